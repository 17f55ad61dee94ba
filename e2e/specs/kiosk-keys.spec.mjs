// The keys on the screen of a device at the door: by touch, by keypad, and for screen readers.
import { audit } from "../axe.mjs";
import { expect, greeting, kiosk, test } from "../kiosk.mjs";
import { offices, places, words } from "../words.mjs";

const keys = (page) => page.getByRole("group", { name: kiosk.keys });
const key = (page, name) => keys(page).getByRole("button", { name, exact: true });
const search = (page) => page.getByRole("combobox", { name: words.en.search.label });
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute("aria-label") || document.activeElement.textContent.trim());

/** Touches one key after the other. */
const type = async (page, text) => {
  for (const letter of text) await key(page, letter === " " ? kiosk.key_space : letter).tap();
};

test("the keys come with a field, and not before", async ({ device: page }) => {
  await expect(keys(page)).toBeHidden();
  await search(page).tap();
  await expect(keys(page)).toBeVisible();
  await audit(page, "keys");
});

test("what is touched goes in at the caret, the field keeps the focus, and the page hears of it", async ({ device: page }) => {
  await search(page).tap();
  await type(page, "bird");
  await expect(search(page)).toHaveValue("bird");
  await expect(search(page)).toBeFocused();
  await search(page).evaluate((field) => field.setSelectionRange(3, 3));
  await type(page, "x");
  await key(page, kiosk.key_erase).tap();
  await type(page, "t");
  await key(page, kiosk.key_back).tap();
  expect(await search(page).evaluate((field) => [field.value, field.selectionStart])).toEqual(["birtd", 3]);
  await key(page, kiosk.key_on).tap();
  await key(page, kiosk.key_on).tap();
  await key(page, kiosk.key_erase).tap();
  await type(page, "h");
  await expect(search(page)).toHaveValue("birth");
  await expect(page.getByRole("option").first()).toBeVisible();
  await key(page, kiosk.key_search).tap();
  await expect(keys(page)).toBeHidden();
  await expect(page.getByRole("option", { selected: true })).toBeVisible();
});

test("capitals are for one letter, and signs have a sheet of their own", async ({ device: page }) => {
  await search(page).tap();
  await key(page, kiosk.key_capitals).tap();
  await expect(key(page, kiosk.key_capitals)).toHaveAttribute("aria-pressed", "true");
  await type(page, "Ab");
  await key(page, kiosk.key_signs).tap();
  await key(page, kiosk.sign_hyphen).tap();
  await key(page, kiosk.key_signs).tap();
  await type(page, "1 c");
  await expect(search(page)).toHaveValue("Ab-1 c");
});

test("keys are 20 millimetres high, above the bar and under the field", async ({ device: page }) => {
  const bar = page.getByRole("region", { name: kiosk.bar });
  const check = async (field, what) => {
    await field.tap();
    await expect(keys(page)).toBeVisible();
    await page.waitForTimeout(100);
    const low = await keys(page).locator("button").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height).filter((height) => height < 81));
    expect(low, what).toEqual([]);
    const [over, under, shown] = [await keys(page).boundingBox(), await bar.boundingBox(), await field.boundingBox()];
    expect(over.y + over.height, what).toBeLessThanOrEqual(under.y + 1);
    expect(shown.y + shown.height, what).toBeLessThanOrEqual(over.y);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), what).toBe(true);
  };
  await check(search(page), "search");
  for (let size = 1; size <= 2; size += 1) {
    await page.getByRole("button", { name: kiosk.larger }).tap();
    await check(search(page), `search, size ${size}`);
  }
  await page.goto("/ticket");
  await page.locator('#app[data-program="runs"]').waitFor();
  await page.evaluate(() => { document.documentElement.dataset.reach = "low"; });
  await check(page.locator("#line-number"), "number of a ticket");
  await page.goto("/offices");
  // A page is not shown at the door before that.
  await page.locator('#app[data-program="runs"]').waitFor();
  await check(page.locator("#place"), "place");
});

test("a keypad goes down to the keys, over them, and back", async ({ device: page }) => {
  await search(page).focus();
  await expect(keys(page)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toBe("1");
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toBe("q");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(search(page)).toHaveValue("w");
  await expect(keys(page).getByRole("status")).toHaveText("w");
  expect(await focused(page)).toBe("w");
  for (let times = 0; times < 2; times += 1) await page.keyboard.press("ArrowUp");
  await expect(search(page)).toBeFocused();
  await expect(keys(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys(page)).toBeHidden();
  await expect(search(page)).toBeFocused();
  await expect(search(page), "Escape put the keys away and nothing else").toHaveValue("w");
});

test("one switch comes to every key", async ({ device: page }) => {
  await search(page).focus();
  await expect(keys(page)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const all = await keys(page).getByRole("button").count();
  const seen = new Set();
  for (let times = 0; times < all; times += 1) {
    seen.add(await focused(page));
    await page.keyboard.press("ArrowRight");
  }
  expect(seen.size).toBe(all);
  expect(await focused(page)).toBe("1");
  await page.keyboard.press("ArrowLeft");
  expect(await focused(page)).toBe(kiosk.key_done);
  await page.keyboard.press("Enter");
  await expect(keys(page)).toBeHidden();
  await expect(search(page)).toBeFocused();
});

test("nothing that was typed is remembered, corrected or suggested", async ({ device: page }) => {
  await search(page).tap();
  await expect(keys(page)).toBeVisible();
  for (const [name, value] of [["autocomplete", "off"], ["autocorrect", "off"], ["autocapitalize", "none"], ["spellcheck", "false"], ["inputmode", "none"]])
    await expect(search(page)).toHaveAttribute(name, value);
  expect(await page.evaluate(() => document.body.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true })))).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.body).touchAction)).toBe("pan-y");
  await type(page, "planted");
  await page.getByRole("button", { name: kiosk.start_over }).tap();
  await expect(search(page)).toHaveValue("");
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain("planted");
});

test("a field for numbers has the keys of a telephone", async ({ device: page }) => {
  await page.locator(".kiosk-corner").evaluate((corner) => { for (let times = 0; times < 5; times += 1) corner.click(); });
  const pin = page.getByLabel(kiosk.pin_new);
  await pin.tap();
  await expect(keys(page)).toBeVisible();
  await expect(keys(page).getByRole("button", { name: "q", exact: true })).toHaveCount(0);
  const [over, shown] = [await keys(page).boundingBox(), await pin.boundingBox()];
  expect(shown.y + shown.height).toBeLessThanOrEqual(over.y);
  await type(page, "1290");
  await expect(pin).toHaveValue("1290");
  await audit(page, "keys for numbers");
  await key(page, kiosk.key_done).tap();
  await expect(keys(page)).toBeHidden();
  await expect(page.getByRole("dialog", { name: kiosk.staff })).toBeVisible();
});

test("French has its letters, and a longest length is kept", async ({ page }) => {
  await page.goto("/?kiosk=victoria");
  await expect(greeting(page)).toBeVisible();
  await page.goto("/fr");
  await expect(page.locator(".kiosk-bar")).toBeVisible();
  const french = words.fr.kiosk;
  await page.getByRole("combobox").tap();
  const keys = page.getByRole("group", { name: french.keys });
  await page.getByRole("combobox").evaluate((field) => { field.maxLength = 4; });
  for (const letter of "écoles") await keys.getByRole("button", { name: letter, exact: true }).tap();
  await expect(page.getByRole("combobox")).toHaveValue("écol");
  await expect(keys.getByRole("button", { name: french.key_done })).toBeVisible();
});

test("a mark of Vietnamese joins the letter before it", async ({ page }) => {
  await page.goto("/?kiosk=victoria");
  await expect(greeting(page)).toBeVisible();
  await page.goto("/vi");
  await expect(page.locator(".kiosk-bar")).toBeVisible();
  await page.getByRole("combobox").tap();
  const keys = page.getByRole("group", { name: words.vi.kiosk.keys });
  for (const letter of ["t", "i", "ê", "\u25cc\u0301", "n", "g"]) await keys.getByRole("button", { name: letter, exact: true }).tap();
  await expect(page.getByRole("combobox")).toHaveValue("tiếng");
});

/** The key for letters of Indigenous names: what stands on it, and what it is for. */
const NAMES = `əʔƛ ${kiosk.key_names}`;
/** What a key puts in: it shows a mark on something to stand on. */
const put = (shown) => shown.replace("\u25cc", "");
/** The letters of the keys that are shown. */
const shown = async (page) => (await keys(page).locator("button").allInnerTexts()).map(put);

test("the letters of every place's names are there, in a sheet of their own", async ({ device: page }) => {
  await search(page).tap();
  const there = new Set([" ", ...(await shown(page))]);
  for (const sheet of [kiosk.key_signs, NAMES]) {
    await key(page, sheet).tap();
    await expect(key(page, sheet)).toHaveAttribute("aria-pressed", "true");
    for (const letter of await shown(page)) there.add(letter);
  }
  const names = [...places, ...offices].flatMap(({ name, community, other_names = [] }) => [community ?? name, ...other_names]);
  // Capitals have a key.
  const plain = (letter) => letter.toLowerCase();
  const known = new Set([...there].map(plain));
  const missing = names.flatMap((name) => [...name.normalize("NFD")]).filter((letter) => !known.has(plain(letter)));
  expect([...new Set(missing)]).toEqual([]);
  await audit(page, "keys for names");
});

test("a name in an Indigenous language is written with these keys", async ({ device: page }) => {
  await page.goto("/offices");
  await page.locator('#app[data-program="runs"]').waitFor();
  await page.locator("#place").tap();
  const write = async (sheet, letters) => {
    if (sheet) await key(page, sheet).tap();
    for (const letter of letters) await key(page, /\p{M}/u.test(letter) ? `\u25cc${letter}` : letter).tap();
    if (sheet) await key(page, sheet).tap();
  };
  for (const [sheet, letters] of [["", "x"], [NAMES, "ʷ"], ["", "m"], [NAMES, "əθ"], ["", "k"], [NAMES, "ʷə"], ["", "y"], [NAMES, "\u0313ə"], ["", "m"]])
    await write(sheet, letters);
  await expect(page.locator("#place")).toHaveValue("xʷməθkʷəy\u0313əm");
  await expect(page.getByRole("button", { name: /Musqueam/ })).toBeVisible();
});
