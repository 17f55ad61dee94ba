// Microphones and cameras that can't be had: each with its own sentence, and a way on.
import { arrived, button, connected, expect, grows, launchOptions, part, place, prepare, test } from "../call.mjs";
import { words } from "../words.mjs";

const { call } = words.en;

test.use({ launchOptions });

/** From now on the browser refuses a kind of device with this name of a reason; `null`: it lets it be used again. */
const refuse = (page, kind, reason) =>
  page.evaluate(
    ([kind, reason]) => {
      const devices = navigator.mediaDevices;
      window.real ??= devices.getUserMedia.bind(devices);
      window.reasons = { ...window.reasons, [kind]: reason };
      devices.getUserMedia = async (wish) => {
        for (const [kind, reason] of Object.entries(window.reasons))
          if (reason && wish[kind]) throw new DOMException("refused by a test", reason);
        return window.real(wish);
      };
    },
    [kind, reason],
  );

const MICROPHONE = {
  NotAllowedError: call.microphone_refused,
  NotFoundError: call.microphone_missing,
  NotReadableError: call.microphone_busy,
  UnknownError: call.microphone_other,
};

const CAMERA = {
  NotAllowedError: call.camera_refused,
  NotFoundError: call.camera_missing,
  NotReadableError: call.camera_busy,
  UnknownError: call.camera_other,
};

test("every reason has its sentence, trying again works, and a camera is never needed", async ({ chat }) => {
  const { page } = chat;
  await prepare(page, "video");
  let press = call.microphone_on;
  for (const [reason, words] of Object.entries(MICROPHONE)) {
    await refuse(page, "audio", reason);
    await part(page).getByRole("group", { name: call.microphone }).getByRole("button", { name: press }).click();
    await expect(part(page)).toContainText(words);
    await expect(button(page, call.call_now)).toHaveCount(0);
    press = call.try_again;
  }
  await refuse(page, "audio", null);
  await part(page).getByRole("group", { name: call.microphone }).getByRole("button", { name: press }).click();
  await expect(button(page, call.call_now)).toBeVisible();
  press = call.camera_on;
  for (const [reason, words] of Object.entries(CAMERA)) {
    await refuse(page, "video", reason);
    await part(page).getByRole("group", { name: call.camera }).getByRole("button", { name: press }).click();
    await expect(part(page)).toContainText(words);
    await expect(button(page, call.call_now)).toBeVisible();
    press = call.try_again;
  }
});

test("who has no microphone hears the agent and writes", async ({ chat }) => {
  const { page, desk } = chat;
  await prepare(page, "voice");
  await refuse(page, "audio", "NotFoundError");
  await button(page, call.microphone_on).click();
  await button(page, call.only_listen).click();
  await button(page, call.call_now).click();
  await connected(page, desk);
  await grows(async () => (await arrived(page)).audio, 20, "sound of the agent");
  await expect.poll(async () => (await desk.call()).theirs.silent).toBe(true);
  await expect(button(page, call.mute)).toHaveCount(0);
});

test("a camera that fails in the middle of a call ends nothing", async ({ chat }) => {
  const { page, desk } = chat;
  await prepare(page, "video");
  await place(page);
  await connected(page, desk);
  await refuse(page, "video", "NotReadableError");
  await button(page, call.camera_on).click();
  await expect(part(page)).toContainText(call.camera_busy);
  await grows(async () => (await arrived(page)).video, 10, "pictures of the agent go on");
  await refuse(page, "video", null);
  await button(page, call.camera_on).click();
  await grows(async () => (await desk.call()).video, 10, "pictures of the person");
});

test("a browser without calls says so, and the chat goes on", async ({ chat }) => {
  const { page } = chat;
  await prepare(page, "voice");
  await page.evaluate(() => delete window.RTCPeerConnection && (window.RTCPeerConnection = undefined));
  await place(page);
  await expect(part(page)).toContainText(call.broken);
  await button(page, call.to_chat).click();
  await expect(part(page)).toHaveCount(0);
});
