// The test function of specs that talk: a server with a real homeserver, and an agent.
import { openDesk } from "./desk.mjs";
import { homeserverOf } from "./homeserver.mjs";
import { startSandbox } from "./sandbox.mjs";
import { test as base, expect } from "./test.mjs";

export { expect };

export const test = base.extend({
  /** How citizens get in: `test.use({ entry: "token" })`. */
  entry: ["open", { option: true, scope: "worker" }],

  server: [
    async ({ entry }, use) => {
      const begun = performance.now();
      const server = await startSandbox({ talk: true, entry });
      console.log(`a sandbox with a homeserver is ready after ${Math.round(performance.now() - begun)} ms`);
      await use(server);
      server.stop();
    },
    { scope: "worker" },
  ],

  /** Commands to the homeserver. It runs, with relaxed limits, before the next test. */
  homeserver: async ({ server }, use) => {
    const homeserver = homeserverOf(server.url);
    await use(homeserver);
    await homeserver.startRelay();
    const { running, strict } = await homeserver.tell();
    if (strict) await homeserver.limits({ strict: false });
    else if (!running) await homeserver.start();
  },

  /** The agent, who takes every conversation at once, in a window of their own, whose complaints nobody counts. */
  desk: async ({ browser, server }, use) => {
    const desk = await openDesk(browser, server.url);
    await use(desk);
    await desk.clear();
    await desk.close();
  },
});
