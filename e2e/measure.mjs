// Times and memory of the built app in Chromium, on this machine as it is: what a person waits for after the first load.
// Writes the tables of docs/performance.md. `cargo xtask bench` runs it.
//
//   CHROMIUM, SANDBOX  the programs;  SITE  the built site, default: dist/
import { chromium } from "@playwright/test";
import buildSandbox from "./build-sandbox.mjs";
import { follow } from "./follow.mjs";
import { ahead } from "./line.mjs";
import { chooseOffice } from "./office-choice.mjs";
import config from "./playwright.config.mjs";
import { queueOf, VICTORIA } from "./queue.mjs";
import { load, machine, table, today, write } from "./report.mjs";
import { saidAt } from "./said.mjs";
import { startSandbox } from "./sandbox.mjs";
import { memory, showProgram } from "./soak/memory.mjs";
import { ready, takenOver, wake } from "./test.mjs";
import { words } from "./words.mjs";

const RUNS = 9;
const SERVICE = "/services/birth-certificate";
/** Pages gone through before memory is counted again. */
const PAGES = 200;

/** In the page: milliseconds from `act` until something that fits `selector`, and says `text`, has been painted. */
const until = (page, { act, selector, text = "" }) =>
  page.evaluate(
    ([act, selector, text]) =>
      new Promise((done) => {
        const begun = performance.now();
        const there = () => [...document.querySelectorAll(selector)].some((one) => one.checkVisibility() && one.textContent.includes(text));
        const look = () => {
          if (!there()) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
        };
        const watch = new MutationObserver(look);
        watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        const [kind, what, value] = act;
        const one = document.querySelector(what);
        if (kind === "click") one.click();
        else {
          one.focus();
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(one, value);
          one.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }
        look();
      }),
    [act, selector, text],
  );

/** Opens a page that rests, and lets the program run it. */
const openAwake = async (page, path) => {
  await page.goto(path);
  await wake(page);
};

/** What is measured, each in a browser that has seen nothing yet. */
const waits = {
  "all services, from the home page": async ({ page }) => {
    await openAwake(page, "/");
    return [await until(page, { act: ["click", 'nav a[href="/services"]'], selector: "main h1", text: words.en.services.title })];
  },
  "all offices with their map, from the home page": async ({ page }) => {
    await openAwake(page, "/");
    return [await until(page, { act: ["click", 'nav a[href="/offices"]'], selector: "main a[href^='/offices/']" })];
  },
  "a service's record, from all services": async ({ page }) => {
    await openAwake(page, "/services");
    return [await until(page, { act: ["click", `main a[href="${SERVICE}"]`], selector: "main .bring" })];
  },
  "a letter on the home page as it was sent: the app, the search, its answers": async ({ page }) => {
    await page.goto("/");
    await ready(page);
    return [await until(page, { act: ["type", "[role=combobox]", "b"], selector: "[role=option]" })];
  },
  "the first letter of a search: its code, its index, its answers": async ({ page }) => {
    await openAwake(page, "/");
    return [await until(page, { act: ["type", "[role=combobox]", "b"], selector: "[role=option]" })];
  },
  "each letter after that": async ({ page }) => {
    await openAwake(page, "/");
    await until(page, { act: ["type", "[role=combobox]", "b"], selector: "[role=option]" });
    const query = "birth certificate for my son";
    const times = [];
    for (let length = 2; length <= query.length; length += 1) {
      times.push(await until(page, { act: ["type", "[role=combobox]", query.slice(0, length)], selector: "[role=listbox]" }));
    }
    return times;
  },
  "an answer of a pre-check, until the next question": async ({ page }) => {
    await page.goto(`${SERVICE}/check`);
    const times = [];
    await ready(page);
    await page.locator("main input[type=radio]").first().focus();
    await takenOver(page);
    for (;;) {
      const before = await page.locator("h1").textContent();
      if (!(await page.locator("main input[type=radio]").count())) return times;
      await page.locator("main input[type=radio]").first().check();
      times.push(
        await page.evaluate(
          (before) =>
            new Promise((done) => {
              const begun = performance.now();
              new MutationObserver((_, watch) => {
                if (document.querySelector("h1")?.textContent === before) return;
                watch.disconnect();
                requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
              }).observe(document, { subtree: true, childList: true, characterData: true });
              document.querySelector("main form button[type=submit], main form button").click();
            }),
          before,
        ),
      );
    }
  },
  "a ticket: from a change in the queue to the page that says it": async ({ page, queue }) => {
    // Only who is near is told at once: nobody of the run before may stand in between.
    await queue("/reset");
    const others = (await queue("/crowd", { office_number: VICTORIA, count: 6 })).people;
    const me = await queue("/people", { office_number: VICTORIA });
    await page.goto(`/walk-in-Q/${me.unique_id}`);
    await page.locator("#standing").waitFor();
    await chooseOffice(page);
    await page.getByText(words.en.line.live).waitFor();
    await page.waitForTimeout(1_000);
    const times = [];
    for (const [left, { citizen_id: id }] of others.slice(0, 4).entries()) {
      const heard = saidAt(page, "#standing", ahead(others.length - 1 - left));
      const begun = Date.now();
      await queue(`/people/${id}/leave`);
      times.push((await heard) - begun);
      await page.waitForTimeout(1_500);
    }
    return times;
  },
};

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];

await buildSandbox();
const server = await startSandbox();
const queue = queueOf(server.url);
const browser = await chromium.launch(config.use.launchOptions);
const fresh = async () => {
  const context = await browser.newContext({ baseURL: server.url, locale: "en-CA", serviceWorkers: "block", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(showProgram);
  return { context, page };
};
const before = load();

const times = [];
for (const [what, measure] of Object.entries(waits)) {
  const all = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { context, page } = await fresh();
    all.push(...(await measure({ page, queue })));
    await context.close();
  }
  times.push([what, all.length, median(all).toFixed(0), sorted(all).at(-1).toFixed(0)]);
  console.error(times.at(-1).join(" | "));
}

const held = [];
const mega = (bytes) => (bytes / 1e6).toFixed(2);
const count = async (what, page, context) => {
  const { heap, program, elements, listeners } = await memory(page, await context.newCDPSession(page));
  held.push([what, mega(heap), mega(program), elements, listeners]);
  console.error(held.at(-1).join(" | "));
};
const pages = { home: "/", "all services": "/services", "a service": SERVICE, "its pre-check": `${SERVICE}/check`, offices: "/offices", "an office": "/offices/victoria" };
for (const [what, path] of Object.entries(pages)) {
  const { context, page } = await fresh();
  await page.goto(path);
  await page.waitForTimeout(2_000);
  await count(what, page, context);
  await context.close();
}
{
  const { context, page } = await fresh();
  await openAwake(page, "/");
  const paths = Object.values(pages);
  for (let at = 1; at <= PAGES; at += 1) {
    const path = paths[at % paths.length];
    await follow(page, path);
    await page.waitForURL(`**${path}`);
    await page.locator("h1").waitFor();
  }
  await count(`home, after ${PAGES} pages`, page, context);
  await context.close();
}
await browser.close();
await server.stop();

const text = [
  `${today()}, Chromium ${browser.version()}, ${machine()}, load ${before} at the start and ${load()} at the end. Each run in a browser that has seen nothing yet, site and queue on the same machine.`,
  `From a press, a letter or a change in the queue to the picture that shows it, in milliseconds:\n\n${table(["what", "times", "median", "longest"], times)}`,
  `What a page holds when everything unused has been thrown away; a page that rests has no program:\n\n${table(["page", "JavaScript, MB", "program, MB", "elements", "listeners"], held)}`,
].join("\n\n");
console.log(text);
write("app", text);
