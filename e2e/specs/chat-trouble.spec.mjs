// A conversation when the network, the homeserver or somebody in it does not behave.
import { announced, expect, field, log, message, say, startChat, STATE, state, test } from "../chat.mjs";
import { saidAt } from "../said.mjs";
import { within, words } from "../words.mjs";

const { chat, talk_page } = words.en;
const bodies = async (desk, room) => (await desk.messages(room)).map(({ content }) => content.body);

test("a network that goes in mid-sentence loses nothing, and everything goes out once and in order", async ({ page, context, desk, atDesk, expected }) => {
  expected(/ERR_INTERNET_DISCONNECTED/);
  await startChat(page);
  await say(page, "first");
  const room = await atDesk();
  await expect.poll(() => bodies(desk, room)).toEqual(["first"]);
  await context.setOffline(true);
  await expect(state(page)).toContainText(chat.offline);
  await say(page, "second");
  await say(page, "third");
  await expect(message(page, "second").locator(".far")).toHaveText(new RegExp(`${chat.waiting}|${chat.sending}`));
  await field(page).fill("half a sent");
  await desk.send(room, "while you were away");
  await page.waitForTimeout(1_500);
  const said = saidAt(page, "#chat-log", "while you were away");
  const back = Date.now();
  await context.setOffline(false);
  const took = (await said) - back;
  expect(took, "back within three seconds").toBeLessThan(3_000);
  await expect(message(page, "while you were away")).toBeVisible();
  console.log(`after the network came back the news were there in ${took} ms`);
  await expect(field(page)).toHaveValue("half a sent");
  await expect.poll(() => bodies(desk, room)).toEqual(expect.arrayContaining(["third"]));
  expect((await bodies(desk, room)).filter((text) => text !== "while you were away")).toEqual(["first", "second", "third"]);
  // The line about the connection speaks for itself, and nothing else repeats it.
  await expect(state(page)).toContainText(chat.here);
  expect((await announced(page)).filter((words) => words === chat.offline || words === chat.reconnecting)).toEqual([]);
});

test("a homeserver that is killed and started again: the chat is back within three seconds, and nothing doubles", async ({ page, desk, atDesk, homeserver, expected }) => {
  expected(/50[0-9]|Failed to load/);
  test.setTimeout(90_000);
  await startChat(page);
  await say(page, "before");
  const room = await atDesk();
  await expect.poll(() => bodies(desk, room)).toEqual(["before"]);
  await homeserver.stop();
  await expect(state(page)).toContainText(chat.reconnecting, { timeout: 15_000 });
  await say(page, "meanwhile");
  await homeserver.start();
  const back = Date.now();
  const took = (await saidAt(page, STATE, chat.here)) - back;
  console.log(`after the homeserver was back the chat was back in ${took} ms`);
  expect(took).toBeLessThan(3_000);
  await expect.poll(() => bodies(desk, room), { timeout: 20_000 }).toContain("meanwhile");
  await page.waitForTimeout(1_000);
  expect((await bodies(desk, room)).filter((text) => text === "meanwhile")).toHaveLength(1);
});

test("rate limits are waited out, and every message arrives in order", async ({ page, desk, atDesk, faults, expected }) => {
  expected(/429/);
  await startChat(page);
  await say(page, "one");
  const room = await atDesk();
  await expect.poll(() => bodies(desk, room)).toEqual(["one"]);
  await faults.add({
    paths: ["/_matrix/client/v3/rooms/*/send"],
    answer: { json: { status: 429, body: { errcode: "M_LIMIT_EXCEEDED", error: "slow down", retry_after_ms: 800 } } },
    times: 2,
  });
  for (const text of ["two", "three", "four"]) await say(page, text);
  await expect.poll(() => bodies(desk, room), { timeout: 15_000 }).toEqual(["one", "two", "three", "four"]);
});

test("a message that is refused says so, and can be sent again or deleted", async ({ page, desk, atDesk, faults, expected }) => {
  expected(/413|Failed to load/);
  await startChat(page);
  await say(page, "fine");
  const room = await atDesk();
  await expect.poll(() => bodies(desk, room)).toEqual(["fine"]);
  await faults.add({ paths: ["/_matrix/client/v3/rooms/*/send"], answer: { json: { status: 413, body: { errcode: "M_TOO_LARGE", error: "x" } } }, times: 2 });
  await say(page, "refused");
  await say(page, "dropped");
  await expect(message(page, "refused").locator(".far")).toHaveText(chat.failed_large);
  await message(page, "dropped").getByRole("button", { name: chat.give_up }).click();
  await expect(message(page, "dropped")).toHaveCount(0);
  await message(page, "refused").getByRole("button", { name: chat.again }).click();
  await expect.poll(() => bodies(desk, room)).toEqual(["fine", "refused"]);
});

test("an account that the server ends, and a chat that the agent closes, are told in words with a way on", async ({ page, desk, atDesk, homeserver, expected }) => {
  expected(/401/);
  await startChat(page);
  await say(page, "hello");
  await atDesk();
  const [{ citizen }] = await desk.conversations();
  await homeserver.logOut({ user_id: citizen });
  await expect(state(page)).toContainText(chat.ended_account);
  await expect(log(page)).toContainText("hello");
});

test("an agent hands over to a colleague, and leaves", async ({ page, desk, atDesk, browser, server }) => {
  const { openDesk } = await import("../desk.mjs");
  const second = await openDesk(browser, server.url, { number: 2 });
  await startChat(page);
  await say(page, "hello");
  const room = await atDesk();
  await expect(state(page)).toContainText(chat.here);
  await desk.handOver(room, await second.userId());
  await expect.poll(async () => (await second.conversations()).map(({ membership }) => membership)).toContain("join");
  await expect(state(page)).toContainText(chat.here);
  await second.send(room, "I am the colleague");
  await expect(message(page, "I am the colleague")).toBeVisible();
  await second.leave(room);
  await expect(state(page)).toContainText(chat.all_gone);
  expect((await announced(page)).filter((words) => words.endsWith("left.")).length).toBeGreaterThan(0);
  await second.close();
});

test("encryption is refused, and where somebody forces it the page says what that means", async ({ page, desk, atDesk }) => {
  await startChat(page);
  await say(page, "hello");
  const room = await atDesk();
  await expect(state(page)).toContainText(chat.here);
  expect(await desk.encrypt(room), "the room lets no agent switch encryption on").toMatchObject({ refused: true });
  await desk.sendEvent(room, "m.room.encrypted", { algorithm: "m.megolm.v1.aes-sha2", ciphertext: "x", sender_key: "x", session_id: "x", device_id: "x" });
  await expect(message(page, chat.encrypted)).toBeVisible();
});

test("hostile messages are shown as text, or not at all, and nothing of them runs", async ({ page, desk, atDesk }) => {
  await page.addInitScript(() => (window.ran = []));
  await startChat(page);
  await say(page, "hello");
  const room = await atDesk();
  const html = "<img src=x onerror=\"window.ran.push('img')\"><script>window.ran.push('script')</script>";
  await desk.send(room, html);
  await desk.sendEvent(room, "m.room.message", { msgtype: "m.text", body: "plain", format: "org.matrix.custom.html", formatted_body: html });
  await desk.sendEvent(room, "m.room.message", { msgtype: "m.text", body: "pay \u202egpj.exe\u202c now" });
  await desk.sendEvent(room, "m.room.message", { msgtype: "m.text", body: "javascript:window.ran.push(1) http://user@evil.example/ https://good.example/" });
  await desk.sendEvent(room, "m.room.message", { msgtype: "m.text", body: "x".repeat(60_000) });
  for (const content of [{}, { msgtype: 5 }, { msgtype: "m.text" }, { msgtype: "m.text", body: { a: [] } }, { msgtype: "org.unknown", body: "of the future" }])
    // A homeserver may refuse some of them; then they reach nobody.
    await desk.sendEvent(room, "m.room.message", content).catch(() => {});
  await desk.sendEvent(room, "m.room.message", { msgtype: "m.image", body: "x.png", url: "https://evil.example/x.png" });
  await desk.sendEvent(room, "m.room.message", { msgtype: "m.image", body: "y.png", url: "mxc://../../x" });
  await desk.send(room, "the last one");
  await expect(message(page, "the last one")).toBeVisible();
  await expect(message(page, "<img src=x")).toBeVisible();
  await expect(message(page, "plain")).toBeVisible();
  const text = await log(page).innerText();
  expect(text).not.toMatch(/[\u202a-\u202e]/);
  const links = await log(page).getByRole("link").evaluateAll((all) => all.map((link) => link.href));
  expect(links).toEqual(["https://good.example/"]);
  expect(await log(page).locator("img, script").count()).toBe(0);
  expect(await page.evaluate(() => window.ran)).toEqual([]);
});

test("who can not get in is told so, with a number to call", async ({ page, faults, expected }) => {
  expected(/403/);
  await page.goto("/talk");
  await faults.add({ paths: ["/_matrix/client/v3/register"], answer: { json: { status: 403, body: { errcode: "M_FORBIDDEN", error: "x" } } } });
  await startChat(page, { from: null });
  await expect(page.getByText(chat.not_let_in)).toBeVisible();
  await expect(page.locator("#chat-over").getByRole("link")).toBeVisible();
});

test("a homeserver that answers with a web page at first is asked again, and what was written meanwhile is said", async ({ page, desk, atDesk, faults }) => {
  await page.goto("/talk");
  await faults.add({ paths: ["/_matrix"], answer: "html" });
  await startChat(page, { from: null });
  await say(page, "written early");
  await expect(state(page)).toContainText(chat.slow);
  await expect(message(page, "written early").locator(".far")).toHaveText(chat.waiting);
  await faults.clear();
  const room = await atDesk();
  await expect.poll(() => bodies(desk, room), { timeout: 20_000 }).toEqual(["written early"]);
});

test("an end without a network says what could not be erased", async ({ page, context, desk, atDesk, expected }) => {
  expected(/ERR_INTERNET_DISCONNECTED/);
  await startChat(page);
  await atDesk();
  await context.setOffline(true);
  await page.getByRole("button", { name: chat.end }).click();
  await page.getByRole("button", { name: chat.sure_yes }).click();
  await expect(page.getByText(chat.not_erased)).toBeVisible({ timeout: 30_000 });
  await context.setOffline(false);
});
