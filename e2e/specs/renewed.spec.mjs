// Whoever runs the site changes settings and content of it without compiling anything, or deploys another program.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, full, test, until } from "../kept.mjs";
import { ready, wake } from "../test.mjs";
import { config, languages, offices, words } from "../words.mjs";

const { nav, trouble } = words.en;
const SITE = "https://counter.example";
const PHONE = "1-800-555-0199";
const STREET = "1 Changed Street";
const [victoria, gone] = ["victoria", "atlin"].map((id) => offices.find((office) => office.id === id));

// Every page is made anew, by a prerenderer that was not optimised.
test.describe.configure({ mode: "default", timeout: 300_000 });
test.afterEach(({ server }) => server.fresh());

const prefix = (tag) => (tag === "en" ? "" : `/${tag}`);
const matches = (html, pattern) => [...html.matchAll(pattern)].map(([, found]) => found);

test("addresses, telephone numbers, streets and a closed office are changed without a build", async ({ server, request }) => {
  const read = (file) => readFileSync(join(server.folder, file), "utf8");
  const before = read("fr/privacy/index.html");
  server.change("config.json", (config) => {
    config.site_url = SITE;
    config.phone.number = PHONE;
    config.geocoder.url = "https://geocoder.example/addresses.json";
  });
  server.change("content/offices.json", (all) => {
    all.offices.find(({ id }) => id === "victoria").address.street = STREET;
    all.offices = all.offices.filter(({ id }) => id !== gone.id);
  });
  server.prerender();
  const text = async (path) => (await request.get(path)).text();

  await test.step("each page says where it is in every language", async () => {
    expect(before).not.toContain("canonical");
    for (const path of ["/offices/victoria", "/services/bcid"])
      for (const tag of ["en", "fr", "zh-Hant"]) {
        const html = await text(prefix(tag) + path);
        expect(matches(html, /<link rel="canonical" href="([^"]+)">/g), path).toEqual([SITE + prefix(tag) + path]);
        const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(([, tag, href]) => `${tag} ${href}`);
        const wanted = [...languages.map((tag) => `${tag} ${SITE}${prefix(tag)}${path}`), `x-default ${SITE}${path}`];
        expect(alternates.sort(), path).toEqual(wanted.sort());
      }
    expect(await text("/ar")).toContain(`<link rel="canonical" href="${SITE}/ar">`);
  });

  await test.step("the new number and the new street are there, and the old ones nowhere", async () => {
    for (const path of ["/", "/fr/services/bcid", "/offices/victoria", "/ar/ticket", "/no-such-page"]) {
      const html = await text(path);
      expect(html, path).toContain(`<a class="phone" href="tel:`);
      expect(html, path).toContain(PHONE);
      expect(html, path).not.toContain(config.phone.number);
    }
    for (const path of ["/offices/victoria", "/fr/offices/victoria"]) {
      const html = await text(path);
      expect(html, path).toContain(STREET);
      expect(html, path).not.toContain(victoria.address.street);
      expect(html, path).toContain(`"streetAddress":"${STREET}"`);
    }
  });

  await test.step("the policy allows the new host, for either server and for the worker", async () => {
    const allowed = "connect-src 'self' https://geocoder.example;";
    expect((await request.get("/")).headers()["content-security-policy"]).toContain(allowed);
    for (const file of ["headers.json", "headers.nginx.conf", "sw.js"]) expect(read(file), file).toContain(allowed);
  });

  await test.step("crawlers are told where the pages are", async () => {
    expect(await text("/robots.txt")).toContain(`\nSitemap: ${SITE}/sitemap.xml\n`);
    const map = await text("/sitemap.xml");
    expect(map).toContain(`<loc>${SITE}/zh-Hant/offices/victoria</loc>`);
    expect(map).not.toContain(`/offices/${gone.id}<`);
  });

  await test.step("an office that is no more has no page, in no language and in no form", async () => {
    for (const tag of languages) {
      const path = `${prefix(tag)}/offices/${gone.id}`;
      expect((await request.get(path)).status(), path).toBe(404);
      expect(existsSync(join(server.folder, path)), path).toBe(false);
    }
    expect(await text("/offices")).not.toContain(`href="/offices/${gone.id}"`);
    expect((await request.get("/offices/victoria")).status()).toBe(200);
  });

  await test.step("what is sent compressed is the same", async () => {
    for (const file of ["config.json", "content/offices.json", "fr/offices/victoria/index.html", "sitemap.xml", "sw.js", "200.html"]) {
      const plain = read(file);
      expect(brotliDecompressSync(readFileSync(join(server.folder, `${file}.br`))).toString() === plain, `${file}.br`).toBe(true);
      expect(gunzipSync(readFileSync(join(server.folder, `${file}.gz`))).toString() === plain, `${file}.gz`).toBe(true);
    }
  });
});

const goToOffices = (page) => page.getByRole("navigation").getByRole("link", { name: nav.offices }).first().click();
const asksFor = (page, path) => page.evaluate((path) => fetch(path).then(({ ok }) => (ok ? "given" : "missing"), () => "refused"), path);
const OFFICES = "/content/offices.json";

test("a page that was open over a deployment offers to load itself anew, and does", async ({ page, open, server, expected }) => {
  expected(/a piece of the program/);
  expected(/Failed to load resource/);
  await open("/");
  await wake(page);
  server.renew();
  await goToOffices(page);
  const lost = page.getByRole("main").getByRole("alert");
  await expect(lost).toContainText(trouble.renewed);
  const loaded = page.waitForEvent("domcontentloaded");
  await lost.getByRole("button", { name: trouble.reload }).click();
  await loaded;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.offices.title);
  await ready(page);
});

test.describe("with a worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("a page that was open goes on with what its worker kept, and the next one is left to the network", async ({ page, server, expected }) => {
    expected(/Failed to load resource/);
    await page.goto("/");
    await full(page);
    await wake(page);
    server.renew();
    await goToOffices(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.offices.title);
    // The page itself says nothing to the worker, which has to see by what it lets through of which release it is.
    await page.addInitScript(() => (ServiceWorker.prototype.postMessage = () => {}));
    await page.goto("/services");
    await wake(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.services.title);
    expect(await asksFor(page, OFFICES)).toBe("given");
    await server.down();
    expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
    expect(await asksFor(page, OFFICES), "what is kept is of the release before").toBe("refused");
  });

  test("a page of the old program is not given files by the worker of the new one", async ({ page, context, server, expected }) => {
    expected(/Failed to load resource/);
    const old = readFileSync(join(server.folder, "index.html"), "utf8");
    const { "content-type": type, ...headers } = (await page.request.get("/")).headers();
    server.renew({ keeps: true });
    // It came while the old release was there, and its worker comes when there is the new one.
    await page.route(`${server.url}/`, (route) => route.fulfill({ body: old, contentType: type, headers: { "content-security-policy": headers["content-security-policy"] } }));
    await page.goto("/");
    await wake(page);
    await until(page, async () => Boolean((await navigator.serviceWorker.getRegistration())?.active));
    await until(page, async () => (await (await caches.open("guichet-strangers")).keys()).length > 0);
    const other = await context.newPage();
    await other.goto(`${server.url}/services`);
    await full(other);
    // The other page's worker has become that of all.
    await until(page, () => Boolean(navigator.serviceWorker.controller));
    await server.down();
    expect(await asksFor(other, OFFICES)).toBe("given");
    expect(await asksFor(page, OFFICES)).toBe("refused");
  });
});
