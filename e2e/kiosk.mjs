// A device at the door of an office.
import { expect, test as base } from "./test.mjs";
import { words } from "./words.mjs";

export { expect };
export const { kiosk } = words.en;

/** Victoria by its id in the content. */
export const OFFICE = "victoria";

/** Lets this document's sense of time jump: what the device waits with is a clock that nobody sets. */
export const wait = (page, seconds) =>
  page.evaluate((seconds) => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + seconds * 1_000;
  }, seconds);

/** The greeting, and nothing else over it. */
export const greeting = (page) => page.getByRole("heading", { level: 1, name: kiosk.welcome });

export const still = (page) => page.getByRole("dialog", { name: kiosk.still });

export const test = base.extend({
  viewport: { width: 1080, height: 1920 },
  hasTouch: true,
  early: true,
  /** Opens the device's first screen; it knows its office from then on. */
  device: async ({ page }, use) => {
    await page.goto(`/?kiosk=${OFFICE}`);
    await expect(greeting(page)).toBeVisible();
    await use(page);
  },
});
