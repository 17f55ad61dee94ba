// Showing the agent the page during a call: what they see, and what they never do.
import { button, connected, expect, launchOptions, part, place, prepare, test } from "../call.mjs";
import { message, say } from "../chat.mjs";
import { words } from "../words.mjs";

const { call, chat: said } = words.en;

test.use({ launchOptions });

async function shows({ page, desk }) {
  await prepare(page, "voice");
  await place(page);
  await connected(page, desk);
  await button(page, call.page_show).click();
  await expect(button(page, call.page_stop)).toBeFocused();
  await expect.poll(async () => (await desk.shownPage()).text).toContain(words.en.talk_page.title);
}

test("nothing that shows a page is fetched before, and one press stops it", async ({ chat }) => {
  const { page, desk } = chat;
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await prepare(page, "voice");
  await place(page);
  await connected(page, desk);
  expect(asked.filter((path) => path.includes("record"))).toEqual([]);
  expect((await desk.shownPage()).received).toEqual([]);
  await button(page, call.page_show).click();
  await expect.poll(async () => (await desk.shownPage()).on).toBe(true);
  await expect(part(page)).toContainText(call.page_shown);
  await button(page, call.page_stop).click();
  await expect.poll(async () => (await desk.shownPage()).on).toBe(false);
  const { length } = (await desk.shownPage()).received;
  await page.locator("h1").evaluate((heading) => heading.append(" changed"));
  await page.waitForTimeout(500);
  expect((await desk.shownPage()).received.length).toBe(length);
});

test("the agent follows from page to page within a tenth of a second, and points", async ({ chat }) => {
  const { page, desk } = chat;
  await shows(chat);
  await page.getByRole("button", { name: said.minimise }).click();
  await page.getByRole("link", { name: words.en.nav.services }).first().click();
  await expect.poll(async () => (await desk.shownPage()).text).toContain(words.en.services.title);
  const times = [];
  for (let number = 0; number < 10; number += 1) {
    const seen = desk.pageShows(`change ${number}`);
    const changed = await page.evaluate((number) => {
      document.querySelector("h1").textContent = `change ${number}`;
      return Date.now();
    }, number);
    times.push((await seen) - changed);
  }
  times.sort((a, b) => a - b);
  console.log(`changes are seen after ${times.join(", ")} ms`);
  expect(times[5], "the middle one").toBeLessThan(100);
  await desk.point(250, 500);
  const mark = page.locator(".call-point");
  await expect(mark).toBeVisible();
  const { x, width } = await mark.boundingBox();
  expect(Math.abs(x + width / 2 - page.viewportSize().width / 4)).toBeLessThan(20);
  await expect(mark).toHaveCount(0);
});

test("nothing typed, no word of the chat and no picture of the call is in anything the agent received", async ({ chat }) => {
  const { page, desk, room } = chat;
  await shows(chat);
  await say(page, "planted in the chat");
  await desk.send(room, "answered in the chat");
  await expect(message(page, "answered in the chat")).toBeVisible();
  await page.getByRole("button", { name: said.minimise }).click();
  await page.getByRole("link", { name: words.en.nav.services }).first().click();
  const field = page.locator("main input").first();
  await field.fill("zq");
  await page.waitForTimeout(600);
  await field.fill("zqplantedzq");
  await page.waitForTimeout(600);
  await page.locator("main").evaluate((main) => main.append(Object.assign(document.createElement("a"), { href: "#c=planted", textContent: "a list" })));
  await expect.poll(async () => (await desk.shownPage()).text).toContain("a list");
  const { received } = await desk.shownPage();
  expect(received.length).toBeGreaterThan(3);
  const all = received.join("\n");
  for (const secret of ["planted", "answered in", "zq"]) expect(all.includes(secret), secret).toBe(false);
  for (const words of [call.page_shown, call.hang_up, said.end, '"id":"call-sound"', '"id":"chat-log"']) expect(all.includes(words), words).toBe(false);
  const typed = received.map((event) => JSON.parse(event)).filter(({ type, data }) => type === 3 && data.source === 5).map(({ data }) => data.text);
  expect(new Set(typed).size, "every length looks the same").toBe(1);
});
