// What the queue tells the public about an office: its board, how busy it is, and its free appointments.
import AxeBuilder from "@axe-core/playwright";
import { queueOf, VICTORIA } from "../queue.mjs";
import { test as base, expect } from "../test.mjs";
import { config, offices, pattern, within, words } from "../words.mjs";

const { board, trouble } = words.en;
const VERNON = offices.find(({ id }) => id === "vernon").queue_number;
/** Tuesday 24 November 2026, 14:00 in Victoria: open, and nobody is at lunch. */
const OPEN = Date.parse("2026-11-24T21:00:00Z");
/** The evening of the same day: closed. */
const CLOSED = Date.parse("2026-11-25T04:30:00Z");

/** Who asks again sooner than this is told what was just read, in milliseconds. */
const JUST_NOW = 3_100;

const test = base.extend({
  queue: async ({ server }, use) => {
    const queue = queueOf(server.url);
    await queue("/reset");
    await use(queue);
    await queue("/reset");
  },

  /** `at(OPEN)`: what the stand-in's clock and the browser's say. */
  at: async ({ page, queue }, use) => {
    await use(async (time) => {
      const offset_seconds = Math.round((time - Date.now()) / 1000);
      await queue("/clock", { offset_seconds });
      await page.addInitScript((ahead) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + ahead;
      }, offset_seconds * 1000);
    });
  },

  /** The queue's paths that the page has asked for, in order. */
  asked: async ({ page }, use) => {
    const asked = [];
    page.on("request", (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith("/api/v1")) asked.push(pathname.slice("/api/v1".length) + search);
    });
    await use(asked);
  },
});

const part = (page) => page.getByRole("region", { name: board.title });
const said = (page) => part(page).getByRole("status").first();
const called = (page) => part(page).locator(".called .numbers li");
const boards = (asked) => asked.filter((path) => path.startsWith("/smartboard/")).length;

/** A person who is there. */
const moves = (page) => page.mouse.move(300, 300);
const again = (page) => part(page).getByRole("button", { name: board.again }).first().click();

async function violations(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(" ")).slice(0, 5).join(", ")}`);
}

/** Ten seconds pass in a third of one: for what happens once a minute. What is shorter is left as it is. */
const hurry = (page) =>
  page.addInitScript(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() * 30;
    const wait = setTimeout.bind(globalThis);
    globalThis.setTimeout = (run, ms, ...rest) => wait(run, ms > 20_000 ? ms / 30 : ms, ...rest);
  });

/** Puts the page into the background, or brings it back. */
const hide = (page, hidden) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);

test("the board comes when somebody is there, and the page goes on resting", async ({ page, open, queue, at, asked }) => {
  await at(OPEN);
  await queue("/crowd", { office_number: VICTORIA, count: 3, seconds_ago: 1_500 });
  await queue("/people", { office_number: VICTORIA });
  await open("/offices/victoria");
  await page.waitForTimeout(800);
  expect(asked, "before anybody is there").toEqual([]);
  await moves(page);
  await expect(part(page)).toContainText(board.waiting.other.replace("{count}", "4"));
  await expect(part(page)).toContainText(board.called_nobody);
  await expect(part(page)).toContainText(board.longest_minutes.other.replace("{count}", "25"));
  await expect(part(page)).toContainText(board.as_of_moment);
  await expect(page.locator("#app")).toHaveAttribute("data-program", "rests");
  expect(asked).toEqual([`/smartboard/?office_number=${VICTORIA}`]);
  await expect(said(page), "what can be read there is not said").toHaveText("");
});

test("a visit is seen from outside, and calls are said", async ({ page, open, queue, at }) => {
  await at(OPEN);
  const { people } = await queue("/crowd", { office_number: VICTORIA, count: 3 });
  await open("/offices/victoria");
  await page.getByRole("button", { name: board.show }).click();
  await expect(said(page)).toHaveText(new RegExp(`^${within(board.waiting.other).source}`));
  await queue(`/people/${people[0].citizen_id}/invite`);
  await page.waitForTimeout(JUST_NOW);
  await again(page);
  await expect(called(page)).toHaveText([people[0].ticket_number]);
  await expect(said(page)).toContainText(board.say_called.one.replace("{numbers}", people[0].ticket_number));
  await expect(part(page)).toContainText(board.waiting.other.replace("{count}", "2"));
  await queue(`/people/${people[0].citizen_id}/begin`);
  await page.waitForTimeout(JUST_NOW);
  await again(page);
  await expect(called(page)).toHaveCount(0);
  await expect(part(page).locator(".in-line .numbers li")).toHaveText([people[0].ticket_number]);
  for (const { citizen_id } of people) await queue(`/people/${citizen_id}/leave`);
  await page.waitForTimeout(JUST_NOW);
  await again(page);
  await expect(part(page)).toContainText(board.nobody);
  await expect(said(page)).toHaveText(`${board.nobody}.`);
});

test("the page asks again every minute while it is seen, and never in the background", async ({ page, open, queue, at, asked }) => {
  await at(OPEN);
  await hurry(page);
  const me = await queue("/people", { office_number: VICTORIA });
  await open("/offices/victoria");
  await moves(page);
  await expect(part(page)).toContainText(board.waiting.one.replace("{count}", "1"));
  const first = boards(asked);
  await expect.poll(() => boards(asked) - first, { timeout: 8_000 }).toBeGreaterThanOrEqual(2);
  await queue(`/people/${me.citizen_id}/invite`);
  await expect(said(page), "said by itself, once").toHaveText(board.say_called.one.replace("{numbers}", me.ticket_number));
  await hide(page, true);
  await page.waitForTimeout(400);
  const hidden = boards(asked);
  await page.waitForTimeout(5_000);
  expect(boards(asked)).toBe(hidden);
  await hide(page, false);
  await expect.poll(() => boards(asked), { timeout: 1_500 }).toBe(hidden + 1);
});

test("while the office is closed its board is asked for only by a press, once", async ({ page, open, queue, at, asked }) => {
  await at(CLOSED);
  await hurry(page);
  await queue("/people", { office_number: VICTORIA });
  await open("/offices/victoria");
  await moves(page);
  await page.waitForTimeout(1_000);
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: board.show }).click();
  await expect(part(page)).toContainText(board.waiting.one.replace("{count}", "1"));
  await expect(part(page)).toContainText(board.not_by_itself);
  await page.waitForTimeout(4_000);
  expect(boards(asked)).toBe(1);
});

test("an office whose board is off says so, and an empty board that is on says that nobody waits", async ({ page, open, queue, at, asked }) => {
  await at(OPEN);
  await open("/offices/victoria");
  await moves(page);
  await expect(part(page)).toContainText(board.nobody);
  await queue("/people", { office_number: VERNON });
  await queue("/office", { office_number: VERNON, signage: false });
  await open("/offices/vernon");
  await moves(page);
  await expect(part(page)).toContainText(board.off);
  await expect(part(page)).not.toContainText(board.nobody);
  const { phone } = offices.find(({ id }) => id === "vernon");
  await expect(part(page).getByRole("link", { name: phone }).first()).toHaveAttribute("href", /^tel:/);
  expect(asked.length, "the board and the record of each office").toBe(4);
});

test("an office that shows no calls, and one that calls by name, say so", async ({ page, open, queue, at }) => {
  await at(OPEN);
  const me = await queue("/people", { office_number: VICTORIA });
  await queue(`/people/${me.citizen_id}/invite`);
  await open("/offices/victoria");
  await moves(page);
  await expect(part(page), "Victoria calls by name").toContainText(board.by_name);
  await expect(called(page)).toHaveText([me.ticket_number]);
  await queue("/office", { office_number: VICTORIA, kind: "nocallonsmartboard" });
  await page.waitForTimeout(JUST_NOW);
  await again(page);
  await expect(part(page)).toContainText(board.no_calls);
  await expect(called(page)).toHaveCount(0);
});

test("an empty board whose record can not be read does not say that nobody waits", async ({ page, open, faults, at, expected }) => {
  expected(/status of 500/);
  await at(OPEN);
  await faults.add({ paths: ["/api/v1/smardboard"], answer: { status: 500 } });
  await open("/offices/victoria");
  await moves(page);
  await expect(part(page)).toContainText(board.unsure);
  await expect(part(page)).not.toContainText(board.nobody);
});

for (const [what, answer] of [
  ["an error", { status: 503 }],
  ["a page of HTML", "html"],
  ["another type", "wrong_type"],
  ["half an answer", "cut_short"],
  ["bytes that are no text", "garble"],
  ["10 MB", { padded: 10 }],
])
  test(`${what} in place of a board keeps the last one, with its age and a number to call`, async ({ page, open, queue, faults, at, expected }) => {
    expected(/./);
    await at(OPEN);
    await queue("/crowd", { office_number: VICTORIA, count: 2 });
    await open("/offices/victoria");
    await moves(page);
    const count = board.waiting.other.replace("{count}", "2");
    await expect(part(page)).toContainText(count);
    await faults.add({ paths: ["/api/v1/smartboard"], answer });
    await page.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 130_000;
    });
    await page.waitForTimeout(JUST_NOW);
    await again(page);
    await expect(part(page)).toContainText(board.lost);
    await expect(part(page)).toContainText(board.lost_old);
    await expect(part(page).locator(".seen.old")).toContainText(count);
    await expect(part(page)).toContainText(board.as_of_minutes.other.replace("{count}", "2"), { timeout: 25_000 });
    await expect(said(page)).toHaveText(board.lost);
    const { phone } = offices.find(({ id }) => id === "victoria");
    await expect(part(page).getByRole("link", { name: phone }).first()).toBeVisible();
    await faults.clear();
    await again(page);
    await expect(part(page)).not.toContainText(board.lost);
    await expect(part(page).locator(".seen.old")).toHaveCount(0);
  });

test("a board that was never read says what happened, and a slow one that it is asked for", async ({ page, open, queue, faults, at, expected }) => {
  expected(/status of 503/);
  await at(OPEN);
  await queue("/people", { office_number: VICTORIA });
  await faults.add({ paths: ["/api/v1/smartboard"], answer: { status: 503 } });
  await open("/offices/victoria");
  await moves(page);
  await expect(part(page)).toContainText(board.lost);
  await expect(part(page)).toContainText(trouble.refused);
  await expect(part(page)).not.toContainText(board.nobody);
  await faults.clear();
  await faults.add({ paths: ["/api/v1/smartboard"], latency_ms: 1_500 });
  await page.reload();
  await moves(page);
  await expect(part(page)).toContainText(board.asking);
  await expect(part(page)).toContainText(board.waiting.one.replace("{count}", "1"));
});

test("a lost network is told, and the board comes back by itself", async ({ page, open, queue, at, context }) => {
  await at(OPEN);
  await queue("/people", { office_number: VICTORIA });
  await open("/offices/victoria");
  await moves(page);
  const count = board.waiting.one.replace("{count}", "1");
  await expect(part(page)).toContainText(count);
  await context.setOffline(true);
  await expect(part(page)).toContainText(board.offline);
  await expect(part(page)).toContainText(count);
  await context.setOffline(false);
  await expect(part(page)).not.toContainText(board.offline);
});

test("nothing of anybody but numbers reaches the page", async ({ page, open, queue, at }) => {
  await at(OPEN);
  const { people } = await queue("/crowd", { office_number: VICTORIA, count: 4 });
  await queue(`/people/${people[1].citizen_id}/invite`);
  await open("/offices/victoria");
  await moves(page);
  await expect(called(page)).toHaveText([people[1].ticket_number]);
  const all = await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify({ ...sessionStorage, ...localStorage }));
  for (const { unique_id } of people) expect(all).not.toContain(unique_id);
  expect(all, "those who only wait are a count").not.toContain(`>${people[2].ticket_number}<`);
});

test("an office without a place in the queue shows nothing of it", async ({ page, open, at, asked }) => {
  await at(OPEN);
  await open(`/offices/${offices.find(({ queue_number }) => !queue_number).id}`);
  await moves(page);
  await expect(part(page)).toHaveCount(0);
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
});

test("the board is shown to who comes by a link, and is there again on the way back", async ({ page, open, queue, at, asked }) => {
  await at(OPEN);
  await queue("/crowd", { office_number: VICTORIA, count: 2 });
  await open("/");
  await page.getByRole("navigation", { name: words.en.nav.site }).getByRole("link", { name: words.en.nav.offices }).click();
  await page.getByRole("main").getByRole("listitem").locator('a[href="/offices/victoria"]').click();
  await expect(part(page)).toContainText(board.waiting.other.replace("{count}", "2"));
  expect(boards(asked)).toBe(1);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.offices.title);
  await page.goForward();
  await expect(part(page)).toContainText(board.waiting.other.replace("{count}", "2"));
  expect(boards(asked), "what was just read is not asked for again").toBe(1);
});

test("the keyboard reaches the board, and the focus stays where it was", async ({ page, open, queue, at }) => {
  await at(CLOSED);
  await queue("/people", { office_number: VICTORIA });
  await open("/offices/victoria");
  await page.getByRole("button", { name: board.show }).focus();
  await page.keyboard.press("Enter");
  await expect(part(page)).toContainText(board.waiting.one.replace("{count}", "1"));
  await expect(part(page).getByRole("button", { name: board.again })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(part(page).locator("details")).toHaveAttribute("open", "");
});

test("a board that comes by itself takes nobody's focus away, and says what is there to who was on its button", async ({ page, open, queue, at }) => {
  await at(OPEN);
  await queue("/people", { office_number: VICTORIA });
  await open("/offices/victoria");
  await page.getByRole("button", { name: board.show }).focus();
  await page.keyboard.press("Shift");
  await expect(part(page).getByRole("button", { name: board.again })).toBeFocused();
  await expect(said(page)).toContainText(board.waiting.one.replace("{count}", "1"));
});

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

test("no state of the board has a violation", async ({ page, open, queue, faults, at, expected }) => {
  expected(/status of 503/);
  await at(OPEN);
  const { people } = await queue("/crowd", { office_number: VICTORIA, count: 12, seconds_ago: 900 });
  for (const { citizen_id } of people.slice(0, 3)) await queue(`/people/${citizen_id}/invite`);
  await queue(`/people/${people[0].citizen_id}/begin`);
  await open("/offices/victoria");
  expect(await violations(page), "before it is asked for").toEqual([]);
  await moves(page);
  await expect(called(page)).toHaveCount(2);
  await part(page).locator("summary").click();
  await expect(part(page).locator(".free .number").first()).toBeVisible();
  expect(await violations(page), "shown").toEqual([]);
  await faults.add({ paths: ["/api/v1/smartboard"], answer: { status: 503 } });
  await page.waitForTimeout(JUST_NOW);
  await again(page);
  await expect(part(page)).toContainText(board.lost);
  expect(await violations(page), "lost").toEqual([]);
  await queue("/reset");
  await faults.clear();
  await queue("/office", { office_number: VICTORIA, signage: false });
});

test("the board speaks French on a French page", async ({ page, open, queue, at }) => {
  await at(OPEN);
  await queue("/people", { office_number: VICTORIA });
  await open("/fr/offices/victoria");
  await moves(page);
  const french = page.getByRole("region", { name: words.fr.board.title });
  await expect(french).toContainText(words.fr.board.waiting.one.replace("{count}", "1"));
  await expect(french).toContainText(pattern(words.fr.board.as_of_moment).source.slice(1, -1).replaceAll("\\", ""));
});
