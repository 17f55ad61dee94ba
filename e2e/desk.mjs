// The agent's desk, in a window of its own.

/**
 * Opens a desk; `number` 2 is the second one, with `relay` its calls go through relays alone, and `before` gets its page
 * before anything is loaded. Gives its page, and every function of `window.desk` as one of its own:
 * `await desk.send(roomId, "Hello")`.
 */
export async function openDesk(browser, url, { number = 1, takeAll = true, relay = false, before = () => {} } = {}) {
  const context = await browser.newContext({ locale: "en-CA", timezoneId: "America/Vancouver" });
  const page = await context.newPage();
  await before(page);
  await page.goto(`${url}/desk?desk=${number}${relay ? "&relay" : ""}`);
  // Failures of the SDK hold half of it, which can't leave the page.
  const run = async ([name, given]) => {
    try {
      return await window.desk[name](...given);
    } catch (why) {
      throw new Error(`${name}: ${why.errcode ?? why.name}: ${why.message}`);
    }
  };
  const call = (name, ...given) => page.evaluate(run, [name, given]);
  /** Leaves every conversation, so that the next test finds an empty desk. */
  const clear = async () => {
    for (const { roomId } of await call("conversations")) await call("leave", roomId);
  };
  const desk = new Proxy({ page, clear, close: () => context.close() }, {
    // `then` would make the desk a promise of its own.
    get: (own, name) => own[name] ?? (name === "then" ? undefined : (...given) => call(name, ...given)),
  });
  await page.evaluate(() => window.desk.ready);
  if (takeAll) await desk.takeAll();
  return desk;
}
