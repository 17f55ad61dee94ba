// Every kind of page by the Tab key from its first stop to its last: the focus is seen, nothing lies over it, it goes on, and
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
  const uncovered = ([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return !!top && (element.contains(top) || top.contains(element) || !!label?.contains(top));
  };
  // Of WCAG 2.4.11: something of it is seen; of 2.4.12: all of it. A pin of the map lies under those of offices nearby.
  const seen = points.some(uncovered);
  const whole = points.every(uncovered) || !!element.closest(".map");
  const outlined = (of) => parseFloat(of.outlineWidth) >= 2 && of.outlineStyle !== "none";
  const around = [getComputedStyle(element, "::after")]; // the mark may be around what the element stands for: a card, a box
  for (let at = element.parentElement; at && around.length < 6; at = at.parentElement) around.push(getComputedStyle(at));
  const pin = element.querySelector(".pin");
  const marked = [style, ...around].some(outlined) || !!(pin && parseFloat(getComputedStyle(pin).strokeWidth) >= 4);
  const stops = (globalThis.stops ??= new Map()); // by element: the program may put another one in the place of one
  if (!stops.has(element)) stops.set(element, stops.size);
  return { id: stops.get(element), html: element.outerHTML.replace(/<path.*?>/g, "").slice(0, 110), seen, whole, marked, inView: box.bottom > 0 && box.top < innerHeight };
}

for (const [name, viewport] of [["phone", { width: 390, height: 844 }], ["desktop", { width: 1280, height: 800 }]])
  for (const { kind, path } of addresses.filter(({ lang }) => lang === "en"))
    test(`${kind} is walked through by Tab (${name})`, async ({ page, open }, info) => {
      test.setTimeout(90_000);
      await page.setViewportSize(viewport);
      await open(path);
      const seen = new Set();
      let last;
      for (let turn = 0; turn < 400; turn += 1) {
        await page.keyboard.press("Tab");
        last = await page.evaluate(stop);
        if (!last || seen.has(last.id)) break;
        expect(last, `stop ${turn}: ${last.html}`).toMatchObject({ seen: true, whole: true, marked: true, inView: true });
        seen.add(last.id);
        if (process.env.PICTURES) await page.screenshot({ path: info.outputPath(`${String(turn).padStart(3, "0")}.png`) });
      }
      expect(seen.size).toBeGreaterThan(8);
      expect(last === null || last.id === 0, "the walk ends where it began").toBe(true);
    });
