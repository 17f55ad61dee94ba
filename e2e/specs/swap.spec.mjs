// The page that the server sent makes room for the program's own, and nobody notices.
import { takenOver, test, expect } from "../test.mjs";
import { words } from "../words.mjs";

/** Opens a page whose program arrives only when `release` is called. */
async function openSlowly(page, path) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "domcontentloaded" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return release;
}

test("what is typed before the program runs stays, with focus and caret, and is answered", async ({ page }) => {
  const release = await openSlowly(page, "/");
  const box = page.getByRole("combobox", { name: words.en.search.label });
  await box.click();
  await page.keyboard.type("birth certificate");
  await box.evaluate((input) => input.setSelectionRange(2, 5));
  release();
  await takenOver(page);
  await expect(box).toHaveValue("birth certificate");
  await expect(box).toBeFocused();
  expect(await box.evaluate((input) => [input.selectionStart, input.selectionEnd])).toEqual([2, 5]);
  await expect(page.getByRole("option").first()).toContainText(/birth certificate/i);
});

test("the place on the page and what was opened stay", async ({ page }) => {
  const release = await openSlowly(page, "/services/birth-certificate");
  const closed = page.locator("main details:not([open]) > summary");
  const count = await closed.count();
  const name = count > 0 ? await closed.first().textContent() : null;
  if (name) await closed.first().click();
  await page.evaluate(() => scrollTo(0, 400));
  const before = await page.evaluate(() => scrollY);
  release();
  await takenOver(page);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  if (name) await expect(page.locator("main details[open] > summary").filter({ hasText: name }).first()).toBeAttached();
  expect(before, "the page is long enough to scroll").toBeGreaterThan(100);
});

for (const path of ["/", "/services", "/services/birth-certificate", "/offices", "/offices/victoria", "/fr/talk"]) {
  test(`nothing moves and no frame is empty when the program takes over ${path}`, async ({ page }) => {
    await page.addInitScript(() => {
      window.shifts = [];
      window.emptyFrames = 0;
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
          const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
            const name = node?.outerHTML?.slice(0, 60) ?? node?.textContent?.slice(0, 60);
            return `${name}: ${from.x},${from.y} ${from.width}x${from.height} to ${to.x},${to.y} ${to.width}x${to.height}`;
          });
          window.shifts.push(`${value}: ${moved.join("; ")}`);
        }
      }).observe({ type: "layout-shift", buffered: true });
      const look = () => {
        const heading = document.querySelector("h1");
        if (window.seen && !heading?.getClientRects().length) window.emptyFrames++;
        window.seen ||= Boolean(heading);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const release = await openSlowly(page, path);
    const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
    release();
    await takenOver(page);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => ({ shifts: window.shifts, emptyFrames: window.emptyFrames }))).toEqual({
      shifts: [],
      emptyFrames: 0,
    });
    expect(picture.length).toBeGreaterThan(0);
  });
}

test("a click in the middle of the change is not lost", async ({ page }) => {
  const release = await openSlowly(page, "/");
  const link = page.getByRole("navigation", { name: words.en.nav.site }).getByRole("link", { name: words.en.nav.services });
  await link.hover();
  await page.mouse.down();
  release();
  await page.waitForTimeout(700);
  await page.mouse.up();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.services.title);
});

test("a program that never arrives leaves the page as it was", async ({ page, expected }) => {
  expected(/./);
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto("/services/birth-certificate");
  await page.waitForTimeout(500);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("link", { name: words.en.nav.offices }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.offices.title);
});
