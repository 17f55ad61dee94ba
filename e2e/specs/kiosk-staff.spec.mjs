// Those who look after a device at the door: their corner, its settings, and what it says of itself to afar.
import { audit } from "../axe.mjs";
import { expect, greeting, kiosk, OFFICE, test } from "../kiosk.mjs";
import { config, words } from "../words.mjs";

const corner = (page) => page.getByRole("dialog", { name: kiosk.staff });

async function open(page) {
  await page.locator(".kiosk-corner").evaluate((corner) => { for (let times = 0; times < 5; times += 1) corner.click(); });
  await expect(corner(page)).toBeVisible();
}

async function enter(page, pin, label = kiosk.pin) {
  await page.getByLabel(label, { exact: true }).fill(pin);
  await page.getByRole("button", { name: kiosk.pin_enter }).tap();
}

test("staff get in with the PIN that the device was given, and a wrong one waits", async ({ device: page }) => {
  for (let times = 0; times < 5; times += 1) await page.locator(".kiosk-corner").tap({ force: true });
  await expect(corner(page)).toBeVisible();
  await page.getByLabel(kiosk.pin_new).fill("12");
  await page.getByRole("button", { name: kiosk.pin_enter }).tap();
  await expect(page.getByRole("alert").filter({ hasText: kiosk.pin_short })).toBeVisible();
  await page.getByLabel(kiosk.pin_new).fill("246810");
  await page.getByRole("button", { name: kiosk.pin_enter }).tap();
  await expect(page.getByLabel(kiosk.office)).toBeVisible({ timeout: 20_000 });
  await expect(page.locator("#kiosk-health")).toContainText(kiosk.version);
  await audit(page, "staff");
  await page.getByRole("dialog", { name: kiosk.staff }).getByRole("button", { name: kiosk.outside_close }).tap();
  await open(page);
  await page.getByLabel(kiosk.pin, { exact: true }).fill("111111");
  await page.getByRole("button", { name: kiosk.pin_enter }).tap();
  await expect(page.getByRole("alert").filter({ hasText: kiosk.pin_wrong })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByLabel(kiosk.office)).toHaveCount(0);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain("246810");
});

test("wrong PINs wait longer and longer, also for those who close the corner or load the page anew", async ({ device: page }) => {
  test.setTimeout(90_000);
  await open(page);
  await enter(page, "246810", kiosk.pin_new);
  await expect(page.getByLabel(kiosk.office)).toBeVisible({ timeout: 20_000 });
  // As if it had been wrong five times just now.
  await page.evaluate(() => localStorage.setItem("kiosk-wrong", `5:${Date.now()}`));
  await page.reload();
  await expect(greeting(page)).toBeVisible();
  await open(page);
  await expect(page.getByRole("button", { name: kiosk.pin_enter })).toBeDisabled();
  await corner(page).getByRole("button", { name: kiosk.outside_close }).tap();
  await open(page);
  await expect(page.getByRole("button", { name: kiosk.pin_enter })).toBeDisabled();
  await expect(page.getByRole("button", { name: kiosk.pin_enter })).toBeEnabled({ timeout: 20_000 });
  await enter(page, "246810");
  await expect(page.getByLabel(kiosk.office)).toBeVisible({ timeout: 20_000 });
  expect(await page.evaluate(() => localStorage.getItem("kiosk-wrong"))).toBe("");
});

test("staff choose the languages, the paper and the office, and each is kept", async ({ device: page }) => {
  await open(page);
  await enter(page, "246810", kiosk.pin_new);
  await expect(page.getByLabel(kiosk.office)).toBeVisible({ timeout: 20_000 });
  for (const language of ["Français", "한국어"]) await corner(page).getByRole("checkbox", { name: language }).uncheck();
  await page.locator("#kiosk-paper").selectOption("receipt");
  await expect(page.locator("html")).toHaveAttribute("data-paper", "receipt");
  await page.locator("#kiosk-office").selectOption("duncan");
  await expect(page.getByText("Service BC - Duncan")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-paper", "receipt");
  await expect(page.locator(".greeting").getByRole("link", { name: "ਪੰਜਾਬੀ" })).toBeVisible();
  for (const language of ["Français", "한국어"]) await expect(page.locator(".greeting").getByRole("link", { name: language })).toHaveCount(0);
  await page.locator("main").getByRole("link", { name: kiosk.ticket }).tap();
  await page.getByRole("button", { name: kiosk.start_over }).first().tap();
  await expect(greeting(page)).toBeVisible();
  await expect(page.locator(".greeting").getByRole("link", { name: "Français" }), "a visit that ends changes nothing of it").toHaveCount(0);
});

test("a receipt is 80 millimetres wide", async ({ device: page }) => {
  await page.evaluate(() => { document.documentElement.dataset.paper = "receipt"; });
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width] = /\/MediaBox \[0 0 ([\d.]+)/.exec(sheet);
  expect(Number(width)).toBeCloseTo((80 / 25.4) * 72, 0);
});

test("config.json may name the office, and who wants to know that the device is well", async ({ page }) => {
  const told = [];
  await page.route("**/config.json", (route) => route.fulfill({ json: { ...config, kiosk: { office: OFFICE, monitor: { url: "/kiosk-monitor" } } } }));
  await page.route("**/kiosk-monitor", (route) => { told.push(route.request()); return route.fulfill({ status: 204 }); });
  await page.goto("/");
  await expect(greeting(page)).toBeVisible();
  await expect(page.getByText("Service BC - Victoria")).toBeVisible();
  await expect.poll(() => told.length).toBe(1);
  expect(told[0].method()).toBe("POST");
  const report = told[0].postDataJSON();
  expect(Object.keys(report).sort()).toEqual(["last_contact_seconds", "memory_bytes", "office", "storage", "up_seconds", "version"]);
  expect(report).toMatchObject({ office: OFFICE, storage: "works" });
  expect(report.memory_bytes).toBeGreaterThan(1_000_000);
});

test("Read aloud is there only with a voice for the language, reads what gets the focus, and tells the room nothing of one's own", async ({ page, server }) => {
  await page.addInitScript(() => {
    window.heard = [];
    speechSynthesis.getVoices = () => [{ lang: "en-CA", name: "a voice", localService: true }];
    speechSynthesis.speak = (utterance) => window.heard.push([utterance.text, utterance.volume]);
  });
  const heard = () => page.evaluate(() => window.heard.map(([text]) => text).join("\n"));
  await page.goto(`/?kiosk=${OFFICE}`);
  const aloud = page.getByRole("button", { name: kiosk.aloud });
  await aloud.tap();
  await expect(aloud).toHaveAttribute("aria-pressed", "true");
  await expect.poll(heard).toContain(kiosk.welcome);
  expect(await heard(), "line by line").toContain(`${kiosk.ticket}.`);
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await heard()).split("\n").length).toBeGreaterThan(1);
  const { queueOf, VICTORIA } = await import("../queue.mjs");
  const me = await queueOf(server.url)("/people", { office_number: VICTORIA });
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(page.locator("#standing")).toBeVisible();
  const standing = (await page.locator("#standing").innerText()).split("\n")[0];
  await aloud.tap();
  await expect.poll(heard).toContain(words.en.line.title);
  expect(await heard()).not.toContain(standing);
  await aloud.tap();
  await page.getByRole("button", { name: kiosk.headphones }).tap();
  await aloud.tap();
  await expect.poll(heard).toContain(standing);
  await page.goto("/fr");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.fr.kiosk.welcome);
  await page.waitForTimeout(1_500);
  await expect(page.getByRole("button", { name: words.fr.kiosk.aloud }), "no voice for French").toHaveCount(0);
});
