// The page that the server sent makes room for the program's own, and nobody notices.
import { expect, hold, isTypedIn, openSlowly, ready, takenOver, test, wake } from "../test.mjs";
import { words } from "../words.mjs";

/** What looks after a page that is old comes by the clock, not by what a person does. */
const CARE = "/offline.js";

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
  const release = await openSlowly(page, "/services/bcid");
  const closed = page.locator("main details:not([open]) > summary");
  const name = await closed.first().textContent();
  await closed.first().click();
  await page.evaluate(() => scrollTo(0, 400));
  const before = await page.evaluate(() => scrollY);
  release();
  await ready(page);
  await page.getByRole("button", { name: words.en.service.share }).dispatchEvent("pointerdown");
  await takenOver(page);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await expect(page.locator("main details[open] > summary").filter({ hasText: name }).first()).toBeAttached();
  expect(before, "the page is long enough to scroll").toBeGreaterThan(100);
});

test("a page that rests loads the program's other parts only when it is used, and does what was pressed", async ({ page, context }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 49.89, longitude: -119.49 });
  await page.goto("/offices");
  await ready(page);
  await expect(page.locator("#app")).toHaveAttribute("data-program", "rests");
  const sent = [];
  page.on("request", (request) => sent.push(new URL(request.url()).pathname));
  await page.waitForTimeout(1_000);
  expect(sent.filter((path) => !path.endsWith(CARE))).toEqual([]);
  await page.getByRole("button", { name: words.en.offices.locate }).click();
  await takenOver(page);
  await expect(page.getByText(words.en.offices.straight)).toBeVisible();
  expect(sent).toContain("/content/offices.json");
});

test("a town typed on a resting page is looked for", async ({ page }) => {
  await page.goto("/offices");
  await ready(page);
  const box = page.getByLabel(words.en.offices.place_or_address);
  await box.fill("Tofino");
  await box.press("Enter");
  await expect(page.getByText(words.en.offices.straight)).toBeVisible();
});

test("a link on a resting page leads on without loading the document anew, and is announced", async ({ page }) => {
  await page.goto("/services/birth-certificate");
  await ready(page);
  await expect(page.locator("#app")).toHaveAttribute("data-program", "rests");
  await page.evaluate(() => (window.sameDocument = true));
  const nav = page.getByRole("navigation", { name: words.en.nav.site });
  await nav.getByRole("link", { name: words.en.nav.services }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(words.en.services.title);
  await expect(heading).toBeFocused();
  await expect(page).toHaveURL(/\/services$/);
  await page.goBack();
  await expect(heading).not.toHaveText(words.en.services.title);
  await expect(page).toHaveURL(/\/services\/birth-certificate$/);
  expect(await page.evaluate(() => window.sameDocument)).toBe(true);
});

test("who pressed something sees and hears that it waits", async ({ page }) => {
  await page.goto("/services/bcid");
  await ready(page);
  const release = await hold(page, /split_service_page/);
  await page.getByRole("button", { name: words.en.service.share }).click();
  await expect(page.locator("#app > [role=status]")).toHaveText(words.en.loading.waiting);
  await expect(page.locator("#app")).toHaveAttribute("data-program", "wakes");
  const line = () => page.locator("#app").evaluate((app) => getComputedStyle(app, "::before").visibility);
  await expect.poll(line).toBe("visible");
  release();
  await takenOver(page);
});

test("lines of the same name stay opened one by one", async ({ page }) => {
  await page.goto("/services/msp-enrolment");
  await ready(page);
  const lines = page.locator("main details");
  expect(await lines.count()).toBeGreaterThan(2);
  await lines.nth(1).locator("summary").click();
  const opened = () => lines.evaluateAll((all) => all.map((line) => line.open));
  const before = await opened();
  await page.getByRole("button", { name: words.en.service.share }).dispatchEvent("pointerdown");
  await takenOver(page);
  expect(await opened()).toEqual(before);
});

test("a record that does not arrive leaves the page whole, and who pressed something is told", async ({ page, faults, expected }) => {
  expected(/content\/services\/bcid\.json/);
  expected(/Failed to load resource/);
  await page.goto("/services/bcid");
  await ready(page);
  await faults.add({ paths: ["/content/services/bcid.json"], answer: { status: 503 } });
  await page.getByRole("button", { name: words.en.service.share }).click();
  await expect(page.getByRole("alert")).toContainText(words.en.trouble.title);
  await expect(page.getByRole("heading", { name: words.en.service.ways })).toBeVisible();
  await faults.clear();
  await page.getByRole("button", { name: words.en.service.share }).click();
  await takenOver(page);
});

test("a link whose code does not arrive is followed by the browser", async ({ page, expected }) => {
  expected(/./);
  await page.goto("/services/bcid");
  await ready(page);
  await page.route(/split_list_page/, (route) => route.abort());
  const nav = page.getByRole("navigation", { name: words.en.nav.site });
  await nav.getByRole("link", { name: words.en.nav.services }).click();
  await expect(page).toHaveURL(/\/services$/, { timeout: 30_000 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.services.title);
});

/** One address of each kind of page; in Arabic everything turns round. */
const kinds = [
  "/", "/ar", "/services", "/services/category/driving", "/services/birth-certificate", "/services/bcid/check", "/offices",
  "/offices/victoria", "/ticket", "/code", "/fr/talk", "/talk/private", "/privacy",
];

for (const path of kinds) {
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
        // The page of tickets has one for an address with a ticket as well, which is not shown here.
        const shown = [...document.querySelectorAll("h1")].some((heading) => heading.getClientRects().length);
        if (window.seen && !shown) window.emptyFrames++;
        window.seen ||= shown;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const release = await openSlowly(page, path);
    const before = await page.evaluate(() => window.shifts.splice(0));
    // Letters that the site's own font lacks come when the page is shown already, and some words are a little wider in them.
    const moved = before.reduce((sum, shift) => sum + parseFloat(shift), 0);
    expect(moved, before.join("\n")).toBeLessThanOrEqual(path === "/ar" ? 0.01 : 0);
    release();
    await ready(page);
    await page.waitForTimeout(300);
    // A page without buttons and fields, but for those of parts that live by themselves, is never taken over.
    const control = page.locator("main :is(button, input):not([data-own] *)").first();
    if (isTypedIn(path)) {
      await wake(page);
    } else if ((await page.locator('#app[data-program="rests"]').count()) > 0 && (await control.count()) > 0) {
      await control.dispatchEvent("pointerdown");
      await takenOver(page);
    }
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => ({ shifts: window.shifts, emptyFrames: window.emptyFrames }))).toEqual({
      shifts: [],
      emptyFrames: 0,
    });
  });
}

test("a page that was taken over stays so when what the served one waited for comes at last", async ({ page }) => {
  const release = await hold(page, /openings\.json$/);
  await page.goto("/offices");
  const link = page.getByRole("navigation", { name: words.en.nav.site }).getByRole("link", { name: words.en.nav.services });
  let listens = false;
  page.on("request", (request) => (listens ||= /split_list_page\.wasm$/.test(request.url())));
  // What a link leads to is fetched when it is pointed at, once the program listens.
  await expect
    .poll(async () => {
      await page.mouse.move(2, 2);
      await link.hover();
      return listens;
    })
    .toBe(true);
  await link.click();
  await takenOver(page);
  await expect(page).toHaveURL(/\/services$/);
  release();
  await page.waitForTimeout(500);
  await expect(page.locator("#app")).toHaveAttribute("data-program", "runs");
  await page.getByRole("searchbox").or(page.getByRole("combobox")).first().focus();
  await page.waitForTimeout(300);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.services.title);
});

test("a program that never arrives leaves the page as it was", async ({ page, expected }) => {
  expected(/./);
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto("/services/birth-certificate");
  await expect(page.getByText(words.en.without_program.late)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("link", { name: words.en.nav.offices }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.offices.title);
});
