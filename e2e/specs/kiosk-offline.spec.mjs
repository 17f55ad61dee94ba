// A device at the door without a network, and with a newer release.
import { age, expect, full, lookForNewer, newer, test, waits } from "../kept.mjs";
import { greeting, kiosk, OFFICE, still, wait } from "../kiosk.mjs";
import { clockAhead, takenOver } from "../test.mjs";
import { words } from "../words.mjs";

test.use({ serviceWorkers: "allow", viewport: { width: 1080, height: 1920 }, hasTouch: true, early: true });
test.afterEach(({ server }) => server.fresh());
test.slow();

async function filled(page) {
  await page.goto(`/?kiosk=${OFFICE}`);
  await expect(greeting(page)).toBeVisible();
  await full(page, ["en", "kiosk"]);
}

/** It is evening at the office: a line that is open would be asked for. */
async function closes(page) {
  const evening = new Date();
  evening.setUTCHours(4, 30, 0, 0);
  await clockAhead(page, (evening - Date.now() + 86_400_000) % 86_400_000);
}

test("it starts without a network, says how old what it shows is, ends a visit, and heals by itself", async ({ page, server }) => {
  await closes(page);
  await filled(page);
  await server.down();
  await page.goto("/");
  await expect(greeting(page)).toBeVisible();
  await expect(age(page)).toHaveText(/\d{4}/);
  await page.getByRole("link", { name: kiosk.service }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.services.title);
  await page.getByRole("button", { name: kiosk.start_over }).first().tap();
  await expect(greeting(page)).toBeVisible();
  await server.up();
  await page.getByRole("link", { name: kiosk.service }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.services.title);
  await page.getByRole("button", { name: kiosk.start_over }).first().tap();
  await expect(greeting(page)).toBeVisible();
  await expect(age(page)).toBeHidden();
});

test("a newer release comes between two visits, and never within one", async ({ page, server }) => {
  await filled(page);
  await takenOver(page);
  server.edit("content/index.json", (index) => void (index.categories[0].name.en = "A new name for it"));
  await page.getByRole("link", { name: kiosk.service }).tap();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(words.en.services.title);
  await lookForNewer(page);
  // However long the machine takes to fetch it, somebody is there.
  const comes = async () => {
    await heading.tap();
    return page.evaluate(waits);
  };
  await expect.poll(comes, { timeout: 60_000, intervals: [1_000] }).toBe(true);
  await page.waitForTimeout(12_000);
  expect(await page.evaluate(waits), "not while somebody is there").toBe(true);
  await expect(newer(page), "a visitor is asked nothing").toBeHidden();
  await wait(page, 46);
  await expect(still(page)).toBeVisible();
  await wait(page, 21);
  await expect(greeting(page)).toBeVisible();
  // The page is loaded anew meanwhile.
  await expect.poll(() => page.evaluate(waits).catch(() => true), { timeout: 30_000 }).toBe(false);
  await expect(greeting(page)).toBeVisible();
  await expect(page.getByText("A new name for it").first()).toBeVisible();
});
