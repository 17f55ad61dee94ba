// A citizen played by plain requests and the agent's desk, over a real homeserver: what the chat is built on.
import { audit } from "../axe.mjs";
import { readFileSync } from "node:fs";
import { Citizen } from "../citizen.mjs";
import { openDesk } from "../desk.mjs";
import { homeserverOf } from "../homeserver.mjs";
import { startSandbox } from "../sandbox.mjs";
import { test as talking, expect } from "../talk.mjs";
import { watch } from "../watch.mjs";

const test = talking.extend({
  /** A citizen in a conversation that the desk has taken. */
  citizen: async ({ server, desk }, use) => {
    const citizen = new Citizen(server.url);
    expect((await citizen.register()).status).toBe(200);
    const agent = await desk.userId();
    await citizen.openRoom(agent);
    await citizen.until(({ members }) => members[agent] === "join", "the agent joins");
    await use(citizen);
  },
});

const texts = async (desk, room) => (await desk.messages(room)).map(({ content }) => content.body);

test("a conversation goes both ways, with typing and receipts", async ({ desk, citizen }) => {
  const { room, id } = citizen;
  const agent = await desk.userId();
  await expect.poll(() => desk.conversations()).toMatchObject([{ roomId: room, citizen: id, name: "Ticket A-042", membership: "join" }]);

  await citizen.setTyping(true);
  await expect.poll(async () => (await desk.conversations())[0].typing).toBe(true);
  const { body: sent } = await citizen.send("Which papers do I need?");
  await expect.poll(() => texts(desk, room)).toEqual(["Which papers do I need?"]);
  await expect.poll(async () => (await desk.conversations())[0].unread).toBe(1);
  await desk.read(room);
  await citizen.until(({ receipts }) => receipts[agent] === sent.event_id, "the agent's receipt");
  await expect.poll(async () => (await desk.conversations())[0].unread).toBe(0);

  await desk.typing(room, true);
  await citizen.until(({ typing }) => typing.includes(agent), "the agent types");
  const answer = await desk.send(room, "Two, and one with a picture.");
  await citizen.until((me) => me.texts().length === 1, "the answer");
  expect(citizen.texts()).toEqual(["Two, and one with a picture."]);
  await citizen.read(answer);
  await expect.poll(() => desk.hasRead(room, id, answer)).toBe(true);
});

test("a message during a power cut arrives once, and the desk hears on", async ({ desk, citizen, homeserver }) => {
  const { room } = citizen;
  await citizen.send("before", "one");
  await homeserver.stop();
  expect((await citizen.send("during", "two")).status).toBe(502);
  const { ready_ms } = await homeserver.start();
  console.log(`the homeserver answers again after ${ready_ms} ms`);
  const first = await citizen.send("during", "two");
  const again = await citizen.send("during", "two");
  expect([first.status, again.body]).toEqual([200, first.body]);
  await expect.poll(() => texts(desk, room)).toEqual(["before", "during"]);
  await desk.send(room, "still here");
  await citizen.until((me) => me.texts().includes("still here"), "news after the power cut");
});

test("who sends too fast is told how long to wait; the desk is not held back", async ({ desk, citizen, homeserver }) => {
  const { room } = citizen;
  await homeserver.limits({ strict: true });
  let refused;
  for (let number = 0; number < 15 && !refused; number += 1) {
    const { status, body } = await citizen.send(`message ${number}`);
    if (status !== 200) refused = { status, body };
  }
  expect(refused).toMatchObject({ status: 429, body: { errcode: "M_LIMIT_EXCEEDED" } });
  expect(refused.body.retry_after_ms).toBeGreaterThan(0);
  for (let number = 0; number < 15; number += 1) await desk.send(room, `answer ${number}`);
  await new Promise((done) => setTimeout(done, refused.body.retry_after_ms));
  expect((await citizen.send("after the pause")).status).toBe(200);
});

test("who erases themself is gone, and the desk sees that they left", async ({ desk, citizen, homeserver }) => {
  const { room, id } = citizen;
  await citizen.send("goodbye");
  await expect.poll(() => texts(desk, room)).toEqual(["goodbye"]);
  expect((await citizen.erase()).status).toBe(200);
  expect(await homeserver.user(id)).toEqual({ deactivated: true, erased: true, sessions: 0 });
  expect(await citizen.send("too late")).toMatchObject({ status: 401, body: { errcode: "M_UNKNOWN_TOKEN" } });
  await expect.poll(async () => (await desk.conversations())[0].there).toBe(false);
  await desk.leave(room);
  await expect.poll(() => desk.conversations()).toEqual([]);
});

test("pictures and files go both ways, byte for byte", async ({ desk, citizen }) => {
  const { room } = citizen;
  const picture = readFileSync(new URL("../../docs/home.png", import.meta.url));
  expect((await citizen.sendFile({ name: "home.png", type: "image/png", bytes: picture, msgtype: "m.image" })).status).toBe(200);
  await desk.choose(room);
  const shown = desk.page.getByRole("img", { name: "home.png" });
  await expect(shown).toHaveJSProperty("complete", true);
  await expect.poll(() => shown.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  const download = desk.page.waitForEvent("download");
  await desk.page.getByRole("button", { name: /Save home\.png/ }).click();
  expect(readFileSync(await (await download).path())).toEqual(picture);

  await desk.page.getByLabel("Send a file").setInputFiles({ name: "form.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 form") });
  await citizen.until((me) => me.texts().includes("form.pdf"), "the file");
  const { content } = citizen.heard.at(-1);
  expect(content).toMatchObject({ msgtype: "m.file", info: { mimetype: "application/pdf", size: 13 } });
  const { bytes } = await citizen.file(content.url);
  expect(Buffer.from(bytes).toString()).toBe("%PDF-1.4 form");

  const huge = new Uint8Array(10 * 1024 * 1024 + 1);
  expect(await citizen.sendFile({ name: "huge.bin", type: "application/octet-stream", bytes: huge })).toMatchObject({ status: 413, body: { errcode: "M_TOO_LARGE" } });
});

test("a desk can't switch encryption on", async ({ desk, citizen }) => {
  expect(await desk.encrypt(citizen.room)).toEqual({ refused: true, status: 403, errcode: "M_FORBIDDEN" });
  await desk.choose(citizen.room);
  await desk.page.getByText("Controls for tests").click();
  await desk.page.getByRole("button", { name: "Try to switch encryption on" }).click();
  await expect(desk.page.getByText(/Encryption was refused/)).toBeVisible();
});

test("a conversation is handed over, and the second desk goes on", async ({ browser, server, desk, citizen }) => {
  const { room } = citizen;
  const second = await openDesk(browser, server.url, { number: 2 });
  const [first, other] = [await desk.userId(), await second.userId()];
  await desk.choose(room);
  await desk.page.getByRole("button", { name: "Hand over" }).click();
  await citizen.until(({ members }) => members[other] === "join" && members[first] === "leave", "the second desk");
  await expect.poll(() => desk.conversations()).toEqual([]);
  await expect.poll(() => second.conversations()).toMatchObject([{ roomId: room, citizen: citizen.id, name: "Ticket A-042" }]);
  await citizen.send("Are you there?");
  await expect.poll(() => texts(second, room)).toEqual(["Are you there?"]);
  await second.send(room, "Yes.");
  await citizen.until((me) => me.texts().includes("Yes."), "the second desk's answer");
  await second.clear();
  await second.close();
});

test("an agent needs no mouse, and nothing on the desk offends axe or the policy", async ({ browser, server }) => {
  const desk = await openDesk(browser, server.url, { takeAll: false });
  const { page } = desk;
  const complaints = watch(page.context(), server.url);
  const citizen = new Citizen(server.url);
  await citizen.register();
  await citizen.openRoom(await desk.userId(), "Robin");
  await expect(page.getByText("Somebody new: Robin")).toBeVisible();
  await expect(page).toHaveTitle("(1) Agent’s desk");

  await page.getByRole("button", { name: /^Robin New/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Robin" })).toBeFocused();
  await audit(page, "an offer");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Your message")).toBeFocused();
  await page.keyboard.type("Good morning");
  await citizen.until(({ typing }) => typing.length === 1, "the agent types");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("How can I help?");
  await page.keyboard.press("Enter");
  await citizen.until((me) => me.texts().includes("Good morning\nHow can I help?"), "the first words");
  await expect(page.getByRole("log")).toContainText("Good morning");

  const hostile = `<img src=x onerror="window.broken=1"> \u202Egnp.exe\n<script>window.broken=1</script>`;
  await citizen.send(hostile);
  await expect(page.getByRole("log").getByText("onerror")).toBeVisible();
  expect(await page.evaluate(() => window.broken)).toBeUndefined();
  await citizen.setTyping(true);
  await expect(page.getByText("Robin is typing …")).toBeVisible();
  await audit(page, "a conversation");

  await page.getByRole("button", { name: "Close the conversation" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("The conversation is closed.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Conversations" })).toBeFocused();
  expect(complaints.unexpected()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
  await desk.close();
});

for (const entry of ["token", "jwt"])
  test(`the right to enter can be a ${entry}`, async () => {
    const server = await startSandbox({ talk: true, entry });
    const { matrix } = await (await fetch(`${server.url}/config.json`)).json();
    expect(matrix.entry).toEqual({ kind: entry, url: "/sandbox/homeserver/token" });
    const { token } = await (await fetch(server.url + matrix.entry.url, { method: "POST" })).json();
    const citizen = new Citizen(server.url);
    const { status } = entry === "jwt" ? await citizen.signIn(token) : await citizen.register({ token });
    expect(status).toBe(200);
    await citizen.openRoom(matrix.desk);
    if (entry === "jwt") await homeserverOf(server.url).erase({ user_id: citizen.id });
    else await citizen.erase();
    expect(await homeserverOf(server.url).user(citizen.id)).toMatchObject({ deactivated: true, erased: true });
    server.stop();
  });
