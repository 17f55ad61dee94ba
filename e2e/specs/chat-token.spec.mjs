// Getting into a chat as real deployments choose it: a registration token of short life.
import { expect, startChat, talkToTheEnd, test } from "../chat.mjs";
import { words } from "../words.mjs";

const { chat } = words.en;

test.use({ entry: "token" });

test("a person gets in, talks, and leaves nothing behind that they could erase", async ({ page, desk, atDesk }) => {
  await talkToTheEnd({ page, desk, atDesk }, chat.erased);
});

test("a gateway that gives nothing leads to the telephone", async ({ page, faults, expected }) => {
  expected(/503/);
  await page.goto("/talk");
  await faults.add({ paths: ["/sandbox/homeserver/token"], answer: { status: 503 } });
  await startChat(page, { from: null });
  await expect(page.getByText(chat.slow)).toBeVisible();
  await expect(page.locator(".chat-state").getByRole("link")).toBeVisible();
});
