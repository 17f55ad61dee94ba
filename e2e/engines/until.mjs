// Waiting for what a person waits for, in any engine.
import assert from "node:assert/strict";

const PATIENCE = 20_000;

/** Looks again and again until there is something. */
export async function until(what, look) {
  const started = Date.now();
  for (;;) {
    // A page that is changing may have no document for a moment.
    const found = await look().catch(() => null);
    if (found) return found;
    assert.ok(Date.now() - started < PATIENCE, `${what} did not come`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** The element of a selector whose words are these, once it is there. */
export const named = (browser, selector, name) =>
  until(`"${name}"`, () => browser.find((selector, name) => [...document.querySelectorAll(selector)].find(({ textContent }) => textContent.trim() === name) ?? null, selector, name));

/** Presses it, anew where the page that had it made room for the app's just then: nothing was pressed. */
export async function press(browser, selector, name) {
  for (;;) {
    const element = await named(browser, selector, name);
    const why = await element.click().then(() => null, (why) => why);
    if (!why) return;
    if (!/stale|detached|not (attached|connected)/i.test(why.message)) throw why;
  }
}
