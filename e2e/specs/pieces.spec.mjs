// Pieces of the program that do not arrive: while a person goes from page to page, and inside a page.
import { part as boardOf } from "../board.mjs";
import { part as callOf } from "../call.mjs";
import { panel, say, startChat, state, test as talking } from "../chat.mjs";
import { hold, test, expect, ready, takenOver, wake } from "../test.mjs";
import { goThrough } from "../check.mjs";
import { ahead, lineUp, refresh, standing, VICTORIA } from "../line.mjs";
import { ownQueue } from "../queue.mjs";
import { config, words } from "../words.mjs";

const { board, call, chat, line, talk_page, trouble } = words.en;
const lost = (page) => page.getByRole("main").getByRole("alert");
const complaints = (expected) => {
  expected(/a piece of the program/);
  expected(/Failed to load resource/);
};
/** What only the pages about places need. */
const places = /place_page.*\.wasm$/;

test("a page whose code does not arrive says so, keeps the old page, and can be tried again", async ({ page, open, expected }) => {
  complaints(expected);
  await open("/");
  await wake(page);
  await page.route(places, (route) => route.abort());
  await page.getByRole("navigation").getByRole("link", { name: words.en.nav.offices }).first().click();
  await expect(lost(page)).toContainText(trouble.unreachable);
  await expect(lost(page).getByRole("link", { name: config.phone.number })).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.home.title);
  await page.unroute(places);
  await lost(page).getByRole("button", { name: trouble.again }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.offices.title);
  await expect(lost(page)).toHaveCount(0);
});

test("one failure is not told: the piece is asked for again", async ({ page, open, expected }) => {
  expected(/Failed to load resource/);
  await open("/");
  await wake(page);
  let times = 0;
  await page.route(places, (route) => (times++ === 0 ? route.abort() : route.continue()));
  await page.getByRole("navigation").getByRole("link", { name: words.en.nav.offices }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.offices.title);
  expect(times).toBe(2);
});

test("a slow page is announced, and a line grows", async ({ page, open }) => {
  await open("/");
  await wake(page);
  const go = await hold(page, places);
  await page.getByRole("navigation").getByRole("link", { name: words.en.nav.offices }).first().click();
  const waiting = page.getByRole("main").getByRole("status").filter({ hasText: words.en.loading.waiting });
  await expect(waiting).toBeVisible();
  expect((await waiting.boundingBox()).width).toBeGreaterThan(50);
  go();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.offices.title);
  await expect(waiting).toHaveCount(0);
});

test("a page left open over a deployment offers to load the new site", async ({ page, open, expected }) => {
  complaints(expected);
  await open("/");
  await wake(page);
  await page.route(places, (route) => route.fulfill({ status: 404, body: "gone" }));
  await page.getByRole("navigation").getByRole("link", { name: words.en.nav.offices }).first().click();
  await expect(lost(page)).toContainText(trouble.renewed);
  await page.unroute(places);
  const loaded = page.waitForEvent("domcontentloaded");
  await lost(page).getByRole("button", { name: trouble.reload }).click();
  await loaded;
  await expect(page).toHaveURL(/\/offices$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.offices.title);
});

test("a part of a page whose code does not arrive says so in its place, and nothing told is lost", async ({ page, open, expected }) => {
  complaints(expected);
  const piece = /take_along.*\.wasm$/;
  await page.route(piece, (route) => route.abort());
  await goThrough(page, open, "bcid");
  await expect(lost(page)).toContainText(trouble.unreachable);
  const result = await page.getByRole("heading", { level: 1 }).textContent();
  await page.unroute(piece);
  await lost(page).getByRole("button", { name: trouble.again }).click();
  await expect(page.getByRole("heading", { name: words.en.check.take })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(result);
});

test("an address that has no page says how to reach a person while the app's frame does not arrive, and comes to life later", async ({ page, expected }) => {
  complaints(expected);
  const piece = /app_frame.*\.wasm$/;
  await page.route(piece, (route) => route.abort());
  await page.goto("/no-such-page");
  await expect(page.locator("[data-without-program]").getByRole("link", { name: config.phone.number }).first()).toBeVisible();
  await page.unroute(piece);
  await takenOver(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.not_here.page);
});

test("the page that asks for a code goes on resting while its own code does not arrive, and keeps what is typed", async ({ page, open, expected }) => {
  complaints(expected);
  const piece = /plain_page.*\.wasm$/;
  await page.route(piece, (route) => route.abort());
  await open("/code");
  const code = page.getByLabel(words.en.code_page.label);
  await code.fill("ABCD-EFG");
  await expect(lost(page)).toContainText(trouble.unreachable, { timeout: 15_000 });
  await page.unroute(piece);
  await code.pressSequentially("H");
  await takenOver(page);
  await expect(code).toHaveValue("ABCD-EFGH");
});

test("the home page whose code does not arrive goes on resting, tells who types, and the next letter tries again", async ({ page, open, expected }) => {
  complaints(expected);
  const piece = /home_page.*\.wasm$/;
  await page.route(piece, (route) => route.abort());
  await open("/");
  const box = page.getByRole("combobox", { name: words.en.search.label });
  await box.fill("birth certificat");
  await expect(lost(page)).toContainText(trouble.unreachable, { timeout: 15_000 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.home.title);
  await page.unroute(piece);
  await box.pressSequentially("e");
  await expect(page.getByRole("option").first()).toBeVisible({ timeout: 15_000 });
  await expect(box).toHaveValue("birth certificate");
});

test("the search that does not arrive is honest about it, and the next letter tries again", async ({ page, open, expected }) => {
  complaints(expected);
  const piece = /lay_out.*\.wasm$/;
  await page.route(piece, (route) => route.abort());
  await open("/");
  await wake(page);
  const box = page.getByRole("combobox", { name: words.en.search.label });
  await box.fill("birth certificat");
  await expect(page.getByRole("search").getByText(words.en.search.lost).first()).toBeVisible();
  await page.unroute(piece);
  await box.pressSequentially("e");
  await expect(page.getByRole("option").first()).toBeVisible();
});

test("a link that a person turns to is fetched before they press it", async ({ page, open }) => {
  await open("/");
  await wake(page);
  const fetched = page.waitForRequest(places);
  await page.getByRole("navigation").getByRole("link", { name: words.en.nav.offices }).first().hover();
  await fetched;
});

test("a record that a person turns to is fetched before they press, and what they open comes from what the browser keeps", async ({ page, open }) => {
  await open("/");
  await wake(page);
  const fetched = page.waitForResponse(/content\/services\//);
  const link = page.locator("main .list a").first();
  await link.hover();
  await (await fetched).finished();
  await link.click();
  await expect(page.getByRole("heading", { name: words.en.service.ways })).toBeVisible();
  const records = await page.evaluate(() =>
    performance.getEntriesByType("resource").filter(({ name }) => name.includes("/content/services/")).map(({ initiatorType, transferSize }) => [initiatorType, transferSize]));
  expect(records.map(([by]) => by)).toEqual(["link", "fetch"]);
  expect(records[0][1], "the whole record").toBeGreaterThan(2_000);
  expect(records[1][1], "whether it has changed, and no more").toBeLessThan(500);
});

test("who saves data fetches nothing before they press", async ({ page, open }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await open("/");
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.mouse.move(3, 3, { steps: 2 });
  await page.waitForTimeout(800);
  // What looks after a page that is old comes by the clock.
  expect(requests.filter((url) => !url.endsWith("/offline.js")), "the home page rests").toEqual([]);
  await page.getByRole("combobox", { name: words.en.search.label }).focus();
  await takenOver(page);
  expect(requests).not.toEqual([]);
  await page.getByRole("navigation").getByRole("link", { name: words.en.nav.offices }).first().hover();
  await page.waitForTimeout(800);
  expect(requests.filter((url) => places.test(url))).toEqual([]);
});

test("a resting page whose code does not arrive says so, and rests once it is there", async ({ page, expected }) => {
  complaints(expected);
  // The browser, about what waits for that piece.
  expected(/preloaded using link preload/);
  const piece = /rest_page.*\.wasm$/;
  await page.route(piece, (route) => route.abort());
  await page.goto("/services/bcid");
  await expect(page.locator("[data-late]")).toBeVisible();
  await page.unroute(piece);
  await ready(page);
  await expect(page.locator("[data-late]")).toBeHidden();
});

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

/**
 * What a person asks for by pressing something, piece by piece: how they come to it, what they press, which words say that
 * it did not arrive and where the number to call is, what they press again, and what is there then.
 */
const asked = {
  chat_panel: {
    begin: async ({ page }) => {
      await page.goto("/talk");
      await press(page, talk_page.chat_begin);
    },
    press: talk_page.before_start,
    told: (page) => page.getByRole("status").filter({ hasText: talk_page.not_loaded }),
    number: (page) => page.locator("#before").getByRole("link", { name: config.phone.number }),
    here: ({ page }) => expect(panel(page)).toBeVisible(),
  },
  call_panel: {
    begin: async ({ page, atDesk }) => {
      await startChat(page);
      await say(page, "hello");
      await atDesk();
      await expect(state(page)).toContainText(chat.here);
    },
    press: call.voice,
    told: (page) => page.getByRole("status").filter({ hasText: call.not_loaded }),
    here: ({ page }) => expect(callOf(page)).toBeVisible(),
  },
  follow_ticket: {
    begin: async ({ page, queue }) => {
      const { me } = await lineUp(queue, 2);
      await page.goto("/ticket");
      await ready(page);
      await page.locator("#line-office:visible").focus();
      await expect(page.locator(`#line-office option[value="${VICTORIA}"]`)).toBeAttached();
      await page.locator("#line-office").selectOption(String(VICTORIA));
      await page.getByLabel(line.number, { exact: true }).fill(me.ticket_number);
    },
    press: line.show,
    told: (page) => lost(page).filter({ hasText: trouble.unreachable }),
    number: (page) => lost(page).getByRole("link", { name: config.phone.number }),
    again: trouble.again,
    here: ({ page }) => expect(standing(page)).toHaveText(ahead(2)),
  },
  scan_ticket: {
    begin: ({ page }) => page.goto("/ticket"),
    press: line.scan,
    told: (page) => lost(page).filter({ hasText: trouble.unreachable }),
    number: (page) => lost(page).getByRole("link", { name: config.phone.number }),
    again: trouble.again,
    here: ({ page }) => expect(page.getByRole("button", { name: line.scan_stop })).toBeVisible(),
  },
  office_part: {
    begin: async ({ page }) => {
      await page.goto("/offices/victoria");
      await ready(page);
    },
    press: board.show,
    told: (page) => boardOf(page).getByText(board.lost),
    number: (page) => page.getByRole("main").getByRole("link", { name: /^\d{3}-\d{3}-\d{4}$/ }).first(),
    here: async ({ page }) => {
      await expect(boardOf(page).getByText(board.lost)).toHaveCount(0);
      await expect(boardOf(page).getByRole("button", { name: board.again })).toBeVisible();
    },
  },
};

const withQueue = talking.extend(ownQueue);
withQueue.describe("what was pressed and does not arrive is told, and pressing again works", () => {
  for (const [name, { begin, press: first, told, number, again = first, here }] of Object.entries(asked))
    withQueue(name, async ({ page, desk, atDesk, queue, expected }) => {
      complaints(expected);
      const piece = new RegExp(`split_${name}.*\\.wasm$`);
      await page.route(piece, (route) => route.abort());
      await begin({ page, desk, atDesk, queue });
      if (first) await press(page, first);
      await expect(told(page)).toBeVisible({ timeout: 30_000 });
      if (number) await expect(number(page)).toBeVisible();
      await page.unroute(piece);
      await press(page, again);
      await here({ page });
    });
});

withQueue("a ticket's link whose first code does not arrive shows whom to call, and follows when it comes after all", async ({ page, queue, expected }) => {
  withQueue.setTimeout(90_000);
  complaints(expected);
  expected(/preloaded using link preload/);
  const piece = /live_ticket.*\.wasm$/;
  const { me } = await lineUp(queue, 2);
  await page.route(piece, (route) => route.abort());
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(page.locator("[data-late]")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(line.loading)).toBeHidden();
  await page.unroute(piece);
  await expect(standing(page)).toHaveText(ahead(2), { timeout: 30_000 });
  await expect(page.locator("[data-late]")).toBeHidden();
});

withQueue("a ticket goes on being followed without the code of the rest, which comes when it can", async ({ page, queue, expected }) => {
  withQueue.setTimeout(90_000);
  complaints(expected);
  const piece = /split_follow_ticket.*\.wasm$/;
  const { me, others } = await lineUp(queue, 2);
  await page.route(piece, (route) => route.abort());
  const given = page.waitForEvent("console", (message) => message.text().includes("a piece of the program"));
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(ahead(2));
  await page.mouse.move(2, 2);
  await given;
  await queue(`/people/${others[0].citizen_id}/leave`);
  await refresh(page);
  await expect(standing(page)).toHaveText(ahead(1));
  await expect(lost(page), "nobody asked for it").toHaveCount(0);
  await page.unroute(piece);
  await expect(page.locator("#tell")).toBeVisible({ timeout: 30_000 });
  await expect(standing(page)).toHaveText(ahead(1));
});

withQueue("a tab that followed a ticket before says whom to call when its code does not arrive, and follows when it does", async ({ page, queue, expected }) => {
  withQueue.setTimeout(90_000);
  complaints(expected);
  const piece = /split_follow_ticket.*\.wasm$/;
  const { me } = await lineUp(queue, 2);
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(ahead(2));
  await page.route(piece, (route) => route.abort());
  await page.reload();
  await expect(page.locator("[data-late]")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(line.loading)).toBeHidden();
  await page.unroute(piece);
  await expect(standing(page)).toHaveText(ahead(2), { timeout: 30_000 });
});
