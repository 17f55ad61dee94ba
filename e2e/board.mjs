// An office's line as its page shows it, and a time at which to look at it.
import { ownQueue, VICTORIA } from "./queue.mjs";
import { clockAhead, test as base, expect } from "./test.mjs";
import { words } from "./words.mjs";

export { expect, VICTORIA };

export const { board } = words.en;
/** Tuesday 24 November 2026, 14:00 in Victoria: open, and nobody is at lunch. */
export const OPEN = Date.parse("2026-11-24T21:00:00Z");
/** The evening of the same day: closed. */
export const CLOSED = Date.parse("2026-11-25T04:30:00Z");

/** Who asks again sooner than this is told what was just read, in milliseconds. */
export const JUST_NOW = 3_100;

export const test = base.extend({
  ...ownQueue,

  /** `at(OPEN)`: what the stand-in's clock and the browser's say. */
  at: async ({ page, queue }, use) => {
    await use(async (time) => {
      const offset_seconds = Math.round((time - Date.now()) / 1000);
      await queue("/clock", { offset_seconds });
      await clockAhead(page, offset_seconds * 1000);
    });
  },

  /** The queue's paths that the page has asked for, in order. */
  asked: async ({ page }, use) => {
    const asked = [];
    page.on("request", (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith("/api/v1")) asked.push(pathname.slice("/api/v1".length) + search);
    });
    await use(asked);
  },
});

export const part = (page) => page.getByRole("region", { name: board.title });
export const said = (page) => part(page).getByRole("status").first();
export const called = (page) => part(page).locator(".called .numbers li");
export const boards = (asked) => asked.filter((path) => path.startsWith("/smartboard/")).length;

/** A person who is there. */
export const moves = (page) => page.mouse.move(300, 300);
export const again = (page) => part(page).getByRole("button", { name: board.again }).first().click();

/** Ten seconds pass in a third of one: for what happens once a minute. What is shorter is left as it is. */
export const hurry = (page) =>
  page.addInitScript(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() * 30;
    const wait = setTimeout.bind(globalThis);
    globalThis.setTimeout = (run, ms, ...rest) => wait(run, ms > 20_000 ? ms / 30 : ms, ...rest);
  });

/** Puts the page into the background, or brings it back. */
export const hide = (page, hidden) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
