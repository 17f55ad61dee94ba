// The page of all channels, with settings of many kinds.
import { copyOfSite } from "../copy.mjs";
import { clockAhead, expect, ready, takenOver, test as base } from "../test.mjs";
import { config, words } from "../words.mjs";

const { talk_page } = words.en;
const matrix = { homeserver: { url: "/" }, desk: "@desk:localhost", entry: { kind: "open" }, keeps_days: 30 };
/** Tuesday 24 November 2026 in Victoria: 14:00, and 20:00. */
const OPEN = Date.parse("2026-11-24T22:00:00Z");
const CLOSED = Date.parse("2026-11-25T04:00:00Z");

const test = base.extend({
  // The built site as a deployment with chat has it: its settings, and its pages made from them.
  server: [
    async ({}, use) => {
      const copy = await copyOfSite();
      copy.edit("config.json", (config) => ({ ...config, matrix }));
      await use(copy);
      await copy.stop();
    },
    { scope: "worker" },
  ],

  /** `at(OPEN)`: what the device's clock says. */
  at: async ({ page }, use) => {
    await use((time) => clockAhead(page, time - Date.now()));
  },

  /** `settings((config) => {...})`: what the deployment says. */
  settings: async ({ page }, use) => {
    await use((change) => {
      const changed = structuredClone(config);
      change(changed);
      return page.route("**/config.json", (route) => route.fulfill({ json: changed }));
    });
  },
});

const cards = (page) => page.locator("[data-channel] h2");
const card = (page, name) => page.locator("[data-channel]").filter({ has: page.getByRole("heading", { name, exact: true }) });

for (const [path, how] of [["/talk", ready], ["/talk?ticket=1", takenOver]])
  test(`a channel says when it opens, and what is open comes first (${path})`, async ({ page, at }) => {
    await at(CLOSED);
    await page.goto(path);
    await how(page);
    await expect(card(page, talk_page.chat)).toContainText(/opens tomorrow at 8:30/i);
    await expect(cards(page), "for every reader alike").toHaveText([talk_page.phone, talk_page.person, talk_page.chat, talk_page.video]);
    await expect(card(page, talk_page.chat).getByRole("link")).toHaveAttribute("href", /^tel:/);
  });

test("during its hours it says until when, in its place, before anything is used", async ({ page, at }) => {
  await at(OPEN);
  await page.goto("/talk");
  await ready(page);
  await expect(card(page, talk_page.chat)).toContainText(/until 4:30/i);
  await expect(cards(page)).toHaveText([talk_page.phone, talk_page.chat, talk_page.video, talk_page.person]);
  await expect(page.locator('#app[data-program="rests"]')).toBeAttached();
});

test("a chat whose hours are over is no way in, and one whose hours come is", async ({ page, at }) => {
  await at(CLOSED);
  await page.goto("/talk");
  await ready(page);
  await expect(card(page, talk_page.chat).getByText(talk_page.closed)).toBeVisible();
  await expect(page.getByRole("button", { name: talk_page.chat_begin })).toHaveCount(0);
  // Half a minute after the doors open; the page looks at its clock from time to time.
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 12.6 * 3_600_000;
  });
  const begin = page.getByRole("button", { name: talk_page.chat_begin });
  await expect(begin).toBeVisible({ timeout: 30_000 });
  await begin.click();
  await expect(page.getByRole("heading", { name: talk_page.before })).toBeVisible();
});

test("a chat that is not offered does not say that it opens tomorrow", async ({ page, at, settings }) => {
  await settings((config) => delete config.matrix);
  await at(OPEN);
  await page.goto("/talk?ticket=1");
  await takenOver(page);
  await expect(cards(page)).toHaveText([talk_page.phone, talk_page.person, talk_page.chat, talk_page.video]);
  const chat = card(page, talk_page.chat);
  await expect(chat).toContainText(talk_page.closed_here);
  await expect(chat).not.toContainText(/8:30|4:30/);
});

test("text messages and e-mails are prepared, with what somebody was looking at", async ({ page, settings }) => {
  await settings((config) => {
    config.talk.channels.push(
      { kind: "sms", number: "+16045550100", keywords: [{ word: "STATUS 1", meaning: { en: "Where your request is" } }] },
      { kind: "email", address: "questions@example.gov.bc.ca", wait: { en: "Two days" }, languages: { en: "English, French" } },
      { kind: "hologram" },
    );
  });
  await page.goto("/talk?about=bcid");
  await takenOver(page);
  await expect(card(page, talk_page.sms).getByRole("link")).toHaveAttribute("href", "sms:+16045550100?&body=STATUS%201");
  const mail = card(page, talk_page.email);
  await expect(mail.getByRole("link")).toHaveAttribute("href", /^mailto:questions@example\.gov\.bc\.ca\?subject=B\.C\./);
  await expect(mail).toContainText("Two days");
  await expect(mail).toContainText("English, French");
  await expect(cards(page)).toHaveCount(6);
});

test("settings without a word of channels still give the telephone", async ({ page, settings, expected }) => {
  expected(/config\.json: talk\.channels/);
  await settings((config) => (config.talk = { channels: "none" }));
  await page.goto("/talk?ticket=1");
  await takenOver(page);
  await expect(card(page, talk_page.phone).getByRole("link").first()).toHaveAttribute("href", "tel:+18006637867");
});

for (const [from, subject] of [["/services/bcid", /B\.C\. identification card/], ["/services/bcid/check", /B\.C\. identification card/], ["/offices/victoria", /Victoria/]])
  test(`from ${from} a person goes on about what they were looking at`, async ({ page }) => {
    await page.goto(from);
    await page.getByRole("link", { name: words.en.service.talk }).click();
    await takenOver(page);
    await expect(page.locator("h1")).toHaveText(talk_page.title);
    await expect(page.locator("main > .wrap > p.row").first()).toHaveText(subject);
  });
