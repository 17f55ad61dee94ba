// What happens at once, too late, or not at all during a call.
import { arrived, button, connected, expect, grows, launchOptions, part, place, prepare, test, told } from "../call.mjs";
import { words } from "../words.mjs";

const { call } = words.en;

test.use({ launchOptions });

/** The browser asks for as long as `window.allow` is not called, and everything it gave is in `window.tracks`. */
const askLong = (page, kind) =>
  page.evaluate((kind) => {
    const devices = navigator.mediaDevices;
    const real = devices.getUserMedia.bind(devices);
    window.tracks = [];
    devices.getUserMedia = async (wish) => {
      if (wish[kind]) await new Promise((done) => (window.allow = done));
      const stream = await real(wish);
      window.tracks.push(...stream.getTracks());
      return stream;
    };
  }, kind);

const live = (page) => page.evaluate(() => window.tracks.filter(({ readyState }) => readyState === "live").map(({ kind }) => kind));

test("a camera that is allowed after the call has ended never goes on", async ({ chat }) => {
  const { page, desk } = chat;
  await prepare(page, "video");
  await askLong(page, "video");
  await place(page);
  await connected(page, desk);
  await button(page, call.camera_on).click();
  await expect(part(page)).toContainText(call.asking);
  await button(page, call.hang_up).click();
  await expect(part(page)).toContainText(call.hung_up);
  await page.evaluate(() => window.allow());
  await expect.poll(() => page.evaluate(() => window.tracks.length)).toBe(2);
  await expect.poll(() => live(page)).toEqual([]);
});

test("who hangs up before the homeserver answers is done at once, and nobody rings", async ({ chat }) => {
  const { page, desk } = chat;
  await page.route("**/voip/turnServer", () => {});
  await prepare(page, "video");
  await place(page);
  await expect(told(page)).toHaveText(call.preparing);
  await button(page, call.hang_up).click();
  await expect(part(page)).toContainText(call.hung_up);
  expect((await desk.call()).count).toBe(0);
});

test("hanging up while it connects, and both at once, ends it for both", async ({ chat }) => {
  const { page, desk } = chat;
  await desk.callPolicy("ask");
  await prepare(page, "voice");
  await place(page);
  await expect(told(page)).toHaveText(call.ringing);
  await desk.callPolicy("voice");
  await expect.poll(async () => (await desk.call()).state).not.toBe("ringing");
  await button(page, call.hang_up).click();
  await expect(part(page)).toContainText(call.hung_up);
  await expect.poll(async () => (await desk.call()).state).toBe("none");
  await button(page, call.to_chat).click();

  await prepare(page, "voice");
  await place(page);
  await connected(page, desk);
  // Whichever comes first takes the button away.
  const hangUp = await button(page, call.hang_up).elementHandle();
  await Promise.all([desk.hangUpCall(), hangUp.evaluate((button) => button.click())]);
  await expect(button(page, call.to_chat)).toBeVisible();
  await expect.poll(async () => (await desk.call()).state).toBe("none");
  expect(await page.evaluate(() => window.peers.map(({ connectionState }) => connectionState))).toEqual(["closed", "closed"]);
});

test("a camera that is unplugged is said, and a microphone that is unplugged gives way to another", async ({ chat }) => {
  const { page, desk } = chat;
  await prepare(page, "video");
  await askLong(page, "nothing");
  await place(page);
  await connected(page, desk);
  await button(page, call.camera_on).click();
  await grows(async () => (await desk.call()).video, 10, "pictures of the person");
  const unplug = (kind) =>
    page.evaluate((kind) => {
      const track = window.tracks.findLast((track) => track.kind === kind);
      track.stop();
      track.dispatchEvent(new Event("ended"));
    }, kind);
  await unplug("video");
  await expect(part(page)).toContainText(call.camera_other);
  await expect.poll(async () => (await desk.call()).theirs.dark).toBe(true);
  await button(page, call.camera_on).click();
  await grows(async () => (await desk.call()).video, 10, "pictures of the person again");

  await unplug("audio");
  await expect(button(page, call.mute)).toBeVisible();
  await grows(async () => (await desk.call()).energy, 1e-4, "the person is heard through another microphone");
  await grows(async () => (await arrived(page)).audio, 20, "sound of the agent goes on");
});

test("an agent who rings and closes their page rings no longer than the invitation holds", async ({ chat }) => {
  const { page, desk, room } = chat;
  const ringing = { call_id: "agents-own", party_id: "DESK", version: "1" };
  await desk.sendEvent(room, "m.call.invite", { ...ringing, lifetime: 4_000, offer: { type: "offer", sdp: "v=0" } });
  await expect(page.locator(".chat-calls")).toContainText(call.asked_by_agent);
  await expect(page.locator(".chat-calls")).not.toContainText(call.asked_by_agent);
});

test("when both call at once, the person learns of the agent's call after their own", async ({ chat }) => {
  const { page, desk, room } = chat;
  await desk.callPolicy("ask");
  await prepare(page, "voice");
  await place(page);
  await expect(told(page)).toHaveText(call.ringing);
  const ringing = { call_id: "agents-own", party_id: "DESK", version: "1" };
  await desk.sendEvent(room, "m.call.invite", { ...ringing, lifetime: 60_000, offer: { type: "offer", sdp: "v=0" } });
  await desk.callPolicy("reject");
  await expect(part(page)).toContainText(call.rejected);
  await button(page, call.to_chat).click();
  await expect(page.locator(".chat-calls")).toContainText(call.asked_by_agent);
});

test("what is shown and hidden again and again leaves nothing behind", async ({ chat }) => {
  test.setTimeout(120_000);
  const { page, desk } = chat;
  const session = await page.context().newCDPSession(page);
  const counts = async () => {
    for (let times = 0; times < 3; times += 1) await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const { jsEventListeners } = await session.send("Memory.getDOMCounters");
    const peers = await page.evaluate(async () => ({ open: window.peers.filter(({ connectionState }) => connectionState !== "closed").length, media: window.peers.at(-1).getTransceivers().length }));
    return { heap: usedSize, jsEventListeners, ...peers };
  };
  const round = async () => {
    await button(page, call.camera_on).click();
    await expect(page.locator("#call-own")).toBeVisible();
    await desk.shareScreen(true);
    await expect(page.locator("#call-screen"), "every screen is shown, not only the first").toBeVisible();
    await button(page, call.page_show).click();
    await button(page, call.page_stop).click();
    await desk.shareScreen(false);
    await expect(page.locator("#call-screen")).toBeHidden();
    await button(page, call.camera_off).click();
    await expect(page.locator("#call-own")).toHaveCount(0);
  };
  await prepare(page, "video");
  await place(page);
  await connected(page, desk);
  for (let times = 0; times < 3; times += 1) await round();
  const before = await counts();
  for (let times = 0; times < 4; times += 1) await round();
  const after = await counts();
  console.log(`four rounds add ${after.heap - before.heap} bytes`);
  expect({ ...after, heap: 0 }).toEqual({ ...before, heap: 0 });
  // A page that is held on to has 190 kB.
  expect(after.heap - before.heap).toBeLessThan(400_000);
});
