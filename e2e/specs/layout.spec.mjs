import { addresses } from "../addresses.mjs";
import { test, expect } from "../test.mjs";

for (const { kind, path, lang } of addresses)
  test(`${kind} fits a screen of 320 pixels without sideways scrolling (${lang})`, async ({ page, open }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(path);
    const { needed, there } = await page.evaluate(() => ({
      needed: document.documentElement.scrollWidth,
      there: document.documentElement.clientWidth,
    }));
    expect(needed).toBeLessThanOrEqual(there);
  });

test("everything to press is large enough for a finger", async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open("/");
  const buttons = page.getByRole("button").or(page.getByRole("navigation").getByRole("link"));
  for (const button of await buttons.all()) {
    const box = await button.boundingBox();
    if (box) expect(Math.min(box.width, box.height), await button.textContent()).toBeGreaterThanOrEqual(24);
  }
});
