// A person in Firefox calls an agent in Chromium: both see and hear the other.
import { chromium } from "@playwright/test";
import assert from "node:assert/strict";
import { launchOptions } from "../call.mjs";
import { openDesk } from "../desk.mjs";
import { startSandbox } from "../sandbox.mjs";
import { words } from "../words.mjs";
import { press as pressIn, until } from "./until.mjs";

const { call, talk_page } = words.en;

/** Devices that are made up, a person who allows them, and connections on one machine. */
export const FIREFOX_DEVICES = {
  "media.navigator.streams.fake": true,
  "media.navigator.permission.disabled": true,
  "media.peerconnection.ice.loopback": true,
  "media.peerconnection.ice.obfuscate_host_addresses": false,
  "media.autoplay.default": 0,
};

/** What has arrived at the person's side: tenths of a second that the picture played, frames, and packets of sound. */
const arrived = (browser) =>
  browser.run(async () => {
    const picture = document.querySelector("#call-picture");
    const all = { picture: picture?.videoWidth > 0 ? picture.currentTime * 10 : 0, audio: 0, video: 0 };
    for (const entry of (await window.peer.getStats()).values()) {
      if (entry.type !== "inbound-rtp") continue;
      if (entry.kind === "audio") all.audio += entry.packetsReceived;
      if (entry.kind === "video") all.video += entry.framesDecoded ?? 0;
    }
    return all;
  });

async function grows(what, read) {
  const before = await read();
  await until(what, async () => (await read()) >= before + 20);
}

/** Runs the whole of it with a browser of `firefox()`. */
export async function callsFrom(browser) {
  const server = await startSandbox({ talk: true });
  const chrome = await chromium.launch(launchOptions);
  try {
    const desk = await openDesk(chrome, server.url);
    await desk.callPolicy("video");
    await browser.goto(`${server.url}/talk`);
    const press = (name) => pressIn(browser, "button", name);
    await press(talk_page.chat_begin);
    await press(talk_page.before_start);
    await press(call.video);
    await browser.run(() => {
      const Real = window.RTCPeerConnection;
      window.RTCPeerConnection = class extends Real {
        constructor(settings) {
          super(settings);
          window.peer = this;
        }
      };
    });
    await press(call.microphone_on);
    await press(call.camera_on);
    await press(call.call_now);
    await until("a call", () => browser.run((words) => document.querySelector(".call")?.textContent.includes(words), call.connected));
    await grows("pictures of the agent", async () => (await arrived(browser)).video);
    await grows("pictures of the agent on the screen", async () => (await arrived(browser)).picture);
    await grows("sound of the agent", async () => (await arrived(browser)).audio);
    await grows("pictures of the person", async () => (await desk.call()).video);
    await grows("sound of the person", async () => (await desk.call()).audio);
    await press(call.page_show);
    await until("the page at the agent's", async () => (await desk.shownPage()).text.includes(talk_page.title));
    await press(call.page_stop);
    await press(call.hang_up);
    await until("the end at the agent's", async () => (await desk.call()).state === "none");
    assert.deepEqual((await desk.call()).last, { reason: "user_hangup", by: "remote" });
  } finally {
    await chrome.close();
    await server.stop();
  }
}
