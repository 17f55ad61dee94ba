// A video call of ten minutes, in life's own time: sound and pictures can't be made faster.
import { arrived, button, connected, keepPeers, place, prepare } from "../call.mjs";
import { startChat } from "../chat.mjs";
import { openDesk } from "../desk.mjs";
import { words } from "../words.mjs";

const MINUTES = 10;
const SAMPLES = 20;
const { call } = words.en;

export const videoCall = {
  what: `a video call of ${MINUTES} minutes, with a camera that goes on and off, and a screen that is shared now and then`,
  talk: true,
  async run({ browser, page, server, sample }) {
    await page.addInitScript(keepPeers);
    const desk = await openDesk(browser, server.url);
    await desk.callPolicy("video");
    await startChat(page, { name: "Robin" });
    await prepare(page, "video");
    await place(page);
    await connected(page, desk);
    const [{ roomId }] = await desk.conversations();
    const begun = Date.now();
    for (let at = 1; at <= SAMPLES; at += 1) {
      const ends = begun + (at * MINUTES * 60_000) / SAMPLES;
      await button(page, at % 2 ? call.camera_on : call.camera_off).click();
      if (at % 4 === 1) await desk.shareScreen(true);
      if (at % 4 === 3) await desk.shareScreen(false);
      // What is said stays and grows; who types comes and goes.
      await desk.typing(roomId, true);
      await page.locator(".typing", { hasText: /./ }).waitFor();
      await desk.typing(roomId, false);
      const before = (await arrived(page)).audio;
      await page.waitForTimeout(Math.max(0, ends - Date.now()));
      if ((await arrived(page)).audio <= before) throw new Error("nothing is heard any more");
      await sample(`${(at * MINUTES) / SAMPLES} min`);
    }
    await button(page, call.hang_up).click();
    await desk.close();
  },
};
