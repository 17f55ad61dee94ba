// When a page says something, by its own clock: a test that looks again and again reads up to a second too late. Not for
// pages whose clock a test has changed.

/** How long a page has to say it, in milliseconds. */
const LIMIT = 15_000;

/**
 * Watches from now on. Gives the time, in milliseconds since 1970, at which the element first has the words in its
 * text; begin before what makes the page say them.
 */
export const saidAt = (page, selector, words) =>
  page.evaluate(
    ([selector, words, limit]) =>
      new Promise((done, fail) => {
        const text = () => document.querySelector(selector)?.textContent ?? "";
        if (text().includes(words)) return done(Date.now());
        const watch = new MutationObserver(() => {
          if (text().includes(words)) end(() => done(Date.now()));
        });
        const late = setTimeout(() => end(() => fail(new Error(`${selector} never said "${words}" but "${text()}"`))), limit);
        const end = (tell) => {
          watch.disconnect();
          clearTimeout(late);
          tell();
        };
        watch.observe(document, { subtree: true, childList: true, characterData: true });
      }),
    [selector, words, LIMIT],
  );
