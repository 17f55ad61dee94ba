// Every language: its words, its direction, its letters, and how people come to it.
import { addressesIn, inLanguage } from "../addresses.mjs";
import { violations } from "../axe.mjs";
import { test, expect, wake } from "../test.mjs";
import { languages, words } from "../words.mjs";

const others = languages.filter((tag) => tag !== "en" && tag !== "fr");
/** What every language is asked about; the rest of its pages is the same but for the words. */
const some = ["home", "a service with papers", "a pre-check that begins with a question", "offices", "an office", "talk", "ticket"];
/** One that is written from right to left and one of ideographs are asked about every kind of page. */
const whole = ["ar", "zh-Hant"];
const pages = (tag) => addressesIn(tag).filter(({ kind }) => whole.includes(tag) || some.includes(kind));
const rightToLeft = ["ar", "fa"];
/** The name that the browser has for a language, by which it wishes for it. */
const wished = { "zh-Hant": "zh-TW", "zh-Hans": "zh-CN", tl: "fil-PH" };
const menu = (page) => page.locator(".language-menu");

for (const tag of others)
  test(`every kind of page is whole in ${tag}`, async ({ page, open }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 320, height: 800 });
    for (const { kind, path } of pages(tag)) {
      await open(path);
      const root = page.locator("html");
      await expect(root, kind).toHaveAttribute("lang", tag);
      await expect(root, kind).toHaveAttribute("dir", rightToLeft.includes(tag) ? "rtl" : "ltr");
      await expect(page.locator(".machine-made"), kind).toContainText(words[tag].site.machine_made);
      expect(await violations(page), kind).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${kind} fits`).toBeLessThanOrEqual(0);
    }
    await open(inLanguage(tag, "/ticket"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words[tag].ticket_page.title);
  });

test("all languages are in the menu, each by its own name, in every page of every language", async ({ page, open }) => {
  await open("/services/bcid");
  await menu(page).locator("summary").click();
  const links = await menu(page).getByRole("link").evaluateAll((all) => all.map((a) => [a.lang, a.textContent, a.getAttribute("href")]));
  expect(links.map(([tag]) => tag).sort()).toEqual([...languages].sort());
  for (const [tag, name, href] of links) {
    expect(name).toBe(words[tag]._language.name);
    expect(href).toBe(tag === "en" ? "/services/bcid" : `/${tag}/services/bcid`);
  }
  await page.keyboard.press("Escape");
  await expect(menu(page)).not.toHaveAttribute("open");
  await expect(menu(page).locator("summary")).toBeFocused();
});

test("after going to another page, a language leads to that page", async ({ page, open }) => {
  await open("/");
  await wake(page);
  await page.getByRole("navigation").getByRole("link", { name: words.en.nav.ticket }).click();
  await expect(page).toHaveURL(/\/ticket$/);
  await menu(page).locator("summary").click();
  await menu(page).getByRole("link", { name: words.uk._language.name }).click();
  await expect(page).toHaveURL(/\/uk\/ticket$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.uk.ticket_page.title);
});

test("what is shown stays when the language changes: a ticket, a pre-check's page, a wish", async ({ page, open }) => {
  for (const [path, wanted] of [["/offices?service=bcid", "/fa/offices?service=bcid"], ["/ticket#some-ticket", "/fa/ticket#some-ticket"], ["/services/bcid/check#1", "/fa/services/bcid/check#1"]]) {
    await page.goto("about:blank");
    await open(path);
    await menu(page).locator("summary").click();
    const link = menu(page).getByRole("link", { name: words.fa._language.name });
    await link.focus();
    expect(await link.getAttribute("href"), path).toBe(wanted);
  }
});

for (const tag of ["pa", "zh-Hant", "zh-Hans", "tl"])
  test(`a browser that wishes for ${wished[tag] ?? tag} is offered ${tag}, and the choice is remembered`, async ({ browser, server }) => {
    const context = await browser.newContext({ locale: wished[tag] ?? tag, baseURL: server.url });
    const page = await context.newPage();
    await page.goto("/offices");
    const offer = page.locator("#wish");
    await expect(offer.getByRole("link")).toHaveText([words[tag]._language.name, words.en._language.name]);
    expect(await violations(page)).toEqual([]);
    await offer.getByRole("link").first().click();
    await expect(page).toHaveURL(new RegExp(`/${tag}/offices$`));
    await expect(offer).toBeHidden();
    // The site's first address leads there from now on; any other address stays what it is.
    await page.goto("about:blank");
    await page.goto("/");
    await expect(page).toHaveURL(new RegExp(`/${tag}$`));
    await page.goto("/talk");
    await expect(page).toHaveURL(/\/talk$/);
    await context.close();
  });

test("who stays with the language that is shown is not asked again", async ({ browser, server }) => {
  const context = await browser.newContext({ locale: "ko-KR", baseURL: server.url });
  const page = await context.newPage();
  await page.goto("/talk");
  const offer = page.locator("#wish");
  await offer.getByRole("link", { name: words.en._language.name }).click();
  await expect(offer).toBeHidden();
  await page.reload();
  await page.locator('#app[data-program]').waitFor({ state: "attached" });
  await expect(offer).toBeHidden();
  await context.close();
});

test("letters of a script are fetched by pages in it, and by no other", async ({ page, open }) => {
  const fetched = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/fonts/")) fetched.push(pathname.slice("/fonts/".length));
  });
  await open("/");
  await menu(page).locator("summary").click();
  await page.waitForTimeout(500);
  expect(fetched.filter((name) => !name.startsWith("bc-sans-latin"))).toEqual([]);
  for (const [tag, file] of [["pa", /^noto-sans-gurmukhi/], ["uk", /^noto-sans-cyrillic/], ["fa", /^noto-sans-arabic/]]) {
    await open(`/${tag}/services`);
    await expect.poll(() => fetched.some((name) => file.test(name)), { message: tag }).toBe(true);
  }
});
