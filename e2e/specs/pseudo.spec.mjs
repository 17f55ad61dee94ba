// Longer words than any language of ours has, with marks above and below, in brackets: what is cut off, what does not wrap,
// and what never came from the messages is seen at once.
import { addresses } from "../addresses.mjs";
import { follow } from "../follow.mjs";
import { test, expect, takenOver } from "../test.mjs";

const marks = Object.fromEntries([..."aáeéiíoöuüyýcçnñsśzžAÅEÉIÎOØUÛCÇNÑSŠ"].map((c, i, all) => [c, all[i + 1]]).filter((_, i) => i % 2 === 0));
/** « Find a service » → « [Fíñd á śérvíçé one two] »; gaps stay as they are. */
const pseudo = (text) => {
  const accented = text.replace(/\{\w+\}|./gu, (part) => (part.length > 1 ? part : (marks[part] ?? part)));
  const more = " ěxtŕa wöŕds".repeat(Math.ceil((text.length * 0.4) / 12));
  return `[${accented}${more}]`;
};
const through = (value) =>
  typeof value === "string" ? pseudo(value) : Array.isArray(value) ? value.map(through) : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, through(inner)]));

/** Opens a page with pseudo words: in the app, from a page that the program runs. */
async function openIn(page, path) {
  await follow(page, path);
  await expect(page).toHaveURL((url) => url.pathname + url.search === path);
  await expect(page.locator("h1")).toBeVisible();
}

for (const width of [320, 1280])
  test(`words of double length fit every page at ${width} pixels`, async ({ page }, info) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await page.route(/\/messages\/.*en\.json|\/messages\/en\..*json/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: through(await response.json()) });
    });
    // Spacing of WCAG 1.4.12, which a person may set in their browser.
    await page.addInitScript(() => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
      document.adoptedStyleSheets = [spacing];
    });
    await page.goto("/");
    await takenOver(page);
    await expect(page.locator("h1")).toContainText("[");
    for (const { kind, path } of addresses.filter(({ lang, path }) => lang === "en" && path !== "/")) {
      await openIn(page, path);
      const { over, cut, plain } = await page.evaluate(() => ({
        over: document.documentElement.scrollWidth - innerWidth,
        cut: [...document.querySelectorAll("#app *")]
          .filter((e) => e.checkVisibility() && !e.closest(".sr-only, svg, .map") && e.scrollWidth > e.clientWidth + 1)
          .filter((e) => ["hidden", "clip"].includes(getComputedStyle(e).overflowX))
          .map((e) => e.outerHTML.slice(0, 120)),
        plain: [...document.querySelectorAll("#app :is(h1, h2, legend, button)")]
          .filter((e) => e.checkVisibility() && !e.closest("[lang]:not(html)"))
          .map((e) => e.textContent)
          .filter((text) => /\p{L}{3}/u.test(text) && !/[\][]/.test(text)),
      }));
      expect(over, `${kind} scrolls sideways`).toBeLessThanOrEqual(0);
      expect(cut, `${kind} cuts words off`).toEqual([]);
      info.annotations.push({ type: kind, description: plain.join(" / ") });
      await page.screenshot({ path: info.outputPath(`${kind}.png`), fullPage: true });
    }
  });
