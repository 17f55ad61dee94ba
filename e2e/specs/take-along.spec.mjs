// A pre-check is taken along, and opened elsewhere.
import decodeQR from "qr/decode.js";
import { PNG } from "pngjs";
import { readFileSync } from "node:fs";
import { answerAll, check, goThrough, tick, title } from "../check.mjs";
import { takenOver, test, expect } from "../test.mjs";
import { service, within, words } from "../words.mjs";

const bcid = { answers: { age: 30, nameDiffers: false }, papers: ["two-id-bank-card", "pay-payment"] };

/** Reads the QR code on the page as a camera would: from its picture. */
async function scanned(page) {
  let text;
  // What is still on its way may move it while the picture is taken.
  await expect(async () => {
    const { data, width, height } = PNG.sync.read(await page.locator(".qr svg").screenshot());
    text = decodeQR({ data, width, height });
  }).toPass();
  return text;
}

/** The code on the page, without dashes. */
const code = async (page) => (await page.locator(".code").first().textContent()).replaceAll("-", "").trim();

test("the QR code opens the same result in another browser", async ({ page, open, browser }) => {
  await goThrough(page, open, "bcid", bcid);
  const result = await title(page).textContent();
  const link = await scanned(page);
  expect(link).toBe(`${new URL(page.url()).origin}/services/bcid/check#c=${await code(page)}`);
  expect(link.length, "short enough to be scanned at arm's length").toBeLessThan(130);
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const other = await phone.newPage();
  await other.goto(link);
  await takenOver(other);
  await expect(title(other)).toHaveText(result);
  await expect(other.getByText(within(check.you_have))).toBeVisible();
  expect(other.url(), "the code has done its work").not.toContain("c=");
  await phone.close();
});

test("the code is typed by hand, in small letters and with a slip of O for 0", async ({ page, open }) => {
  await goThrough(page, open, "bcid", bcid);
  const [result, typed] = [await title(page).textContent(), await page.locator(".code").first().textContent()];
  await open("/code");
  await page.getByLabel(words.en.code_page.label).fill(` ${typed.toLowerCase().replaceAll("0", "o")} `);
  await page.keyboard.press("Enter");
  await expect(title(page)).toHaveText(result);
});

test("a code that is none says so, and keeps what was typed", async ({ page, open }) => {
  await open("/code");
  await page.getByLabel(words.en.code_page.label).fill("ABCD-EFGH");
  await page.getByRole("button", { name: words.en.code_page.open }).click();
  await expect(page.getByRole("alert")).toContainText(check.broken_damaged);
  await expect(page.getByLabel(words.en.code_page.label)).toHaveValue("ABCD-EFGH");
});

test("messages hold the list and the link", async ({ page, open }) => {
  await goThrough(page, open, "bcid", bcid);
  const sms = await page.getByRole("link", { name: check.take_sms }).getAttribute("href");
  const mail = await page.getByRole("link", { name: check.take_mail }).getAttribute("href");
  expect(sms).toMatch(/^sms:\?&body=/);
  expect(mail).toMatch(/^mailto:\?subject=.+&body=/);
  for (const href of [sms, mail]) {
    const text = decodeURIComponent(href);
    expect(text).toContain(service("bcid").name.en);
    expect(text).toContain(service("bcid").requirements[0].name.en);
    expect(text).toContain(`#c=${await code(page)}`);
    expect(text).toContain("1-800-663-7867");
  }
});

test("a day goes into the calendar as a file", async ({ page, open }) => {
  await goThrough(page, open, "bcid", bcid);
  await page.getByLabel(check.remind_day).fill("2031-02-03");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: check.remind }).click(),
  ]);
  const file = readFileSync(await download.path(), "utf8");
  expect(file).toContain("DTSTART;VALUE=DATE:20310203");
  expect(file.replaceAll("\r\n ", "")).toContain(`#c=${await code(page)}`);
  await expect(page.getByText(check.remind_done)).toBeVisible();
});

test("a day that is past or none is refused", async ({ page, open }) => {
  await goThrough(page, open, "bcid", bcid);
  for (const day of ["2001-01-01", ""]) {
    await page.getByLabel(check.remind_day).fill(day);
    await page.getByRole("button", { name: check.remind }).click();
    await expect(page.getByText(check.remind_no_day)).toBeVisible();
  }
});

test("private answers are in nothing that leaves the page", async ({ page, open }) => {
  const open_ = { officeHasIncomeAssistance: true, canGoOnline: false };
  const secret = { onReserve: false, urgentNeed: false, workSearchExempt: false, hasPartner: true, children: 3, hasVehicle: true, paysRent: true };
  const other = { onReserve: false, urgentNeed: false, workSearchExempt: true, hasPartner: false, children: 0, hasVehicle: false, paysRent: false };
  const seen = [];
  for (const answers of [{ ...open_, ...secret }, { ...open_, ...other }]) {
    await open("/services/income-assistance/check");
    await answerAll(page, "income-assistance", answers);
    await tick(page, ["sin-sin-document"]);
    // Papers that only one of the two is asked for.
    const more = page.locator("input[id^=paper-child-id], input[id^=paper-vehicle], input[id^=paper-rent], input[id^=paper-worksearch]");
    for (const paper of await more.all()) await paper.check();
    await page.getByRole("button", { name: check.papers_done }).click();
    await expect(title(page)).not.toHaveText(check.papers);
    await expect(page.locator(".take")).toBeVisible();
    const links = await page.locator(".take a[href]").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    const kept = await page.evaluate(() => JSON.stringify({ session: { ...sessionStorage }, local: { ...localStorage }, cookie: document.cookie }));
    await page.emulateMedia({ media: "print" });
    const paper = await page.locator("body").evaluate((body) => body.innerText);
    await page.emulateMedia({ media: "screen" });
    seen.push({ code: await code(page), qr: await scanned(page), links, kept, address: page.url(), paper, title: await page.title() });
    await page.getByRole("button", { name: check.start_over }).click();
  }
  // Opposite answers, and not a character differs.
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0].links.join()).not.toMatch(/reserve|urgent/i);
});

test("whoever opens the list is asked private questions again", async ({ page, open, browser }) => {
  const id = "drivers-licence-replace";
  const answers = { cardLost: true, nameDiffers: false, usedPermitLastTime: true };
  await goThrough(page, open, id, { answers, papers: ["pay-payment"] });
  await expect(page.getByText(check.take_private)).toBeVisible();
  const phone = await browser.newContext();
  const other = await phone.newPage();
  await other.goto(await scanned(page));
  await takenOver(other);
  const private_ = service(id).questions.find(({ sensitive }) => sensitive);
  await expect(title(other)).toHaveText(private_.text.en);
  expect(await answerAll(other, id, answers)).toEqual([private_.id]);
  await other.getByRole("button", { name: check.papers_done }).click();
  await expect(title(other)).toHaveText(await title(page).textContent());
  await phone.close();
});

test("print shows the list, the code and the QR code, and no private answer", async ({ page, open }) => {
  const id = "drivers-licence-replace";
  await goThrough(page, open, id, { answers: { cardLost: true, nameDiffers: false, usedPermitLastTime: true } });
  await expect(page.locator(".take")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const text = await page.locator("body").evaluate((body) => body.innerText);
  expect(text).toContain(check.take_code);
  expect(text).toContain(service(id).requirements[0].name.en);
  expect(text).not.toContain(service(id).questions.find(({ sensitive }) => sensitive).text.en);
  await expect(page.locator(".qr svg")).toBeVisible();
  for (const name of [check.start_over, check.take_print])
    await expect(page.getByRole("button", { name, includeHidden: true })).toBeHidden();
});

test("a usual list fits one printed page", async ({ page, open }) => {
  await goThrough(page, open, "bcid", { answers: bcid.answers });
  await expect(page.locator(".take")).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pdf = await page.pdf({ format: "Letter" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

const broken = {
  "half of a code": (code) => code.slice(0, 12),
  "a changed letter": (code) => code.slice(0, 10) + (code[10] === "7" ? "8" : "7") + code.slice(11),
  "nothing at all": () => "",
  "other signs": () => "%F0%9F%92%A9<script>",
  "a very long code": (code) => code.repeat(400),
};
for (const [what, change] of Object.entries(broken))
  test(`a link with ${what} says so and starts anew`, async ({ page, open }) => {
    await goThrough(page, open, "bcid", bcid);
    const whole = await code(page);
    await page.goto("/about");
    await open(`/services/bcid/check#c=${change(whole)}`);
    await takenOver(page);
    await expect(title(page)).toHaveText(check.broken);
    await page.getByRole("button", { name: check.start_again }).click();
    await expect(title(page)).toHaveText(service("bcid").questions[0].text.en);
  });

test("a code of another service is not opened", async ({ page, open }) => {
  await goThrough(page, open, "bcid", bcid);
  const other = await code(page);
  await open(`/services/birth-certificate/check#c=${other}`);
  await takenOver(page);
  await expect(title(page)).toHaveText(check.broken);
  await expect(page.getByText(check.broken_service)).toBeVisible();
});

test("fragments that mean nothing show the questions", async ({ page, open }) => {
  for (const fragment of ["result", "papers", "99", "0", "-1", "nonsense", "%00"]) {
    await page.goto("/about");
    await open(`/services/bcid/check#${fragment}`);
    await takenOver(page);
    await expect(title(page)).toHaveText(service("bcid").questions[0].text.en);
  }
});
