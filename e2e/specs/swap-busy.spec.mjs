// The app comes while a person is in the middle of something: they notice nothing of it, and lose nothing.
import { expect, hold, openSlowly, ready, takenOver, test } from "../test.mjs";
import { words } from "../words.mjs";

/** Pages that people type in, with the field for it. */
const typedIn = [["/", "#search"], ["/code", "#code"]];

for (const [path] of typedIn)
  test(`a click in the middle of the change of ${path} is not lost`, async ({ page }) => {
    const release = await openSlowly(page, path);
    const link = page.getByRole("navigation", { name: words.en.nav.site }).getByRole("link", { name: words.en.nav.services });
    await link.hover();
    await page.mouse.down();
    release();
    await page.waitForTimeout(700);
    // The first sign of a person: the change begins, and waits for the end of the press.
    await expect(page.locator("#app")).toHaveAttribute("data-program", "rests");
    const { x, y, width, height } = await link.boundingBox();
    const fetched = page.waitForResponse(/content\/index\.json/);
    // By a pixel: more would be the beginning of pulling the link away.
    await page.mouse.move(x + width / 2 + 1, y + height / 2);
    await (await fetched).finished();
    await page.waitForTimeout(700);
    await expect(page.locator('#app:not([data-program="runs"])')).toBeAttached();
    await page.mouse.up();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.services.title);
  });

for (const [path, field] of typedIn)
  test(`a link that is followed in the middle of the change of ${path} takes nothing of the page along`, async ({ page }) => {
    const release = await openSlowly(page, path);
    await page.locator(field).fill("licence");
    await page.getByRole("heading", { level: 1 }).hover();
    // The change waits for the end of a press.
    await page.mouse.down();
    await page.locator(field).focus();
    release();
    const links = page.getByRole("navigation", { name: words.en.nav.site });
    await page.waitForTimeout(1_500);
    await expect(page.locator('#app[data-program="wakes"]')).toBeAttached();
    await links.getByRole("link", { name: words.en.nav.services }).dispatchEvent("click");
    await page.mouse.up();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.services.title);
    await expect(page).toHaveURL(/\/services$/);
    await ready(page);
    await expect(page.getByRole("combobox", { name: words.en.search.label })).toHaveValue("");
  });

test("a field that has the focus never loses it in the change, so that a phone keeps its keyboard", async ({ page, open }) => {
  await open("/");
  const box = page.getByRole("combobox", { name: words.en.search.label });
  // Whether the field is there when the focus leaves it.
  await box.evaluate((field) => {
    window.left = [];
    field.addEventListener("blur", ({ relatedTarget }) => window.left.push([field.isConnected, relatedTarget?.id]));
  });
  await box.focus();
  await takenOver(page);
  expect(await page.evaluate(() => window.left)).toEqual([[true, "search"]]);
  await expect(box).toBeFocused();
});

test("a list that is open stays so, and is chosen from, before the page is the app's", async ({ page, open }) => {
  await open("/ticket");
  const office = page.getByLabel(words.en.line.office);
  const isOpen = () => office.evaluate((list) => list.matches(":open"));
  await office.click();
  await page.waitForTimeout(1_500);
  expect(await isOpen()).toBe(true);
  await expect(page.locator("#app")).toHaveAttribute("data-program", "wakes");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await takenOver(page);
  await expect(office).not.toHaveValue("");
  await expect(office).toBeFocused();
});

test("a word that is being composed is composed to its end before the page is the app's", async ({ page, open }) => {
  await open("/ko");
  const box = page.locator("#search");
  const release = await hold(page, /index\.json$/);
  const fetched = page.waitForRequest(/index\.json$/);
  await box.focus();
  await fetched;
  const keys = await page.context().newCDPSession(page);
  const compose = (text) => keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  /** Goes on with some syllables, as who looks for the right one, so many milliseconds each. */
  const composeOn = async (pause, ...syllables) => {
    for (const text of syllables) {
      await compose(text);
      await page.waitForTimeout(pause);
    }
    await expect(page.locator("#app")).toHaveAttribute("data-program", "wakes");
  };
  await compose("\u3147");
  release();
  await composeOn(200, "\uc6b0", "\u3147", "\uc6b0", "\u3147");
  await composeOn(700, "\uc6b4");
  await keys.send("Input.insertText", { text: "\uc6b4" });
  await takenOver(page);
  await page.keyboard.type("\uc804");
  await expect(box).toHaveValue("\uc6b4\uc804");
  await expect(page.getByRole("option").first()).toBeVisible();
});

test("a word of Latin letters that a phone composes holds nothing up", async ({ page, open }) => {
  await open("/");
  const box = page.locator("#search");
  const keys = await page.context().newCDPSession(page);
  const fetched = page.waitForResponse(/index\.json$/);
  await box.focus();
  await (await fetched).finished();
  const begun = Date.now();
  for (let length = 1; ; length = Math.min(length + 1, 5)) {
    await keys.send("Input.imeSetComposition", { text: "birth".slice(0, length), selectionStart: length, selectionEnd: length });
    if (await page.locator('#app[data-program="runs"]').count()) break;
    await page.waitForTimeout(100);
  }
  // A word that would be lost is waited for longer, five seconds at most.
  expect(Date.now() - begun).toBeLessThan(4_000);
  await expect(box).toHaveValue(/^b/);
  await expect(box).toBeFocused();
});

test("who marks words of a page that people type in keeps them", async ({ page, open }) => {
  await open("/");
  const lead = page.locator("main .lead").first();
  await lead.selectText();
  const marked = () => page.evaluate(() => String(getSelection()));
  const words = await marked();
  expect(words.length).toBeGreaterThan(10);
  const fetched = page.waitForResponse(/index\.json$/);
  await page.mouse.move(3, 3, { steps: 2 });
  await fetched;
  await page.waitForTimeout(1_000);
  expect(await marked()).toBe(words);
  await page.evaluate(() => getSelection().removeAllRanges());
  await takenOver(page);
});

test("the list of languages that was opened stays, with the focus", async ({ page }) => {
  await page.goto("/");
  await ready(page);
  const menu = page.locator(".language-menu");
  await menu.locator("summary").click();
  await takenOver(page);
  await expect(menu).toHaveAttribute("open");
  await expect(menu.locator("summary")).toBeFocused();
});
