// Lighthouse with its mobile preset on the pages that matter, of the built site as nginx serves it, and on a page of one
// heading beside them: five runs, the median of each figure. Twice: with the network and the processor simulated, as reports
// on the web do, and with both slowed down by the browser. It fails where a page of the site has less than 100 for
// accessibility.
//
//   node e2e/lighthouse.mjs [--against URL] [--runs N]    writes docs/performance.md, or compares with another site
//
//   CHROMIUM, SANDBOX, NGINX  the programs;  SITE  the built site, default: dist/
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse, { defaultConfig } from "lighthouse";
import { addresses } from "./addresses.mjs";
import buildSandbox from "./build-sandbox.mjs";
import { startNginx } from "./nginx.mjs";
import { queueOf, VICTORIA } from "./queue.mjs";
import { load, machine, table, today, write } from "./report.mjs";
import { startSandbox } from "./sandbox.mjs";

const { values } = parseArgs({ options: { against: { type: "string" }, runs: { type: "string", default: "5" } } });
const runs = Number(values.runs);
const site = process.env.SITE ?? fileURLToPath(new URL("../dist", import.meta.url));
const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A page that was never quiet for five seconds has no time at which it was, and so no performance: the worst there is. */
const figure = (audits, id) => audits[id].numericValue ?? Infinity;

/** What is said of a page: a name, and where Lighthouse has it. */
const figures = {
  performance: ({ categories }) => (categories.performance.score ?? -Infinity) * 100,
  accessibility: ({ categories }) => categories.accessibility?.score * 100,
  "best practices": ({ categories }) => categories["best-practices"]?.score * 100,
  SEO: ({ categories }) => categories.seo?.score * 100,
  "FCP, s": ({ audits }) => figure(audits, "first-contentful-paint") / 1_000,
  "LCP, s": ({ audits }) => figure(audits, "largest-contentful-paint") / 1_000,
  "TTI, s": ({ audits }) => figure(audits, "interactive") / 1_000,
  "TBT, ms": ({ audits }) => figure(audits, "total-blocking-time"),
  CLS: ({ audits }) => figure(audits, "cumulative-layout-shift"),
  "KB sent": ({ audits }) => figure(audits, "total-byte-weight") / 1_000,
};

/** Lighthouse's own measure of the machine, run by run: the same page on a machine with half of it takes twice the time. */
const speeds = [];

/** A page of one heading, without a style or a script: what this machine and Lighthouse take for themselves. */
const BARE = "(one heading)";

function bareSite() {
  const folder = mkdtempSync(join(tmpdir(), "bare-"));
  copyFileSync(join(site, "headers.nginx.conf"), join(folder, "headers.nginx.conf"));
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>One heading</title>';
  writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="en"><head>${head}</head><body><h1>One heading</h1></body></html>`);
  return folder;
}

/** What does not depend on the machine, asked of every kind of page. */
const quality = ["accessibility", "best-practices", "seo"];

/** How often a page is loaded again whose loading could not be recorded: that says nothing of the page. */
const AGAIN = 3;

async function run(url, throttlingMethod, categories, again = AGAIN) {
  const chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: flags, ignoreDefaultFlags: true });
  try {
    const onlyCategories = categories ?? (throttlingMethod === "simulate" ? undefined : ["performance"]);
    const result = await lighthouse(url, { port: chrome.port, output: "json", logLevel: "error", throttlingMethod, onlyCategories }, defaultConfig);
    const { lhr } = result;
    if (lhr.runtimeError && again > 0) {
      console.error(`${url}: ${lhr.runtimeError.code}, once more`);
      return await run(url, throttlingMethod, categories, again - 1);
    }
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    if (throttlingMethod === "simulate" && !categories) speeds.push(lhr.environment.benchmarkIndex);
    return lhr;
  } finally {
    await chrome.kill();
  }
}

const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

/** The median of each figure over all runs of a page; the audits that did not pass are told once. */
function summary(url, throttling, reports) {
  const row = Object.fromEntries(Object.entries(figures).map(([name, of]) => [name, median(reports.map(of))]));
  const fails = Object.values(reports[0].audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode === "binary");
  console.error(`${url} (${throttling}): ${JSON.stringify(row)}${fails.map(({ id }) => `\n  not passed: ${id}`).join("")}`);
  return row;
}

const digits = { "FCP, s": 2, "LCP, s": 2, "TTI, s": 2, CLS: 3 };
const cell = (name, value) => (value === undefined ? "" : Number.isFinite(value) ? value.toFixed(digits[name] ?? 0) : "none");
const tableOf = (rows, names) => table(["page", ...names], rows.map(([page, row]) => [page, ...names.map((name) => cell(name, row[name]))]));

/** The rows of a table, for pages by their name, which take turns: the machine is not as fast in every minute. */
async function all(pages, throttling) {
  const reports = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let count = 0; count < runs; count++) for (const [name, url] of Object.entries(pages)) reports[name].push(await run(url, throttling));
  return Object.entries(pages).map(([name, url]) => {
    const row = summary(url, throttling, reports[name]);
    // No search engine may list a person's ticket, and the bare page is there for its times.
    if (name === "ticket") delete row.SEO;
    if (name === BARE) for (const one of ["accessibility", "best practices", "SEO"]) delete row[one];
    return [name, row];
  });
}

/** Every kind of page in both languages: each score that is not 100, and whether one of accessibility is. */
async function allKinds(origin) {
  const below = [];
  let accessible = true;
  for (const { kind, path, lang } of addresses) {
    const { categories, audits } = await run(origin + path, "simulate", quality);
    for (const { id, title, score, auditRefs } of Object.values(categories)) {
      if (score === 1) continue;
      accessible &&= id !== "accessibility";
      const fails = auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
      below.push(`${kind} (${lang}), ${title}: ${Math.round(score * 100)}, ${fails.map(({ id }) => id).join(", ") || id}`);
    }
  }
  const text = `Accessibility, best practices and SEO of ${addresses.length} pages, each kind in English and French: ${below.length ? `below 100 are\n\n${below.map((one) => `- ${one}`).join("\n")}` : "100 each."}`;
  return { text, accessible };
}

if (!existsSync(`${site}/200.html.br`)) throw new Error(`${site} is no release: \`cargo xtask build\` makes one`);
await buildSandbox();
const apis = await startSandbox();
const nginx = await startNginx({ site, api: apis.url });
// The page of a ticket that somebody follows: without one it is only a form.
const queue = queueOf(apis.url);
await queue("/crowd", { office_number: VICTORIA, count: 6 });
const me = await queue("/people", { office_number: VICTORIA });
const own = { home: "/", service: "/services/birth-certificate", ticket: `/walk-in-Q/${me.unique_id}`, offices: "/offices" };
const bare = bareSite();
const bareNginx = await startNginx({ site: bare, api: apis.url });
const pages = Object.fromEntries(Object.entries(own).map(([name, path]) => [name, nginx.url + path]));
const other = values.against && { [values.against]: values.against };
const before = load();
const measured = { ...pages, [BARE]: `${bareNginx.url}/`, ...other };
const simulated = await all(measured, "simulate");
const slowed = await all(measured, "devtools");
const kinds = other ? { text: "", accessible: true } : await allKinds(nginx.url);
await nginx.stop();
await bareNginx.stop();
rmSync(bare, { recursive: true });
await apis.stop();

const timed = Object.keys(figures).filter((name) => !["accessibility", "best practices", "SEO"].includes(name));
const { version } = JSON.parse(readFileSync(new URL("../node_modules/lighthouse/package.json", import.meta.url)));
const text = [
  `${today()}, Lighthouse ${version}, mobile preset, ${runs === 1 ? "one run" : `median of ${runs} runs`}, site served by nginx with brotli. ${machine()}, load ${before} at the start and ${load()} at the end. Lighthouse's index of the machine's speed: ${Math.min(...speeds)} to ${Math.max(...speeds)}, median ${median(speeds)}.`,
  `Network and processor simulated:\n\n${tableOf(simulated, Object.keys(figures))}`,
  kinds.text,
  `Network and processor slowed down by the browser:\n\n${tableOf(slowed, timed)}`,
].filter(Boolean).join("\n\n");
console.log(text);
if (!other) write("lighthouse", text);
const accessible = simulated.every(([name, { accessibility }]) => !(name in pages) || accessibility === 100);
if (!accessible || !kinds.accessible) {
  console.error("accessibility is below 100 on a page");
  process.exitCode = 1;
}
