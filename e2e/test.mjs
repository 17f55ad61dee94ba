// The test function of all specs. Each test fails on anything a browser complains about, and on any request to
// another host, unless the test says beforehand that it expects it.
import { test as base, expect } from "@playwright/test";
import { faultsOf, startSandbox } from "./sandbox.mjs";
import { watch } from "./watch.mjs";

export { expect };

export const test = base.extend({
  // One server for each worker, so that a fault of one test is never met by another.
  server: [
    async ({}, use) => {
      const server = await startSandbox();
      await use(server);
      server.stop();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ server }, use) => use(server.url),

  /** `faults.add({paths, answer, latency_ms})`; cleared after the test. */
  faults: async ({ server }, use) => {
    const faults = faultsOf(server.url);
    await use(faults);
    await faults.clear();
  },

  /** Whether it is no failure that a page asks for more than is used. */
  early: [false, { option: true }],

  /** `expected(/pattern/)`: this complaint must come, and is no failure. */
  expected: [
    async ({ context, baseURL, early }, use) => {
      const watcher = watch(context, new URL(baseURL).origin, { early });
      await use((pattern) => watcher.expect(pattern));
      expect(watcher.unexpected(), "complaints of the browser").toEqual([]);
      expect(watcher.absent(), "complaints that should have come").toEqual([]);
    },
    { auto: true },
  ],

  /** Opens an address and waits until the program is there. */
  open: async ({ page }, use) => {
    await use(async (path, options) => {
      const response = await page.goto(path, options);
      await ready(page);
      return response;
    });
  },
});

/** Waits until the program is there: it runs the page, or rests beside it until it is used. */
export async function ready(page) {
  await page.locator('#app:is([data-program="rests"], [data-program="runs"])').waitFor({ state: "attached" });
}

/** Waits until the program runs the page. */
export async function takenOver(page) {
  await page.locator('#app[data-program="runs"]').waitFor({ state: "attached" });
}

/** Lets the program run a page that rests until a person is there: one who moves the mouse. */
export async function wake(page) {
  await ready(page);
  await page.mouse.move(3, 3, { steps: 2 });
  await takenOver(page);
}

/** Pages that people type in: the program runs them as soon as somebody is there. */
export const isTypedIn = (path) => /^(\/[a-z]{2}(-[A-Z][a-z]+)?)?\/?(services|ticket|code)?$/.test(path);

/** Opens a page as a person has it before them: one that they type in is run by the program, others as the server sent them. */
export async function openAsUsed(page, open, path) {
  await open(path);
  if (isTypedIn(path)) await wake(page);
}

/** Holds back what fits a pattern until what this gives is called; then it comes, or with "abort" fails. */
export async function hold(page, pattern, then = "continue") {
  let go;
  const told = new Promise((done) => (go = done));
  await page.route(pattern, async (route) => {
    await told;
    await route[then]();
  });
  return go;
}

/** Opens a page whose program arrives only when `release` is called. */
export async function openSlowly(page, path) {
  const release = await hold(page, /\.wasm$/);
  await page.goto(path, { waitUntil: "domcontentloaded" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // With all that moves when the letters come.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 2; frames; frames -= 1) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done));
  });
  return release;
}

/** From its next document on the page has a clock that goes so many milliseconds ahead. */
export const clockAhead = (page, ahead) =>
  page.addInitScript((ahead) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ahead;
  }, ahead);
