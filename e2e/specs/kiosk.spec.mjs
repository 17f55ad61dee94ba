// A device at the door: one person after the other, each as if they were the first.
import { audit } from "../axe.mjs";
import { expect, greeting, kiosk, OFFICE, still, test, wait } from "../kiosk.mjs";
import { words } from "../words.mjs";

const { check } = words.en;

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

test("touch targets are 20 millimetres high, letters 42 pixels, and what is to be pressed is in the lower half", async ({ device: page }) => {
  for (const path of ["/", "/services", "/services/bcid", "/ticket", "/talk"]) {
    if (path !== "/") await page.goto(path);
    await page.locator('#app[data-program="runs"]').waitFor();
    const small = await page.locator("main button:visible, main .button:visible, main .input:visible, .kiosk-bar button").evaluateAll((all) =>
      all.map((one) => [one.textContent.trim(), one.getBoundingClientRect().height]).filter(([, height]) => height < 81));
    expect(small, path).toEqual([]);
    const size = await page.locator("main p:not(.card *):visible").first().evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
    expect(size, path).toBeGreaterThanOrEqual(42);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
  }
  await page.goto("/services/bcid/check");
  await page.locator('#app[data-program="runs"]').waitFor();
  await expect.poll(async () => (await page.getByRole("button", { name: check.go_on }).boundingBox())?.y).toBeGreaterThan(960);
  await page.goto("/ticket");
  await page.locator('#app[data-program="runs"]').waitFor();
  await page.locator("h1").tap();
  await wait(page, 46);
  await expect(still(page)).toBeVisible();
  expect((await page.getByRole("button", { name: kiosk.more_time }).boundingBox()).y).toBeGreaterThan(960);
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

test("a language that somebody chose and left goes as everything else, and the device keeps none", async ({ device: page }) => {
  await page.getByRole("link", { name: "Français" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.fr.kiosk.welcome);
  expect(await page.evaluate(() => localStorage.getItem("language"))).toBeNull();
  await expect(page.locator('#app[data-program="runs"]')).toBeAttached();
  await wait(page, 46);
  await expect(page.getByRole("dialog", { name: words.fr.kiosk.still })).toBeVisible();
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

test("a touch that is asked about does nothing else: neither where it fell nor on the question", async ({ device: page }) => {
  await page.getByRole("link", { name: kiosk.ticket }).tap();
  await expect(page).toHaveURL(/\/ticket$/);
  for (const y of [300, 700, 1100, 1300, 1500, 1700, 1850]) {
    await wait(page, 31);
    await page.touchscreen.tap(540, y);
    await page.waitForTimeout(300);
    await expect(page.getByRole("dialog", { name: kiosk.new_here }), `touched at ${y}`).toBeVisible();
    await expect(page).toHaveURL(/\/ticket$/);
    await page.getByRole("button", { name: kiosk.new_no }).tap();
    await expect(page.getByRole("dialog", { name: kiosk.new_here })).toBeHidden();
  }
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
