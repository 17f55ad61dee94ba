// The tests' own guard: a complaint of the browser fails a test that did not expect it, and so does a missing one.
import { test } from "../test.mjs";

test.fail("an unexpected error on the console fails a test", async ({ page }) => {
  await page.goto("/about");
  await page.evaluate(() => console.error("something broke"));
});

test.fail("an unexpected exception fails a test", async ({ page }) => {
  await page.goto("/about");
  const thrown = page.waitForEvent("pageerror");
  await page.evaluate(() => void setTimeout(() => { throw new Error("something broke"); }));
  await thrown;
});

/** Opens a page without the policy, which would stop what leads to another host before anyone could see it. */
async function openWithoutPolicy(page) {
  await page.route("**/about", async (route) => {
    const response = await route.fetch();
    const { "content-security-policy": policy, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto("/about");
}

test.fail("a request to another host fails a test", async ({ page }) => {
  await page.route("https://example.invalid/", (route) =>
    route.fulfill({ body: "", headers: { "access-control-allow-origin": "*" } }),
  );
  await openWithoutPolicy(page);
  await page.evaluate(() => fetch("https://example.invalid/"));
});

test("a socket to another host is a complaint as any request is", async ({ page, expected }) => {
  expected(/^request to another host: wss:\/\/example\.invalid$/);
  expected(/WebSocket connection .* failed/);
  await openWithoutPolicy(page);
  // That it is tried is enough.
  await openSocket(page, "https://example.invalid").catch(() => {});
});

test("a socket to the site's own host is no failure", async ({ page, server }) => {
  await page.goto("/about");
  await openSocket(page, server.url);
});

/** Opens the queue's live connection and waits until it is there. */
const openSocket = (page, url) =>
  page.evaluate(
    (url) => new Promise((done, fail) => Object.assign(new WebSocket(url), { onopen: () => done(), onerror: () => fail(new Error("no socket")) })),
    `${url.replace(/^http/, "ws")}/api/v1/socket.io/?EIO=4&transport=websocket`,
  );

test.fail("an inline style fails a test", async ({ page }) => {
  await page.goto("/about");
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
});

test.fail("an expected complaint that does not come fails a test", async ({ page, expected }) => {
  expected(/something broke/);
  await page.goto("/about");
});

test("an expected complaint is no failure", async ({ page, expected }) => {
  expected(/something broke/);
  await page.goto("/about");
  await page.evaluate(() => console.error("something broke"));
});
