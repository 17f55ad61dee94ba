// Getting into a chat as real deployments choose it: a statement of the gateway, which an account of such a kind can not erase itself.
import { expect, message, say, startChat, state, test } from "../chat.mjs";
import { words } from "../words.mjs";

const { chat } = words.en;

test.use({ entry: "jwt" });

test("a person gets in, talks, and leaves nothing behind that they could erase", async ({ page, desk, atDesk }) => {
  await startChat(page);
  await say(page, "hello");
  const room = await atDesk();
  await expect(state(page)).toContainText(chat.here);
  await desk.send(room, "Good morning");
  await expect(message(page, "Good morning")).toBeVisible();
  await page.getByRole("button", { name: chat.end }).click();
  await page.getByRole("button", { name: chat.sure_yes }).click();
  await expect(page.getByText(chat.logged_out)).toBeVisible();
});
