// Every path through the site with a keyboard alone.
import { goThrough } from "../check.mjs";
import { ahead, expect, lineUp, standing, test, VICTORIA } from "../line.mjs";
import { clockAhead, takenOver } from "../test.mjs";
import { config, service, within, words } from "../words.mjs";

const { search, site, nav } = words.en;
const focused = (page) => page.locator(":focus");

/** Whether it has the focus; asked again where the page made room for the app's in the middle of the question. */
async function hasFocus(target) {
  for (;;) {
    const { has, gone } = await target.evaluate((element) => ({ has: element === document.activeElement, gone: !element.isConnected }));
    if (!gone) return has;
  }
}

/** Presses Tab until the focus is on something that fits, as a person would. */
async function tabTo(page, target, limit = 120) {
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press("Tab");
    if (await hasFocus(target)) return;
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

test("a new page is announced, once, and takes the focus to its start", async ({ page, open }) => {
  await open("/services");
  const { name } = service("bcid");
  await page.getByRole("main").getByRole("link", { name: name.en }).first().click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(name.en);
  await expect(heading).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: name.en })).toHaveText([name.en]);
  expect(await page.evaluate(() => scrollY)).toBeLessThan(50);
});

test("the nearest office is found by a town", async ({ page, open }) => {
  const say = words.en.offices;
  await open("/offices");
  const box = page.getByLabel(say.place_or_address).first();
  await tabTo(page, box);
  await page.keyboard.type("Tofino");
  await expect(page.getByText("Tofino").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const first = page.getByRole("main").getByRole("listitem").filter({ hasText: within(say.far) }).first();
  await expect(first).toContainText("Ucluelet");
  await tabTo(page, first.getByRole("link").first());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ucluelet");
});

test("a list is taken along, and opened by its code", async ({ page, open }) => {
  await goThrough(page, open, "bcid", { answers: { age: 30, nameDiffers: false }, papers: ["two-id-bank-card", "pay-payment"] });
  const title = page.getByRole("heading", { level: 1 });
  const result = await title.textContent();
  const code = (await page.locator(".code").first().textContent()).trim();
  await title.focus();
  await tabTo(page, page.getByRole("link", { name: words.en.check.take_mail }));
  await tabTo(page, page.getByLabel(words.en.check.remind_day));
  await page.keyboard.type("02032031");
  await tabTo(page, page.getByRole("button", { name: words.en.check.remind }));
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  await open("/code");
  await tabTo(page, page.getByLabel(words.en.code_page.label));
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await expect(title).toHaveText(result);
  await expect(title).toBeFocused();
});

test("a ticket is followed by its number", async ({ page, open, queue }) => {
  const { me } = await lineUp(queue, 2);
  await open("/ticket");
  const office = page.getByLabel(words.en.line.office);
  await tabTo(page, office);
  await page.keyboard.type(await office.locator(`option[value="${VICTORIA}"]`).textContent());
  await expect(office).toHaveValue(String(VICTORIA));
  await page.keyboard.press("Tab");
  await page.keyboard.type(me.ticket_number);
  await page.keyboard.press("Enter");
  await expect(standing(page)).toHaveText(ahead(2));
});

test("a private talk can be begun, with its subject", async ({ page, open }) => {
  // A Tuesday, 14:00 in Victoria; a deployment with a chat.
  await clockAhead(page, Date.parse("2026-11-24T22:00:00Z") - Date.now());
  const matrix = { homeserver: { url: "/" }, desk: "@desk:localhost", entry: { kind: "open" }, keeps_days: 30 };
  await page.route("**/config.json", (route) => route.fulfill({ json: { ...config, matrix } }));
  await open("/talk/private?topic=application");
  await takenOver(page);
  const topic = (id) => page.locator(`input[name="topic"][value="${id}"]`);
  await tabTo(page, topic("application"));
  await page.keyboard.press("ArrowDown");
  await expect(topic("payment")).toBeChecked();
  await tabTo(page, page.getByLabel(words.en.talk_page.before_name));
  await page.keyboard.type("Sam");
  await tabTo(page, page.getByRole("button", { name: words.en.talk_page.before_start }));
});
