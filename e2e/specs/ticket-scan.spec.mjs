// Reading a ticket's code with the camera: a film of a code stands in for what a camera sees.
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import encodeQR from "qr";
import { ahead, expect, lineUp, standing, test as base } from "../line.mjs";
import { words } from "../words.mjs";

const { line } = words.en;

/** One picture of a code, as a film of one frame in the simplest format that there is. */
function film(text, file) {
  const scale = 6;
  const code = encodeQR(text, "raw", { border: 4 });
  const side = Math.ceil((code.length * scale) / 2) * 2;
  const bright = Buffer.alloc(side * side, 235);
  for (let y = 0; y < code.length * scale; y += 1)
    for (let x = 0; x < code.length * scale; x += 1)
      if (code[Math.floor(y / scale)][Math.floor(x / scale)]) bright[y * side + x] = 16;
  const colourless = Buffer.alloc((side * side) / 2, 128);
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${side} H${side} F10:1 Ip A1:1 C420jpeg\nFRAME\n`), bright, colourless]));
}

/** A browser of its own, whose camera shows a text as a code; `ask`: the person is asked, and says no. */
const test = base.extend({
  camera: async ({ playwright, server, launchOptions }, use) => {
    const browsers = [];
    await use(async (text, { allowed = true } = {}) => {
      const file = join(tmpdir(), `guichet-camera-${process.pid}-${browsers.length}.y4m`);
      film(text, file);
      const browser = await playwright.chromium.launch({
        ...launchOptions,
        args: [...launchOptions.args, "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${file}`],
      });
      browsers.push(browser);
      const context = await browser.newContext({ baseURL: server.url, locale: "en-CA", permissions: allowed ? ["camera"] : [] });
      return context.newPage();
    });
    for (const browser of browsers) await browser.close();
  },
});

test("a code in front of the camera leads to the ticket, and the camera goes off", async ({ camera, queue, server }) => {
  const { me } = await lineUp(queue, 2);
  const page = await camera(`${server.url}/walk-in-Q/${me.unique_id}`);
  await page.addInitScript(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => (window.stream = await open(wish));
  });
  await page.goto("/ticket");
  await page.getByRole("button", { name: line.scan }).click();
  await expect(standing(page)).toHaveText(ahead(2));
  expect(await page.evaluate(() => window.stream.getTracks().map((track) => track.readyState))).toEqual(["ended"]);
});

test("another code is no ticket, and stopping turns the camera off", async ({ camera }) => {
  const page = await camera("WIFI:S:guest;T:WPA;P:nothing;;");
  await page.goto("/ticket");
  await page.getByRole("button", { name: line.scan }).click();
  await expect(page.getByRole("status").filter({ hasText: line.scan_other })).toBeVisible();
  await page.getByRole("button", { name: line.scan_stop }).click();
  await expect(page.locator("video")).toHaveCount(0);
  await expect(page.locator("#scan-open")).toBeFocused();
});

test("a camera that is not allowed is told in words, with a way on", async ({ camera }) => {
  const page = await camera("nothing", { allowed: false });
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.goto("/ticket");
  await page.getByRole("button", { name: line.scan }).click();
  await expect(page.getByRole("status").filter({ hasText: line.scan_refused })).toBeVisible();
});
