// A check of who the person is, during a video call.
import AxeBuilder from "@axe-core/playwright";
import { button, connected, expect, launchOptions, part, place, prepare, test } from "../call.mjs";
import { log } from "../chat.mjs";
import { words } from "../words.mjs";

const { call, chat: said } = words.en;

test.use({ launchOptions });

const pictures = async (desk, room) => (await desk.events(room)).filter(({ content, redacted }) => !redacted && content.msgtype === "m.image");

test("a picture of a card goes out on a press alone, and out of the conversation when the check ends", async ({ chat }) => {
  const { page, desk, room } = chat;
  await prepare(page, "video");
  await place(page);
  await connected(page, desk);
  await expect.poll(async () => (await desk.call()).heard).toEqual([]);
  await desk.identify(["BC Services Card", "Passport"]);
  const check = part(page).getByRole("group", { name: call.identity });
  await expect(check).toContainText(call.identity_asked);
  await expect(check).toContainText("Passport");
  await expect(check).toContainText(call.identity_kept.other.replace("{count}", "30"));
  expect((await desk.call()).theirs.dark, "asking turns no camera on").toBe(true);
  await button(page, call.identity_begin).click();
  await expect(page.locator("#call-own.card-frame")).toBeVisible();
  await expect.poll(() => page.locator("#call-own").evaluate((video) => video.videoWidth)).toBeGreaterThan(0);
  await button(page, call.identity_take).click();
  const still = check.getByRole("img", { name: call.identity_picture });
  await expect.poll(() => still.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  expect((await new AxeBuilder({ page }).include(".chat").analyze()).violations).toEqual([]);
  expect(await pictures(desk, room), "a picture that is only looked at stays here").toEqual([]);
  await button(page, call.identity_again).click();
  await button(page, call.identity_take).click();
  await button(page, call.identity_send).click();
  await expect(check).toContainText(call.identity_sent);
  await expect.poll(async () => (await pictures(desk, room)).length).toBe(1);
  const [{ content }] = await pictures(desk, room);
  expect((await desk.file(content.url)).type).toBe("image/jpeg");

  await desk.identified();
  await expect(check).toContainText(call.identity_over);
  await expect.poll(async () => (await pictures(desk, room)).length).toBe(0);
  await expect(log(page)).toContainText(said.removed);
  await expect.poll(async () => (await desk.call()).heard.at(-1)).toBe('{"type":"identity.ended"}');
  await button(page, call.identity_close).click();
  await expect(check).toBeEmpty();
});

test("who does not want a check says so, and hanging up ends one that runs", async ({ chat }) => {
  const { page, desk, room } = chat;
  await prepare(page, "video");
  await place(page);
  await connected(page, desk);
  await desk.identify([]);
  await button(page, call.identity_decline).click();
  await expect.poll(async () => (await desk.call()).heard).toContain('{"type":"identity.declined"}');
  await desk.identify([]);
  await button(page, call.identity_begin).click();
  await expect.poll(() => page.locator("#call-own").evaluate((video) => video.videoWidth)).toBeGreaterThan(0);
  await button(page, call.identity_take).click();
  await button(page, call.identity_send).click();
  await expect.poll(async () => (await pictures(desk, room)).length).toBe(1);
  await button(page, call.hang_up).click();
  await expect.poll(async () => (await pictures(desk, room)).length).toBe(0);
});
