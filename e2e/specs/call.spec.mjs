// Calls by video and by voice, between two pages with made-up devices, over a real homeserver.
import { audit } from "../axe.mjs";
import { arrived, button, connected, expect, grows, launchOptions, part, place, prepare, test, told } from "../call.mjs";
import { field, panel, say } from "../chat.mjs";
import { words } from "../words.mjs";

const { call, chat: said, talk_page } = words.en;

test.use({ launchOptions });

test("nothing of a call is fetched and no device is on before the person says so", async ({ chat }) => {
  const { page } = chat;
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.evaluate(() => {
    const devices = navigator.mediaDevices;
    const real = devices.getUserMedia.bind(devices);
    window.opened = [];
    devices.getUserMedia = (wish) => {
      window.opened.push(...Object.keys(wish));
      return real(wish);
    };
  });
  expect(await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("call_panel")).length)).toBe(0);
  await prepare(page, "video");
  await expect(part(page).getByRole("heading", { name: call.video })).toBeFocused();
  for (const words of [call.before_seen, call.before_kept, call.before_ready, call.camera_is_off]) await expect(page.getByText(words)).toBeVisible();
  expect(await page.evaluate(() => window.opened)).toEqual([]);
  expect(asked.filter((path) => path.includes("turnServer") || path.includes("m.call"))).toEqual([]);
  await button(page, call.microphone_on).click();
  await expect(page.getByText(call.you_are_heard)).toBeVisible();
  expect(await page.evaluate(() => window.opened)).toEqual(["audio"]);
  await audit(page, "no violation", ".chat");
  await button(page, call.not_now).click();
  await expect(part(page)).toHaveCount(0);
});

test("a video call: both hear and see each other, and the camera is off until the person turns it on", async ({ chat }) => {
  const { page, desk } = chat;
  await prepare(page, "video");
  await place(page);
  await expect(button(page, call.hang_up)).toBeFocused();
  const begun = performance.now();
  await connected(page, desk);
  console.log(`connected after ${Math.round(performance.now() - begun)} ms`);
  await grows(async () => (await arrived(page)).video, 10, "pictures of the agent");
  await grows(async () => (await arrived(page)).audio, 20, "sound of the agent");
  await expect(page.locator("#call-picture")).toBeVisible();
  await expect(part(page)).toContainText(call.they_are_seen);
  expect((await desk.call()).video, "nothing is seen of the person").toBe(0);
  expect((await desk.call()).theirs).toEqual({ silent: false, dark: true });
  await grows(async () => (await desk.call()).audio, 20, "sound of the person");

  await button(page, call.camera_on).click();
  await expect(page.locator("#call-own")).toBeVisible();
  await grows(async () => (await desk.call()).video, 10, "pictures of the person");
  await expect.poll(async () => (await desk.call()).theirs).toEqual({ silent: false, dark: false });
  await audit(page, "no violation", ".chat");
  for (let times = 0; times < 2; times += 1) {
    await button(page, call.other_camera).click();
    await expect(button(page, call.other_camera)).toBeEnabled();
    await page.waitForTimeout(500);
  }
  await grows(async () => (await desk.call()).video, 10, "pictures of the other camera");
  await button(page, call.camera_off).click();
  await expect.poll(async () => (await desk.call()).theirs.dark).toBe(true);

  await button(page, call.hang_up).click();
  await expect(part(page)).toContainText(call.hung_up);
  await expect.poll(async () => (await desk.call()).last).toEqual({ reason: "user_hangup", by: "remote" });
  await button(page, call.to_chat).click();
  await say(page, "Thank you");
  await expect.poll(async () => (await desk.messages(chat.room)).at(-1)?.content.body).toBe("Thank you");
});

test("a voice call carries no pictures, and either side can mute", async ({ chat }) => {
  const { page, desk } = chat;
  await prepare(page, "voice");
  await expect(page.getByText(call.before_heard)).toBeVisible();
  await place(page);
  await connected(page, desk);
  await grows(async () => (await arrived(page)).audio, 20, "sound of the agent");
  expect((await arrived(page)).video + (await desk.call()).video).toBe(0);

  await button(page, call.mute).click();
  await expect(part(page)).toContainText(call.you_are_muted);
  await expect.poll(async () => (await desk.call()).theirs.silent).toBe(true);
  await page.waitForTimeout(1_000); // what was said before is still on its way
  const quiet = (await desk.call()).energy;
  await page.waitForTimeout(1_500);
  expect((await desk.call()).energy - quiet, "nothing is heard of the person").toBeLessThan(1e-4);
  await button(page, call.unmute).click();
  await expect.poll(async () => (await desk.call()).theirs.silent).toBe(false);
  await expect.poll(async () => (await desk.call()).energy - quiet).toBeGreaterThan(1e-3);

  await desk.muteCall(true);
  await expect(part(page)).toContainText(call.they_are_muted);
  await desk.muteCall(false);
  await expect(part(page)).not.toContainText(call.they_are_muted);
});

test("the agent's screen is shown beside them, and goes when they stop", async ({ chat }) => {
  const { page, desk } = chat;
  await prepare(page, "video");
  await place(page);
  await connected(page, desk);
  await desk.shareScreen(true);
  await expect(page.locator("#call-screen")).toBeVisible({ timeout: 15_000 });
  await expect(part(page)).toContainText(call.they_show_a_screen);
  await expect.poll(() => page.locator("#call-screen").evaluate((video) => video.videoWidth)).toBeGreaterThan(0);
  await desk.shareScreen(false);
  await expect(page.locator("#call-screen")).toBeHidden();
  await grows(async () => (await arrived(page)).audio, 20, "sound goes on");
});

test("the call goes on beside other pages and a small chat, with hanging up in reach", async ({ chat }) => {
  const { page, desk } = chat;
  await prepare(page, "video");
  await place(page);
  await connected(page, desk);
  await page.getByRole("button", { name: said.minimise }).click();
  await page.getByRole("link", { name: words.en.nav.services }).first().click();
  await expect(page.locator("h1")).toHaveText(words.en.services.title);
  await expect(button(page, call.hang_up)).toBeInViewport();
  await grows(async () => (await arrived(page)).video, 10, "pictures go on");
  await page.setViewportSize({ width: 360, height: 640 });
  await expect(button(page, call.hang_up)).toBeInViewport();
  await page.getByRole("button", { name: said.open }).click();
  await expect(field(page)).toBeInViewport();
  await expect(button(page, call.hang_up)).toBeInViewport();
  await desk.hangUpCall();
  await expect(part(page)).toContainText(call.they_hung_up);
});

test("who is refused, and who waits in vain, learns it and can write on", async ({ chat }) => {
  test.setTimeout(120_000); // it rings for a minute
  const { page, desk } = chat;
  await desk.callPolicy("reject");
  await prepare(page, "voice");
  await place(page);
  await expect(part(page)).toContainText(call.rejected);
  await button(page, call.call_again).click();

  await desk.callPolicy("ask");
  await place(page);
  await expect(told(page)).toHaveText(call.ringing);
  await expect.poll(async () => (await desk.call()).state).toBe("ringing");
  await expect(part(page)).toContainText(call.no_answer, { timeout: 70_000 });
  await expect.poll(async () => (await desk.call()).state).toBe("none");
  await button(page, call.to_chat).click();
  await expect(panel(page)).toBeVisible();
});

test("the end of the chat ends the call, and no device stays on", async ({ chat }) => {
  const { page, desk } = chat;
  await page.evaluate(() => {
    const devices = navigator.mediaDevices;
    const real = devices.getUserMedia.bind(devices);
    window.tracks = [];
    devices.getUserMedia = async (wish) => {
      const stream = await real(wish);
      window.tracks.push(...stream.getTracks());
      return stream;
    };
  });
  await prepare(page, "video");
  await button(page, call.camera_on).click();
  await place(page);
  await connected(page, desk);
  await page.getByRole("button", { name: said.end }).click();
  await page.getByRole("button", { name: said.sure_yes }).click();
  await expect(page.getByText(said.erased)).toBeVisible();
  await expect(part(page)).toHaveCount(0);
  expect(await page.evaluate(() => [window.tracks.length, ...window.tracks.map(({ readyState }) => readyState), window.peers.at(-1).connectionState])).toEqual([2, "ended", "ended", "closed"]);
  await expect.poll(async () => (await desk.call()).state).toBe("none");
});

test("who comes for a video call begins with a chat and finds the call prepared", async ({ page, desk, atDesk }) => {
  await page.goto("/talk");
  await page.getByRole("button", { name: talk_page.video_begin }).click();
  await expect(page.getByText(talk_page.before_video)).toBeVisible();
  await page.getByRole("button", { name: talk_page.before_start }).click();
  await atDesk();
  await expect(page.getByText(call.before_seen)).toBeVisible();
  expect((await desk.call()).state, "nobody is called before the person says so").toBe("none");
  await place(page);
  await connected(page, desk);
});

test("an agent who rings is heard, and the person calls when they are ready", async ({ chat }) => {
  const { page, desk, room } = chat;
  const ringing = { call_id: "agents-own", party_id: "DESK", version: "1" };
  await desk.sendEvent(room, "m.call.invite", { ...ringing, lifetime: 60_000, offer: { type: "offer", sdp: "v=0" } });
  await expect(page.locator(".chat-calls")).toContainText(call.asked_by_agent);
  await desk.sendEvent(room, "m.call.hangup", { ...ringing, reason: "user_hangup" });
  await expect(page.locator(".chat-calls")).not.toContainText(call.asked_by_agent);
  await prepare(page, "voice");
  await place(page);
  await connected(page, desk);
});
