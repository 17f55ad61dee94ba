// The board of an office: who is called, how many wait, and how well it is heard.
import { violations } from "../axe.mjs";
import { again, board, boards, called, CLOSED, expect, hide, hurry, JUST_NOW, moves, OPEN, part, said, test, VICTORIA } from "../board.mjs";
import { hold, ready } from "../test.mjs";
import { offices, pattern, within, words } from "../words.mjs";

const { trouble } = words.en;
const VERNON = offices.find(({ id }) => id === "vernon").queue_number;

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
  const release = await hold(page, "**/api/v1/smartboard/**");
  await page.reload();
  await ready(page);
  await moves(page);
  await expect(part(page)).toContainText(board.asking);
  release();
  await expect(part(page)).toContainText(board.waiting.one.replace("{count}", "1"));
});

test("a lost network is told, and the board comes back by itself", async ({ page, open, queue, at, context, expected }) => {
  expected(/ERR_INTERNET_DISCONNECTED/);
  await at(OPEN);
  await queue("/people", { office_number: VICTORIA });
  await open("/offices/victoria");
  await moves(page);
  const count = board.waiting.one.replace("{count}", "1");
  await expect(part(page)).toContainText(count);
  await context.setOffline(true);
  await page.evaluate(() => fetch("/config.json").catch(() => {})); // whether the program asks for something now is chance
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
