// The security headers hold, and the app asks nobody but its own server.
import { addresses } from "../addresses.mjs";
import { test, expect } from "../test.mjs";

test("the policy allows no inline script, no foreign code and one Trusted Types policy", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  const policy = headers["content-security-policy"];
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).not.toContain("unsafe-inline");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("an inline script that slipped into a page does not run", async ({ page, expected }) => {
  expected(/Content Security Policy/);
  await page.route("**/about", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</body>", "<script>window.broken = true</script></body>");
    await route.fulfill({ response, body });
  });
  await page.goto("/about");
  expect(await page.evaluate(() => window.broken)).toBeUndefined();
});

test("markup that the app does not make is refused", async ({ page, open, expected }) => {
  await open("/about");
  expected(/./);
  const made = await page.evaluate(() => {
    const element = document.createElement("div");
    try {
      element.innerHTML = '<img src="x" onerror="window.broken = true">';
    } catch {
      return "refused";
    }
    return element.querySelector("img[onerror]") ? "made" : "cleaned";
  });
  expect(made).not.toBe("made");
  await page.evaluate(() => console.error("checked"));
  expect(await page.evaluate(() => window.broken)).toBeUndefined();
});

test("no page leaves anything in the browser", async ({ page, context, open }) => {
  for (const { path } of addresses.filter(({ lang }) => lang === "en")) {
    await open(path);
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(kept).toEqual([0, 0, ""]);
  }
  expect(await context.cookies()).toEqual([]);
});
