// What a person types or chooses on a page that the server sent is there when the program is.
import { addresses } from "../addresses.mjs";
import { hold, expect, ready, takenOver, test } from "../test.mjs";
import { VICTORIA } from "../queue.mjs";
import { config } from "../words.mjs";

const topic = `#topic-${config.talk.topics[1].id}`;

/** Path, field, and what a person does with it; nothing where they tick it. */
const fields = [
  ["/talk/private", topic],
  ["/services/fair-pharmacare/check", "#paper-phn-phn"],
  ["/services/birth-certificate/check", "#answer-bornInBC-no"],
  ["/services/bcid/check", "#answer-age", "19"],
  ["/offices", "#place", "Tofino"],
  ["/offices", "#for-service", { choose: "bcid" }],
  ["/ticket", "#line-number", "A12"],
  ["/ticket", "#line-office", { choose: String(VICTORIA) }],
  ["/code", "#code", "ABC"],
];

for (const [path, id, given] of fields)
  test(`${id} of ${path} keeps what it got before the program ran`, async ({ page }) => {
    const release = await hold(page, /\.wasm$/);
    await page.goto(path, { waitUntil: "domcontentloaded" });
    const field = page.locator(id);
    if (!given) await field.check();
    else if (given.choose) await field.selectOption(given.choose);
    else await field.fill(given);
    const served = await field.elementHandle();
    release();
    await ready(page);
    // A page that rests is taken over when it is used.
    await field.dispatchEvent("pointerdown");
    await takenOver(page);
    expect(await served.evaluate((element) => element.isConnected), "the page is the program's own").toBe(false);
    if (!given) await expect(field).toBeChecked();
    else await expect(field).toHaveValue(given.choose ?? given);
  });

test.describe("by its id", () => {
  test.use({ javaScriptEnabled: false });

  for (const { kind, path } of addresses.filter(({ lang }) => lang === "en"))
    test(`every field of ${kind} can be found again`, async ({ page }) => {
      await page.goto(path);
      const nameless = page.locator("#app").locator("input, select, textarea").and(page.locator(":not([id])"));
      expect(await nameless.evaluateAll((all) => all.map((field) => field.outerHTML))).toEqual([]);
    });
});
