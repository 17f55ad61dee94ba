// Who asks for less motion, in the system or in the settings of the site, sees none.
import { addressesIn } from "../addresses.mjs";
import { test, expect } from "../test.mjs";

/** Longest that something may move, in milliseconds: less than a frame. */
const BLINK = 10;

/** Runs in the page: what moves for longer, or again and again, also while the page waits for the program or for another page. */
function moves(blink) {
  const going = Object.assign(document.createElement("p"), { className: "going" });
  const app = document.getElementById("app");
  const before = app.dataset.program;
  app.dataset.program = "wakes";
  app.append(going);
  const milliseconds = (list) => list.split(",").map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1_000));
  const found = [...document.querySelectorAll("*")].flatMap((element) =>
    ["", "::before", "::after"].flatMap((part) => {
      const { animationName, animationDuration, animationIterationCount, transitionDuration, scrollBehavior } = getComputedStyle(element, part || undefined);
      const animated = animationName !== "none" && (milliseconds(animationDuration).some((time) => time > blink) || animationIterationCount.includes("infinite"));
      const moved = milliseconds(transitionDuration).some((time) => time > blink);
      return animated || moved || scrollBehavior === "smooth" ? [`${element.tagName.toLowerCase()}.${element.className.baseVal ?? element.className}${part}`] : [];
    }),
  );
  going.remove();
  app.dataset.program = before;
  return [...new Set(found)];
}

for (const { kind, path } of addressesIn("en"))
  test(`nothing moves on ${kind} for who asks for less motion`, async ({ page, open }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(path);
    expect(await page.evaluate(moves, BLINK), "asked for in the system").toEqual([]);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await page.evaluate(() => (document.documentElement.dataset.motion = "less"));
    expect(await page.evaluate(moves, BLINK), "asked for in the settings").toEqual([]);
  });

test("what moves for everybody else is found", async ({ page, open }) => {
  await open("/offices/victoria");
  expect(await page.evaluate(moves, BLINK)).toEqual(expect.arrayContaining(["div.::before", "p.going", "svg.icon"]));
});
