// Firefox ESR, by WebDriver BiDi.
import puppeteer from "puppeteer-core";
import { FIREFOX_DEVICES, callsFrom } from "./call.mjs";
import { heard, listen } from "./complaints.mjs";

const program = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

const part = (handle) => ({ click: () => handle.click(), type: (text) => handle.type(text) });

export async function firefox() {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: program, headless: true, extraPrefsFirefox: FIREFOX_DEVICES });
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(listen);
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  const hear = async () => complaints.push(...(await page.evaluate(heard)));
  return {
    name: await browser.version(),
    goto: async (url) => {
      await hear();
      await page.goto(url, { waitUntil: "domcontentloaded" });
    },
    run: (look, ...values) => page.evaluate(look, ...values),
    find: async (look, ...values) => {
      const handle = (await page.evaluateHandle(look, ...values)).asElement();
      return handle && part(handle);
    },
    complaints: async () => {
      await hear();
      return complaints.splice(0);
    },
    /** What only this engine is asked to do here: those with WebKit's driver have no devices that are made up. */
    more: { "a call with an agent in another engine": callsFrom },
    close: () => browser.close(),
  };
}
