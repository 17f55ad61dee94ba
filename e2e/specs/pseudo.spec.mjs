// Longer words than any language of ours has, with marks above and below, in brackets: what is cut off, what does not wrap,
// and what never came from the messages is seen at once.
import { readdirSync, readFileSync } from "node:fs";
import { addresses } from "../addresses.mjs";
import { follow } from "../follow.mjs";
import { test, expect, wake } from "../test.mjs";
import { words } from "../words.mjs";

const marks = Object.fromEntries([..."aáeéiíoöuüyýcçnñsśzžAÅEÉIÎOØUÛCÇNÑSŠ"].map((c, i, all) => [c, all[i + 1]]).filter((_, i) => i % 2 === 0));
/** « Find a service » → « [Fíñd á śérvíçé one two] »; gaps stay as they are. */
const pseudo = (text) => {
  const accented = text.replace(/\{\w+\}|./gu, (part) => (part.length > 1 ? part : (marks[part] ?? part)));
  const more = " ěxtŕa wöŕds".repeat(Math.ceil((text.length * 0.4) / 12));
  return `[${accented}${more}]`;
};
/** One entry of the table of words: a text, or the forms of a number, each as mark, name, mark, text. */
const entry = (text) =>
  text.startsWith("\u{1f}") ? text.split("\u{1f}").map((part, place) => (place > 0 && place % 2 === 0 ? pseudo(part) : part)).join("\u{1f}") : pseudo(text);

/** Every text of a JSON value. */
const texts = (value) => (typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(texts) : []);
const folder = new URL("../../public/", import.meta.url);
const files = readdirSync(new URL("content", folder), { recursive: true }).filter((file) => file.endsWith(".json")).map((file) => `content/${file}`);
/** What editors wrote, which is shown as it is. */
const written = new Set([...files, "config.json"].flatMap((file) => texts(JSON.parse(readFileSync(new URL(file, folder), "utf8")))).map((text) => text.trim()));
/** What the settings say, and what they say instead. */
const said = Object.fromEntries(texts(words.en.settings).map((text) => [text, pseudo(text)]));

/** An office's town as a letter has it, made of what editors wrote; the address of another site in short. */
const isMade = (text) => /^[^,]+, BC( [A-Z]\d[A-Z] \d[A-Z]\d)?$/.test(text) || [...written].some((one) => one.includes(`//${text}`) || one.includes(`//www.${text}`));
/** Words that are not those of the interface and should have been. A language is called by its own name. */
const strangers = (plain) => plain.filter((text) => !written.has(text) && text !== words.en._language.name && !isMade(text));

/** Opens a page with pseudo words: in the app, from a page that the program runs. */
async function openIn(page, path) {
  await follow(page, path);
  await expect(page).toHaveURL((url) => url.pathname + url.search === path);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.getByText(pseudo(words.en.loading.waiting))).toHaveCount(0);
  await page.evaluate(() => document.querySelectorAll("#app details").forEach((one) => (one.open = true)));
}

/** Runs in the page: how far it scrolls sideways, where words of a part are cut off, and its words without brackets. */
function look(part) {
  const all = [...document.querySelectorAll(`${part} *`)].filter((e) => e.checkVisibility() && !e.closest(".sr-only, svg, .map"));
  const hides = (value) => ["hidden", "clip"].includes(value);
  const cut = all.filter((e) => {
    const { overflowX, overflowY } = getComputedStyle(e);
    return (hides(overflowX) && e.scrollWidth > e.clientWidth + 1) || (hides(overflowY) && e.scrollHeight > e.clientHeight + 1);
  });
  const said = (e) => [...e.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).concat(["aria-label", "placeholder", "alt", "title"].map((name) => e.getAttributeNode(name) ?? []).flat());
  const plain = all
    .filter((e) => !e.closest("[lang]:not(html), time, bdi"))
    .flatMap(said)
    .map((node) => node.textContent.trim())
    .filter((text) => /\p{L}{3}/u.test(text) && !/[\][]/.test(text));
  return { over: document.documentElement.scrollWidth - innerWidth, cut: cut.map((e) => e.outerHTML.slice(0, 120)), plain: [...new Set(plain)] };
}

/** Runs in the page: gives every text of a part other words. The settings are words of the document, which no table brings. */
function say([part, texts]) {
  const walk = document.createTreeWalker(document.querySelector(part), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) walk.currentNode.data = texts[walk.currentNode.data.trim()] ?? walk.currentNode.data;
}

for (const width of [320, 1280])
  test(`words of double length fit every page at ${width} pixels`, async ({ page }, info) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await page.route(/\/messages\/.*en\.json|\/messages\/en\..*json/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: (await response.json()).map(entry) });
    });
    // Spacing of WCAG 1.4.12, which a person may set in their browser.
    await page.addInitScript(() => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
      document.adoptedStyleSheets = [spacing];
    });
    await page.goto("/");
    await wake(page);
    await expect(page.locator("h1")).toContainText("[");
    for (const { kind, path } of addresses.filter(({ lang, path }) => lang === "en" && path !== "/")) {
      await openIn(page, path);
      const { over, cut, plain } = await page.evaluate(look, "#app");
      expect.soft(over, `${kind} scrolls sideways`).toBeLessThanOrEqual(0);
      expect.soft(cut, `${kind} cuts words off`).toEqual([]);
      expect.soft(strangers(plain), `${kind} has words that never came from the messages`).toEqual([]);
      await page.screenshot({ path: info.outputPath(`${kind}.png`), fullPage: true });
    }
    await page.locator(".settings > summary").click();
    await page.locator(".settings > form").waitFor();
    await page.evaluate(say, [".settings", said]);
    const { over, cut, plain } = await page.evaluate(look, ".settings");
    expect(over, "the settings scroll sideways").toBeLessThanOrEqual(0);
    expect(cut, "the settings cut words off").toEqual([]);
    expect(plain, "the settings have words that never came from the messages").toEqual([]);
    expect(await page.locator(".settings > form").evaluate((form) => form.scrollWidth - form.clientWidth)).toBeLessThanOrEqual(0);
  });
