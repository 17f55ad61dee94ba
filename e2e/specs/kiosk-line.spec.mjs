// The office's line on the greeting: small, calm, and asked for only while somebody may be there.
import { boards, CLOSED, expect, OPEN, test as base, VICTORIA } from "../board.mjs";
import { greeting, kiosk, OFFICE, wait } from "../kiosk.mjs";
import { words } from "../words.mjs";

const test = base.extend({ viewport: { width: 1080, height: 1920 }, hasTouch: true, early: true });
const line = (page) => page.locator(".door-line");

const open = async (page) => {
  await page.goto(`/?kiosk=${OFFICE}`);
  await expect(greeting(page)).toBeVisible();
};

test("the greeting says how many wait, who is called, and today's hours", async ({ page, queue, at }) => {
  await at(OPEN);
  const called = await queue("/people", { office_number: VICTORIA });
  await queue("/people", { office_number: VICTORIA });
  await queue(`/people/${called.unique_id}/call`).catch(() => {});
  await open(page);
  await expect(line(page).locator(".status")).toBeVisible();
  await expect(line(page)).toContainText("9:00");
  await expect(line(page).locator(".glance strong")).not.toBeEmpty();
  await expect(line(page).locator(".glance")).toContainText(words.en.board.as_of_moment);
});

test("when nobody was there for ten minutes nothing is asked, and a touch asks again", async ({ page, at, asked }) => {
  await at(OPEN);
  await open(page);
  await expect.poll(() => boards(asked)).toBe(1);
  await wait(page, 700);
  await page.waitForTimeout(1_500);
  await wait(page, 7_200);
  await page.waitForTimeout(2_000);
  expect(boards(asked)).toBe(1);
  await page.getByRole("heading", { level: 1, name: kiosk.welcome }).tap();
  await expect.poll(() => boards(asked)).toBe(2);
});

test("nothing is asked while the office is closed, and its hours are there", async ({ page, at, asked }) => {
  await at(CLOSED);
  await open(page);
  await expect(line(page).locator(".status")).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(boards(asked)).toBe(0);
});
