// Pictures and files in a conversation, in both directions.
import { PNG } from "pngjs";
import { expect, log, message, say, startChat, test } from "../chat.mjs";
import { within, words } from "../words.mjs";

const { chat } = words.en;

/** A picture of one colour. */
function png(width, height) {
  const picture = new PNG({ width, height });
  picture.data.fill(200);
  return PNG.sync.write(picture);
}

/** A JPEG of a page, as the browser writes it, with a place and a camera beside it as cameras do. */
async function photograph(page) {
  const plain = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 200 });
    canvas.getContext("2d").fillRect(0, 0, 100, 100);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg"));
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const exif = Buffer.concat([Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\0", "latin1"), Buffer.from("GPS 49.2827N PLANTED-CAMERA")]);
  const length = Buffer.from([(exif.length + 2) >> 8, (exif.length + 2) & 255]);
  return Buffer.concat([Buffer.from(plain.slice(0, 2)), Buffer.from([0xff, 0xe1]), length, exif, Buffer.from(plain.slice(2))]);
}

const choose = (page, file) => page.locator("#chat-file").setInputFiles(file);

async function sent(desk, room, msgtype) {
  let found;
  await expect.poll(async () => (found = (await desk.messages(room)).find(({ content }) => content.msgtype === msgtype)), { timeout: 15_000 }).toBeTruthy();
  return { content: found.content, file: await desk.file(found.content.url) };
}

test("a photograph goes out without what the camera wrote beside it", async ({ page, desk, atDesk }) => {
  await startChat(page);
  const room = await atDesk();
  const photo = await photograph(page);
  expect(photo.includes("PLANTED-CAMERA")).toBe(true);
  await choose(page, { name: "card.JPG", mimeType: "image/jpeg", buffer: photo });
  const { content, file } = await sent(desk, room, "m.image");
  expect(content.info).toMatchObject({ mimetype: "image/jpeg", w: 320, h: 200 });
  const bytes = Buffer.from(file.bytes);
  expect(bytes.includes("PLANTED-CAMERA")).toBe(false);
  expect(bytes.includes("Exif")).toBe(false);
  await expect(message(page, "card.jpg").locator(".far")).toHaveText(new RegExp(`${chat.sent}|${chat.delivered}|${chat.read}`));
});

test("a PDF goes out as it is; other files, broken pictures and giants are refused in words", async ({ page, desk, atDesk }) => {
  await startChat(page);
  const room = await atDesk();
  const pdf = Buffer.from("%PDF-1.4\n%planted\n");
  await choose(page, { name: "form.pdf", mimeType: "application/pdf", buffer: pdf });
  const { file } = await sent(desk, room, "m.file");
  expect(Buffer.from(file.bytes).equals(pdf)).toBe(true);
  const error = page.locator("#chat-error");
  await choose(page, { name: "run.exe", mimeType: "application/x-msdownload", buffer: Buffer.from("MZ") });
  await expect(error).toHaveText(chat.file_kind.replace("{name}", "run.exe"));
  await choose(page, { name: "fake.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await expect(error).toHaveText(chat.file_broken.replace("{name}", "fake.png"));
  await choose(page, { name: "long.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(10_000_001) });
  await expect(error).toHaveText(within(chat.file_large));
});

test("a picture of the agent is shown when the person wants it, and only if it is one", async ({ page, desk, atDesk }) => {
  await startChat(page);
  await say(page, "hello");
  const room = await atDesk();
  await desk.sendFile(room, { name: "form.png", type: "image/png", bytes: [...png(40, 30)] });
  const shown = message(page, "form.png");
  await expect(shown.locator("img")).toHaveCount(0);
  await shown.getByRole("button", { name: chat.show_picture }).click();
  await expect(shown.getByRole("img", { name: chat.picture_of.replace("{name}", "form.png") })).toBeVisible();
  expect(await shown.locator("img").evaluate((img) => img.naturalWidth)).toBe(40);

  await desk.sendFile(room, { name: "evil.png", type: "image/png", bytes: [...Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='window.ran=1'/>")] });
  const fake = message(page, "evil.png");
  await fake.getByRole("button", { name: chat.show_picture }).click();
  await expect(fake).toContainText(chat.no_picture);

  // 40 bytes that would open to ten thousand million points.
  const giant = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), Buffer.from([0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0, 8, 6, 0, 0, 0])]);
  await desk.sendFile(room, { name: "giant.png", type: "image/png", bytes: [...giant] });
  const bomb = message(page, "giant.png");
  await bomb.getByRole("button", { name: chat.show_picture }).click();
  await expect(bomb).toContainText(chat.no_picture);

  await desk.sendFile(room, { name: "letter.pdf", type: "application/pdf", bytes: [...Buffer.from("%PDF-1.4 hello")] });
  const letter = message(page, "letter.pdf");
  await letter.getByRole("button", { name: chat.get_file }).click();
  const download = page.waitForEvent("download");
  await letter.getByRole("link", { name: chat.save_file }).click();
  expect((await download).suggestedFilename()).toBe("letter.pdf");
});
