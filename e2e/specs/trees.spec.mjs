// What a screen reader is told of every kind of page, kept as text in e2e/trees: a change of it is seen in review, and never
// happens by chance. After a change that is meant: `npx playwright test trees --update-snapshots`.
import { addresses } from "../addresses.mjs";
import { ownQueue } from "../queue.mjs";
import { test as base, expect } from "../test.mjs";

const test = base.extend(ownQueue);
test.use({ timezoneId: "America/Vancouver" });
/** A Monday, 10 in the morning in Vancouver: offices are open. */
const MOMENT = new Date("2026-11-30T18:00:00Z");
const tree = async (part, name) => expect(`${await part.ariaSnapshot()}\n`).toMatchSnapshot(`${name}.yml`);

for (const { kind, path } of addresses.filter(({ lang }) => lang === "en"))
  test(`${kind}, as it is read out`, async ({ page, open, queue }) => {
    expect(queue).toBeTruthy();
    await page.clock.setFixedTime(MOMENT);
    await open(path);
    await page.waitForLoadState("networkidle");
    await tree(page.locator("body"), kind.replaceAll(" ", "-"));
  });

test("the settings, the languages and the answers of the search, as they are read out", async ({ page, open }) => {
  await open("/");
  await page.locator(".settings > summary").click();
  await page.locator(".settings > form").waitFor();
  await tree(page.locator(".settings"), "settings");
  await page.locator(".language-menu > summary").click();
  await tree(page.locator(".language-menu"), "languages");
  await page.getByRole("combobox").fill("lost my licence");
  await expect(page.getByRole("option").first()).toBeVisible();
  await tree(page.getByRole("search"), "answers");
});
