// A person who calls the agent of their chat, with devices that are made up.
import config from "./playwright.config.mjs";
import { expect, startChat, test as chatting } from "./chat.mjs";
import { openDesk } from "./desk.mjs";
import { words } from "./words.mjs";

export { expect };

const { call } = words.en;

/** Three cameras, the second of which gives pictures that no call can carry, and browsers that talk to each other on one machine. */
export const FAKE_DEVICES = [
  "--use-fake-device-for-media-stream=device-count=3",
  "--use-fake-ui-for-media-stream",
  "--auto-select-desktop-capture-source=Entire",
  "--allow-loopback-in-peer-connection",
  "--autoplay-policy=no-user-gesture-required",
];

const { launchOptions: forPages } = config.projects[0].use;
export const launchOptions = { ...forPages, args: [...forPages.args, ...FAKE_DEVICES] };

/** For `page.addInitScript`: keeps every connection at hand; with `relay` none finds a way but through relays. */
export function keepPeers({ relay = false } = {}) {
  const Real = window.RTCPeerConnection;
  window.peers = [];
  window.RTCPeerConnection = class extends Real {
    constructor(settings) {
      super(relay ? { ...settings, iceTransportPolicy: "relay" } : settings);
      window.peers.push(this);
    }
  };
}

/** What arrived at the person's side since the call began. */
export const arrived = (page) =>
  page.evaluate(async () => {
    const peer = window.peers.at(-1);
    const report = await peer.getStats();
    const all = { video: 0, audio: 0, energy: 0, relayed: false, restarts: 0, link: peer.iceConnectionState };
    for (const entry of report.values()) {
      if (entry.type === "inbound-rtp" && entry.kind === "video") all.video += entry.framesDecoded ?? 0;
      if (entry.type === "inbound-rtp" && entry.kind === "audio") {
        all.audio += entry.packetsReceived;
        all.energy += entry.totalAudioEnergy ?? 0;
      }
      if (entry.type === "transport") {
        all.restarts = entry.selectedCandidatePairChanges;
        const pair = report.get(entry.selectedCandidatePairId);
        all.relayed = report.get(pair?.localCandidateId)?.candidateType === "relay";
      }
    }
    return all;
  });

/** The call's part of the panel, and what it says. */
export const part = (page) => page.locator(".call");
export const told = (page) => part(page).getByRole("status").first();
export const button = (page, name) => part(page).getByRole("button", { name, exact: true });

/** Chats, and prepares a call: `video` or `voice`. */
export async function prepare(page, kind) {
  await page.getByRole("button", { name: call[kind], exact: true }).click();
  await expect(part(page)).toBeVisible();
}

/** Turns the microphone on and calls. */
export async function place(page) {
  await button(page, call.microphone_on).click();
  await button(page, call.call_now).click();
}

/** Waits until the two talk. */
export async function connected(page, desk) {
  await expect(told(page)).toHaveText(call.connected, { timeout: 20_000 });
  await expect.poll(async () => (await desk.call()).state, { timeout: 20_000 }).toBe("connected");
}

export const test = chatting.extend({
  /** Whether both sides find a way through relays alone. */
  relay: [false, { option: true, scope: "worker" }],

  desk: async ({ browser, server, relay }, use) => {
    const desk = await openDesk(browser, server.url, { relay });
    await desk.callPolicy("video");
    await use(desk);
    await desk.hangUpCall();
    await desk.clear();
    await desk.close();
  },

  /** The page of a person who chats with an agent. */
  chat: async ({ page, desk, atDesk, relay }, use) => {
    await page.addInitScript(keepPeers, { relay });
    await startChat(page, { name: "Robin" });
    const room = await atDesk();
    await use({ page, desk, room });
  },
});

/** Polls until a number grows by at least `by`. */
export async function grows(read, by, message) {
  const before = await read();
  await expect.poll(async () => (await read()) - before, { message, timeout: 15_000 }).toBeGreaterThanOrEqual(by);
}
