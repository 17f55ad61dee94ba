// Opens Chromium, runs the compiled measurement with each file and prints the times as JSON, one file a line.
//
//   node crates/bench/browser.mjs FOLDER FILE...    FOLDER has in-browser.js, in-browser_bg.wasm and the files
//   CHROMIUM                                        the browser's program; default: Debian's
//
// The first word of a file's name says what it is: a `catalogue` to search, with the queries of queries.json, or the
// `services` whose pre-check is measured.
import { chromium } from "@playwright/test";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";

const [folder, ...files] = process.argv.slice(2);
const types = { ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };
const page = "<!doctype html><title>Bench</title>";

const server = createServer(async (request, answer) => {
  const name = basename(new URL(request.url, "http://localhost").pathname);
  // Cross-origin isolation makes the browser's clock count in 5 µs instead of 100.
  answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  answer.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
  answer.setHeader("Content-Type", types[extname(name)] ?? "text/html");
  try {
    answer.end(name ? await readFile(join(folder, name)) : page);
  } catch {
    answer.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
try {
  for (const file of files) {
    // A page of its own for each, so that none starts with another's memory or compiled code.
    const tab = await browser.newPage();
    tab.on("pageerror", (error) => console.error(String(error)));
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    const speed = await tab.evaluate(async (name) => {
      const text = async (path) => (await fetch(path)).text();
      const [what] = name.split(/[-.]/);
      globalThis[what] = await text(name);
      if (what === "catalogue") globalThis.queries = await text("queries.json");
      const { default: start } = await import("/in-browser.js");
      await start();
      return globalThis.speed;
    }, file);
    console.log(speed);
    await tab.close();
  }
} finally {
  await browser.close();
  server.close();
}
