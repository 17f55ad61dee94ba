// The next free appointments of an office.
import { board, expect, OPEN, part, test } from "../board.mjs";
import { config, offices } from "../words.mjs";

test("free times are read only when their line is opened, in the office's own time", async ({ page, open, at, asked, server }) => {
  await at(OPEN);
  // An hour ahead of most of the province.
  await open("/offices/cranbrook");
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await part(page).locator("summary").click();
  const times = part(page).locator(".free .number");
  await expect(times.first()).toBeVisible();
  const slots = asked.find((path) => path.includes("/slots/"));
  const days = await (await fetch(`${server.url}/api/v1${slots}`)).json();
  const [, first] = Object.entries(days).find(([, free]) => free.length > 0);
  const [hour, minute] = first[0].start_time.split(":").map(Number);
  await expect(times.first()).toHaveText(new RegExp(`^${hour % 12 || 12}:${String(minute).padStart(2, "0")}`));
  await expect(part(page)).toContainText(board.free_own_clock);
  const link = part(page).getByRole("link", { name: board.free_book });
  await expect(link).toHaveAttribute("href", config.queue.booking.url);
  expect(asked.filter((path) => path.includes("/slots/")).length).toBe(1);
});

test("free times that can not be read leave the ways to book", async ({ page, open, at, faults, expected }) => {
  expected(/queue:/);
  await at(OPEN);
  await faults.add({ paths: ["/api/v1/offices/"], answer: "html" });
  await open("/offices/victoria");
  await part(page).locator("summary").click();
  await expect(part(page)).toContainText(board.free_lost);
  await expect(part(page)).toContainText(board.free_call);
  await faults.clear();
  await part(page).locator("details").getByRole("button", { name: board.again }).click();
  await expect(part(page).locator(".free .number").first()).toBeVisible();
});

test("an office that takes no appointments says so without asking", async ({ page, open, at, asked }) => {
  await at(OPEN);
  await open("/offices/vancouver");
  await expect(part(page)).toContainText(board.free_not_taken);
  await expect(part(page).locator("details")).toHaveCount(0);
  expect(asked).toEqual([]);
});
