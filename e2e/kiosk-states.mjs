// Everything that a device at the door can show, and how a person comes there: for the pictures and for the audit.
import { panelIn } from "./chat.mjs";
import { follow } from "./follow.mjs";
import { OFFICE, wait } from "./kiosk.mjs";
import { readdirSync } from "node:fs";
import { queueOf, VICTORIA } from "./queue.mjs";
import { service, words } from "./words.mjs";

/** A service that Victoria does, one that another office does, one without a counter, and one that asks for a number first. */
const HERE = "birth-certificate";
const ELSEWHERE = "drivers-licence-renewal";
const NO_COUNTER = readdirSync(new URL("../public/content/services/", import.meta.url))
  .map((file) => file.replace(".json", ""))
  .find((id) => service(id).elsewhere && service(id).channels.some(({ kind, url }) => kind === "online" && url));
const NUMBER = "bcid";

const prefix = (lang) => (lang === "en" ? "" : `/${lang}`);
const runs = (page) => page.locator('#app[data-program="runs"]').waitFor({ state: "attached" });

/** Opens the device's first screen in a language. */
export async function begin(page, lang) {
  await page.goto(`/?kiosk=${OFFICE}`);
  await runs(page);
  if (lang !== "en") await page.goto(prefix(lang));
  await page.getByRole("heading", { level: 1, name: words[lang].kiosk.welcome }).waitFor();
}

async function to(page, lang, path) {
  await follow(page, prefix(lang) + path);
  await page.locator("main h1").first().waitFor();
  await page.locator(".greeting").waitFor({ state: "detached" });
}

const inCheck = (page) => page.locator("main .check");

/** One page of a pre-check: a number, the first answer, or every paper or none. */
async function goOn(page, papers) {
  const before = page.url();
  const box = inCheck(page);
  const number = box.locator("input.short");
  const radio = box.locator('input[type="radio"]').first();
  if (await number.count()) await number.fill("30");
  else if (await radio.count()) await radio.check();
  else if (papers) {
    await box.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
    for (const paper of await box.locator('input[type="checkbox"]').all()) await paper.check();
  }
  await box.locator("form button.button:not(.quiet), .section > button.button").first().click();
  await page.waitForFunction((before) => location.href !== before, before);
}

/** The first page of a pre-check that shows something. */
async function check(page, lang, { until, papers = false, id = HERE }) {
  await to(page, lang, `/services/${id}/check`);
  await inCheck(page).waitFor();
  const there = page.locator(until);
  for (let step = 0; step < 20; step += 1) {
    await page.locator(`${until}, main .check h1`).first().waitFor();
    if (await there.first().isVisible()) return;
    await goOn(page, papers);
  }
  throw new Error(`no ${until}`);
}

const presses = (page) => page.locator(".kiosk-corner").evaluate((corner) => { for (let times = 0; times < 5; times += 1) corner.click(); });

/** Each: a name, and the way from the greeting. Those with a chat need a server that was started with `talk`. */
export const states = [
  ["greeting", async () => {}],
  ["keys", async (page) => { await page.locator("main input").first().tap(); await page.locator(".kiosk-keys button").first().waitFor(); }],
  ["found", async (page, lang, said) => {
    await page.locator("main input").first().tap();
    const key = (name) => page.locator(".kiosk-keys").getByRole("button", { name, exact: true });
    const latin = key(`abc ${said.kiosk.key_latin}`);
    if (await latin.count()) await latin.tap();
    for (const letter of "id") await key(letter).tap();
    await page.locator("[role=option]").first().waitFor();
  }],
  ["subjects", (page, lang) => to(page, lang, "/services")],
  ["here-yes", async (page, lang) => { await to(page, lang, `/services/${HERE}`); await page.locator(".here .verdict").waitFor(); }],
  ["here-other", async (page, lang) => { await to(page, lang, `/services/${ELSEWHERE}`); await page.locator(".here .verdict").waitFor(); }],
  ["here-no-counter", async (page, lang) => { await to(page, lang, `/services/${NO_COUNTER}`); await page.locator(".here .verdict").waitFor(); }],
  ["all-about", async (page, lang) => { await to(page, lang, `/services/${HERE}#all`); await page.locator(".ways").first().waitFor(); }],
  ["question", (page, lang) => check(page, lang, { until: ".check .question input[type=radio]" })],
  ["number", async (page, lang) => {
    await check(page, lang, { until: ".check input.short", id: NUMBER });
    await page.locator(".check input.short").tap();
    await page.locator(".kiosk-keys .pad").waitFor();
  }],
  ["papers", (page, lang) => check(page, lang, { until: ".check .papers" })],
  ["result-missing", (page, lang) => check(page, lang, { until: ".verdict h1" })],
  ["result-ready", (page, lang) => check(page, lang, { until: ".verdict h1", papers: true })],
  ["take-along", async (page, lang) => {
    await check(page, lang, { until: ".verdict h1", papers: true });
    await page.locator(".take").first().scrollIntoViewIfNeeded();
  }],
  ["ticket", (page, lang) => to(page, lang, "/ticket")],
  ["ticket-followed", async (page, lang, said, { url }) => {
    const me = await queueOf(url)("/people", { office_number: VICTORIA });
    await to(page, lang, "/ticket");
    await page.locator("#line-number").fill(me.ticket_number);
    await page.locator("#line-number").press("Enter");
    await page.locator("#standing").waitFor();
  }],
  ["talk", (page, lang) => to(page, lang, "/talk")],
  ["chat-before", async (page, lang, said) => {
    await to(page, lang, "/talk");
    await page.getByRole("button", { name: said.talk_page.chat_begin }).tap();
    await page.getByLabel(said.talk_page.before_name).waitFor();
  }],
  ["chat", async (page, lang, said) => {
    await to(page, lang, "/talk");
    await page.getByRole("button", { name: said.talk_page.chat_begin }).tap();
    await page.getByRole("button", { name: said.talk_page.before_start }).tap();
    await panelIn(page, said.chat).waitFor();
    await page.getByLabel(said.chat.your_message).fill("Hello");
    await page.getByLabel(said.chat.your_message).press("Enter");
    await page.locator("#chat-log li").filter({ hasText: "Hello" }).waitFor();
  }],
  ["chat-keys", async (page, lang, said, server) => {
    await states.find(([name]) => name === "chat")[1](page, lang, said, server);
    await page.getByLabel(said.chat.your_message).tap();
    await page.locator(".kiosk-keys button").first().waitFor();
  }],
  ["outside", async (page, lang) => {
    await to(page, lang, `/services/${HERE}#all`);
    await page.locator('main a[href^="https:"]:visible').first().tap();
    await page.locator(".ask .address").waitFor();
  }],
  ["still-there", async (page, lang) => {
    await to(page, lang, "/ticket");
    await page.locator("h1").tap();
    await wait(page, 46);
    await page.locator("#kiosk-still[open]").waitFor();
  }],
  ["new-visitor", async (page, lang) => {
    await to(page, lang, "/ticket");
    await page.locator("h1").tap();
    await wait(page, 31);
    // By its place: a tap on an element is tried again when something comes over it.
    const { x, y } = await page.locator("h1").boundingBox();
    await page.touchscreen.tap(x + 9, y + 9);
    await page.locator("#kiosk-new[open]").waitFor();
  }],
  ["staff-pin", async (page) => { await presses(page); await page.locator("#kiosk-pin-field").waitFor(); }],
  ["staff-pin-keys", async (page) => {
    await presses(page);
    await page.locator("#kiosk-pin-field").tap();
    await page.locator(".kiosk-keys .pad").waitFor();
  }],
  ["staff", async (page) => {
    await presses(page);
    await page.locator("#kiosk-pin-field").fill("246810");
    await page.locator("#kiosk-staff form .button").tap();
    await page.locator("#kiosk-health").waitFor({ timeout: 20_000 });
  }],
  ["out-of-order", (page) => page.evaluate(() => document.getElementById("kiosk-fallen").removeAttribute("hidden"))],
];

/** Goes to a state from the start. */
export async function reach(page, lang, name, server) {
  await begin(page, lang);
  await states.find(([one]) => one === name)[1](page, lang, words[lang], server);
}
