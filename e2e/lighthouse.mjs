// Lighthouse with its mobile preset on the pages that matter, of the built site as nginx serves it: five runs, the median of
// each figure. Twice: with the network and the processor simulated, as reports on the web do, and with both slowed down by
// the browser.
//
//   node e2e/lighthouse.mjs [--against URL] [--runs N]    writes docs/performance.md, or compares with another site
//
//   CHROMIUM, SANDBOX, NGINX  the programs;  SITE  the built site, default: dist/
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse, { defaultConfig } from "lighthouse";
import buildSandbox from "./build-sandbox.mjs";
import { startNginx } from "./nginx.mjs";
import { startSandbox } from "./sandbox.mjs";

const { values } = parseArgs({ options: { against: { type: "string" }, runs: { type: "string", default: "5" } } });
const runs = Number(values.runs);
const site = process.env.SITE ?? fileURLToPath(new URL("../dist", import.meta.url));
const report = fileURLToPath(new URL("../docs/performance.md", import.meta.url));
const pages = { home: "/", service: "/services/birth-certificate", ticket: "/ticket", offices: "/offices" };
const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** What is said of a page: a name, and where Lighthouse has it. */
const figures = {
  performance: ({ categories }) => categories.performance.score * 100,
  accessibility: ({ categories }) => categories.accessibility?.score * 100,
  "best practices": ({ categories }) => categories["best-practices"]?.score * 100,
  SEO: ({ categories }) => categories.seo?.score * 100,
  "FCP, s": ({ audits }) => audits["first-contentful-paint"].numericValue / 1_000,
  "LCP, s": ({ audits }) => audits["largest-contentful-paint"].numericValue / 1_000,
  "TTI, s": ({ audits }) => audits.interactive.numericValue / 1_000,
  "TBT, ms": ({ audits }) => audits["total-blocking-time"].numericValue,
  CLS: ({ audits }) => audits["cumulative-layout-shift"].numericValue,
  "KB sent": ({ audits }) => audits["total-byte-weight"].numericValue / 1_000,
};

async function run(url, throttlingMethod) {
  const chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: flags, ignoreDefaultFlags: true });
  try {
    const onlyCategories = throttlingMethod === "simulate" ? undefined : ["performance"];
    const result = await lighthouse(url, { port: chrome.port, output: "json", logLevel: "error", throttlingMethod, onlyCategories }, defaultConfig);
    const { lhr } = result;
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    await chrome.kill();
  }
}

const median = (numbers) => {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

/** The median of each figure over all runs; the audits that did not pass are told once. */
async function measure(url, throttling) {
  const reports = [];
  for (let count = 0; count < runs; count++) reports.push(await run(url, throttling));
  const row = Object.fromEntries(Object.entries(figures).map(([name, of]) => [name, median(reports.map(of))]));
  const fails = Object.values(reports[0].audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode === "binary");
  console.error(`${url} (${throttling}): ${JSON.stringify(row)}${fails.map(({ id }) => `\n  not passed: ${id}`).join("")}`);
  return row;
}

const digits = { "FCP, s": 2, "LCP, s": 2, "TTI, s": 2, CLS: 3 };
const cell = (name, value) => (value === undefined ? "" : value.toFixed(digits[name] ?? 0));
const table = (rows, names) =>
  [["page", ...names], names.map(() => "---").concat("---"), ...rows.map(([page, row]) => [page, ...names.map((name) => cell(name, row[name]))])].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

async function all(origin, throttling) {
  const rows = [];
  for (const [name, path] of Object.entries(pages)) rows.push([name, await measure(origin + path, throttling)]);
  return rows;
}

if (!existsSync(`${site}/200.html.br`)) throw new Error(`${site} is no release: \`cargo xtask build\` makes one`);
await buildSandbox();
const apis = await startSandbox();
const nginx = await startNginx({ site, api: apis.url });
const before = loadavg()[0];
const simulated = await all(nginx.url, "simulate");
const slowed = await all(nginx.url, "devtools");
const other = values.against ? [[values.against, await measure(values.against, "simulate")]] : [];
await nginx.stop();
await apis.stop();

const timed = Object.keys(figures).filter((name) => !["accessibility", "best practices", "SEO"].includes(name));
const machine = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${before.toFixed(1)} at the start and ${loadavg()[0].toFixed(1)} at the end`;
const text = [
  `${new Date().toISOString().slice(0, 10)}, Lighthouse ${JSON.parse(readFileSync(new URL("../node_modules/lighthouse/package.json", import.meta.url))).version}, mobile preset, ${runs === 1 ? "one run" : `median of ${runs} runs`}, site served by nginx with brotli. Machine: ${machine}.`,
  `Network and processor simulated:\n\n${table([...simulated, ...other], Object.keys(figures))}`,
  `Network and processor slowed down by the browser:\n\n${table(slowed, timed)}`,
].join("\n\n");
console.log(text);
if (!values.against) {
  const [start, end] = ["<!-- lighthouse -->", "<!-- /lighthouse -->"];
  const old = readFileSync(report, "utf8");
  writeFileSync(report, `${old.slice(0, old.indexOf(start) + start.length)}\n${text}\n${old.slice(old.indexOf(end))}`);
}
