// What search engines read: names, descriptions, facts, and where the pages are.
import { addresses } from "../addresses.mjs";
import { test, expect } from "../test.mjs";
import { offices, service } from "../words.mjs";

const facts = (page) => page.locator('script[type="application/ld+json"]').evaluateAll((all) => all.map((one) => JSON.parse(one.textContent)));

test("every page has a name and a description of its own, in its language", async ({ request }) => {
  const seen = new Map();
  for (const { path, lang } of addresses.filter(({ path }) => !path.includes("?"))) {
    const html = await (await request.get(path)).text();
    expect(html, path).toContain(`<html lang="${lang}"`);
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "";
    const description = /<meta name="description" content="([^"]+)">/.exec(html)?.[1] ?? "";
    expect(title.length, path).toBeGreaterThan(10);
    expect(description.length, path).toBeGreaterThan(20);
    const same = seen.get(`${lang} ${title}`);
    expect(same, `${path} is called like another page`).toBeUndefined();
    seen.set(`${lang} ${title}`, path);
  }
});

test("the page of a service tells its facts to machines, and the policy has nothing against it", async ({ page, open }) => {
  await open("/services/birth-certificate");
  const [told, ...more] = await facts(page);
  expect(more).toEqual([]);
  const { name, summary } = service("birth-certificate");
  expect(told).toMatchObject({ "@context": "https://schema.org", "@type": "GovernmentService", name: name.en, description: summary.en });
  expect(told.availableChannel.length).toBeGreaterThan(0);
});

test("the page of an office tells where it is and when it is open", async ({ page, open }) => {
  await open("/fr/offices/victoria");
  const [told] = await facts(page);
  const victoria = offices.find(({ id }) => id === "victoria");
  expect(told).toMatchObject({ "@type": "GovernmentOffice", name: victoria.name.fr, telephone: victoria.phone });
  expect(told.address.streetAddress).toBe(victoria.address.street);
  expect(told.openingHoursSpecification.length).toBe(victoria.hours.weekly.length);
});

test("robots may read the pages and not the APIs; what is no page is not listed", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("User-agent: *");
  expect(robots).toContain("Disallow: /api/");
  expect(robots, "who may not fetch a ticket's page would never hear that it is not to be listed").not.toContain("walk-in");
  // The shipped settings do not say what the site is called.
  expect((await request.get("/sitemap.xml")).status()).toBe(404);
  const missing = await request.get("/no-such-page");
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toContain('<meta name="robots" content="noindex">');
});
