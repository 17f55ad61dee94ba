import { test, expect } from "../test.mjs";
import { popular, service, words } from "../words.mjs";

for (const id of popular) {
  test(`the page of ${id} says what it is, how to get it and where that comes from`, async ({ page, open }) => {
    const { name, summary } = service(id);
    await open(`/services/${id}`);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(name.en);
    await expect(main.getByText(summary.en).first()).toBeVisible();
    await expect(main.getByRole("heading", { name: words.en.service.ways })).toBeVisible();
    await expect(main.getByRole("heading", { name: words.en.service.source })).toBeVisible();
    await expect(main.getByText(pagesAreSure).first()).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(name.en.replace(/[()]/g, "\\$&")));
  });
}

/** Any of the sentences that say how sure the facts are. */
const { high, medium_high, medium, low, none } = words.en.confidence;
const pagesAreSure = new RegExp([high, medium_high, medium, low, none].map((text) => text.slice(0, 30)).join("|"));

test("a service done in person leads to the offices that do it", async ({ page, open }) => {
  await open("/services/bcid");
  await page.getByRole("link", { name: words.en.way.which }).first().click();
  await expect(page).toHaveURL(/\/offices\?service=bcid$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.offices.title);
});

test("a service that nobody knows says so and leads on", async ({ page, open, expected }) => {
  expected(/status of 404/);
  await open("/services/no-such-service");
  await expect(page.getByText(words.en.service.missing).first()).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: words.en.home.all })).toBeVisible();
});

test("a text that has no French is marked as English on the French page", async ({ page, open }) => {
  await open("/fr/services/birth-certificate");
  const marked = page.locator('main [lang="en"]');
  for (const text of await marked.all()) expect((await text.textContent()).trim()).not.toBe("");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(service("birth-certificate").name.fr);
});
