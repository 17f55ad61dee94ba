// A network that carries little: pictures go first, then the call, and the conversation never.
import { arrived, button, connected, expect, grows, launchOptions, part, place, prepare, test } from "../call.mjs";
import { say } from "../chat.mjs";
import { words } from "../words.mjs";

const { call } = words.en;

test.use({ launchOptions });

test("where half of everything is lost, pictures go after ten seconds, and come back on a press", async ({ chat }) => {
  test.setTimeout(90_000);
  const { page, desk, room } = chat;
  await page.evaluate(() => {
    const real = RTCPeerConnection.prototype.getStats;
    RTCPeerConnection.prototype.getStats = async function (...all) {
      const report = await real.apply(this, all);
      if (!window.poor) return report;
      const worse = [...report.values()].map((entry) => (entry.type === "remote-inbound-rtp" ? { ...entry, fractionLost: 0.5 } : entry));
      return new Map(worse.map((entry) => [entry.id, entry]));
    };
  });
  await prepare(page, "video");
  await place(page);
  await connected(page, desk);
  await button(page, call.camera_on).click();
  await grows(async () => (await desk.call()).video, 10, "pictures of the person");
  await grows(async () => (await arrived(page)).video, 10, "pictures of the agent");
  await expect(part(page)).toContainText(call.good, { timeout: 15_000 });
  await page.evaluate(() => (window.poor = true));
  await expect(part(page)).toContainText(call.poor, { timeout: 15_000 });
  await expect(page.locator("#call-own"), "not at the first trouble").toBeVisible();
  await expect(part(page)).toContainText(call.pictures_gone, { timeout: 20_000 });
  await expect(page.locator("#call-own")).toHaveCount(0);
  await expect(page.locator("#call-picture")).toBeHidden();
  const way = () => page.evaluate(() => window.peers.at(-1).getTransceivers()[1].currentDirection);
  await expect.poll(way).toBe("inactive");
  await grows(async () => (await arrived(page)).audio, 20, "sound of the agent goes on");
  await grows(async () => (await desk.call()).audio, 20, "sound of the person goes on");
  await say(page, "I do not see you");
  await expect.poll(async () => (await desk.messages(room)).at(-1)?.content.body).toBe("I do not see you");

  await page.evaluate(() => (window.poor = false));
  await button(page, call.pictures_back).click();
  await expect.poll(way).toBe("sendrecv");
  await grows(async () => (await arrived(page)).video, 10, "pictures of the agent are back");
  await button(page, call.camera_on).click();
  await grows(async () => (await desk.call()).video, 10, "pictures of the person are back");
});
