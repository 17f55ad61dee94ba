// What a person writes at a device at the door, with the keys on its screen: by touch, and by arrows and enter alone.
import { expect, field, message, startChat, test } from "../chat.mjs";
import { greeting, kiosk, OFFICE } from "../kiosk.mjs";
import { check, title } from "../check.mjs";
import { service, words } from "../words.mjs";

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true, early: true });

const keys = (page) => page.getByRole("group", { name: kiosk.keys });
const key = (page, name) => keys(page).getByRole("button", { name, exact: true });
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute("aria-label") || document.activeElement.textContent.trim());

/** Goes with the arrows to something that has a name, and presses enter. */
async function press(page, name, arrow = "ArrowDown") {
  for (let times = 0; times < 80 && (await focused(page)) !== name; times += 1) await page.keyboard.press(arrow);
  expect(await focused(page)).toBe(name);
  await page.keyboard.press("Enter");
}

/** Goes over the keys to one, row by row, and presses it. */
async function type(page, name) {
  for (let row = 0; row < 6; row += 1) {
    for (let at = 0; at < 14; at += 1) {
      if ((await focused(page)) === name) return page.keyboard.press("Enter");
      await page.keyboard.press("ArrowRight");
    }
  }
  throw new Error(`no key ${name}`);
}

async function begin(page, path) {
  await page.goto(`/?kiosk=${OFFICE}`);
  await expect(greeting(page)).toBeVisible();
  await page.goto(path);
  await page.locator('#app[data-program="runs"]').waitFor();
}

test("a message by touch: letters, a sign, a new word, and the key that sends", async ({ page, atDesk, desk }) => {
  await begin(page, "/talk");
  await startChat(page, { from: null });
  await field(page).tap();
  await expect(keys(page)).toBeVisible();
  for (const letter of "hi") await key(page, letter).tap();
  await key(page, kiosk.key_space).tap();
  await key(page, "2").tap();
  await key(page, kiosk.key_signs).tap();
  await key(page, kiosk.sign_question).tap();
  await expect(field(page)).toHaveValue("hi 2?");
  await expect(field(page), "the caret stays in the field").toBeFocused();
  const [over, shown] = [await keys(page).boundingBox(), await field(page).boundingBox()];
  expect(shown.y + shown.height).toBeLessThanOrEqual(over.y);
  await key(page, kiosk.key_send).tap();
  await expect(message(page, "hi 2?")).toBeVisible();
  await expect(field(page)).toHaveValue("");
  await expect(keys(page), "for the next one").toBeVisible();
  const room = await atDesk();
  await expect.poll(async () => JSON.stringify(await desk.conversations())).toContain(room);
  await key(page, kiosk.key_signs).tap();
  for (const letter of "ok") await key(page, letter).tap();
  await page.locator(".chat-composer").getByRole("button", { name: words.en.chat.send, exact: true }).tap();
  await expect(message(page, "ok")).toBeVisible();
});

test("a message by arrows and enter", async ({ page }) => {
  test.setTimeout(90_000);
  await begin(page, "/talk");
  await startChat(page, { from: null });
  await field(page).focus();
  await expect(keys(page)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toBe("1");
  for (const letter of ["o", "k"]) await type(page, letter);
  await expect(field(page)).toHaveValue("ok");
  await type(page, kiosk.key_send);
  await expect(message(page, "ok")).toBeVisible();
  await expect(field(page), "for the next one").toBeFocused();
  await page.keyboard.press("ArrowDown");
  await type(page, kiosk.key_done);
  await expect(keys(page)).toBeHidden();
  await expect(field(page)).toBeFocused();
  // Nothing that the chat covers is in the way of the arrows.
  await press(page, kiosk.start_over);
  await expect(greeting(page)).toBeVisible({ timeout: 15_000 });
});

const NUMBER = "bcid";
const { questions } = service(NUMBER);

test("an age by touch, with the keys of a telephone", async ({ page }) => {
  await begin(page, `/services/${NUMBER}/check`);
  await expect(title(page)).toHaveText(questions[0].text.en);
  const age = page.locator(".check input.short");
  await age.tap();
  await expect(keys(page)).toBeVisible();
  await expect(key(page, "q")).toHaveCount(0);
  for (const digit of "309") await key(page, digit).tap();
  await key(page, kiosk.key_erase).tap();
  await expect(age).toHaveValue("30");
  const [over, shown] = [await keys(page).boundingBox(), await age.boundingBox()];
  expect(shown.y + shown.height).toBeLessThanOrEqual(over.y);
  await key(page, kiosk.key_done).tap();
  await expect(keys(page)).toBeHidden();
  await page.getByRole("button", { name: check.go_on }).tap();
  await expect(title(page)).not.toHaveText(questions[0].text.en);
});

test("an age by arrows and enter", async ({ page }) => {
  test.setTimeout(90_000);
  await begin(page, `/services/${NUMBER}/check`);
  const age = page.locator(".check input.short");
  await age.waitFor();
  for (let times = 0; times < 30 && !(await age.evaluate((field) => field === document.activeElement)); times += 1) await page.keyboard.press("ArrowDown");
  await expect(keys(page)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  for (const digit of ["3", "0"]) await type(page, digit);
  await expect(age).toHaveValue("30");
  await type(page, kiosk.key_done);
  await expect(age).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(title(page)).not.toHaveText(questions[0].text.en);
});
