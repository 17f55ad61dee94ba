// A conversation at a device for many people ends with the visit.
import { expect, message, say, startChat, test } from "../chat.mjs";
import { greeting, kiosk, OFFICE, still, wait } from "../kiosk.mjs";

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true, early: true });

for (const how of ["a press", "walking away"])
  test(`${how} erases the account and everything that was said`, async ({ page, desk, atDesk, homeserver }) => {
    test.setTimeout(90_000);
    await page.goto(`/?kiosk=${OFFICE}`);
    await expect(greeting(page)).toBeVisible();
    await startChat(page, { name: "Planted Name" });
    await say(page, "planted words");
    const room = await atDesk();
    const [{ citizen }] = await desk.conversations();
    await desk.send(room, "planted answer");
    await expect(message(page, "planted answer")).toBeVisible();
    if (how === "a press") {
      await page.getByRole("button", { name: kiosk.start_over }).first().tap();
    } else {
      // Who waits for an answer is left more time.
      await wait(page, 60);
      await page.waitForTimeout(1_200);
      await expect(still(page)).toBeHidden();
      await wait(page, 65);
      await expect(still(page)).toBeVisible();
      await wait(page, 21);
    }
    await expect(greeting(page)).toBeVisible({ timeout: 15_000 });
    const left = await page.evaluate(() =>
      JSON.stringify([document.documentElement.outerHTML, { ...sessionStorage }, { ...localStorage }, document.title, location.href]));
    for (const secret of ["planted", "Planted", citizen]) expect(left).not.toContain(secret);
    await expect.poll(() => homeserver.user(citizen), { timeout: 15_000 }).toMatchObject({ deactivated: true, erased: true });
  });
