// How many requests one nginx with the configuration of deploy/ answers in a second on this machine, as a table. The load
// tool takes a core of it, so a server of its own does better.
//
//   SANDBOX  the server's program, for the APIs
//   SITE     the built site, with its compressed files; default: dist/
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import buildSandbox from "./build-sandbox.mjs";
import { startNginx } from "./nginx.mjs";
import { startSandbox } from "./sandbox.mjs";

const site = process.env.SITE ?? fileURLToPath(new URL("../dist", import.meta.url));
const SECONDS = 8;
const CONNECTIONS = 64;

await buildSandbox();
const apis = await startSandbox();
const nginx = await startNginx({ site, api: apis.url });
const program = /data-wasm="([^"]+)"/.exec(readFileSync(`${site}/200.html`, "utf8"))[1];
const encoding = { "accept-encoding": "br" };

async function measure(what, path, again = false) {
  const first = await fetch(nginx.url + path, { headers: encoding });
  const bytes = (await first.arrayBuffer()).byteLength && Number(first.headers.get("content-length"));
  const headers = ["-H", "Accept-Encoding: br", ...(again ? ["-H", `If-None-Match: ${first.headers.get("etag")}`] : [])];
  const options = ["-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, "--latency", ...headers, nginx.url + path];
  const told = execFileSync("wrk", options, { encoding: "utf8" });
  const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(told);
  const [, late] = /99%\s+(\S+)/.exec(told);
  if (/Non-2xx or 3xx/.test(told)) throw new Error(told);
  console.log(`| ${what} | ${again ? 0 : bytes} | ${Math.round(rate)} | ${late} |`);
}

console.log(`${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)} before, ${CONNECTIONS} connections, ${SECONDS} s each\n`);
console.log("| what | bytes | answers a second | 99 % within |\n| --- | --- | --- | --- |");
await measure("a page", "/services/bcid");
await measure("a page that did not change", "/services/bcid", true);
await measure("the program's main piece", program);
await measure("the catalogue in short", "/content/index.json");
await measure("the queue's stand-in, through nginx", "/api/v1/smartboard/?office_number=94");
await nginx.stop();
await apis.stop();
