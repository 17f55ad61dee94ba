// Calls in networks that let nothing in, and in those that fail.
import { arrived, button, connected, expect, grows, launchOptions, part, place, prepare, test, told } from "../call.mjs";
import { say } from "../chat.mjs";
import { words } from "../words.mjs";

const { call } = words.en;

test.use({ launchOptions, relay: true });

test("a call through the relay alone carries sound and pictures both ways", async ({ chat }) => {
  const { page, desk } = chat;
  await prepare(page, "video");
  await button(page, call.camera_on).click();
  await place(page);
  await connected(page, desk);
  await grows(async () => (await arrived(page)).video, 10, "pictures of the agent");
  await grows(async () => (await desk.call()).video, 10, "pictures of the person");
  await grows(async () => (await desk.call()).audio, 20, "sound of the person");
  expect((await arrived(page)).relayed).toBe(true);
  expect((await desk.call()).relayed).toBe(true);
});

test("a network that is cut and comes back loses neither call nor chat", async ({ chat, homeserver }) => {
  test.setTimeout(90_000);
  const { page, desk, room } = chat;
  await prepare(page, "video");
  await place(page);
  await connected(page, desk);
  await grows(async () => (await arrived(page)).audio, 20, "sound of the agent");
  await homeserver.stopRelay();
  await expect(told(page)).toHaveText(call.reconnecting, { timeout: 20_000 });
  await say(page, "Are you there?");
  await expect.poll(async () => (await desk.messages(room)).at(-1)?.content.body).toBe("Are you there?");
  await homeserver.startRelay();
  const begun = performance.now();
  await expect(told(page)).toHaveText(call.connected, { timeout: 25_000 });
  console.log(`back ${Math.round(performance.now() - begun)} ms after the network`);
  await grows(async () => (await arrived(page)).audio, 20, "sound of the agent is back");
  await grows(async () => (await desk.call()).audio, 20, "sound of the person is back");
});

test("a network that does not come back ends the call and not the chat", async ({ chat, homeserver }) => {
  test.setTimeout(90_000);
  const { page, desk, room } = chat;
  await prepare(page, "voice");
  await place(page);
  await connected(page, desk);
  await homeserver.stopRelay();
  await expect(part(page)).toContainText(call.lost, { timeout: 60_000 });
  await homeserver.startRelay();
  await button(page, call.to_chat).click();
  await say(page, "Then in writing");
  await expect.poll(async () => (await desk.messages(room)).at(-1)?.content.body).toBe("Then in writing");
});
