// What a browser really fetches of the program before a person does anything, page by page.
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { addresses } from "../addresses.mjs";
import { ahead, lineUp, test as inLine } from "../line.mjs";
import { saidAt } from "../said.mjs";
import { test, expect, wake } from "../test.mjs";

const site = process.env.SITE ?? fileURLToPath(new URL("../../dist", import.meta.url));
/** WebAssembly and its JavaScript, in bytes after brotli. */
const LIMIT = 160_000;
/** Everything that a page asks for by itself, pictures and the queue's answers among it: six go at once on a slow line. */
const REQUESTS = 24;

/**
 * Counts from now on what a page asks for: `{requests, code}`, the code in bytes after brotli, each file once; up to a time in
 * milliseconds since 1970, or till now.
 */
function counting(page) {
  const asked = [];
  page.on("request", (request) => asked.push({ path: new URL(request.url()).pathname, at: Date.now() }));
  return (until = Infinity) => {
    const paths = asked.filter(({ at }) => at < until).map(({ path }) => path);
    const code = new Set(paths.filter((path) => /\.(wasm|js)$/.test(path)));
    return { requests: paths.length, code: [...code].reduce((sum, file) => sum + statSync(`${site}${file}.br`).size, 0) };
  };
}

for (const { kind, path, lang } of addresses) {
  // An address with a query asks the page for something else at once.
  if (path.includes("?")) continue;
  test(`${kind} starts with at most ${LIMIT} bytes of program and ${REQUESTS} requests (${lang})`, async ({ page, open }) => {
    const counted = counting(page);
    await open(path);
    await page.waitForTimeout(2_000);
    const { requests, code } = counted();
    expect(code).toBeGreaterThan(50_000);
    expect(code).toBeLessThanOrEqual(LIMIT);
    expect(requests, "requests").toBeLessThanOrEqual(REQUESTS);
  });
}

/** What the first sign of a person lets come on a page that people type in, together with what the page began with. */
const USED = { code: 256_000, requests: 40 };

for (const path of ["/", "/services"])
  test(`${path} keeps to its own when a person is there, and when they search`, async ({ page, open }) => {
    const counted = counting(page);
    await open(path);
    await wake(page);
    await page.getByRole("combobox").pressSequentially("b");
    await expect(page.getByRole("option").first()).toBeVisible();
    const { requests, code } = counted();
    expect(code).toBeGreaterThan(150_000);
    expect(code).toBeLessThanOrEqual(USED.code);
    expect(requests, "requests").toBeLessThanOrEqual(USED.requests);
  });

/** What comes of itself behind the first answer, all together: see docs/decisions/0013-a-followed-ticket.md. */
const FOLLOWED = { code: 280_000, requests: 40 };

inLine("a followed ticket says where it stands within the limits of every page, and all of it keeps to its own", async ({ page, queue }) => {
  const { me } = await lineUp(queue, 6);
  const counted = counting(page);
  await page.goto(`/walk-in-Q/${me.unique_id}`, { waitUntil: "domcontentloaded" });
  const answered = await saidAt(page, "#standing", ahead(6));
  await page.waitForTimeout(1_000);
  // The rest comes three seconds after the answer.
  const first = counted(answered + 2_000);
  expect(first.code).toBeGreaterThan(50_000);
  expect(first.code).toBeLessThanOrEqual(LIMIT);
  expect(first.requests, "requests").toBeLessThanOrEqual(REQUESTS);
  await expect(page.locator("#tell"), "the rest comes without a press").toBeVisible();
  const { requests, code } = counted();
  expect(code).toBeGreaterThan(first.code);
  expect(code).toBeLessThanOrEqual(FOLLOWED.code);
  expect(requests, "requests").toBeLessThanOrEqual(FOLLOWED.requests);
});

for (const path of ["/", "/fr/offices/victoria"])
  test(`${path} fetches the two Latin files of letters and no other`, async ({ page, open }) => {
    const fonts = new Set();
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith("/fonts/")) fonts.add(pathname.split("/").pop().replace(/\..*/, ""));
    });
    await open(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(500);
    expect([...fonts].sort()).toEqual(["bc-sans-latin-400", "bc-sans-latin-700"]);
  });

/** HTML with its styles, and letters, in bytes as they are sent. Chinese and Korean letters come after a page is shown. */
const TO_READ = 60_000;

for (const lang of ["ar", "fa", "pa", "uk", "vi"])
  test(`what is needed to read stays within ${TO_READ} bytes, letters of the script included (${lang})`, async ({ page, open }) => {
    for (const path of ["", "/services/birth-certificate", "/offices", "/ticket"].map((path) => `/${lang}${path}`)) {
      const files = new Set([`${path}/index.html`]);
      const note = (request) => {
        const { pathname } = new URL(request.url());
        if (/\.(css|woff2)$/.test(pathname)) files.add(pathname);
      };
      page.on("request", note);
      await open(path);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForTimeout(300);
      page.off("request", note);
      const sent = (file) => statSync(`${site}${file}${file.endsWith(".woff2") ? "" : ".br"}`).size;
      expect([...files].some((file) => file.includes("noto-sans")), path).toBe(lang !== "vi");
      expect([...files].reduce((sum, file) => sum + sent(file), 0), [path, ...files].join(" ")).toBeLessThanOrEqual(TO_READ);
    }
  });

test("a letter with a mark on it is shown in BC Sans", async ({ page, open }) => {
  await open("/about");
  const fetched = page.waitForRequest(/bc-sans-extended-400/);
  await page.getByRole("heading", { level: 1 }).evaluate((heading) => {
    const letters = document.createElement("p");
    letters.textContent = "k\u0313\u02b7 x\u030c \u0294";
    heading.after(letters);
  });
  await fetched;
});
