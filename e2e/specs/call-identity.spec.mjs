// A check of who the person is, during a video call.
import { audit } from "../axe.mjs";
import { button, connected, expect, launchOptions, part, place, prepare, test } from "../call.mjs";
import { log } from "../chat.mjs";
import { words } from "../words.mjs";

const { call, chat: said } = words.en;

test.use({ launchOptions });

/** Takes a picture of a card in a check that the agent began. */
async function take({ page, desk }) {
  await prepare(page, "video");
  await place(page);
  await connected(page, desk);
  await desk.identify([]);
  await button(page, call.identity_begin).click();
  await expect.poll(() => page.locator("#call-own").evaluate((video) => video.videoWidth)).toBeGreaterThan(0);
  await button(page, call.identity_take).click();
}

/** Sends it, and waits until the agent has it. */
async function send({ page, desk, room }) {
  await take({ page, desk });
  await button(page, call.identity_send).click();
  await expect.poll(async () => (await pictures(desk, room)).length).toBe(1);
}

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
  await audit(page, "no violation", ".chat");
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
  await expect(check).toBeHidden();
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

test("a picture goes out of the conversation although the network was cut when the check ended", async ({ chat, expected }) => {
  expected(/Failed to load resource: net::ERR_FAILED/);
  const { page, desk, room } = chat;
  await send(chat);
  await page.route("**/redact/**", (route) => route.abort());
  await desk.identified();
  await expect(part(page)).toContainText(call.identity_over);
  await button(page, call.hang_up).click();
  await page.waitForTimeout(2_000);
  expect((await pictures(desk, room)).length, "the network is cut").toBe(1);
  await page.unroute("**/redact/**");
  await expect.poll(async () => (await pictures(desk, room)).length).toBe(0);
});

test("a check that ends while its picture is on its way leaves none behind", async ({ chat }) => {
  const { page, desk, room } = chat;
  await take({ page, desk });
  // The homeserver has the message, and its answer is late.
  await page.route("**/send/m.room.message/**", async (route) => {
    const answer = await route.fetch();
    await new Promise((done) => setTimeout(done, 2_000));
    await route.fulfill({ response: answer });
  });
  await button(page, call.identity_send).click();
  await button(page, call.identity_stop).click();
  await expect(part(page)).toContainText(call.identity_declined);
  await page.waitForTimeout(3_000);
  await expect.poll(async () => (await pictures(desk, room)).length).toBe(0);
  await expect(log(page).locator("img")).toHaveCount(0);
});

test("a camera that the check turned on goes off with it", async ({ chat }) => {
  const { page, desk } = chat;
  await send(chat);
  await desk.identified();
  await expect(part(page)).toContainText(call.identity_over);
  await expect(page.locator("#call-own")).toHaveCount(0);
  await expect.poll(async () => (await desk.call()).theirs.dark).toBe(true);
});

test("who closes the page takes the picture with them", async ({ chat }) => {
  const { page, desk, room } = chat;
  await send(chat);
  // Until the homeserver has answered, nobody knows the picture's name.
  await expect(part(page)).toContainText(call.identity_sent);
  await page.close({ runBeforeUnload: false });
  await expect.poll(async () => (await pictures(desk, room)).length).toBe(0);
});

test("the papers to have ready are those that the service takes, in the person's language", async ({ chat }) => {
  const { page, desk } = chat;
  await prepare(page, "video");
  await place(page);
  await connected(page, desk);
  await desk.identify([], "bcid");
  const check = part(page).getByRole("group", { name: call.identity });
  await expect(check).toContainText(call.identity_papers);
  await expect.poll(() => check.getByRole("listitem").count()).toBeGreaterThan(1);
});

