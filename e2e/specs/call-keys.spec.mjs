// A call by keyboard alone, as a screen reader is told of it, and its picture over other windows.
import { button, connected, expect, launchOptions, part, prepare, test } from "../call.mjs";
import { words } from "../words.mjs";

const { call } = words.en;

test.use({ launchOptions });

/** Goes to a button by Tab, and presses it. */
async function press(page, name) {
  const wanted = button(page, name);
  await expect(wanted).toBeVisible();
  for (let times = 0; times < 40; times += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${name}`);
}
/** The focus is in one of the groups before a call. */
const isWithin = (page, name) =>
  expect.poll(() => part(page).getByRole("group", { name, exact: true }).evaluate((group) => group.contains(document.activeElement))).toBe(true);
/** Everything of the call's part as a screen reader is told, but how good the connection is now. */
async function tree(page, name) {
  const said = [call.good, call.fair, call.poor].reduce((text, words) => text.replaceAll(` ${words}`, ""), await part(page).ariaSnapshot());
  expect(`${said}\n`).toMatchSnapshot(`${name}.yml`);
}

test("who uses a keyboard prepares, leads and ends a call, and is always somewhere", async ({ chat }) => {
  const { page, desk } = chat;
  await page.getByRole("button", { name: call.video, exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(part(page).getByRole("heading", { name: call.video })).toBeFocused();
  await press(page, call.microphone_on);
  await isWithin(page, call.microphone);
  await press(page, call.camera_on);
  await isWithin(page, call.camera);
  await expect(part(page).getByRole("combobox", { name: call.camera, exact: true })).toBeVisible();
  await expect(part(page)).toContainText(call.you_are_heard);
  await tree(page, "call-before");
  await press(page, call.camera_off);
  await expect(button(page, call.camera_on), "what turns it on again").toBeFocused();

  await press(page, call.call_now);
  await expect(button(page, call.hang_up)).toBeFocused();
  await connected(page, desk);
  await expect(part(page)).toContainText(call.they_are_seen);
  await press(page, call.mute);
  await expect(button(page, call.unmute)).toBeFocused();
  await press(page, call.camera_on);
  await expect(button(page, call.camera_off)).toBeFocused();
  await press(page, call.page_show);
  await expect(button(page, call.page_stop)).toBeFocused();
  await tree(page, "call");
  await page.keyboard.press("Enter");
  await expect(button(page, call.hang_up)).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(page.locator("#call-over")).toBeFocused();
  await press(page, call.to_chat);
  await expect(page.locator("#chat-title")).toBeFocused();
});

test("a device that stops by itself takes the focus from nobody", async ({ chat }) => {
  const { page, desk } = chat;
  await prepare(page, "video");
  await button(page, call.microphone_on).click();
  await button(page, call.camera_on).click();
  await button(page, call.call_now).click();
  await connected(page, desk);
  await expect(button(page, call.camera_off)).toBeVisible();
  const field = page.locator("#chat-text");
  await field.focus();
  await page.evaluate(() => {
    const own = window.peers.at(-1).getSenders().find(({ track }) => track?.kind === "video").track;
    own.dispatchEvent(new Event("ended"));
  });
  await expect(button(page, call.camera_on)).toBeVisible();
  await expect(field).toBeFocused();
});

test("the agent's picture floats over other windows, and stays while the person goes through the site", async ({ chat }) => {
  const { page, desk } = chat;
  await prepare(page, "video");
  await button(page, call.microphone_on).click();
  await button(page, call.call_now).click();
  await connected(page, desk);
  await expect(page.locator("#call-picture")).toBeVisible();
  const floating = () => page.evaluate(() => document.pictureInPictureElement?.id ?? null);
  await button(page, call.float).click();
  await expect.poll(floating).toBe("call-picture");
  await page.evaluate(() => document.querySelector('nav a[href="/offices"]').click());
  await expect(page).toHaveURL(/\/offices$/);
  expect(await floating()).toBe("call-picture");
  const seen = () => page.locator("#call-picture").evaluate((video) => video.getVideoPlaybackQuality().totalVideoFrames);
  const before = await seen();
  await expect.poll(seen).toBeGreaterThan(before);
  await button(page, call.hang_up).click();
  await expect.poll(floating).toBe(null);
});
