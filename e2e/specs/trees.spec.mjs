// What a screen reader is told of every kind of page, kept as text in e2e/trees: a change of it is seen in review, and never
// happens by chance. After a change that is meant: `npx playwright test trees --update-snapshots`.
import { addressesIn } from "../addresses.mjs";
import { expect, OPEN, test } from "../board.mjs";
import { message, panel, say, startChat, state, test as talking } from "../chat.mjs";
import { goThrough, tick, title } from "../check.mjs";
import { follow, lineUp, standing } from "../line.mjs";
import { hold, openAsUsed } from "../test.mjs";
import { words } from "../words.mjs";

const { chat, check } = words.en;

test.use({ timezoneId: "America/Vancouver" });
/** A Monday, 10 in the morning in Vancouver: offices are open. */
const MOMENT = new Date("2026-11-30T18:00:00Z");
/** `passing`: what differs from run to run, and what is written for it. */
const tree = async (part, name, passing = []) => {
  const read = await part.ariaSnapshot();
  expect(`${passing.reduce((text, [pattern, still]) => text.replaceAll(pattern, still), read)}\n`).toMatchSnapshot(`${name}.yml`);
};
/** The address of the test's server, plain and within a link, and the day that is proposed. */
const RESULT = [[/127\.0\.0\.1(:|%3A)\d+/g, "site"], [/(?<=: )20\d\d-\d\d-\d\d$/gm, "TOMORROW"]];
const TIMES = [[/\d{1,2}:\d\d\s[ap]\.m\./g, "TIME"]];

for (const { kind, path } of addressesIn("en"))
  test(`${kind}, as it is read out`, async ({ page, open, queue }) => {
    expect(queue).toBeTruthy();
    await page.clock.setFixedTime(MOMENT);
    await openAsUsed(page, open, path);
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

test("an address that is no page, as it is read out", async ({ page, open, expected }) => {
  expected(/status of 404/);
  await open("/no-such-page");
  await tree(page.locator("body"), "no-page");
});

test("a ticket before the first answer, as it is read out", async ({ page, queue }) => {
  const { me } = await lineUp(queue, 1);
  await hold(page, /\.wasm$/);
  await page.goto(`/walk-in-Q/${me.unique_id}`, { waitUntil: "domcontentloaded" });
  await expect(page.locator(".awaited:visible")).toBeVisible();
  await tree(page.getByRole("main"), "a-ticket-before-the-first-answer");
});

test("the later pages of a pre-check, as they are read out", async ({ page, open }) => {
  const main = page.getByRole("main");
  const goOn = page.getByRole("button", { name: check.go_on });
  await open("/services/bcid/check");
  await goOn.click();
  await expect(page.getByRole("alert")).toBeVisible();
  await tree(main, "a-pre-check-without-an-answer");
  await page.locator("input.short").fill("30");
  await goOn.click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await tree(main, "a-pre-check-that-offers-answers");
  await page.getByRole("radio", { name: check.yes, exact: true }).check();
  await goOn.click();
  await expect(title(page)).toHaveText(check.papers);
  await tick(page, ["two-id-bc-drivers-licence"]);
  await tree(main, "a-pre-check-that-asks-for-papers");
  await page.getByRole("button", { name: check.papers_done }).click();
  await expect(page.getByLabel(check.my_office)).toBeVisible();
  await expect(page.locator(".take")).toBeVisible();
  await tree(main, "a-result-that-something-is-missing", RESULT);
});

test("the result that everything is there, as it is read out", async ({ page, open }) => {
  await goThrough(page, open, "bcid", { answers: { age: 30, nameDiffers: false }, papers: ["two-id-bc-drivers-licence", "two-id-bank-card", "pay-payment"] });
  await expect(title(page)).toHaveText(check.ready);
  await expect(page.getByLabel(check.my_office)).toBeVisible();
  await expect(page.locator(".take")).toBeVisible();
  await tree(page.getByRole("main"), "a-result-that-everything-is-there", RESULT);
});

test("a ticket that is followed and then called, as it is read out", async ({ page, queue, at }) => {
  await at(OPEN);
  const { me } = await lineUp(queue, 3);
  await follow(page, me);
  await expect(page.getByText(words.en.line.wait_nobody_served), "the office's board says more").toBeVisible();
  await tree(page.getByRole("main"), "a-ticket-in-line");
  await queue(`/people/${me.citizen_id}/invite`);
  const call = page.getByRole("alertdialog");
  await expect(call).toBeVisible();
  await tree(call, "a-ticket-that-is-called");
  await page.getByRole("button", { name: words.en.line.called_seen }).click();
  await expect(standing(page)).toBeFocused();
  await tree(page.getByRole("main"), "a-ticket-after-its-call");
});

talking("a conversation, as it is read out", async ({ page, desk, atDesk }) => {
  await startChat(page, { name: "Sam" });
  await say(page, "Hello");
  const room = await atDesk();
  await expect(state(page)).toContainText(chat.here);
  await desk.send(room, "Good morning");
  await expect(message(page, "Good morning")).toBeVisible();
  await tree(panel(page), "a-conversation", TIMES);
  await page.getByRole("button", { name: chat.end }).click();
  await tree(panel(page), "a-conversation-that-may-end", TIMES);
  await page.getByRole("button", { name: chat.sure_yes }).click();
  await expect(page.getByText(chat.erased)).toBeVisible();
  await tree(panel(page), "a-conversation-that-is-over", TIMES);
});
