// Firefox ESR, by WebDriver BiDi.
import puppeteer from "puppeteer-core";
import { FIREFOX_DEVICES, callsFrom } from "./call.mjs";

const program = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

const part = (handle) => ({ click: () => handle.click(), type: (text) => handle.type(text) });

export async function firefox() {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: program, headless: true, extraPrefsFirefox: FIREFOX_DEVICES });
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  return {
    name: await browser.version(),
    goto: (url) => page.goto(url, { waitUntil: "domcontentloaded" }),
    run: (look, ...values) => page.evaluate(look, ...values),
    find: async (look, ...values) => {
      const handle = (await page.evaluateHandle(look, ...values)).asElement();
      return handle && part(handle);
    },
    complaints: () => complaints,
    /** What only this engine is asked to do here: those with WebKit's driver have no devices that are made up. */
    more: { "a call with an agent in another engine": callsFrom },
    close: () => browser.close(),
  };
}
