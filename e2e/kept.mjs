// A site that a browser keeps: a copy of it whose server can be stopped and whose content can change.
import { copyOfSite } from "./copy.mjs";
import { test as base, expect } from "./test.mjs";
import { words } from "./words.mjs";

export { expect };

export const test = base.extend({
  server: [
    async ({}, use) => {
      const copy = await copyOfSite();
      await use(copy);
      await copy.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

export const age = (page) => page.locator("#kept time");
export const newer = (page) => page.locator("#kept").getByRole("button", { name: words.en.kept.reload });

/** Waits until something in the page is so; unlike `waitForFunction`, for answers that take time. */
export const until = (page, what, given) => expect.poll(() => page.evaluate(what, given), { timeout: 60_000, intervals: [300] }).toBe(true);
export const waits = async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting);
export const lookForNewer = (page) => page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration()).update()));

/** Waits until the worker has all that everybody needs, and what these need: who reads a language, a device at the door. */
export const full = (page, is = ["en"]) =>
  until(page, async (is) => {
    if (!navigator.serviceWorker.controller) return false;
    const text = await (await fetch("/sw.js")).text();
    const { files } = JSON.parse(text.slice(text.indexOf("{"), text.indexOf(";\n")));
    const wanted = files.filter(([, , who]) => !who || is.includes(who));
    return (await (await caches.open("guichet")).keys()).length === wanted.length;
  }, is);

export async function filled(page, path = "/") {
  await page.goto(path);
  await full(page);
}
