// The pages whose texts are content: privacy, accessibility, contact, and the site itself.
import { test, expect, wake } from "../test.mjs";
import { words, wordsOf as text } from "../words.mjs";

const { nav, trouble } = words.en;
const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const foot = (page) => page.getByRole("contentinfo");

test("every page leads to them by the same words at the same place", async ({ page, open }) => {
  for (const path of ["/", "/offices/victoria", "/services/bcid/check", "/ticket", "/privacy"]) {
    await open(path);
    expect(await foot(page).getByRole("list").getByRole("link").allInnerTexts(), path).toEqual([
      nav.about,
      nav.accessibility,
      nav.privacy,
      nav.contact,
    ]);
  }
});

test("one that was sent whole rests, and its texts are not fetched once more", async ({ page, open }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open("/privacy");
  await expect(page.locator("#app")).toHaveAttribute("data-program", "rests");
  await expect(page.getByRole("heading", { level: 2, name: text("privacy").sections[0].heading.en, exact: true })).toBeVisible();
  expect(asked.filter((path) => path.startsWith("/content/"))).toEqual([]);
});

test("inside the app its texts come as data, with the focus on its name", async ({ page, open }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open("/");
  await foot(page).getByRole("link", { name: nav.privacy }).click();
  await expect(heading(page, nav.privacy)).toBeFocused();
  await expect(page.getByText(text("privacy").lead.en)).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${nav.privacy} `));
  expect(asked.filter((path) => path.startsWith("/content/pages/"))).toEqual(["/content/pages/en/privacy.json"]);
  await foot(page).getByRole("link", { name: nav.contact }).click();
  await expect(heading(page, nav.contact)).toBeFocused();
  await expect(page.getByRole("main").getByRole("link", { name: "711", exact: true })).toHaveAttribute("href", "tel:711");
});

test("texts that do not arrive leave the name, a number to call and a way to try again", async ({ page, open, expected }) => {
  expected(/status of 500/);
  expected(/privacy\.json: the server answered with status 500/);
  await page.route("**/content/pages/en/privacy.json", (route) => route.fulfill({ status: 500 }), { times: 1 });
  await open("/");
  await foot(page).getByRole("link", { name: nav.privacy }).click();
  await wake(page);
  await expect(page.getByText(trouble.refused)).toBeVisible();
  await expect(heading(page, nav.privacy)).toBeVisible();
  await page.getByRole("button", { name: trouble.again }).click();
  await expect(page.getByText(text("privacy").lead.en)).toBeVisible();
});

test("they are in the language of the page, and in nothing else", async ({ page, open }) => {
  for (const tag of ["ar", "zh-Hant", "uk"])
    for (const id of ["about", "accessibility", "privacy", "contact"]) {
      await open(`/${tag}/${id}`);
      const { lead, sections } = text(id);
      await expect(heading(page, words[tag].nav[id])).toBeVisible();
      await expect(page.getByText(lead[tag]), id).toBeVisible();
      await expect(page.getByRole("heading", { level: 2, name: sections.at(-1).heading[tag], exact: true })).toBeVisible();
      await expect(page.locator("main section[lang]"), `${tag} ${id}`).toHaveCount(0);
    }
});

test("texts that a language lacks are in English, marked, and from left to right", async ({ page, open }) => {
  // As they are exported where the content lacks them: English stands in their place.
  await page.route("**/content/pages/ar/privacy.json", async (route) => {
    const english = await route.fetch({ url: new URL("/content/pages/en/privacy.json", route.request().url()).href });
    await route.fulfill({ response: english });
  });
  await open("/ar");
  await foot(page).getByRole("link", { name: words.ar.nav.privacy }).click();
  await expect(heading(page, words.ar.nav.privacy)).toBeVisible();
  const { lead, sections } = text("privacy");
  await expect(page.locator("main p", { hasText: lead.en })).toContainText(words.ar.ui.english_only);
  const section = page.locator("section", { has: page.getByRole("heading", { name: sections[2].heading.en }) });
  await expect(section).toHaveAttribute("lang", "en");
  await expect(section).toHaveAttribute("dir", "ltr");
});
