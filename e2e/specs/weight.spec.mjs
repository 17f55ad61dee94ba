// What a browser really fetches of the program before a person does anything, page by page.
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { addresses } from "../addresses.mjs";
import { test, expect } from "../test.mjs";

const site = process.env.SITE ?? fileURLToPath(new URL("../../dist", import.meta.url));
/** WebAssembly and its JavaScript, in bytes after brotli. */
const LIMIT = 160_000;

for (const { kind, path, lang } of addresses) {
  // An address with a query asks the page for something else at once.
  if (path.includes("?")) continue;
  test(`${kind} starts with at most ${LIMIT} bytes of program (${lang})`, async ({ page, open }) => {
    const code = new Set();
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (/\.(wasm|js)$/.test(pathname)) code.add(pathname);
    });
    await open(path);
    const bytes = [...code].reduce((sum, file) => sum + statSync(`${site}${file}.br`).size, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(LIMIT);
  });
}
