// How busy offices are, in their list.
import { violations } from "../axe.mjs";
import { board, CLOSED, expect, moves, OPEN, test } from "../board.mjs";
import { offices, within, words } from "../words.mjs";

/** An office with others around it. */
const VERNON = offices.find(({ id }) => id === "vernon").queue_number;

test("the nearest open offices on the screen say how busy they are, and no more than eight requests are made", async ({ page, context, open, queue, at, asked }) => {
  await at(OPEN);
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 50.26, longitude: -119.27 });
  await queue("/crowd", { office_number: VERNON, count: 4, seconds_ago: 1_200 });
  await queue("/office", { office_number: offices.find(({ id }) => id === "kelowna").queue_number, signage: false });
  await open("/offices");
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: words.en.offices.locate }).click();
  const row = (name) => page.locator("li.office").filter({ hasText: within(words.en.offices.far) }).filter({ hasText: name }).first();
  const look = async (name) => {
    await expect(row(name)).toBeVisible();
    await row(name).evaluate((row) => row.scrollIntoView({ block: "center" }));
  };
  await look("Vernon");
  await expect(row("Vernon")).toContainText(board.waiting.other.replace("{count}", "4"));
  await expect(row("Vernon").locator(".level")).toHaveText(board.busy);
  await look("Kelowna");
  await expect(row("Kelowna")).toContainText(board.off);
  await page.mouse.wheel(0, 4_000);
  await page.waitForTimeout(1_500);
  expect(asked.length).toBeLessThanOrEqual(8);
  const count = asked.length;
  await page.waitForTimeout(21_000);
  expect(asked.length, "no row asks again by itself").toBe(count);
  await expect(page.getByRole("status").filter({ hasText: within(board.list_said.other) })).toHaveCount(1);
});

test("without a place the list says how busy offices are when it is asked to", async ({ page, open, queue, at, asked }) => {
  await at(OPEN);
  const [first] = [...offices].sort((a, b) => a.id.localeCompare(b.id)).filter(({ queue_number }) => queue_number);
  await queue("/people", { office_number: first.queue_number });
  await open("/offices");
  await moves(page);
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: board.list_show }).click();
  await page.locator("li.office").first().evaluate((row) => row.scrollIntoView({ block: "center" }));
  await expect(page.getByText(board.waiting.one.replace("{count}", "1")).first()).toBeVisible();
  expect(asked.length).toBeLessThanOrEqual(8);
  expect(await violations(page)).toEqual([]);
});

test("closed offices are not asked", async ({ page, open, at, asked }) => {
  await at(CLOSED);
  await open("/offices");
  await page.getByRole("button", { name: board.list_show }).click();
  await expect(page.getByRole("status").filter({ hasText: board.list_none })).toHaveCount(1);
  expect(asked).toEqual([]);
});
