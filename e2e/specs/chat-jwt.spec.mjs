// Getting into a chat as real deployments choose it: a statement of the gateway, which an account of such a kind can not erase itself.
import { talkToTheEnd, test } from "../chat.mjs";
import { words } from "../words.mjs";

const { chat } = words.en;

test.use({ entry: "jwt" });

test("a person gets in, talks, and leaves nothing behind that they could erase", async ({ page, desk, atDesk }) => {
  await talkToTheEnd({ page, desk, atDesk }, chat.logged_out);
});
