// The main paths in the engines that are not Chromium's: Firefox ESR and WebKit. One after the other, since a machine that
// is busy with one makes the other slow.
//
//   SANDBOX  the server's program
//   SITE     the built site; default: dist/
//   ENGINE   only this one: firefox or webkit
//   JOURNEY  only those whose name has this in it
import buildSandbox from "./build-sandbox.mjs";
import { firefox } from "./engines/firefox.mjs";
import { journeys } from "./engines/journeys.mjs";
import { webkit } from "./engines/webkit.mjs";
import { startSandbox } from "./sandbox.mjs";

const engines = { firefox, webkit };
const only = process.env.ENGINE;
await buildSandbox();
const server = await startSandbox();
let failed = 0;
for (const [id, start] of Object.entries(engines)) {
  if (only && only !== id) continue;
  const browser = await start();
  console.log(browser.name);
  for (const [name, journey] of Object.entries({ ...journeys, ...browser.more })) {
    if (process.env.JOURNEY && !name.includes(process.env.JOURNEY)) continue;
    const started = Date.now();
    const why = await journey(browser, server.url).then(() => null, (error) => error);
    const complaints = await browser.complaints();
    const fails = why || complaints.length > 0;
    console.log(`  ${fails ? "FAILED" : "passed"} ${((Date.now() - started) / 1_000).toFixed(1)} s  ${name}`);
    if (why) console.error(why);
    for (const complaint of complaints) console.error(`  it complains: ${complaint}`);
    failed += fails ? 1 : 0;
  }
  await browser.close();
}
await server.stop();
process.exitCode = failed ? 1 : 0;
