// What a screen reader is told of every kind of page, kept as text in e2e/trees: a change of it is seen in review, and never
// happens by chance. After a change that is meant: `npx playwright test trees --update-snapshots`.
import { addresses } from "../addresses.mjs";
import { ownQueue } from "../queue.mjs";
import { test as base, expect } from "../test.mjs";

const test = base.extend(ownQueue);
test.use({ timezoneId: "America/Vancouver" });
/** A Monday, 10 in the morning in Vancouver: offices are open. */
const MOMENT = new Date("2026-11-30T18:00:00Z");
const tree = (page, name) => expect(page.locator("body")).toMatchAriaSnapshot({ name: `${name}.yml`, timeout: 20_000 });

for (const { kind, path } of addresses.filter(({ lang }) => lang === "en"))
  test(`${kind}, as it is read out`, async ({ page, open, queue }) => {
    expect(queue).toBeTruthy();
    await page.clock.setFixedTime(MOMENT);
    await open(path);
    await page.waitForLoadState("networkidle");
    await tree(page, kind.replaceAll(" ", "-"));
  });

test("the settings, the languages and the answers of the search, as they are read out", async ({ page, open }) => {
  await open("/");
  await page.locator(".settings > summary").click();
  await expect(page.locator(".settings")).toMatchAriaSnapshot({ name: "settings.yml" });
  await page.locator(".language-menu > summary").click();
  await expect(page.locator(".language-menu")).toMatchAriaSnapshot({ name: "languages.yml" });
  await page.getByRole("combobox").fill("lost my licence");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expect(page.getByRole("search")).toMatchAriaSnapshot({ name: "answers.yml" });
});
