// A page on paper: its facts, and nothing that only a screen can do. For a pre-check see check.spec.
import { addressesIn } from "../addresses.mjs";
import { test, expect } from "../test.mjs";
import { config, offices, service } from "../words.mjs";

/** Runs in the page: what paper has no use for, and shows. */
const useless = () =>
  [...document.querySelectorAll("button, .button, .site-nav, .site-tools, .language-menu, .crumbs, .settings-place, .skip, .search, .board, .chat, .wish, [role=status]")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(".way a[href^=https]"))
    .map((element) => element.outerHTML.slice(0, 100));

for (const { kind, path } of addressesIn("en"))
  test(`${kind} has no menus and no buttons on paper`, async ({ page, open }) => {
    await open(path);
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(useless)).toEqual([]);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("contentinfo")).toContainText(config.phone.number);
  });

test("a service on paper says what to bring, and where to find it online", async ({ page, open }) => {
  const { requirements, channels } = service("birth-certificate");
  await open("/services/birth-certificate");
  await page.emulateMedia({ media: "print" });
  const bring = page.locator(".bring > li");
  await expect(bring).toHaveCount(requirements.length);
  for (const [place, { name }] of requirements.entries()) await expect(bring.nth(place)).toContainText(name.en);
  const online = channels.find(({ kind }) => kind === "online");
  const link = page.locator(".way").locator(`a[href="${online.url}"]`);
  await expect(link).toBeVisible();
  expect(await link.evaluate((link) => getComputedStyle(link, "::after").content), "the address is written out").toContain(online.url);
});

test("an office on paper says when it is open and how to reach it", async ({ page, open }) => {
  const victoria = offices.find(({ id }) => id === "victoria");
  await open("/offices/victoria");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("table").first()).toBeVisible();
  await expect(page.getByText(victoria.address.street)).toBeVisible();
  await expect(page.getByRole("link", { name: victoria.phone }).first()).toBeVisible();
});
