// What a person does, for any engine: each journey gets a browser and the address of a server.
import assert from "node:assert/strict";
import { queueOf, VICTORIA } from "../queue.mjs";
import { offices, service, words } from "../words.mjs";
import { named, press, until } from "./until.mjs";

const { check, line } = words.en;

const heading = (browser) => browser.run(() => document.querySelector("main h1")?.textContent.trim() ?? "");
const headed = (browser, words) => until(`the page "${words}"`, async () => (await heading(browser)) === words);
const runs = (browser) => until("the program", () => browser.run(() => Boolean(document.querySelector('#app[data-program="rests"], #app[data-program="runs"]'))));
const one = (browser, selector) => until(selector, () => browser.find((selector) => document.querySelector(selector), selector));

export const journeys = {
  "the finder leads to a service": async (browser, url) => {
    await browser.goto(url);
    await runs(browser);
    await (await one(browser, "#search")).type("birth certificate");
    const { name } = service("birth-certificate");
    const hit = await until("the answer", () => browser.find((name) => [...document.querySelectorAll("[role=option]")].find(({ textContent }) => textContent.includes(name)) ?? null, name.en));
    await hit.click();
    await headed(browser, name.en);
  },

  "a pre-check leads to a result": async (browser, url) => {
    await browser.goto(`${url}/services/bcid/check`);
    await runs(browser);
    const { questions } = service("bcid");
    for (let page = 0; page < 30; page++) {
      const shown = await until("a page of the pre-check", () => heading(browser));
      const question = questions.find(({ text }) => text.en === shown);
      if (question?.kind === "number") await press(browser, "main button", check.unsure);
      else if (question) {
        await press(browser, "main label", check.unsure);
        await press(browser, "main button", check.go_on);
      } else if (shown === check.papers) await press(browser, "main button", check.papers_done);
      else break;
      await until("the next page", async () => (await heading(browser)) !== shown);
    }
    await named(browser, "main h2", check.take);
  },

  "the list of offices leads to one that says when it is open": async (browser, url) => {
    await browser.goto(`${url}/fr/offices`);
    await runs(browser);
    const victoria = offices.find(({ id }) => id === "victoria");
    const link = await until("the office", () => browser.find((name) => [...document.querySelectorAll("main a")].find(({ textContent }) => textContent.trim() === name) ?? null, victoria.name.fr));
    await link.click();
    await headed(browser, victoria.name.fr);
    await until("whether it is open", () => browser.run(() => (document.querySelector("main .status")?.textContent.trim().length ?? 0) > 3));
    assert.equal(await browser.run(() => document.documentElement.lang), "fr");
  },

  "a ticket's place changes while it is watched": async (browser, url) => {
    const queue = queueOf(url);
    await queue("/reset");
    const { people } = await queue("/crowd", { office_number: VICTORIA, count: 3 });
    const me = await queue("/people", { office_number: VICTORIA });
    const ahead = (count) => (count === 1 ? line.ahead.one : line.ahead.other.replace("{count}", count));
    const stands = (count) => until(`${count} people ahead`, () => browser.run((text) => document.querySelector("#standing")?.textContent === text, ahead(count)));
    await browser.goto(`${url}/walk-in-Q/${me.unique_id}`);
    await stands(3);
    assert.equal(await browser.run(() => location.pathname + location.hash), `/ticket#${me.unique_id}`);
    await queue(`/people/${people[0].citizen_id}/leave`);
    await press(browser, "main button", line.refresh);
    await stands(2);
    // Whoever says which office it is hears of each change by a live connection, without pressing anything.
    // The page that the server sent has a choice as well, for addresses without a ticket, which is not shown.
    await until("the choice of the office", () =>
      browser.run(() => {
        const choice = [...document.querySelectorAll("#line-office")].find((choice) => choice.checkVisibility());
        choice?.focus();
        return Boolean(choice) && document.activeElement === choice;
      }),
    );
    await one(browser, `#line-office option[value="${VICTORIA}"]`);
    await browser.run((office) => {
      const choice = document.querySelector("#line-office");
      choice.value = office;
      for (const name of ["input", "change"]) choice.dispatchEvent(new Event(name, { bubbles: true }));
    }, String(VICTORIA));
    await press(browser, "main button", line.where_set);
    await until("the live connection", () => browser.run((words) => document.querySelector("main").textContent.includes(words), line.live));
    await queue(`/people/${people[1].citizen_id}/leave`);
    await stands(1);
    await queue("/reset");
  },

  "the service worker comes and answers": async (browser, url) => {
    await browser.goto(`${url}/about`);
    await until("the worker", () => browser.run(() => Boolean(navigator.serviceWorker?.controller)));
    // Only what the worker keeps says since when.
    const asks = () => {
      fetch(document.getElementById("boot").dataset.wasm).then(({ headers }) => (window.answered = headers.has("kept")));
      return window.answered === true;
    };
    await until("an answer of the worker", () => browser.run(asks));
  },
};
