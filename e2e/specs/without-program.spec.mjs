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
    const said = words[lang].without_program;
    // Where there is no chat, or no queue, nothing of theirs is missing.
    const talk = config.matrix && said.talk;
    const lacks = Object.entries({ "/check": said.check, "/ticket": config.queue && said.ticket, "/talk": talk, "/private": talk, "/code": said.code });
    const lack = lacks.find(([end]) => path.endsWith(end))?.[1] || said.parts;
    const note = page.locator("noscript .without-program");
    await expect(note).toBeVisible();
    await expect(note).toHaveText(`${lack} ${config.phone.number}`);
  });
}

test("links lead from page to page without JavaScript", async ({ page }) => {
  const heading = page.getByRole("heading", { level: 1 });
  await page.goto("/");
  await page.getByRole("navigation", { name: words.en.nav.site }).getByRole("link", { name: words.en.nav.services }).click();
  await expect(heading).toHaveText(words.en.services.title);
  const { name } = service("birth-certificate");
  await page.getByRole("main").getByRole("link", { name: name.en }).click();
  await expect(page).toHaveURL(/\/services\/birth-certificate$/);
  await expect(heading).toHaveText(name.en);
  await page.locator(".language-menu summary").click();
  await page.locator(".language-menu").getByRole("link", { name: "Français" }).click();
  await expect(page).toHaveURL(/\/fr\/services\/birth-certificate$/);
  await expect(heading).toHaveText(name.fr);
  await page.getByRole("navigation", { name: words.fr.nav.site }).getByRole("link", { name: words.fr.nav.offices }).click();
  await page.getByRole("main").getByRole("link", { name: offices.find(({ id }) => id === "victoria").name.fr }).first().click();
  await expect(page).toHaveURL(/\/fr\/offices\/victoria$/);
});

test("a service page tells everything without JavaScript", async ({ page }) => {
  const { name, summary } = service("birth-certificate");
  await page.goto("/services/birth-certificate");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name.en);
  await expect(page.getByText(summary.en).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: words.en.service.ways })).toBeVisible();
});

test("the list of papers is all there without JavaScript: what each is for, and what counts", async ({ page }) => {
  const { requirements } = service("bcid");
  await page.goto("/services/bcid");
  const list = page.locator("main .bring");
  for (const { name, why } of requirements) {
    await expect(list.getByRole("heading", { name: name.en, exact: true })).toBeVisible();
    await expect(list.getByText(why.en).first()).toBeVisible();
  }
  const paper = list.getByText("NEXUS card", { exact: true });
  await expect(paper).toBeHidden();
  await list.getByText(words.en.service.bring_counts).first().click();
  await expect(paper).toBeVisible();
});

test("an office page has its address and hours without JavaScript", async ({ page }) => {
  const victoria = offices.find(({ id }) => id === "victoria");
  await page.goto("/offices/victoria");
  await expect(page.getByText(victoria.address.street).first()).toBeVisible();
  await expect(page.getByText(words.en.hours.title).first()).toBeVisible();
  const { opens, closes } = victoria.hours.weekly.find(({ day }) => day === "mon");
  expect([opens, closes], "what the next line is about").toEqual(["09:00", "16:30"]);
  await expect(page.getByRole("row", { name: /^Monday\s+9:00 a\.m\. to 4:30 p\.m\.$/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Sunday\s+Closed$/ })).toBeVisible();
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
