// What goes wrong while a ticket is followed: devices, networks, offices and days.
import { ahead, chooseOffice, expect, follow, lineUp, refresh, setClock, standing, test, VICTORIA } from "../line.mjs";
import { clockAhead } from "../test.mjs";
import { within, words } from "../words.mjs";

const { line } = words.en;
/** Another office of the content. */
const KAMLOOPS = 40;

/** How often a page asked for the ticket. */
function countLines(page) {
  const asked = { lines: 0 };
  page.on("request", (request) => {
    if (request.url().includes("/citizen/all-walkin/")) asked.lines += 1;
  });
  return asked;
}

test("two tabs follow the same ticket, and both are right", async ({ page, context, queue }) => {
  const { others, me } = await lineUp(queue, 3);
  const second = await context.newPage();
  await follow(page, me);
  await second.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(second)).toHaveText(ahead(3));
  await chooseOffice(second);
  await expect(second.getByText(line.live)).toBeVisible();
  await queue(`/people/${others[0].citizen_id}/leave`);
  await expect(standing(page)).toHaveText(ahead(2));
  await expect(standing(second)).toHaveText(ahead(2));
  await second.getByRole("button", { name: line.stop }).click();
  await expect(standing(second)).toHaveCount(0);
  await queue(`/people/${others[1].citizen_id}/leave`);
  await expect(standing(page), "the other tab goes on").toHaveText(ahead(1));
});

test("a laptop that slept catches up at once, and says the age until then", async ({ page, queue, faults, expected }) => {
  expected(/./);
  const { others, me } = await lineUp(queue, 3);
  await follow(page, me);
  // While it sleeps the line moves, and its socket dies without a word.
  await faults.add({ paths: ["/api/v1"], answer: { status: 503 }, close_sockets: true });
  await queue(`/people/${others[0].citizen_id}/leave`);
  await setClock(page, 3_600);
  await refresh(page);
  await expect(page.getByText(within(line.stale))).toBeVisible();
  await expect(standing(page)).toHaveText(ahead(3));
  await faults.clear();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(standing(page)).toHaveText(ahead(2));
  await expect(page.getByText(within(line.stale))).toHaveCount(0);
});

for (const hours of [-5, 7])
  test(`a clock that is ${hours} hours wrong does no harm`, async ({ page, queue }) => {
    await clockAhead(page, hours * 3_600_000);
    const { others, me } = await lineUp(queue, 2);
    await follow(page, me);
    await expect(standing(page)).toHaveText(ahead(2));
    await queue(`/people/${others[0].citizen_id}/leave`);
    await expect(standing(page)).toHaveText(ahead(1));
    await queue(`/people/${me.citizen_id}/invite`);
    await expect(page.getByRole("alertdialog", { name: line.called })).toBeVisible();
  });

test("sockets that close leave the page polling, and come back", async ({ page, queue, faults, expected }) => {
  expected(/./);
  const { me } = await lineUp(queue, 2);
  await follow(page, me);
  const refused = page.waitForEvent("console", (message) => /WebSocket/.test(message.text()));
  await faults.add({ close_sockets: true, paths: ["/api/v1/socket.io"], answer: { status: 503 } });
  await expect(page.getByText(line.polling)).toBeVisible();
  await expect(standing(page)).toHaveText(ahead(2));
  await refused;
  await faults.clear();
  await refresh(page);
  await expect(page.getByText(line.live)).toBeVisible();
});

test("a socket that closes is opened again without a press, and a change in between is not missed", async ({ page, queue, faults }) => {
  const { others, me } = await lineUp(queue, 2);
  await follow(page, me);
  await faults.add({ close_sockets: true });
  await expect(page.getByText(line.polling)).toBeVisible();
  await queue(`/people/${others[0].citizen_id}/leave`);
  await expect(page.getByText(line.live)).toBeVisible();
  await expect(standing(page)).toHaveText(ahead(1));
});

test("who was without a network hears of every change again", async ({ page, queue, context, expected }) => {
  expected(/ERR_INTERNET_DISCONNECTED/);
  const { others, me } = await lineUp(queue, 2);
  await follow(page, me);
  await context.setOffline(true);
  await expect(page.getByText(within(line.offline))).toBeVisible();
  // Something may have been on its way just then; this is in any case.
  await refresh(page);
  await context.setOffline(false);
  await expect(page.getByText(line.live)).toBeVisible();
  await queue(`/people/${others[0].citizen_id}/leave`);
  await expect(standing(page)).toHaveText(ahead(1));
});

test("a hidden page asks seldom, and at once when it is seen again", async ({ page, queue }) => {
  const { others, me } = await lineUp(queue, 2);
  await page.addInitScript(() => {
    window.seen = true;
    Object.defineProperty(document, "visibilityState", { get: () => (window.seen ? "visible" : "hidden") });
    Object.defineProperty(document, "hidden", { get: () => !window.seen });
  });
  await follow(page, me);
  const see = (seen) =>
    page.evaluate((seen) => {
      window.seen = seen;
      document.dispatchEvent(new Event("visibilitychange"));
    }, seen);
  await see(false);
  await page.waitForTimeout(500);
  const asked = countLines(page);
  for (const { citizen_id } of others) await queue(`/people/${citizen_id}/leave`);
  await page.waitForTimeout(4_000);
  expect(asked.lines, "requests of a hidden page in four seconds of a moving line").toBeLessThanOrEqual(1);
  await see(true);
  await expect(standing(page)).toHaveText(line.next);
});

test("an office that does not show its line says so, and keeps the place that the link tells", async ({ page, queue }) => {
  await queue("/office", { office_number: VICTORIA, signage: false });
  const { me } = await lineUp(queue, 2);
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await chooseOffice(page);
  await expect(standing(page)).toHaveText(ahead(2));
  await queue(`/people/${me.citizen_id}/invite`);
  await queue(`/people/${me.citizen_id}/begin`);
  await refresh(page);
  await expect(page.getByText(line.hidden_board_off)).toBeVisible();
});

test("a number of another office is not found here, in words that say what to check", async ({ page, queue, open }) => {
  const elsewhere = await queue("/people", { office_number: KAMLOOPS });
  await lineUp(queue, 0);
  await queue("/crowd", { office_number: KAMLOOPS, count: 3 });
  const other = await queue("/people", { office_number: KAMLOOPS });
  expect(other.ticket_number).not.toBe(elsewhere.ticket_number);
  await open("/ticket");
  await page.locator("#line-office").focus();
  await expect(page.locator(`#line-office option[value="${VICTORIA}"]`)).toBeAttached();
  await page.locator("#line-office").selectOption(String(VICTORIA));
  await page.getByLabel(line.number, { exact: true }).fill(other.ticket_number);
  await page.getByRole("button", { name: line.show }).click();
  await expect(standing(page)).toHaveText(line.not_found);
  await expect(page.getByText(line.not_found_number)).toBeVisible();
});

test("a link with the wrong office keeps its place, and never takes another's call for its own", async ({ page, queue }) => {
  const { others, me } = await lineUp(queue, 1);
  // Numbers begin anew at every office.
  await queue("/crowd", { office_number: KAMLOOPS, count: 1 });
  const namesake = await queue("/people", { office_number: KAMLOOPS });
  expect(namesake.ticket_number).toBe(me.ticket_number);
  await queue(`/people/${namesake.citizen_id}/invite`);
  await queue(`/people/${namesake.citizen_id}/begin`);
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await chooseOffice(page, KAMLOOPS);
  await expect(standing(page)).toHaveText(ahead(1));
  await queue(`/people/${others[0].citizen_id}/leave`);
  await refresh(page);
  await expect(standing(page)).toHaveText(line.next);
});

test("the number of yesterday is nobody's today", async ({ page, queue, later }) => {
  const { me } = await lineUp(queue, 1);
  await follow(page, me);
  await later(page, 24 * 3_600);
  await queue(`/people/${me.citizen_id}/leave`);
  await expect(standing(page)).toHaveText(line.gone);
  await page.reload();
  const [tomorrow] = (await queue("/crowd", { office_number: VICTORIA, count: 2 })).people.slice(-1);
  await queue(`/people/${tomorrow.citizen_id}/invite`);
  await expect(standing(page)).toHaveText(new RegExp(`${line.gone}|${line.not_found}`));
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
});

test("after the visit nothing is asked any more", async ({ page, queue }) => {
  const { me } = await lineUp(queue, 1);
  await follow(page, me);
  await queue(`/people/${me.citizen_id}/leave`);
  await expect(standing(page)).toHaveText(line.gone);
  const asked = countLines(page);
  await queue("/crowd", { office_number: VICTORIA, count: 5 });
  await page.waitForTimeout(3_000);
  expect(asked.lines).toBe(0);
});

for (const [what, answer] of [["garbled", "garble"], ["cut short", "cut_short"], ["another type", "wrong_type"], ["50 MB", "huge"], ["an error", { status: 502 }]])
  test(`a first answer that is ${what} says so, gives a number to call, and heals`, async ({ page, queue, faults, expected }) => {
    expected(/./);
    const { me } = await lineUp(queue, 1);
    await faults.add({ paths: ["/api/v1/citizen"], answer });
    await page.goto(`/walk-in-Q/${me.unique_id}`);
    await expect(standing(page)).toHaveText(line.unheard);
    await expect(page.locator(".verdict").getByRole("link")).toBeVisible();
    await faults.clear();
    await refresh(page);
    await expect(standing(page)).toHaveText(ahead(1));
  });

test("a line of two thousand people is a long line", async ({ page, queue }) => {
  await queue("/crowd", { office_number: VICTORIA, count: 1_999 });
  const me = await queue("/people", { office_number: VICTORIA });
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(/^1.?999 /);
  await chooseOffice(page);
  await expect(page.getByText(line.live)).toBeVisible();
});

test("five thousand people in an answer are no line, and nobody is told a wrong place", async ({ page, queue, expected }) => {
  expected(/too many entries/);
  await queue("/crowd", { office_number: VICTORIA, count: 5_000 });
  const me = await queue("/people", { office_number: VICTORIA });
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(line.unheard);
});
