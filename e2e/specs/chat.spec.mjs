// A whole conversation between a person and an agent, over a real homeserver.
import { announced, expect, field, log, message, panel, say, startChat, state, test } from "../chat.mjs";
import { goThrough } from "../check.mjs";
import { words } from "../words.mjs";

const { chat, talk_page } = words.en;

test("nothing of a chat is fetched before somebody wants one, and they know what it is before the first word", async ({ page, server }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const isCode = (path) => path.includes("chat_panel");
  await page.goto("/talk");
  const begin = page.getByRole("button", { name: talk_page.chat_begin });
  await expect(begin).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(asked.filter(isCode)).toEqual([]);
  await begin.click();
  for (const words of [talk_page.before_who, talk_page.before_open, talk_page.before_not, talk_page.before_danger])
    await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText(talk_page.before_kept.other.replace("{count}", "30"))).toBeVisible();
  await expect.poll(() => asked.filter(isCode), "its code comes while they read").not.toEqual([]);
  expect(asked.filter((path) => path.startsWith("/_matrix")), "nobody hears of it yet").toEqual([]);
  await page.getByRole("button", { name: talk_page.before_later }).click();
  await expect(page.getByRole("button", { name: talk_page.chat_begin })).toBeVisible();
});

test("a conversation from the first word to the last", async ({ page, desk, atDesk, homeserver }) => {
  await startChat(page, { name: "Ticket A-042" });
  await say(page, "Hello, is my birth certificate enough?");
  const room = await atDesk();
  await expect(state(page)).toContainText(chat.here);
  await expect.poll(async () => (await desk.messages(room)).map(({ content }) => content.body)).toContain("Hello, is my birth certificate enough?");
  const [{ name }] = await desk.conversations();
  expect(name).toContain("Ticket A-042");

  await desk.typing(room, true);
  await expect(page.locator(".typing")).toHaveText(/is typing$/);
  await desk.send(room, "Yes, with a photo card. See https://example.org/cards.");
  await expect(message(page, "Yes, with a photo card.")).toBeVisible();
  const link = log(page).getByRole("link", { name: /example\.org/ });
  await expect(link).toHaveAttribute("href", "https://example.org/cards");
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", /noreferrer/);

  const mine = message(page, "birth certificate enough");
  await desk.read(room);
  await expect(mine.locator(".far")).toHaveText(chat.read);
  const [{ citizen }] = await desk.conversations();
  const last = (await desk.messages(room)).at(-1);
  await expect.poll(() => desk.hasRead(room, citizen, last.id), "the agent sees that it was read").toBe(true);

  await say(page, "one\ntwo");
  await expect(message(page, "two").locator(".far")).toHaveText(new RegExp(`${chat.delivered}|${chat.sent}|${chat.read}`));

  const said = await announced(page);
  expect(said.filter((words) => words.includes("Yes, with a photo card"))).toHaveLength(1);
  expect(said.some((words) => words.endsWith("joined."))).toBe(true);
  expect(said.filter((words) => words.includes("birth certificate enough")), "one's own words are not read out").toEqual([]);

  await page.getByRole("button", { name: chat.end }).click();
  await page.getByRole("button", { name: chat.sure_no }).click();
  await expect(field(page)).toBeFocused();
  await page.getByRole("button", { name: chat.end }).click();
  await page.getByRole("button", { name: chat.sure_yes }).click();
  await expect(page.getByText(chat.erased)).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: chat.save }).click();
  const saved = await (await download).createReadStream().then(async (stream) => {
    const parts = [];
    for await (const part of stream) parts.push(part);
    return Buffer.concat(parts).toString();
  });
  expect(saved).toContain("You: Hello, is my birth certificate enough?");
  expect(saved).toContain("Yes, with a photo card.");
  await page.getByRole("button", { name: chat.close }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator("h1")).toBeFocused();
});

test("after the end nothing of it is kept anywhere, and the account is gone", async ({ page, desk, atDesk, homeserver }) => {
  await startChat(page, { name: "Planted Name" });
  await say(page, "planted secret");
  const room = await atDesk();
  const [{ citizen: user }] = await desk.conversations();
  await desk.send(room, "planted answer");
  await expect(message(page, "planted answer")).toBeVisible();
  await page.getByRole("button", { name: chat.end }).click();
  await page.getByRole("button", { name: chat.sure_yes }).click();
  await expect(page.getByText(chat.erased)).toBeVisible();
  await page.getByRole("button", { name: chat.close }).click();
  const left = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches_ = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
    return JSON.stringify({
      session: { ...sessionStorage }, local: { ...localStorage }, cookies: document.cookie, databases, caches_,
      page: document.documentElement.outerHTML, address: location.href, state: history.state, name: window.name,
    });
  });
  for (const secret of ["planted", "Planted", "syt_", "cz-"]) expect(left).not.toContain(secret);
  await expect.poll(() => homeserver.user(user)).toMatchObject({ deactivated: true, erased: true });
});

test("closing the page erases the account as well", async ({ context, page, desk, atDesk, homeserver }) => {
  await startChat(page);
  await atDesk();
  const [{ citizen: user }] = await desk.conversations();
  page.on("dialog", (dialog) => dialog.accept());
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => homeserver.user(user), { timeout: 15_000 }).toMatchObject({ deactivated: true });
});

test("it goes on beside other pages, small or large, and counts what was missed", async ({ page, desk, atDesk }) => {
  await startChat(page);
  await say(page, "Hello");
  const room = await atDesk();
  await page.getByRole("button", { name: chat.minimise }).click();
  const open = page.getByRole("button", { name: chat.open });
  await expect(open).toBeFocused();
  await page.getByRole("link", { name: words.en.nav.services }).first().click();
  await expect(page.locator("h1")).toHaveText(words.en.services.title);
  await desk.send(room, "Are you still there?");
  await desk.send(room, "Hello?");
  await expect(open).toContainText(chat.unread.other.replace("{count}", "2"));
  await expect(page).toHaveTitle(/^\(2\) /);
  await open.click();
  await expect(message(page, "Are you still there?")).toBeVisible();
  await expect(page).not.toHaveTitle(/^\(/);
  await expect(field(page)).toBeFocused();
});

test("a list of papers goes along only when the person wants it", async ({ page, open, desk, atDesk }) => {
  await goThrough(page, open, "bcid");
  await page.goto("/services/bcid");
  await page.getByRole("link", { name: words.en.service.talk }).click();
  await expect(page).toHaveURL(/about=bcid$/);
  await startChat(page, { share: true, from: null });
  const room = await atDesk();
  await expect.poll(async () => (await desk.messages(room)).map(({ content }) => content.body).join("\n")).toMatch(/\/services\/bcid\/check#c=\w+/);
});

test("a private talk begins with its subject, and warns of the public", async ({ page, desk, atDesk }) => {
  await page.goto("/talk/private?topic=complaint");
  await expect(page.getByText(talk_page.private_warn)).toBeVisible();
  await expect(page.getByRole("radio", { name: "Something went wrong" })).toBeChecked();
  await page.getByRole("button", { name: talk_page.before_start }).click();
  await expect(panel(page)).toBeVisible();
  await atDesk();
  await expect(state(page)).toContainText(chat.here);
});
