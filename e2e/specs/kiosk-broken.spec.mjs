// A device at the door whose storage is full or refused, or whose program falls: it works, or it comes back by itself.
import { expect, greeting, kiosk, OFFICE, still, test, wait } from "../kiosk.mjs";
import { showProgram } from "../soak/memory.mjs";
import { config, words } from "../words.mjs";

const corner = async (page) => {
  await page.locator(".kiosk-corner").evaluate((corner) => { for (let times = 0; times < 5; times += 1) corner.click(); });
  await expect(page.getByRole("dialog", { name: kiosk.staff })).toBeVisible();
};

/** What a browser does whose disk is full. */
function full() {
  const no = () => { throw new DOMException("full", "QuotaExceededError"); };
  Storage.prototype.setItem = no;
  IDBFactory.prototype.open = no;
  CacheStorage.prototype.open = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
}

/** What a browser does that refuses cookies. */
function refused() {
  const no = () => { throw new DOMException("refused", "SecurityError"); };
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
    Object.defineProperty(window, name, { get: no, configurable: true });
  Object.defineProperty(document, "cookie", { get: no, set: no, configurable: true });
}

for (const [what, break_, words_] of [["full", full, kiosk.storage_full], ["refused", refused, kiosk.storage_refused]])
  test(`with a storage that is ${what} it knows its office, works, and says so to staff`, async ({ page }) => {
    await page.addInitScript(break_);
    await page.goto(`/?kiosk=${OFFICE}`);
    await expect(greeting(page)).toBeVisible();
    await expect(page.getByText("Service BC - Victoria")).toBeVisible();
    await page.getByRole("link", { name: kiosk.ticket }).tap();
    await expect(page).toHaveURL(/\/ticket$/);
    await page.getByRole("button", { name: kiosk.start_over }).tap();
    await expect(greeting(page), "a new document knows it too").toBeVisible();
    await expect(page.getByText("Service BC - Victoria")).toBeVisible();
    await page.getByRole("link", { name: kiosk.ticket }).tap();
    await wait(page, 46);
    await expect(still(page)).toBeVisible();
    await wait(page, 21);
    await expect(greeting(page), "and it still forgets").toBeVisible();
    await corner(page);
    await expect(page.getByText(kiosk.storage_text)).toBeVisible();
    await expect(page.locator("#kiosk-health")).toContainText(words_);
    await page.getByLabel(kiosk.pin_new).fill("246810");
    await page.getByRole("button", { name: kiosk.pin_enter }).tap();
    await expect(page.getByRole("alert").filter({ hasText: kiosk.pin_not_kept })).toBeVisible({ timeout: 20_000 });
  });

/**
 * What a program is after it wrote where it should not: its constants, above the stack of 1 MB, hold the addresses of what it
 * calls next. Where lengths are spoilt as well, it may ask for gigabytes before it traps, and the browser's process falls.
 */
const spoil = (page) => page.evaluate(() => { new Uint8Array(window.programMemory.buffer, 1 << 20, 1 << 18).fill(0xff); });
const fallen = (page) => page.getByRole("alert").filter({ hasText: kiosk.fallen });

/** When the words for it are shown, in milliseconds since 1970; begin before that. */
const fellAt = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const shown = new MutationObserver(() => done(Date.now()));
        shown.observe(document.getElementById("kiosk-fallen"), { attributeFilter: ["hidden"] });
      }),
  );

test("a program that traps says whom to call, and comes back to the greeting, each time later", async ({ page, expected }) => {
  expected(/RuntimeError|unreachable|out of bounds|RangeError|undefined|page error/);
  await page.addInitScript(showProgram); // its memory can be spoilt then
  await page.goto(`/?kiosk=${OFFICE}`);
  await expect(greeting(page)).toBeVisible();
  await page.getByRole("link", { name: kiosk.ticket }).tap();
  await expect(page).toHaveURL(/\/ticket$/);
  const pauses = [];
  for (let times = 0; times < 2; times += 1) {
    const fell = fellAt(page);
    const left = page.waitForRequest((request) => request.isNavigationRequest()).then(() => Date.now());
    await spoil(page);
    await expect(fallen(page)).toBeVisible();
    await expect(fallen(page)).toContainText(config.phone.number);
    pauses.push((await left) - (await fell));
    await expect(fallen(page)).toBeHidden();
    await expect(greeting(page)).toBeVisible();
    expect(await page.evaluate(() => window.name)).toBe(`fallen:${times + 1}`);
  }
  expect(pauses[1]).toBeGreaterThan(pauses[0] * 1.4);
  // The end of a visit begins the count anew.
  await page.getByRole("link", { name: kiosk.ticket }).tap();
  await page.getByRole("button", { name: kiosk.start_over }).tap();
  await expect(greeting(page)).toBeVisible();
  expect(await page.evaluate(() => window.name)).toBe("");
});

test("a program that never comes is tried again", async ({ page, faults, expected }) => {
  expected(/wasm|Failed to load|Failed to fetch|503|CompileError|TypeError|page error/);
  await page.goto(`/?kiosk=${OFFICE}`);
  await expect(greeting(page)).toBeVisible();
  let broken = true;
  await page.route(/\.wasm$/, (route) => (broken ? route.fulfill({ status: 503 }) : route.continue()));
  await page.clock.install();
  const refused = page.waitForResponse((response) => response.status() === 503);
  await page.reload();
  await refused;
  // What looks after the device counts from now on.
  await page.evaluate(() => globalThis.atDoor().then(() => undefined));
  await page.clock.fastForward(1_000);
  await expect(greeting(page)).toBeHidden();
  broken = false;
  await page.clock.fastForward(61_000);
  await page.clock.fastForward(5_000);
  await expect(greeting(page)).toBeVisible({ timeout: 15_000 });
});
