// Everything that a device at the door shows, with the rules of axe: in a language of each direction.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "../kiosk.mjs";
import { reach, states } from "../kiosk-states.mjs";
import { test } from "../talk.mjs";

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true, early: true });

for (const lang of ["en", "ar"])
  for (const [name] of states)
    test(`${name}, ${lang}`, async ({ page, server }) => {
      test.setTimeout(90_000);
      await reach(page, lang, name, server);
      // A conversation takes the whole screen: what lies under it, with its heading, is hidden from everybody.
      const covered = /^chat(-keys)?$/.test(name) ? ["landmark-one-main", "page-has-heading-one"] : [];
      const { violations } = await new AxeBuilder({ page }).disableRules(covered).analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is cut off").toBe(true);
    });
