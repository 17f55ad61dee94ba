// A line at an office of the stand-in, and a ticket in it that a page follows.
import { chooseOffice } from "./office-choice.mjs";
import { ownQueue, VICTORIA } from "./queue.mjs";
import { test as base, expect } from "./test.mjs";
import { words } from "./words.mjs";

export { chooseOffice, expect, VICTORIA };

const { line } = words.en;

/** The sentence that says where the person stands. */
export const standing = (page) => page.locator("#standing");

/** "3 people are ahead of you" */
export const ahead = (count) => (count === 1 ? line.ahead.one : line.ahead.other.replace("{count}", count));

export const test = base.extend({
  ...ownQueue,

  /** `await later(page, seconds)`: both clocks, the device's and the queue's, go on by so much. */
  later: async ({ queue }, use) => {
    let offset = 0;
    await use(async (page, seconds) => {
      offset += seconds;
      await queue("/clock", { offset_seconds: offset });
      await setClock(page, seconds);
    });
  },
});

/** The device's clock alone goes on, as after a sleep. */
export async function setClock(page, seconds) {
  await page.evaluate((seconds) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + seconds * 1_000;
  }, seconds);
}

/** Some people in line, and behind them one with a link. */
export async function lineUp(queue, count) {
  const others = count > 0 ? (await queue("/crowd", { office_number: VICTORIA, count })).people : [];
  return { others, me: await queue("/people", { office_number: VICTORIA }) };
}

/** Opens a ticket's link, says the office, and waits until the page hears of every change. */
export async function follow(page, me) {
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toBeVisible();
  await chooseOffice(page);
  await expect(page.getByText(line.live)).toBeVisible();
}

/** Asks the queue now. */
export const refresh = (page) => page.getByRole("button", { name: line.refresh }).click();
