// Without a network: what the service worker keeps, what it never does, and how a newer release comes.
import { answerAll, title } from "../check.mjs";
import { age, expect, filled, full, lookForNewer, newer, test, until, waits } from "../kept.mjs";
import { ahead, chooseOffice, lineUp, standing } from "../line.mjs";
import { queueOf } from "../queue.mjs";
import { wake } from "../test.mjs";
import { offices, service, within, words } from "../words.mjs";

/** What the site may take of a device for two languages, in bytes as they are kept, not compressed. */
const KEPT = 3_500_000;

test.use({ serviceWorkers: "allow" });
test.afterEach(({ server }) => server.fresh());
test.slow();

test("without a network the finder, a pre-check and the offices work, with the age of what is shown", async ({ page, server }) => {
  await filled(page);
  // The words of a language are kept for who has read a page in it.
  await page.goto("/fr");
  await full(page, ["en", "fr"]);
  const kept = await page.evaluate(async () => {
    const cache = await caches.open("guichet");
    const answers = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
    const sizes = await Promise.all(answers.map(async (answer) => (await answer.blob()).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  });
  expect(kept, "bytes that a device keeps").toBeLessThanOrEqual(KEPT);
  await server.down();
  await page.goto("/");
  await wake(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.home.title);
  await expect(age(page)).toHaveText(/\d{4}/);
  const box = page.getByRole("combobox", { name: words.en.search.label });
  await box.fill("birth certificate");
  await expect(page.getByRole("option", { name: /birth certificate/i }).first()).toBeVisible();

  await page.goto("/services/bcid/check");
  await expect(title(page)).toHaveText(service("bcid").questions[0].text.en);
  await answerAll(page, "bcid", { age: 30 });
  await expect(title(page)).not.toHaveText(service("bcid").questions[0].text.en);

  await page.goto("/fr/offices/victoria");
  const victoria = offices.find(({ id }) => id === "victoria");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(victoria.name.fr);
  await expect(page.getByText(victoria.address.street).first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

test("a page that is open goes on working when the network goes, and says since when it knows", async ({ page, server }) => {
  await filled(page);
  await wake(page);
  await server.down();
  await page.getByRole("navigation").getByRole("link", { name: words.en.nav.offices }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.offices.title);
  await expect(page.getByText(offices[0].name.en).first()).toBeVisible();
  await expect(age(page)).toBeVisible();
});

test("a ticket's page that is loaded anew without a network keeps the last place, with its age", async ({ page, server, expected }) => {
  expected(/./);
  const queue = queueOf(server.url);
  await queue("/reset");
  const { me } = await lineUp(queue, 3);
  await filled(page, `/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(ahead(3));
  await server.down();
  await page.reload();
  await expect(standing(page)).toHaveText(ahead(3));
  // The device is older now than any answer may be without being called old.
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 150_000;
  });
  await page.getByRole("button", { name: words.en.line.refresh }).click();
  await expect(page.getByText(within(words.en.line.stale))).toBeVisible();
  await expect(standing(page)).toHaveText(ahead(3));
});

test("nothing personal is kept, and no API is ever answered by the worker", async ({ page, server }) => {
  const queue = queueOf(server.url);
  await queue("/reset");
  const { me } = await lineUp(queue, 2);
  await filled(page, `/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(ahead(2));
  await chooseOffice(page);
  await page.goto("/offices?service=bcid");
  await page.goto("/services/birth-certificate");
  const kept = await page.evaluate(async () => {
    const all = {};
    for (const name of await caches.keys()) all[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    return all;
  });
  expect(Object.keys(kept).filter((name) => !/^guichet(-strangers)?$/.test(name))).toEqual([]);
  for (const path of kept.guichet) expect(path).toMatch(/^\/(assets|content|fonts|icons|map|messages)\/|^\/[\w.-]+\.(html|json|svg|js|wasm|css)$/);
  const text = await page.evaluate(async () => {
    const cache = await caches.open("guichet");
    const texts = await Promise.all((await cache.matchAll()).map((answer) => answer.text()));
    return texts.join("\n");
  });
  expect(text).not.toContain(me.unique_id);
  const fromWorker = async (path) => {
    const answer = page.waitForResponse((response) => response.url() === `${server.url}${path}`);
    expect(await page.evaluate((path) => fetch(path).then(({ ok }) => ok), path)).toBe(true);
    return (await answer).fromServiceWorker();
  };
  expect(await fromWorker("/content/index.json")).toBe(true);
  expect(await fromWorker("/api/v1/offices/")).toBe(false);
  expect(await fromWorker("/geocoder/addresses.json?addressString=Victoria")).toBe(false);
});

test("a newer release is offered at a calm moment, comes whole, and leaves nothing of the old", async ({ page, server }) => {
  await filled(page);
  await wake(page);
  server.edit("content/index.json", (index) => void (index.categories[0].name.en = "A new name for it"));
  const box = page.getByRole("combobox", { name: words.en.search.label });
  await box.focus();
  await lookForNewer(page);
  await until(page, waits);
  await page.waitForTimeout(1_500);
  await expect(newer(page), "not while a person types").toBeHidden();
  await box.blur();
  await expect(newer(page)).toBeVisible();
  const loaded = page.waitForEvent("load");
  await newer(page).click();
  await loaded;
  await full(page);
  await expect(page.getByText("A new name for it").first()).toBeVisible();
  const names = await page.evaluate(async () => (await (await caches.open("guichet")).keys()).map(({ url }) => url).filter((url) => url.includes("/content/index.json")));
  expect(names.length).toBe(1);
  await server.down();
  await page.goto("/services");
  await expect(page.getByText("A new name for it").first()).toBeVisible();
});

test("a page of one release is never given files of another", async ({ page, context, server, expected }) => {
  expected(/Failed to load resource/);
  await filled(page);
  await wake(page);
  // Another tab takes the newer release over while this one stays as it is.
  server.edit("content/offices.json", (all) => void (all.offices[0].name.en = "Renamed office"));
  await lookForNewer(page);
  await until(page, waits);
  const other = await context.newPage();
  await other.goto(`${server.url}/`);
  const loaded = other.waitForEvent("load");
  await newer(other).click();
  await loaded;
  await full(other);
  await server.down();
  const answer = await page.evaluate(() => fetch("/content/offices.json").then(() => "given", () => "refused"));
  expect(answer).toBe("refused");
  const own = await other.evaluate(() => fetch("/content/offices.json").then((answer) => answer.text()));
  expect(own).toContain("Renamed office");
});

test("settings that want no worker remove it with all it kept", async ({ page, server }) => {
  await filled(page);
  server.edit("config.json", (config) => void (config.offline = false));
  await page.reload();
  await until(page, async () => {
    await (await navigator.serviceWorker.getRegistration())?.update().catch(() => {});
    return (await navigator.serviceWorker.getRegistrations()).length === 0;
  });
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.reload();
  await wake(page);
  await expect(page.locator("#kept")).toHaveCount(0);
  await page.waitForTimeout(4_000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("who saves data is given what the site needs to begin, and no more", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto("/");
  await until(page, () => Boolean(navigator.serviceWorker.controller));
  await page.waitForTimeout(2_000);
  const kept = await page.evaluate(async () => (await (await caches.open("guichet")).keys()).map(({ url }) => new URL(url).pathname));
  expect(kept).toContain("/200.html");
  expect(kept).not.toContain("/content/offices.json");
});

test("a device can keep the site like an app, in either language", async ({ page, request }) => {
  for (const [path, lang] of [["/", "en"], ["/fr", "fr"]]) {
    await page.goto(path);
    const href = await page.locator('link[rel="manifest"]').getAttribute("href");
    const answer = await request.get(href);
    expect(answer.headers()["content-type"]).toContain("manifest+json");
    const manifest = await answer.json();
    expect(manifest).toMatchObject({ id: "/", lang, start_url: path, display: "standalone" });
    for (const { src, sizes } of manifest.icons) {
      const icon = await (await request.get(src)).body();
      const side = icon.readUInt32BE(16);
      expect(`${side}x${icon.readUInt32BE(20)}`).toBe(sizes);
    }
  }
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A private window, which every test has, keeps no apps.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test("the one Trusted Types policy lets through the address of the worker and of no other script", async ({ page, open, expected }) => {
  await open("/about");
  expected(/./);
  const register = (url) => page.evaluate((url) => navigator.serviceWorker.register(url).then(() => "registered", ({ name }) => name), url);
  expect(await register("/sw.js")).toBe("registered");
  expect(await register("/boot.js")).toBe("TypeError");
});
