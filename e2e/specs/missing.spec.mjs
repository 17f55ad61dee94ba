import { test, expect } from "../test.mjs";
import { config, words } from "../words.mjs";

for (const [lang, path] of [["en", "/no-such-page"], ["fr", "/fr/nulle-part"]]) {
  test(`an address that is no page says so and leads on (${lang})`, async ({ page, open, expected }) => {
    expected(/status of 404/);
    const response = await open(path);
    expect(response.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    const main = page.getByRole("main");
    await expect(main.getByRole("link", { name: words[lang].home.all })).toBeVisible();
    await expect(page.getByRole("link", { name: config.phone.number }).first()).toBeVisible();
  });
}

test("a page has one address", async ({ page, open }) => {
  await open("/services/");
  await expect(page).toHaveURL(/\/services$/);
});
