// A person's own settings: in one place on every page, with or without the program, kept on the device only.
import { addresses } from "../addresses.mjs";
import { violations } from "../axe.mjs";
import { test, expect } from "../test.mjs";
import { words } from "../words.mjs";

const said = words.en.settings;
const menu = (page) => page.locator(".settings > summary");
const choose = async (page, name, value) => {
  await page.locator(".settings > form").waitFor();
  await page.locator(`.settings input[name="${name}"][value="${value}"]`).check();
};
const look = (page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
const size = (page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

test("what is chosen holds at once, on the next page, and after a reload, until it is taken back", async ({ page, open }) => {
  await open("/");
  await menu(page).click();
  await choose(page, "text", "2");
  await choose(page, "contrast", "more");
  await choose(page, "motion", "less");
  expect(await size(page)).toBe("24px");
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeFocused();
  await expect(page.locator(".settings")).not.toHaveAttribute("open");
  await page.getByRole("link", { name: words.en.nav.services }).first().click();
  await expect(page).toHaveURL(/services/);
  expect(await size(page)).toBe("24px");
  await page.reload();
  expect(await look(page)).toMatchObject({ text: "2", contrast: "more", motion: "less" });
  await menu(page).click();
  await expect(page.locator('.settings input[name="text"][value="2"]')).toBeChecked();
  await page.getByRole("button", { name: said.reset }).click();
  expect(await size(page)).toBe("16px");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("they are there before anything is painted, without the program, and in the page of no address in particular", async ({
  page,
  context,
  expected,
}) => {
  await context.addInitScript(() => localStorage.setItem("settings", '{"text":"3"}'));
  expected(/Failed to load resource|ERR_FAILED|fetch/);
  await context.route("**/*.wasm", (route) => route.abort());
  await page.goto("/services", { waitUntil: "commit" });
  await page.locator("h1").waitFor();
  expect(await size(page)).toBe("32px");
  await menu(page).click();
  await choose(page, "text", "");
  expect(await size(page)).toBe("16px");
  await page.goto("/fr/nowhere");
  await expect(menu(page)).toHaveText(words.fr.settings.title);
});

test("broken or refused storage costs nothing but the memory of it", async ({ page, context, open }) => {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open("/");
  await menu(page).click();
  await choose(page, "text", "1");
  expect(await size(page)).toBe("20px");
  await expect(page.getByText(said.not_kept)).toBeVisible();
});

test("by keyboard alone: the second stop of every page, and arrows change a choice", async ({ page, open }) => {
  await open("/offices");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText(words.en.site.skip);
  await page.keyboard.press("Tab");
  await expect(menu(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".settings form")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  expect(await look(page)).toMatchObject({ text: "1" });
  await expect(page.locator(":focus")).toBeInViewport();
});

test("the page is read aloud, block by block, each in its own language, until it is stopped", async ({ page, context, open }) => {
  await context.addInitScript(() => {
    globalThis.spoken = [];
    class Words extends EventTarget {
      constructor(text) {
        super();
        this.text = text;
      }
    }
    globalThis.SpeechSynthesisUtterance = Words;
    const speech = {
      getVoices: () => [{ lang: "en-CA" }, { lang: "pa-IN" }],
      speak: (words) => {
        globalThis.spoken.push([words.lang, words.text]);
        setTimeout(() => words.onend?.(), 40);
      },
      cancel: () => {},
    };
    Object.defineProperty(globalThis, "speechSynthesis", { value: speech });
  });
  await open("/pa/services/bcid");
  await menu(page).click();
  await page.getByRole("button", { name: words.pa.settings.aloud }).click();
  await expect.poll(() => page.evaluate(() => globalThis.spoken.some(([lang]) => lang === "en"))).toBe(true);
  const spoken = await page.evaluate(() => globalThis.spoken);
  expect(spoken[0][0]).toBe("pa");
  await page.getByRole("button", { name: words.pa.settings.stop }).click();
  await expect(page.getByRole("button", { name: words.pa.settings.aloud })).toBeFocused();
  const count = await page.evaluate(() => globalThis.spoken.length);
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => globalThis.spoken.length)).toBe(count);
});

test("a language without a voice is told so", async ({ page, context, open }) => {
  await context.addInitScript(() => {
    const speech = { getVoices: () => [{ lang: "en-CA" }], speak: () => {}, cancel: () => {} };
    Object.defineProperty(globalThis, "speechSynthesis", { value: speech });
  });
  await open("/vi");
  await menu(page).click();
  await page.getByRole("button", { name: words.vi.settings.aloud }).click();
  await expect(page.getByText(words.vi.settings.no_voice)).toBeVisible();
});

for (const width of [390, 1280])
  test(`letters of twice the size fit every page at ${width} pixels, with the settings open`, async ({ page, context, open }) => {
    test.setTimeout(120_000);
    await context.addInitScript(() => localStorage.setItem("settings", '{"text":"3"}'));
    await page.setViewportSize({ width, height: 844 });
    for (const { path } of addresses.filter(({ lang }) => lang === "en")) {
      for (const prefix of ["", "/ar", "/uk"]) {
        const address = path === "/" ? prefix || "/" : prefix + path;
        await open(address);
        await menu(page).click();
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, address).toBeLessThanOrEqual(0);
      }
    }
  });

test("the open settings have no violation, at their usual look and with more contrast", async ({ page, open }) => {
  await open("/");
  await menu(page).click();
  for (const value of ["", "more"]) {
    await choose(page, "contrast", value);
    expect(await violations(page, ".settings")).toEqual([]);
  }
});

test("a device at the door has its own bar instead", async ({ page }) => {
  await page.goto("/?kiosk=victoria");
  await expect(page.locator(".kiosk-bar")).toBeVisible();
  await expect(page.locator(".settings")).toBeHidden();
});
