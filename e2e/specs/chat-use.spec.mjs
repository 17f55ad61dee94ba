// The panel itself: its size, its speed, its keys, and what tools for accessibility say of it.
import { inLanguage } from "../addresses.mjs";
import { audit } from "../axe.mjs";
import { expect, field, log, message, panelIn, say, startChat, state, test } from "../chat.mjs";
import { words } from "../words.mjs";

const { chat, talk_page } = words.en;

for (const [device, viewport, lang] of [["phone", { width: 390, height: 844 }, "en"], ["phone", { width: 390, height: 844 }, "ar"], ["desktop", { width: 1280, height: 900 }, "en"], ["kiosk", { width: 1080, height: 1920 }, "en"]])
  test(`on a ${device} every state passes the checks, and nothing scrolls sideways (${lang})`, async ({ page, desk, atDesk }) => {
    const { chat, talk_page } = words[lang];
    await page.setViewportSize(viewport);
    await page.goto(inLanguage(lang, "/talk"));
    await page.getByRole("button", { name: talk_page.chat_begin }).click();
    await expect(page.getByRole("button", { name: talk_page.before_start })).toBeVisible();
    await audit(page, "before");
    await page.getByRole("button", { name: talk_page.before_start }).click();
    await page.getByLabel(chat.your_message).fill("Hello");
    await page.getByLabel(chat.your_message).press("Enter");
    const room = await atDesk();
    await desk.send(room, "a".repeat(300));
    await desk.sendFile(room, { name: "form.pdf", type: "application/pdf", bytes: [1, 2, 3] });
    await expect(message(page, "form.pdf")).toBeVisible();
    await audit(page, "talking");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await log(page).evaluate((log) => log.scrollWidth <= log.clientWidth)).toBe(true);
    const small = await panelIn(page, chat).locator("button:visible, .action:visible, summary:visible, textarea:visible").evaluateAll((all) =>
      all.map((one) => [one.textContent, one.getBoundingClientRect()]).filter(([, { width, height }]) => Math.min(width, height) < 44).map(([name]) => name));
    expect(small, "targets under 44 pixels").toEqual([]);
    await page.getByRole("button", { name: chat.end }).click();
    await audit(page, "asking");
    await page.getByRole("button", { name: chat.sure_yes }).click();
    await expect(page.getByText(chat.erased)).toBeVisible();
    await audit(page, "over");
  });

test("everything can be done with the keyboard alone", async ({ page, desk, atDesk }) => {
  await page.goto("/talk");
  const press = async (name) => {
    for (let times = 0; times < 60; times += 1) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => (document.activeElement?.textContent || document.activeElement?.getAttribute("aria-label") || document.activeElement?.labels?.[0]?.textContent || "").trim());
      if (here === name) return;
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  await press(talk_page.chat_begin);
  await page.keyboard.press("Enter");
  await expect(page.locator("#before")).toBeFocused();
  await press(talk_page.before_start);
  await page.keyboard.press("Enter");
  await expect(page.locator("#chat-title")).toBeFocused();
  await press(chat.your_message);
  await page.keyboard.type("by keyboard");
  await page.keyboard.press("Enter");
  const room = await atDesk();
  await expect.poll(async () => (await desk.messages(room)).length).toBe(1);
  await expect(field(page)).toBeFocused();
  const calls = ["page_show", "voice", "video"].map((name) => page.getByRole("button", { name: words.en.call[name], exact: true }));
  await expect(calls[0], "the agent is here").toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await expect(log(page), "the list can be scrolled with arrows").toBeFocused();
  for (const call of calls) {
    await page.keyboard.press("Shift+Tab");
    await expect(call).toBeFocused();
  }
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: chat.end })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#chat-sure")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#chat-over")).toBeFocused();
});

test("who reads further up is left in peace, and told of what is new", async ({ page, desk, atDesk }) => {
  await startChat(page);
  await say(page, "hello");
  const room = await atDesk();
  for (let number = 0; number < 30; number += 1) await desk.send(room, `line ${number}`);
  await expect(message(page, "line 29")).toBeInViewport();
  await log(page).evaluate((log) => (log.scrollTop = 0));
  await expect.poll(() => log(page).evaluate((log) => log.scrollTop)).toBeLessThan(50);
  await desk.send(room, "something new");
  const news = page.getByRole("button", { name: chat.unread.one.replace("{count}", "1") });
  await expect(news).toBeVisible();
  expect(await log(page).evaluate((log) => log.scrollTop)).toBeLessThan(50);
  await news.click();
  await expect(message(page, "something new")).toBeInViewport();
  await expect(news).toHaveCount(0);
});

/** How long a letter takes until the picture that shows it, in milliseconds: the middle one and the slowest of many. */
const letter = (page) =>
  page.evaluate(async () => {
    const text = document.getElementById("chat-text");
    const frames = [];
    for (let times = 0; times < 11; times += 1) {
      const began = performance.now();
      text.value += "x";
      text.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      frames.push(performance.now() - began);
    }
    frames.sort((a, b) => a - b);
    return { middle: frames[5], slowest: frames[10] };
  });

test("two thousand messages stay smooth", { tag: "@alone" }, async ({ page, desk, atDesk }) => {
  await startChat(page);
  await say(page, "hello");
  const room = await atDesk();
  await expect(state(page)).toContainText(chat.here);
  const withOne = await letter(page);
  await field(page).fill("");
  // The homeserver takes messages one by one; here its next answer brings many more than were said.
  const [MANY, AT_ONCE] = [2_000, 500];
  let made = 0;
  await page.route(/\/sync\?/, async (route) => {
    // The homeserver lets a request for news wait for half a minute.
    const answer = await route.fetch({ timeout: 60_000 }).catch(() => null);
    if (!answer) return route.abort().catch(() => {});
    const news = await answer.json();
    const timeline = news.rooms?.join?.[room]?.timeline;
    if (timeline?.events.length > 0 && made < MANY) {
      const [pattern] = timeline.events;
      const one = (number) => ({ ...pattern, event_id: `$made${number}`, content: { msgtype: "m.text", body: `number ${number}` } });
      timeline.events.unshift(...Array.from({ length: AT_ONCE }, (_, number) => one(made + number)));
      made += AT_ONCE;
    }
    await route.fulfill({ response: answer, json: news });
  });
  // The homeserver knows nothing of those that were made here.
  await page.route(/\/read_markers/, (route) => route.fulfill({ json: {} }));
  for (let news = 1; made < MANY; news += 1) {
    await desk.send(room, `news ${news}`);
    await expect(message(page, `news ${news}`)).toBeAttached({ timeout: 20_000 });
  }
  await expect.poll(() => log(page).locator("li").count(), { timeout: 30_000 }).toBeGreaterThanOrEqual(MANY);
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    const began = await page.evaluate(() => performance.now());
    await field(page).pressSequentially("smooth", { delay: 0 });
    await field(page).press("Enter");
    await expect(message(page, "smooth").nth(round)).toBeAttached();
    times.push(Math.round((await page.evaluate(() => performance.now())) - began));
  }
  const withMany = await letter(page);
  console.log(
    `with ${MANY} messages: a word typed and shown in the list in ${times.join(", ")} ms; a letter with its picture ` +
      `${withMany.middle.toFixed(1)} ms, ${withMany.slowest.toFixed(1)} at most, with one message ${withOne.middle.toFixed(1)} ms`,
  );
  expect(withMany.middle / withOne.middle, "times as long as with one message").toBeLessThan(3);
  expect(withMany.slowest).toBeLessThan(100);
  await page.unrouteAll({ behavior: "ignoreErrors" });
});
