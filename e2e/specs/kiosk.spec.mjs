// A device at the door: one person after the other, each as if they were the first.
import AxeBuilder from "@axe-core/playwright";
import { expect, greeting, kiosk, OFFICE, still, test, wait } from "../kiosk.mjs";
import { within, words } from "../words.mjs";

const { check, nav } = words.en;

async function audit(page, what) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]), what).toEqual([]);
}

test("the device is told once where it stands, greets, and shows its languages first", async ({ device: page }) => {
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByText("Service BC - Victoria")).toBeVisible();
  await page.reload();
  await expect(greeting(page)).toBeVisible();
  const order = await page.locator(".greeting a, .greeting h1").evaluateAll((all) => all.map((one) => one.tagName));
  expect(order.at(-1)).toBe("H1");
  await page.getByRole("link", { name: "Français" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.fr.kiosk.welcome);
  await audit(page, "greeting");
});

test("touch targets are 20 millimetres high, and letters 42 pixels", async ({ device: page }) => {
  for (const path of ["/", "/services", "/services/bcid", "/ticket", "/talk"]) {
    if (path !== "/") await page.goto(path);
    await page.locator('#app[data-program="runs"]').waitFor();
    const small = await page.locator("main button:visible, main .button:visible, main .input:visible, .kiosk-bar button").evaluateAll((all) =>
      all.map((one) => [one.textContent.trim(), one.getBoundingClientRect().height]).filter(([, height]) => height < 81));
    expect(small, path).toEqual([]);
    const size = await page.locator("main p:visible").first().evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
    expect(size, path).toBeGreaterThanOrEqual(30);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
  }
});

test("after 45 seconds it asks, and after 20 more it forgets", async ({ device: page }) => {
  await page.getByRole("link", { name: kiosk.ticket }).tap();
  await expect(page).toHaveURL(/\/ticket$/);
  await wait(page, 46);
  await expect(still(page)).toBeVisible();
  await audit(page, "asking");
  await expect(page.getByRole("button", { name: kiosk.more_time })).toBeInViewport();
  await page.getByRole("button", { name: kiosk.more_time }).tap();
  await expect(still(page)).toBeHidden();
  await expect(page).toHaveURL(/\/ticket$/);
  for (let times = 0; times < 3; times += 1) {
    await wait(page, 46);
    await expect(still(page)).toBeVisible();
    await wait(page, 15);
    await page.getByRole("button", { name: kiosk.more_time }).tap();
    await expect(still(page)).toBeHidden();
  }
  await wait(page, 46);
  await expect(still(page)).toBeVisible();
  await wait(page, 21);
  await expect(greeting(page)).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
});

test("nobody is asked on the greeting, where there is nothing to forget", async ({ device: page }) => {
  await wait(page, 500);
  await page.waitForTimeout(1_200);
  await expect(still(page)).toBeHidden();
});

test("a touch after half a minute may be another person's", async ({ device: page }) => {
  await page.getByRole("link", { name: kiosk.ticket }).tap();
  await expect(page).toHaveURL(/\/ticket$/);
  await wait(page, 31);
  await page.locator("h1").tap();
  const asks = page.getByRole("dialog", { name: kiosk.new_here });
  await expect(asks).toBeVisible();
  await page.getByRole("button", { name: kiosk.new_no }).tap();
  await expect(asks).toBeHidden();
  await expect(page).toHaveURL(/\/ticket$/);
  await wait(page, 31);
  await page.locator("h1").tap();
  await page.getByRole("button", { name: kiosk.new_yes }).tap();
  await expect(greeting(page)).toBeVisible();
});

test("no secret of one person is anywhere for the next", async ({ device: page, server }) => {
  const { queueOf, VICTORIA } = await import("../queue.mjs");
  const queue = queueOf(server.url);
  const me = await queue("/people", { office_number: VICTORIA });
  // A search, a pre-check, a ticket, and how the screen looks.
  await page.getByRole("combobox").fill("planted-search");
  await page.goto("/services/bcid/check");
  await page.locator('#app[data-program="runs"]').waitFor();
  await page.locator("main .button").first().tap();
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(page.locator("#standing")).toBeVisible();
  await expect(page, "the id stands in no address").toHaveURL(/\/ticket$/);
  await page.getByRole("button", { name: kiosk.larger }).tap();
  await page.getByRole("button", { name: kiosk.contrast }).tap();
  await page.evaluate(() => {
    // Whatever else might keep something, here it does.
    sessionStorage.setItem("planted", "planted-session");
    localStorage.setItem("planted", "planted-local");
    window.name = "planted-name";
    window.planted = "planted-global";
    return new Promise((done) => { indexedDB.open("planted").onsuccess = ({ target }) => { target.result.close(); done(); }; });
  });
  await page.getByRole("button", { name: kiosk.start_over }).tap();
  await expect(greeting(page)).toBeVisible();
  const left = await page.evaluate(async () => JSON.stringify({
    page: document.documentElement.outerHTML, address: location.href, state: history.state, length: history.length,
    session: { ...sessionStorage }, local: { ...localStorage }, cookies: document.cookie, name: window.name, global: window.planted ?? null,
    databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys(), referrer: document.referrer,
    fields: [...document.querySelectorAll("input, textarea")].map(({ value }) => value),
    looks: { ...document.documentElement.dataset }, scroll: scrollY, focus: document.activeElement.tagName,
  }));
  for (const secret of ["planted", me.unique_id, me.ticket_number]) expect(left).not.toContain(secret);
  expect(JSON.parse(left)).toMatchObject({ looks: { kiosk: OFFICE }, scroll: 0, focus: "BODY" });
  expect(JSON.parse(left).looks).not.toHaveProperty("text");
  await page.goBack().catch(() => {});
  expect(page.url(), "nobody goes back").not.toContain(me.unique_id);
});

test("no link leads out: it becomes a code with its address", async ({ device: page }) => {
  await page.goto("/services/bcid#all");
  await page.locator('#app[data-program="runs"]').waitFor();
  const link = page.locator('main a[href^="https:"]:visible').first();
  const address = await link.getAttribute("href");
  await link.tap();
  const out = page.getByRole("dialog").filter({ has: page.locator(".address") });
  await expect(out).toBeVisible();
  await expect(out.locator(".address")).toHaveText(address.replace("https://", ""));
  await expect(out.locator("svg path.dark")).toBeVisible();
  await audit(page, "outside");
  await page.getByRole("button", { name: kiosk.outside_close }).tap();
  await expect(out).toBeHidden();
  await page.locator('a[href^="tel:"]:visible').first().tap();
  await expect(page.getByRole("dialog", { name: kiosk.outside_call })).toBeVisible();
  await expect(page).toHaveURL(/bcid#all$/);
});

test("arrows and enter are enough", async ({ device: page }) => {
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  for (let times = 0; times < 40 && !(await focused()).startsWith(kiosk.ticket); times += 1) await page.keyboard.press("ArrowDown");
  expect(await focused()).toContain(kiosk.ticket);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/ticket$/);
  for (let times = 0; times < 60 && (await focused()) !== kiosk.start_over; times += 1) await page.keyboard.press("ArrowUp");
  expect(await focused()).toBe(kiosk.start_over);
  await page.keyboard.press("Enter");
  await expect(greeting(page)).toBeVisible();
});

test("staff get in with the PIN that the device was given, and a wrong one waits", async ({ device: page }) => {
  const corner = page.locator(".kiosk-corner");
  const open = async () => {
    for (let times = 0; times < 5; times += 1) await corner.tap({ force: true });
    await expect(page.getByRole("dialog", { name: kiosk.staff })).toBeVisible();
  };
  await open();
  await page.getByLabel(kiosk.pin_new).fill("12");
  await page.getByRole("button", { name: kiosk.pin_enter }).tap();
  await expect(page.getByRole("alert").filter({ hasText: kiosk.pin_short })).toBeVisible();
  await page.getByLabel(kiosk.pin_new).fill("246810");
  await page.getByRole("button", { name: kiosk.pin_enter }).tap();
  await expect(page.getByLabel(kiosk.office)).toBeVisible({ timeout: 20_000 });
  await expect(page.locator("#kiosk-health")).toContainText(kiosk.version);
  await audit(page, "staff");
  await page.getByRole("dialog", { name: kiosk.staff }).getByRole("button", { name: kiosk.outside_close }).tap();
  await open();
  await page.getByLabel(kiosk.pin, { exact: true }).fill("111111");
  await page.getByRole("button", { name: kiosk.pin_enter }).tap();
  await expect(page.getByRole("alert").filter({ hasText: kiosk.pin_wrong })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByLabel(kiosk.office)).toHaveCount(0);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain("246810");
});
