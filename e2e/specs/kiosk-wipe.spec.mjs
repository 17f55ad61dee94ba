// A secret of one person is planted wherever a browser can keep one, and looked for everywhere when the next one comes.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, greeting, kiosk, OFFICE, still, test, wait } from "../kiosk.mjs";
import { queueOf, VICTORIA } from "../queue.mjs";
import { showProgram } from "../soak/memory.mjs";
import { watch } from "../watch.mjs";

const search = (page) => page.getByRole("combobox");
const runs = (page) => page.locator('#app[data-program="runs"]').waitFor();
/** The same words in no other place, so that finding them says which way they were kept. */
const SECRET = "planted-7f3a9";

/** What a person does: a search, a pre-check, a ticket, and how the screen looks. Nobody types the link of a ticket here. */
async function visit(page, me) {
  await search(page).fill(`${SECRET}-search`);
  await page.goto("/services/bcid/check");
  await runs(page);
  await page.locator(".check input.short").fill("77");
  await page.locator("main .button").first().tap();
  if (me) {
    await page.goto(`/walk-in-Q/${me.unique_id}`);
    await expect(page.locator("#standing")).toBeVisible();
    await expect(page, "the id stands in no address").toHaveURL(/\/ticket$/);
  } else {
    await page.goto("/ticket");
    await runs(page);
    await page.locator("#line-number").fill(`${SECRET}-number`);
    await page.locator("#line-number").press("Enter");
  }
  await page.getByRole("button", { name: kiosk.larger }).tap();
  await page.getByRole("button", { name: kiosk.contrast }).tap();
  await page.getByRole("button", { name: kiosk.reach }).tap();
}

/** Whatever else might keep something, here it does. */
const plant = (page) =>
  page.evaluate(async (secret) => {
    sessionStorage.setItem("planted", `${secret}-session`);
    localStorage.setItem("planted", `${secret}-local`);
    document.cookie = `planted=${secret}-cookie; path=/`;
    window.name = `${secret}-name`;
    window.planted = `${secret}-global`;
    history.replaceState(`${secret}-state`, "");
    document.title = `${secret}-title`;
    performance.mark(`${secret}-mark`);
    await navigator.clipboard.writeText(`${secret}-clipboard`);
    await (await caches.open("planted")).put("/planted", new Response(`${secret}-cache`));
    window.address = URL.createObjectURL(new Blob([`${secret}-blob`]));
    document.querySelector("main").append(Object.assign(document.createElement("input"), { value: `${secret}-field` }));
    document.querySelector("main").append(Object.assign(document.createElement("p"), { textContent: `${secret}-words` }));
    await new Promise((done) => {
      const asked = indexedDB.open("planted");
      asked.onupgradeneeded = () => asked.result.createObjectStore("planted").put(`${secret}-database`, 1);
      asked.onsuccess = () => done(asked.result.close());
    });
    return window.address;
  }, SECRET);

/** Everything that a page can reach, and the memory of the program itself. */
const look = (page, { address, secrets }) =>
  page.evaluate(async ({ address, secrets }) => {
    const kept = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) kept.push(name, request.url, ...(name === "planted" ? [await (await cache.match(request)).text()] : []));
    }
    const memory = [];
    const bytes = new Uint8Array(window.programMemory.buffer);
    const wide = (text) => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
    const has = (needle) => {
      for (let at = bytes.indexOf(needle[0]); at >= 0; at = bytes.indexOf(needle[0], at + 1))
        if (needle.every((byte, next) => bytes[at + next] === byte)) return true;
      return false;
    };
    for (const secret of secrets) if (has(new TextEncoder().encode(secret)) || has(wide(secret))) memory.push(secret);
    return JSON.stringify({
      page: document.documentElement.outerHTML, title: document.title, address: location.href, referrer: document.referrer,
      state: history.state, length: history.length, name: window.name, global: window.planted ?? null,
      session: { ...sessionStorage }, local: { ...localStorage }, cookies: document.cookie,
      databases: (await indexedDB.databases()).map(({ name }) => name), kept, memory,
      clipboard: await navigator.clipboard.readText(),
      blob: await fetch(address).then((answer) => answer.text(), () => null),
      entries: performance.getEntries().map(({ name }) => name),
      fields: [...document.querySelectorAll("input, textarea")].map(({ value }) => value),
      speaking: speechSynthesis.speaking, media: document.querySelectorAll("video, audio").length,
      looks: { ...document.documentElement.dataset }, lang: document.documentElement.lang, scroll: scrollY, focus: document.activeElement.tagName,
      pressed: document.querySelectorAll(".kiosk-bar [aria-pressed=true]").length,
    });
  }, { address, secrets });

for (const how of ["a press", "walking away"])
  test(`${how}: no secret of one person is anywhere for the next`, async ({ page, context, server, expected }) => {
    expected(/blob:|ERR_FILE_NOT_FOUND/); // the test looks for what is not there
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript(showProgram);
    await page.goto(`/?kiosk=${OFFICE}`);
    await expect(greeting(page)).toBeVisible();
    const me = await queueOf(server.url)("/people", { office_number: VICTORIA });
    await visit(page, me);
    const address = await plant(page);
    if (how === "a press") {
      await page.getByRole("button", { name: kiosk.start_over }).first().tap();
    } else {
      await wait(page, 46);
      await expect(still(page)).toBeVisible();
      await wait(page, 21);
    }
    await expect(greeting(page)).toBeVisible();
    await runs(page);
    const secrets = [SECRET, me.unique_id];
    const left = await look(page, { address, secrets });
    for (const secret of secrets) expect(left.includes(secret) && left.slice(Math.max(0, left.indexOf(secret) - 120), left.indexOf(secret) + 60), "left").toBe(false);
    expect(await page.locator("body").innerText()).not.toMatch(new RegExp(`\\b${me.ticket_number}\\b`));
    const rest = JSON.parse(left);
    // These belong to the greeting that is shown now.
    for (const own of ["page", "title", "address", "referrer", "length", "entries", "fields"]) delete rest[own];
    expect(rest, "all that there may be").toEqual({
      looks: { kiosk: OFFICE, paper: "letter" }, lang: "en", scroll: 0, focus: "BODY", pressed: 0, speaking: false, media: 0,
      state: null, name: "", global: null, memory: [], cookies: "", session: {}, local: { kiosk: OFFICE }, databases: [], kept: [],
      clipboard: "", blob: null,
    });
    // The browser's own way back, and what it would restore.
    await page.goBack().catch(() => {});
    await page.waitForTimeout(500);
    expect(page.url(), "nobody goes back").not.toContain(me.unique_id);
    const back = await page.evaluate(() => JSON.stringify([document.documentElement.outerHTML, [...document.querySelectorAll("input")].map(({ value }) => value)]));
    for (const secret of secrets) expect(back).not.toContain(secret);
  });

test("without a network and without a worker the document itself forgets", async ({ device: page, context, expected }) => {
  expected(/ERR_INTERNET_DISCONNECTED/);
  await search(page).fill(`${SECRET}-search`);
  await page.getByRole("button", { name: kiosk.contrast }).tap();
  await page.getByRole("button", { name: kiosk.larger }).tap();
  await context.setOffline(true);
  await page.evaluate(() => fetch("/config.json").catch(() => {})); // whether the program asks for something now is chance
  await page.getByRole("button", { name: kiosk.start_over }).first().tap();
  await expect(page.getByText(kiosk.leaving)).toBeHidden();
  await expect(greeting(page)).toBeVisible();
  await expect(search(page)).toHaveValue("");
  await expect(page.getByRole("button", { name: kiosk.contrast })).toHaveAttribute("aria-pressed", "false");
  const left = await page.evaluate(() => JSON.stringify([document.documentElement.outerHTML, { ...document.documentElement.dataset }, document.activeElement.tagName, scrollY, location.pathname]));
  expect(left).not.toContain(SECRET);
  expect(left).not.toContain('"text"');
  expect(left).toMatch(/"BODY",0,"\/"\]$/);
  await context.setOffline(false);
});

/** Every file of a folder. */
const files = (folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((file) => statSync(file).isFile());

test("nothing of a visit is on the disk when the browser has ended", async ({ playwright, launchOptions, baseURL }) => {
  const folder = mkdtempSync(join(tmpdir(), "guichet-device-"));
  try {
    const context = await playwright.chromium.launchPersistentContext(folder, { ...launchOptions, baseURL, viewport: { width: 1080, height: 1920 }, hasTouch: true, serviceWorkers: "block" });
    const watcher = watch(context, new URL(baseURL).origin, { early: true });
    const page = await context.newPage();
    await page.goto(`/?kiosk=${OFFICE}`);
    await expect(greeting(page)).toBeVisible();
    await visit(page);
    await page.getByRole("button", { name: kiosk.start_over }).first().tap();
    await expect(greeting(page)).toBeVisible();
    await page.waitForTimeout(1_000);
    expect(watcher.unexpected()).toEqual([]);
    await context.close();
    const found = files(folder).filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(SECRET) || bytes.includes(Buffer.from(SECRET, "utf16le"));
    });
    expect(found).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
