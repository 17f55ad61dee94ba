// A call at a device for many people ends with the visit, whatever the person leaves undone.
import { button, connected, expect, keepPeers, launchOptions, part, place, prepare, test } from "../call.mjs";
import { startChat } from "../chat.mjs";
import { greeting, kiosk, OFFICE } from "../kiosk.mjs";
import { words } from "../words.mjs";

const { call } = words.en;

test.use({ launchOptions, viewport: { width: 1080, height: 1920 }, hasTouch: true, early: true });

test("a call with the device's camera ends at once for both, and its camera is off", async ({ page, desk, atDesk, homeserver }) => {
  test.setTimeout(120_000);
  await page.goto(`/?kiosk=${OFFICE}`);
  await expect(greeting(page)).toBeVisible();
  await page.addInitScript(keepPeers);
  await startChat(page);
  await atDesk();
  const [{ citizen }] = await desk.conversations();
  await prepare(page, "video");
  await place(page);
  await connected(page, desk);
  await button(page, call.camera_on).tap();
  await expect(page.locator("#call-own")).toBeVisible();
  for (const control of await part(page).getByRole("button").all()) {
    const box = await control.boundingBox();
    if (box) expect(box.height, await control.textContent()).toBeGreaterThanOrEqual(81);
  }
  const writing = await page.locator("#chat-text").boundingBox();
  expect(writing.width, "there is room to write below the call").toBeGreaterThan(500);
  expect(writing.x + writing.width).toBeLessThanOrEqual(1080);
  await page.getByRole("button", { name: kiosk.start_over }).first().tap();
  await expect.poll(async () => (await desk.call())?.last ?? null, { timeout: 15_000 }).toMatchObject({ by: "remote" });
  await expect(greeting(page)).toBeVisible({ timeout: 15_000 });
  await expect(part(page)).toHaveCount(0);
  await expect.poll(() => homeserver.user(citizen), { timeout: 15_000 }).toMatchObject({ deactivated: true, erased: true });
});
