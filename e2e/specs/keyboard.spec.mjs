// Every path through the site with a keyboard alone.
import { test, expect } from "../test.mjs";
import { service, words } from "../words.mjs";

const { search, site, nav } = words.en;
const focused = (page) => page.locator(":focus");

/** Presses Tab until the focus is on something that fits, as a person would. */
async function tabTo(page, target, limit = 120) {
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} was not reached with ${limit} presses of Tab`);
}

test("the first Tab leads past the head of the page", async ({ page, open }) => {
  await open("/services");
  await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveText(site.skip);
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.querySelector("main").contains(document.activeElement))).toBe(true);
});

test("a service is found, chosen and left again", async ({ page, open }) => {
  await open("/");
  const box = page.getByRole("combobox", { name: search.label });
  await tabTo(page, box);
  await page.keyboard.type("driving record");
  const options = page.getByRole("listbox", { name: search.results }).getByRole("option");
  await expect(options.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(box).toHaveAttribute("aria-activedescendant", await options.first().getAttribute("id"));
  await expect(box).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(service("driving-record").name.en);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});

test("Escape closes the answers first and empties the box second", async ({ page, open }) => {
  await open("/");
  const box = page.getByRole("combobox", { name: search.label });
  await box.focus();
  await page.keyboard.type("name");
  await expect(box).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await expect(box).toHaveValue("name");
  await page.keyboard.press("Escape");
  await expect(box).toHaveValue("");
});

test("every place of the site is reached from the head", async ({ page, open }) => {
  for (const [name, title] of [
    [nav.services, words.en.services.title],
    [nav.offices, words.en.offices.title],
    [nav.ticket, words.en.ticket_page.title],
    [nav.talk, words.en.talk_page.title],
  ]) {
    await open("/");
    await tabTo(page, page.getByRole("navigation", { name: nav.site }).getByRole("link", { name }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  }
});

test("a pre-check is gone through to its result", async ({ page, open }) => {
  const title = page.getByRole("heading", { level: 1 });
  await open("/services/bcid/check");
  await tabTo(page, page.locator("input.short"));
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await expect(title).toHaveText(service("bcid").questions.find(({ id }) => id === "nameDiffers").text.en);
  await expect(title).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(title).toHaveText(words.en.check.papers);
  await expect(title).toBeFocused();
  for (const paper of ["two-id-bc-drivers-licence", "two-id-bank-card", "pay-payment"]) {
    await tabTo(page, page.locator(`#paper-${paper}`));
    await page.keyboard.press("Space");
  }
  await tabTo(page, page.getByRole("button", { name: words.en.check.papers_done }));
  await page.keyboard.press("Enter");
  await expect(title).toHaveText(words.en.check.ready);
  await expect(title).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: words.en.check.change }).first());
  await page.keyboard.press("Enter");
  await expect(title).toBeFocused();
  await expect(page.locator("input.short")).toHaveValue("30");
});

test("what has the focus can be seen", async ({ page, open }) => {
  await open("/services/birth-certificate");
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press("Tab");
    const seen = await focused(page).evaluate((element) => {
      const style = getComputedStyle(element);
      return element === document.body || parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none";
    });
    expect(seen, await focused(page).evaluate((element) => element.outerHTML.slice(0, 120))).toBe(true);
  }
});

test("a new page is announced and takes the focus to its start", async ({ page, open }) => {
  await open("/services");
  await page.getByRole("main").getByRole("link", { name: service("bcid").name.en }).first().click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(service("bcid").name.en);
  const announced = page.getByRole("status").filter({ hasText: service("bcid").name.en }).first();
  await expect(heading.and(page.locator(":focus")).or(announced).first()).toBeAttached();
  expect(await page.evaluate(() => scrollY)).toBeLessThan(50);
});
