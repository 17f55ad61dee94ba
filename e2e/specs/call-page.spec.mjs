// Showing the agent the page during a call: what they see, and what they never do.
import { button, connected, expect, launchOptions, part, place, prepare, test } from "../call.mjs";
import { message, say } from "../chat.mjs";
import { words } from "../words.mjs";

const { call, chat: said } = words.en;

/** A page without a call is shown like one with it. */
async function showAlone({ page, desk }) {
  await page.getByRole("button", { name: call.page_show, exact: true }).click();
  await expect(part(page)).toContainText(call.page_what);
  await button(page, call.page_show).click();
  await expect.poll(async () => (await desk.shownPage()).on, { timeout: 20_000 }).toBe(true);
}

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

test("the agent follows from page to page within a tenth of a second, and points", { tag: "@alone" }, async ({ chat }) => {
  const { page, desk } = chat;
  await shows(chat);
  await page.getByRole("button", { name: said.minimise }).click();
  await page.getByRole("link", { name: words.en.nav.services }).first().click();
  await expect.poll(async () => (await desk.shownPage()).text).toContain(words.en.services.title);
  const times = [];
  for (let number = 0; number < 30; number += 1) {
    const seen = desk.pageShows(`change ${number}`);
    const changed = await page.evaluate((number) => {
      document.querySelector("h1").textContent = `change ${number}`;
      return Date.now();
    }, number);
    times.push((await seen) - changed);
  }
  times.sort((a, b) => a - b);
  console.log(`30 changes are seen after ${times[0]} to ${times[29]} ms, the middle one after ${times[15]} ms`);
  expect(times[15], "the middle one").toBeLessThan(100);
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

test("who does not want to speak shows the page alone: no device is asked for, and stopping ends it", async ({ chat }) => {
  const { page, desk } = chat;
  await page.evaluate(() => (navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error("nobody may ask"))));
  await desk.callPolicy("voice");
  await showAlone(chat);
  await expect.poll(async () => (await desk.shownPage()).text).toContain(words.en.talk_page.title);
  expect((await desk.call()).theirs).toEqual({ silent: true, dark: true });
  await expect(button(page, call.mute)).toHaveCount(0);
  await expect(button(page, call.hang_up)).toBeInViewport();
  await desk.point(500, 500);
  await expect(page.locator(".call-point")).toBeVisible();
  await button(page, call.page_stop).click();
  await expect(part(page)).toContainText(call.hung_up);
  await expect.poll(async () => (await desk.call()).state).toBe("none");
  expect((await desk.shownPage()).on).toBe(false);
});

test("a text that is longer than its field tells its length to nobody", async ({ chat }) => {
  const { page, desk } = chat;
  await page.locator("main").evaluate((main) => {
    const style = { inlineSize: "6rem", blockSize: "3rem" };
    for (const name of ["input", "textarea"]) main.prepend(Object.assign(document.createElement(name), { id: `long-${name}` }));
    for (const name of ["input", "textarea"]) Object.assign(document.getElementById(`long-${name}`).style, style);
  });
  const long = async (text) => {
    for (const name of ["input", "textarea"]) {
      await page.locator(`#long-${name}`).fill("");
      await page.locator(`#long-${name}`).pressSequentially(text);
    }
  };
  await long("abcdefgh ".repeat(8));
  await shows(chat);
  await long("abcdefgh ".repeat(12));
  await page.locator("main").evaluate((main) => {
    const later = Object.assign(document.createElement("textarea"), { value: "abcdefgh ".repeat(20) });
    Object.assign(later.style, { inlineSize: "6rem", blockSize: "2rem" });
    main.prepend(later);
    later.scrollTop = 1_000;
    main.append(Object.assign(document.createElement("p"), { textContent: "the end" }));
  });
  await expect.poll(async () => (await desk.shownPage()).text).toContain("the end");
  const { received } = await desk.shownPage();
  const all = received.join("\n");
  expect(all).not.toContain("abcdefgh");
  expect(all, "where fields are scrolled to").not.toMatch(/rr_scroll/);
  const scrolled = received.map((event) => JSON.parse(event)).filter(({ type, data }) => type === 3 && data.source === 3);
  expect(scrolled.map(({ data }) => data)).toEqual([]);
});

test("an answer to a private question is neither in the question nor in what follows from it", async ({ chat }) => {
  const { page, desk } = chat;
  await page.locator("main").evaluate((main) => {
    const list = document.createElement("ul");
    list.innerHTML = "<li data-private>planted answer</li><li>an open answer</li>";
    main.prepend(list, Object.assign(document.createElement("h2"), { textContent: "Nearest to planted street" }));
    main.querySelector("h2").dataset.typed = "";
  });
  await shows(chat);
  await expect.poll(async () => (await desk.shownPage()).text).toContain("an open answer");
  expect((await desk.shownPage()).received.join("\n")).not.toContain("planted");
});
