// What fits small screens and fingers, and turns round with the language.
import { addresses } from "../addresses.mjs";
import { asksTheWholePage, wholePageStyles } from "../contains.mjs";
import { sides, sidesOfStyles } from "../sides.mjs";
import { test, expect, openAsUsed } from "../test.mjs";

for (const { kind, path, lang } of addresses)
  test(`${kind} fits a screen of 320 pixels without sideways scrolling (${lang})`, async ({ page, open }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openAsUsed(page, open, path);
    const { needed, there } = await page.evaluate(() => ({
      needed: document.documentElement.scrollWidth,
      there: document.documentElement.clientWidth,
    }));
    expect(needed).toBeLessThanOrEqual(there);
  });

/** Runs in the page: whether all of its main heading, or as much as the window holds, is uncovered once it is scrolled to. */
function headingIsSeen() {
  const heading = document.querySelector("h1");
  heading.scrollIntoView({ block: "start" });
  const words = document.createRange();
  words.selectNodeContents(heading);
  const lines = [...words.getClientRects()].filter(({ width, top }) => width > 1 && top < innerHeight);
  const uncovered = ({ left, top, width, height }) => {
    const [x, y] = [left + width / 2, Math.min(top + height / 2, innerHeight - 1)];
    const there = document.elementFromPoint(x, y);
    return x > 0 && x < innerWidth && y > 0 && (heading.contains(there) || there?.contains(heading));
  };
  return lines.length > 0 && lines.every(uncovered);
}

// 1280 by 1024 pixels at 400 %: the size at which WCAG 1.4.10 asks, where what stays in place would cover the rest.
for (const { kind, path } of addresses.filter(({ lang }) => lang === "en"))
  test(`${kind} can be read at 400 %, in a window of 320 by 256 pixels`, async ({ page, open }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await openAsUsed(page, open, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(headingIsSeen), "the main heading can be seen").toBe(true);
  });

/**
 * Runs in the page: what is to be pressed and is under 44 pixels in one direction. What is smaller on purpose:
 *
 * - a box to tick, whose whole label is pressed; the link of a card, which is the whole card;
 * - a link in a sentence, or with words of its own beside it (WCAG 2.5.5 excepts both);
 * - a pin of the map: offices lie as close as they lie, and the list has each of them (2.5.5 excepts « equivalent »).
 */
function smallTargets() {
  const whole = (element) => element.closest(element.matches("[type=radio], [type=checkbox], [type=file]") ? "label" : ".card.link") ?? element;
  const inWords = (element) =>
    element.matches("a") &&
    getComputedStyle(element).display === "inline" &&
    [...element.parentElement.childNodes].some((node) => node !== element && !node.matches?.("a") && node.textContent.trim());
  return [...document.querySelectorAll("a[href], button, summary, select, input, textarea, [role=button]")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".map") && !inWords(element))
    .map((element) => [element, whole(element).getBoundingClientRect()])
    .filter(([, { width, height }]) => Math.min(width, height) < 44)
    .map(([element, { width, height }]) => `${element.outerHTML.slice(0, 100)}: ${width.toFixed(1)} by ${height.toFixed(1)}`);
}

for (const { kind, path, lang } of addresses)
  test(`everything to press on ${kind} is large enough for a finger (${lang})`, async ({ page, open }) => {
    await openAsUsed(page, open, path);
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    await page.locator(".settings > form").waitFor();
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(smallTargets), `${width} pixels`).toEqual([]);
    }
  });

test("the link to the page in English, at the head of a page that a machine translated, is large enough for a finger", async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open("/ar/offices");
  const { width, height } = await page.locator(".machine-made a").boundingBox();
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  const note = await page.locator(".machine-made").boundingBox();
  const settings = await page.locator(".settings > summary").boundingBox();
  expect(settings.y, "the settings do not lie over it").toBeGreaterThanOrEqual(note.y + note.height);
});

test("no style names left or right: pages turn round with their language", () => {
  expect(sidesOfStyles()).toEqual([
    // A person sees themselves as in a mirror.
    "call.css: transform: scaleX(-1)",
    // Where the agent points: a place on the screen, by its middle.
    "call.css: translate: -50% -50%",
    // An address of the other direction stays at the edge where the page begins; `match-parent` is not known everywhere.
    "office.css: text-align: right",
  ]);
});

test("a style that names a side is found, however it does so", () => {
  for (const one of ["left: 0", "margin-left: 1px", "margin: 0 1px 2px 0", "padding: 0 calc(1px + 2px) 0 var(--a, 1px)", "inset: 0 0 0 auto", "border-top-left-radius: 1px", "border-radius: 1rem 1rem 0 1rem", "border-radius: 1rem 0", "box-shadow: inset 4px 0 red", "box-shadow: 0 1px red, -2px 0 rgb(0 0 0 / 25%)", "float: left", "text-align: right", "transform: translateX(1rem)", "background: linear-gradient(to right, red, blue)", "border-right: 1px solid", "width: 3rem"])
    expect(sides(`a { color: red; ${one}; }`), one).toEqual([one]);
  for (const one of ["margin: 0 1px 2px", "margin: 1px 2px 3px 2px", "margin-inline: 0 1px", "inset-inline-start: 0", "border-end-start-radius: 0", "border-radius: 1rem", "border-radius: 1rem 1rem 0 0", "box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 25%)", "box-shadow: inset 0 -3px red", "text-align: start"])
    expect(sides(`a { color: red; ${one}; }`), one).toEqual([]);
});

test("no style asks what the whole page contains: every change of a page would cost all of it", () => {
  expect(wholePageStyles()).toEqual([]);
  for (const one of [":root:has(.chat) main", "body:has(> .wish:not([hidden]))", ":root[data-kiosk] #app:has(.chat:not(.small)) > *", "a, html:has(p) b", ':root:is([data-kiosk], [data-text="2"]):has(.call)', "[data-kiosk]:has(p)", ":has(p) a", "*:has(p)", "main:has(p)"])
    expect(asksTheWholePage(`a { color: red; } @media print { ${one} { color: red; } }`), one).toEqual([one]);
  for (const one of [".card:has(a)", ":root[data-talks] #app > :not(.chat)", "details:not(:has(> summary))", "#app-part:has(a)", ":root[data-kiosk] .hits:has([role])", '.chat[data-a="b"]:has(a)'])
    expect(asksTheWholePage(`${one} { color: red; }`), one).toEqual([]);
});
