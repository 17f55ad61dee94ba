// A conversation on a device that keeps the site for use without a network: nothing of it is among what is kept.
import { expect, field, message, say, startChat, state, test } from "../chat.mjs";
import { full } from "../kept.mjs";
import { words } from "../words.mjs";

const { chat } = words.en;
test.use({ serviceWorkers: "allow" });
test.slow();

/** All that a browser keeps for the site, as one text. */
const everythingKept = (page) =>
  page.evaluate(async () => {
    const kept = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        kept.push(name, request.url, ...answer.headers.values(), await answer.text());
      }
    }
    const done = (asked) => new Promise((give, fail) => Object.assign(asked, { onsuccess: () => give(asked.result), onerror: () => fail(asked.error) }));
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) kept.push(name, JSON.stringify(await done(database.transaction(store).objectStore(store).getAll())));
      database.close();
    }
    for (const storage of [localStorage, sessionStorage]) kept.push(...Object.entries(storage).flat());
    return [...kept, document.cookie, window.name, location.href, JSON.stringify(history.state)].join("\n");
  });

test("no token, message or name of a conversation is kept by the worker or by the browser", async ({ page, desk, atDesk }) => {
  const tokens = new Set();
  page.on("request", (request) => {
    const [, token] = /^Bearer (.+)$/.exec(request.headers().authorization ?? "") ?? [];
    if (token) tokens.add(token);
  });
  const fromWorker = [];
  page.on("response", (answer) => answer.fromServiceWorker() && fromWorker.push(new URL(answer.url()).pathname));
  await page.goto("/talk");
  await full(page);
  await startChat(page, { name: "Planted Name", from: null });
  await say(page, "planted question");
  const room = await atDesk();
  await expect(state(page)).toContainText(chat.here);
  await desk.send(room, "planted answer");
  await desk.sendFile(room, { name: "planted.pdf", type: "application/pdf", bytes: [1, 2, 3] });
  await expect(message(page, "planted answer")).toBeVisible();
  await expect(message(page, "planted.pdf")).toBeVisible();
  await field(page).fill("planted and never sent");
  const [{ citizen }] = await desk.conversations();
  expect([...tokens].length, "the token was seen").toBeGreaterThan(0);

  const talking = await everythingKept(page);
  expect(talking, "what is kept was read").toContain("/content/index.json");
  await page.getByRole("button", { name: chat.end }).click();
  await page.getByRole("button", { name: chat.sure_yes }).click();
  await expect(page.getByText(chat.erased)).toBeVisible();
  for (const [when, kept] of [["while they talk", talking], ["afterwards", await everythingKept(page)]])
    for (const secret of [...tokens, room, citizen, "planted", "Planted"]) expect(kept.includes(secret), `${secret}, ${when}`).toBe(false);
  expect(fromWorker.length).toBeGreaterThan(0);
  expect(fromWorker.filter((path) => path.startsWith("/_matrix"))).toEqual([]);
});
