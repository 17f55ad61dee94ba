// Hours of use in minutes: a page that is left open must not grow. `cargo xtask soak` runs it.
//
//   SOAK  which ones, by name, separated by commas; default: all
import { chromium } from "@playwright/test";
import buildSandbox from "./build-sandbox.mjs";
import config from "./playwright.config.mjs";
import { FAKE_DEVICES } from "./call.mjs";
import { startSandbox } from "./sandbox.mjs";
import * as soaks from "./soak/all.mjs";
import { memory, showProgram, verdict } from "./soak/memory.mjs";

await buildSandbox();
const wanted = process.env.SOAK?.split(",") ?? Object.keys(soaks);
const browser = await chromium.launch({
  ...config.use.launchOptions,
  args: [...config.use.launchOptions.args, ...FAKE_DEVICES, "--js-flags=--expose-gc"],
});
let failed = false;
for (const name of wanted) {
  const soak = soaks[name];
  if (!soak) throw new Error(`there is no soak called ${name}; there are ${Object.keys(soaks).join(", ")}`);
  const server = await startSandbox({ talk: soak.talk });
  const context = await browser.newContext({ baseURL: server.url, locale: "en-CA" });
  const page = await context.newPage();
  await page.addInitScript(showProgram);
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  try {
    const samples = [];
    const session = await context.newCDPSession(page);
    console.log(`${name}: ${soak.what}`);
    // What another page holds, for soaks with two of them.
    const hold = async (other) => {
      const session = await other.context().newCDPSession(other);
      return () => memory(other, session);
    };
    await soak.run({ browser, page, server, hold, sample: async (at, more = {}) => {
      const sample = { ...(await memory(page, session)), ...more };
      samples.push(sample);
      console.log(`  ${at}: ${JSON.stringify(sample)}`);
    } });
    const { flat, words } = verdict(samples);
    console.log(`  ${words}`);
    if (!flat || problems.length > 0) failed = true;
    for (const problem of problems) console.log(`  error: ${problem}`);
  } finally {
    await context.close();
    server.stop();
  }
}
await browser.close();
process.exitCode = failed ? 1 : 0;
