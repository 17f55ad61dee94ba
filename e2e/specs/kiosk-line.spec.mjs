// The office's line on the greeting: small, calm, and asked for only while somebody may be there.
import { board, boards, CLOSED, expect, OPEN, test as base, VICTORIA } from "../board.mjs";
import { greeting, kiosk, OFFICE, wait } from "../kiosk.mjs";
import { hold } from "../test.mjs";
import { words } from "../words.mjs";

const test = base.extend({ viewport: { width: 1080, height: 1920 }, hasTouch: true, early: true });
const line = (page) => page.locator(".door-line");

const open = async (page) => {
  await page.goto(`/?kiosk=${OFFICE}`);
  await expect(greeting(page)).toBeVisible();
};

test("the greeting says how many wait, who is called, and today's hours", async ({ page, queue, at }) => {
  await at(OPEN);
  const { people } = await queue("/crowd", { office_number: VICTORIA, count: 2 });
  await queue(`/people/${people[0].citizen_id}/invite`);
  await open(page);
  await expect(line(page).locator(".status")).toBeVisible();
  await expect(line(page)).toContainText("9:00");
  await expect(line(page).locator(".glance strong")).toHaveText("1 person is waiting");
  await expect(line(page).locator(".glance")).toContainText(board.called);
  await expect(line(page).locator(".numbers li")).toHaveText(people[0].ticket_number);
  await expect(line(page).locator(".glance")).toContainText(board.as_of_moment);
});

/** Writes down, for every picture since the greeting is shown, where everything stands that can be pressed. */
const notePlaces = (page) =>
  page.addInitScript(() => {
    globalThis.places = [];
    const look = () => {
      requestAnimationFrame(look);
      if (!document.querySelector('#app[data-program="runs"] .greeting')) return;
      const pressed = [...document.querySelectorAll("main :is(a, input, button)")];
      const now = pressed.map((one) => `${one.textContent.trim()} ${Math.round(one.getBoundingClientRect().top)}`).join(", ");
      if (globalThis.places.at(-1) !== now) globalThis.places.push(now);
    };
    requestAnimationFrame(look);
  });

/** The greeting waits for its parts however long they take, not for two seconds (`GREETING` of src/start.rs). */
const bePatient = (page) =>
  page.addInitScript(() => {
    const wait = setTimeout.bind(globalThis);
    globalThis.setTimeout = (run, ms, ...rest) => wait(run, ms === 2_000 ? 30_000 : ms, ...rest);
  });

test("nothing that a finger is about to press moves when the line comes, and who is called has room", async ({ page, queue, at }) => {
  await at(OPEN);
  await bePatient(page);
  await notePlaces(page);
  const { people } = await queue("/crowd", { office_number: VICTORIA, count: 8 });
  const seen = new Set();
  let called = 0;
  for (const count of [0, 1, 4]) {
    for (; called < count; called += 1) await queue(`/people/${people[called].citizen_id}/invite`);
    await open(page);
    await expect(line(page).locator(".glance strong")).toBeVisible();
    await expect(line(page).locator(".numbers li")).toHaveCount(Math.min(count, 3));
    const places = await page.evaluate(async () => {
      for (let frames = 2; frames; frames -= 1) await new Promise(requestAnimationFrame);
      return globalThis.places;
    });
    expect(places, `${count} called`).toHaveLength(1);
    expect(places[0]).toContain(kiosk.ticket);
    seen.add(places[0]);
  }
  expect([...seen]).toHaveLength(1);
});

test("without the code of the line the greeting comes all the same, with today's hours", async ({ page, at, expected }) => {
  expected(/split_office_part\.wasm: 503/);
  expected(/status of 503/);
  await at(OPEN);
  await open(page);
  await expect(line(page).locator(".glance strong")).toBeVisible();
  await page.route(/\/split_office_part\.wasm$/, (route) => route.fulfill({ status: 503 }));
  const told = page.waitForEvent("console", (message) => /split_office_part\.wasm: 503/.test(message.text()));
  await page.reload();
  await told;
  await expect(greeting(page)).toBeVisible();
  await expect(line(page)).toContainText("9:00");
  await expect(line(page).locator(".glance")).toHaveCount(0);
});

test("code of the line that is slow holds the greeting up for two seconds, and comes behind it", async ({ page, at }) => {
  await at(OPEN);
  const go = await hold(page, /\/split_office_part\.wasm$/);
  await open(page);
  await expect(line(page)).toContainText("9:00");
  await expect(line(page).locator(".glance")).toHaveCount(0);
  go();
  await expect(line(page).locator(".glance strong")).toBeVisible();
});

test("when nobody was there for ten minutes nothing is asked, and a touch asks again", async ({ page, at, asked }) => {
  await at(OPEN);
  await open(page);
  await expect(line(page).locator(".glance strong")).toBeVisible();
  expect(boards(asked)).toBe(1);
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
