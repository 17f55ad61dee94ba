// A person who chats, in a page of the site.
import { expect, test as base } from "./talk.mjs";
import { words } from "./words.mjs";

export { expect };

const { chat, talk_page } = words.en;

/** The panel in a language: at the door it is what the page is about. */
export const panelIn = (page, { title }) => page.getByRole("region", { name: title, exact: true }).or(page.getByRole("main", { name: title, exact: true }));
/** The panel, and its parts as a person finds them. */
export const panel = (page) => panelIn(page, chat);
export const log = (page) => page.locator("#chat-log");
export const field = (page) => page.getByLabel(chat.your_message);
export const STATE = ".chat-state [role=status]";
export const state = (page) => page.locator(STATE);
/** What a screen reader is given to say, sentence by sentence. */
export const announced = (page) => page.getByRole("log", { name: chat.announcements }).locator("p").allInnerTexts();

/** Opens a chat from the page of all channels. */
export async function startChat(page, { name, share = false, from = "/talk" } = {}) {
  if (from) await page.goto(from);
  await page.getByRole("button", { name: talk_page.chat_begin }).click();
  if (name) await page.getByLabel(talk_page.before_name).fill(name);
  if (share) await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: talk_page.before_start }).click();
  await expect(panel(page)).toBeVisible();
}

/** Writes a message and sends it. */
export async function say(page, text) {
  await field(page).fill(text);
  await field(page).press("Enter");
}

/** A message in the list, by its text. */
export const message = (page, text) => log(page).locator("li").filter({ hasText: text });

/** What must work whichever way a person gets in; `gone` is what they are told at the end. */
export async function talkToTheEnd({ page, desk, atDesk }, gone) {
  await startChat(page);
  await say(page, "hello");
  const room = await atDesk();
  await expect(state(page)).toContainText(chat.here);
  await desk.send(room, "Good morning");
  await expect(message(page, "Good morning")).toBeVisible();
  await page.getByRole("button", { name: chat.end }).click();
  await page.getByRole("button", { name: chat.sure_yes }).click();
  await expect(page.getByText(gone)).toBeVisible();
}

export const test = base.extend({
  /** The conversation as the agent has it, once it is there. */
  atDesk: async ({ desk }, use) => {
    await use(async () => {
      let found;
      await expect.poll(async () => (found = (await desk.conversations()).find(({ membership }) => membership === "join"))?.roomId, { timeout: 20_000 }).toBeTruthy();
      return found.roomId;
    });
  },
});
