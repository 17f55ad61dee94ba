// Takes pictures of everything that a device at the door can show, into look/kiosk/.
//
// `cargo xtask look --kiosk` runs it.
//
//     node e2e/look-kiosk.mjs [text in the name of a state] [way to look]
import { chromium } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import buildSandbox from "./build-sandbox.mjs";
import { reach, states } from "./kiosk-states.mjs";
import config from "./playwright.config.mjs";
import { startSandbox } from "./sandbox.mjs";

const [only = "", how = ""] = process.argv.slice(2);
const folder = fileURLToPath(new URL("../look/kiosk/", import.meta.url));

/** Languages of both directions, and what changes how a page looks. */
const ways = {
  en: {},
  ar: { lang: "ar" },
  pa: { lang: "pa" },
  contrast: { looks: { contrast: "more" } },
  forced: { media: { forcedColors: "active" } },
  large: { looks: { text: "2" } },
  reach: { looks: { reach: "low" } },
};

await buildSandbox();
const server = await startSandbox({ talk: true });
const browser = await chromium.launch(config.use.launchOptions);
for (const [way, { lang = "en", media = {}, looks = {} }] of Object.entries(ways)) {
  if (how && how !== way) continue;
  await mkdir(folder + way, { recursive: true });
  for (const [name] of states.filter(([name]) => name.includes(only))) {
    const context = await browser.newContext({
      baseURL: server.url, viewport: { width: 1080, height: 1920 }, hasTouch: true, serviceWorkers: "block", reducedMotion: "reduce", ...media,
    });
    await context.addInitScript((looks) => document.addEventListener("DOMContentLoaded", () => Object.assign(document.documentElement.dataset, looks)), looks);
    const page = await context.newPage();
    try {
      await reach(page, lang, name, server);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForTimeout(500);
      await page.screenshot({ path: `${folder}${way}/${name}.png` });
    } catch (why) {
      console.error(`${way}/${name}: ${why.message}`);
      process.exitCode = 1;
    }
    await context.close();
  }
}
await browser.close();
await server.stop();
