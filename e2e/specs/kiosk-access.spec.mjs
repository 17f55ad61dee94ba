// Everything that a device at the door shows, with the rules of axe: in a language of each direction.
import { violations } from "../axe.mjs";
import { expect } from "../kiosk.mjs";
import { reach, states } from "../kiosk-states.mjs";
import { test } from "../talk.mjs";

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true, early: true });

for (const lang of ["en", "ar"])
  for (const [name] of states)
    test(`${name}, ${lang}`, async ({ page, server }) => {
      test.setTimeout(90_000);
      await reach(page, lang, name, server);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is cut off").toBe(true);
    });
