// The tests' own guard: a complaint of the browser fails a test that did not expect it, and so does a missing one.
import { test } from "../test.mjs";

test.fail("an unexpected error on the console fails a test", async ({ page }) => {
  await page.goto("/about");
  await page.evaluate(() => console.error("something broke"));
});

test.fail("an unexpected exception fails a test", async ({ page }) => {
  await page.goto("/about");
  await page.evaluate(() => void setTimeout(() => { throw new Error("something broke"); }));
  await page.waitForTimeout(100);
});

test.fail("a request to another host fails a test", async ({ page }) => {
  await page.route("https://example.invalid/", (route) =>
    route.fulfill({ body: "", headers: { "access-control-allow-origin": "*" } }),
  );
  // Without the policy, which would stop it before anyone could see it.
  await page.route("**/about", async (route) => {
    const response = await route.fetch();
    const { "content-security-policy": policy, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto("/about");
  await page.evaluate(() => fetch("https://example.invalid/"));
});

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
