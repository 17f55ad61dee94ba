// The page works before the program does, and without it.
import { addresses } from "../addresses.mjs";
import { test, expect } from "../test.mjs";
import { config, offices, service, words } from "../words.mjs";

test.use({ javaScriptEnabled: false });

for (const { kind, path, lang } of addresses) {
  test(`${kind} can be read without JavaScript (${lang})`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response.status()).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("link", { name: config.phone.number }).first()).toBeVisible();
    await expect(page.getByText(words[lang].loading.waiting, { exact: true })).toHaveCount(0);
  });
}

test("a service page tells everything without JavaScript", async ({ page }) => {
  const { name, summary } = service("birth-certificate");
  await page.goto("/services/birth-certificate");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name.en);
  await expect(page.getByText(summary.en).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: words.en.service.ways })).toBeVisible();
});

test("an office page has its address and hours without JavaScript", async ({ page }) => {
  const victoria = offices.find(({ id }) => id === "victoria");
  await page.goto("/offices/victoria");
  await expect(page.getByText(victoria.address.street).first()).toBeVisible();
  await expect(page.getByText(words.en.hours.title).first()).toBeVisible();
});

test("the search form leads to all services without JavaScript", async ({ page }) => {
  await page.goto("/");
  const box = page.getByRole("combobox", { name: words.en.search.label });
  await box.fill("birth");
  await box.press("Enter");
  await expect(page).toHaveURL(/\/services\??$/);
  await expect(page.getByRole("link", { name: service("birth-certificate").name.en })).toBeVisible();
});

test("an address that only the program knows says that it needs JavaScript, with the number to call", async ({ page, expected }) => {
  expected(/status of 404/);
  await page.goto("/no-such-page");
  await expect(page.getByText(/JavaScript/).first()).toBeVisible();
  await expect(page.getByRole("link", { name: config.phone.number }).first()).toBeVisible();
});
