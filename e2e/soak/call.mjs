// A video call of ten minutes, in life's own time: sound and pictures can't be made faster.
import { arrived, button, connected, keepPeers, place, prepare } from "../call.mjs";
import { startChat } from "../chat.mjs";
import { openDesk } from "../desk.mjs";
import { words } from "../words.mjs";

const MINUTES = Number(process.env.SOAK_MINUTES ?? 10);
const { call } = words.en;

/** Connections that are open, what browsers count of the last one, and how long its description is; in either page. */
const connections = (page) =>
  page.evaluate(async () => {
    const open = window.peers.filter(({ connectionState }) => connectionState !== "closed");
    const last = open.at(-1);
    return { connections: open.length, statistics: (await last.getStats()).size, description: last.localDescription.sdp.length };
  });

const named = (name, counts) => Object.fromEntries(Object.entries(counts).map(([key, value]) => [`${name}_${key}`, value]));

export const videoCall = {
  what: `a video call of ${MINUTES} minutes; in each of them a camera, a screen and the page are shown and hidden again`,
  talk: true,
  async run({ browser, page, server, sample, hold }) {
    await page.addInitScript(keepPeers);
    const desk = await openDesk(browser, server.url, { before: (page) => page.addInitScript(keepPeers) });
    const held = await hold(desk.page);
    await desk.callPolicy("video");
    await startChat(page, { name: "Robin" });
    await prepare(page, "video");
    await place(page);
    await connected(page, desk);
    const [{ roomId }] = await desk.conversations();
    const begun = Date.now();
    for (let minute = 1; minute <= MINUTES; minute += 1) {
      const at = (share) => page.waitForTimeout(Math.max(0, begun + (minute - 1 + share) * 60_000 - Date.now()));
      const before = await Promise.all([arrived(page), desk.call()]);
      await button(page, call.camera_on).click();
      await desk.shareScreen(true);
      await button(page, call.page_show).click();
      // What is said stays and grows; who types comes and goes.
      await desk.typing(roomId, true);
      await page.locator(".typing", { hasText: /./ }).waitFor();
      await desk.typing(roomId, false);
      await at(0.6);
      await button(page, call.page_stop).click();
      await desk.shareScreen(false);
      await button(page, call.camera_off).click();
      await at(0.97);
      const after = await Promise.all([arrived(page), desk.call()]);
      for (const kind of ["audio", "video"])
        if (after.some((side, number) => side[kind] <= before[number][kind])) throw new Error(`no ${kind} arrives any more`);
      await sample(`${minute} min`, { ...(await connections(page)), ...named("desk", { ...(await held()), ...(await connections(desk.page)) }) });
      await at(1);
    }
    await button(page, call.hang_up).click();
    await desk.close();
  },
};
