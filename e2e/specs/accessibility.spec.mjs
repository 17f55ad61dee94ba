// axe with all its rules on every kind of page.
import { addresses, inLanguage } from "../addresses.mjs";
import { violations } from "../axe.mjs";
import { test, expect, hold, openAsUsed, takenOver } from "../test.mjs";
import { tick } from "../check.mjs";
import { chooseOffice } from "../line.mjs";
import { queueOf, VICTORIA } from "../queue.mjs";
import { words } from "../words.mjs";

/** Runs in the page: texts whose shown colour has less than 4.5:1 to the nearest ground. */
function faintTexts() {
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const linear = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if ((colour[3] ?? 1) > 0.99) return colour;
    }
    return [0, 0, 0];
  };
  const faint = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!text.textContent.trim() || !element.checkVisibility({ visibilityProperty: true }) || element.closest("svg, noscript")) continue;
    const [a, b] = [light(parts(getComputedStyle(element).color)), light(ground(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) faint.push(`${contrast.toFixed(1)}: ${text.textContent.trim().slice(0, 40)}`);
  }
  return faint;
}

for (const { kind, path, lang } of addresses)
  test(`${kind} has no violation (${lang})`, async ({ page, open }) => {
    await openAsUsed(page, open, path);
    expect(await violations(page)).toEqual([]);
  });

for (const { kind, path } of addresses.filter(({ lang }) => lang === "en"))
  test(`${kind} has no violation in forced colours`, async ({ page, open }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    await openAsUsed(page, open, path);
    // axe reads the author's colour of letters there, not the one that is shown; so their contrast is measured below.
    expect((await violations(page)).filter((text) => !text.startsWith("color-contrast"))).toEqual([]);
    expect(await page.evaluate(faintTexts)).toEqual([]);
  });

test("the open list of answers has no violation", async ({ page, open }) => {
  await open("/");
  await page.getByRole("combobox", { name: words.en.search.label }).pressSequentially("licence");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("a search that finds nothing has no violation", async ({ page, open }) => {
  await open("/");
  await page.getByRole("combobox", { name: words.en.search.label }).pressSequentially("xylophone quartet");
  await expect(page.getByText(words.en.search.nothing).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("a page that is none has no violation", async ({ page, open, expected }) => {
  expected(/status of 404/);
  await open("/no-such-page");
  expect(await violations(page)).toEqual([]);
});

// States in English, and in a language that is written from right to left.
for (const lang of ["en", "ar"]) {
  const { check, line } = words[lang];

  test(`no page of a pre-check has a violation (${lang})`, async ({ page, open }) => {
    const title = page.getByRole("heading", { level: 1 });
    const goOn = page.getByRole("button", { name: check.go_on });
    await open(inLanguage(lang, "/services/bcid/check"));
    await goOn.click();
    await expect(page.getByRole("alert")).toBeVisible();
    expect(await violations(page), "an error").toEqual([]);
    await page.locator("input.short").fill("30");
    await goOn.click();
    await page.getByRole("radio", { name: check.yes, exact: true }).check();
    expect(await violations(page), "a choice").toEqual([]);
    await goOn.click();
    await expect(title).toHaveText(check.papers);
    await tick(page, ["two-id-bc-drivers-licence"]);
    expect(await violations(page), "the papers").toEqual([]);
    await page.getByRole("button", { name: check.papers_done }).click();
    await expect(page.locator(".take")).toBeVisible();
    await expect(page.getByLabel(check.my_office)).toBeVisible();
    expect(await violations(page), "what is missing").toEqual([]);
    await page.getByLabel(check.my_office).selectOption("victoria");
    await expect(title).toHaveText(check.route_wrong_office);
    expect(await violations(page), "the wrong office").toEqual([]);
  });

  test(`a ticket that is followed has no violation, when it is called either (${lang})`, async ({ page, server }) => {
    const queue = queueOf(server.url);
    await queue("/reset");
    await queue("/crowd", { office_number: VICTORIA, count: 12 });
    const me = await queue("/people", { office_number: VICTORIA });
    const release = await hold(page, /split_follow_ticket\.wasm$/);
    await page.goto(lang === "en" ? `/walk-in-Q/${me.unique_id}` : inLanguage(lang, `/ticket#${me.unique_id}`));
    await expect(page.locator("#standing")).toBeVisible();
    expect(await violations(page), "in line, before the app is there").toEqual([]);
    release();
    await takenOver(page);
    expect(await violations(page), "in line").toEqual([]);
    await chooseOffice(page, VICTORIA, line);
    await expect(page.getByText(line.live)).toBeVisible();
    await queue(`/people/${me.citizen_id}/invite`);
    await expect(page.getByRole("alertdialog")).toBeVisible();
    expect(await violations(page), "called").toEqual([]);
  });
}

test("the place of a page in the site is marked in its head, and pages further in have a path", async ({ page, open }) => {
  const { services, offices, ticket, talk } = words.en.nav;
  for (const [path, place, marked, steps] of [
    ["/services", services, "page", 1],
    ["/services/category/driving", services, "true", 2],
    ["/services/birth-certificate", services, "true", 3],
    ["/offices/victoria", offices, "true", 2],
    ["/ticket", ticket, "page", 1],
    ["/talk/private", talk, "true", 2],
  ]) {
    await openAsUsed(page, open, path);
    const here = page.getByRole("navigation", { name: words.en.nav.site }).locator("[aria-current]");
    await expect(here, path).toHaveText([place]);
    await expect(here, path).toHaveAttribute("aria-current", marked);
    await expect(page.getByRole("navigation", { name: words.en.ui.way_here }).getByRole("link"), path).toHaveCount(steps);
  }
});

test("a failure has no violation", async ({ page, faults, expected, open }) => {
  expected(/content\/index\.json/);
  await faults.add({ paths: ["/content/index.json"], answer: "html" });
  const failure = page.getByRole("main").getByRole("alert");
  // On a page that was sent, and on one that the app shows in the place of another.
  await open("/");
  await page.getByRole("combobox", { name: words.en.search.label }).focus();
  await expect(failure).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await open("/contact");
  await page.getByRole("navigation", { name: words.en.nav.site }).getByRole("link", { name: words.en.nav.services }).click();
  await expect(failure).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
