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

test("the button that calls stays where it is once it is there, so that a press is not lost", async ({ chat }) => {
  const { page } = chat;
  await prepare(page, "voice");
  await part(page).evaluate((panel, name) => {
    window.places = new Set();
    const look = () => {
      const call = [...panel.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === name);
      // Within the panel, which may scroll.
      if (call) window.places.add(Math.round(call.getBoundingClientRect().top - panel.getBoundingClientRect().top));
      requestAnimationFrame(look);
    };
    look();
  }, call.call_now);
  await button(page, call.microphone_on).click();
  await expect(part(page).getByLabel(call.microphone, { exact: true }).and(page.locator("select"))).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(await page.evaluate(() => [...window.places])).toHaveLength(1);
});

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

/** A call of somebody who only listens. */
async function withoutMicrophone({ page, desk }) {
  await prepare(page, "voice");
  await refuse(page, "audio", "NotFoundError");
  await button(page, call.microphone_on).click();
  await button(page, call.only_listen).click();
  await button(page, call.call_now).click();
  await connected(page, desk);
}

test("who has no microphone hears the agent and writes", async ({ chat }) => {
  const { page, desk } = chat;
  await withoutMicrophone({ page, desk });
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

test("another microphone, camera or speaker is chosen from a list that keeps the choice and the focus", async ({ chat }) => {
  const { page, desk } = chat;
  await page.evaluate(() => {
    window.sinks = [];
    const real = HTMLMediaElement.prototype.setSinkId;
    HTMLMediaElement.prototype.setSinkId = function (id) {
      window.sinks.push([this.id || "test sound", id]);
      return real.call(this, id);
    };
  });
  await prepare(page, "video");
  await button(page, call.microphone_on).click();
  await button(page, call.camera_on).click();
  const list = (name) => part(page).getByRole("combobox", { name, exact: true });
  const chosen = {};
  for (const name of [call.microphone, call.speaker, call.camera]) {
    await expect(list(name)).toBeVisible();
    const values = await list(name).locator("option").evaluateAll((all) => all.map(({ value }) => value));
    // The second camera gives pictures that no call can carry.
    const other = name === call.camera ? values.at(-1) : values.findLast((value) => !["default", "communications"].includes(value));
    await list(name).focus();
    await list(name).selectOption(other);
    chosen[name] = other;
    await page.waitForTimeout(800);
    await expect(list(name), "the choice stays").toHaveValue(other);
    await expect(list(name), "the focus stays").toBeFocused();
  }
  await expect(part(page)).toContainText(call.you_are_heard);
  await button(page, call.speaker_test).click();
  await expect(part(page)).toContainText(call.speaker_played);
  await button(page, call.call_now).click();
  await connected(page, desk);
  const sent = await page.evaluate(() => window.peers.at(-1).getSenders().map(({ track }) => track?.getSettings().deviceId));
  expect(sent.slice(0, 2)).toEqual([chosen[call.microphone], chosen[call.camera]]);
  await expect.poll(() => page.evaluate(() => document.querySelector("#call-sound").sinkId)).toBe(chosen[call.speaker]);
  expect((await page.evaluate(() => window.sinks))[0], "the test sound comes from there").toEqual(["test sound", chosen[call.speaker]]);
  const rest = await list(call.speaker).locator("option").evaluateAll((all) => all[0].value);
  await list(call.speaker).selectOption(rest);
  await expect.poll(() => page.evaluate(() => document.querySelector("#call-sound").sinkId)).toBe(rest);
});

test("who began without a microphone turns it on during the call", async ({ chat }) => {
  const { page, desk } = chat;
  await withoutMicrophone({ page, desk });
  await button(page, call.microphone_on).click();
  await expect(part(page)).toContainText(call.microphone_missing);
  await refuse(page, "audio", null);
  await button(page, call.try_again).click();
  await expect(button(page, call.mute)).toBeVisible();
  await expect.poll(async () => (await desk.call()).theirs.silent).toBe(false);
  await grows(async () => (await desk.call()).energy, 1e-4, "sound of the person");
});
