// Every link on every page: those inside lead to a page, those outside are of a kind that is allowed.
import { addresses } from "../addresses.mjs";
import { test, expect } from "../test.mjs";
import { languages } from "../words.mjs";

const hrefs = (html) => [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href]) => href.replaceAll("&amp;", "&"));

/** Pages that are asked for at once. */
const AT_ONCE = 8;

test("every page that the site links to exists, and every link out is https, tel or mailto", async ({ baseURL }) => {
  test.setTimeout(240_000);
  const queue = ["/", "/fr"];
  const known = new Set(queue);
  const wrong = [];
  // Node's own requests take a fraction of the time of a browser's, and there are thousands.
  const look = async (path) => {
    const response = await fetch(new URL(path, baseURL), { redirect: "manual" });
    if (response.status !== 200) {
      wrong.push(`${path}: ${response.status}`);
      return;
    }
    const html = await response.text();
    const wanted = languages.find((tag) => path === `/${tag}` || path.startsWith(`/${tag}/`)) ?? "en";
    if (!html.includes(`<html lang="${wanted}"`)) wrong.push(`${path}: not marked as ${wanted}`);
    for (const href of hrefs(html)) {
      if (/^(https|tel|mailto):/.test(href) || href.startsWith("#")) continue;
      if (!/^\/(?!\/)/.test(href)) wrong.push(`${path}: link to ${href}`);
      const page = href.split(/[?#]/)[0];
      if (/^\/(?!\/)/.test(href) && !known.has(page)) {
        known.add(page);
        queue.push(page);
      }
    }
  };
  while (queue.length > 0) await Promise.all(queue.splice(0, AT_ONCE).map(look));
  expect(wrong).toEqual([]);
  expect(known.size, "each language has about 71 services and 65 offices").toBeGreaterThan(135 * languages.length);
});

for (const { kind, path, lang } of addresses)
  test(`${kind} links only to pages of its language, but for the one that changes it (${lang})`, async ({ page, open }) => {
    await open(path);
    const links = await page.locator("a[href]").evaluateAll((all) =>
      all.filter((a) => !a.hasAttribute("hreflang")).map((a) => a.getAttribute("href")),
    );
    const french = links.filter((href) => href === "/fr" || href.startsWith("/fr/"));
    const inside = links.filter((href) => href.startsWith("/"));
    expect(french.length).toBe(lang === "fr" ? inside.length : 0);
    for (const href of links) expect(href).toMatch(/^(\/(?!\/)|#|https:|tel:|mailto:)/);
  });

test("the link that skips to the content leaves the address of a ticket alone", async ({ page, open }) => {
  await open("/ticket#3f1c2a");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  await expect(page).toHaveURL(/\/ticket#3f1c2a$/);
});

test.describe("with a browser that wishes for Punjabi", () => {
  test.use({ locale: "pa" });
  test("the link of a ticket is offered in it, and keeps the ticket", async ({ page }) => {
    await page.goto("/walk-in-Q/3f1c2a");
    await expect(page).toHaveURL(/\/ticket#3f1c2a$/);
    const offered = page.locator("#wish a[hreflang=pa]");
    await expect(offered).toBeVisible();
    await offered.focus();
    await expect(offered).toHaveAttribute("href", /^\/pa\/ticket.*#3f1c2a$/);
  });
});
