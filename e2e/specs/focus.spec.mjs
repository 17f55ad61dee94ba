// Every kind of page by the Tab key from its first stop to its last: the focus is seen, is hidden by nothing, goes on, and
// comes out at the end. A picture of each stop goes into e2e/results for who wants to look.
import { addresses } from "../addresses.mjs";
import { test, expect } from "../test.mjs";

/** Runs in the page: what is known of the element that has the focus. */
function stop() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const label = element.closest("label");
  const points = [0.5, 0.2, 0.8].flatMap((x) => [0.5, 0.2, 0.8].map((y) => [box.x + box.width * x, box.y + box.height * y]));
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element) || label?.contains(top));
  });
  const outlined = (of) => parseFloat(of.outlineWidth) >= 2 && of.outlineStyle !== "none";
  const marked = outlined(style) || (element.matches("svg *") && parseFloat(getComputedStyle(element.querySelector(".pin") ?? element).strokeWidth) >= 3);
  element.dataset.stop ??= String(document.querySelectorAll("[data-stop]").length);
  return { id: element.dataset.stop, html: element.outerHTML.replace(/<path.*?>/g, "").slice(0, 110), seen, marked, inView: box.bottom > 0 && box.top < innerHeight };
}

for (const [name, viewport] of [["phone", { width: 390, height: 844 }], ["desktop", { width: 1280, height: 800 }]])
  for (const { kind, path } of addresses.filter(({ lang }) => lang === "en"))
    test(`${kind} is walked through by Tab (${name})`, async ({ page, open }, { outputPath }) => {
      test.setTimeout(90_000);
      await page.setViewportSize(viewport);
      await open(path);
      const seen = new Set();
      let last;
      for (let turn = 0; turn < 400; turn += 1) {
        await page.keyboard.press("Tab");
        last = await page.evaluate(stop);
        if (!last || seen.has(last.id)) break;
        expect(last, `stop ${turn}`).toMatchObject({ seen: true, marked: true, inView: true });
        seen.add(last.id);
        if (process.env.PICTURES) await page.screenshot({ path: outputPath(`${String(turn).padStart(3, "0")}.png`) });
      }
      expect(seen.size).toBeGreaterThan(8);
      expect(last === null || last.id === "0", "the walk ends where it began").toBe(true);
    });
