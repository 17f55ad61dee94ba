// Takes pictures of every kind of page into look/. `cargo xtask look` starts the server and this.
//
//     node e2e/look.mjs http://127.0.0.1:8080 [text in the address]
import { chromium } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const [site, only = ""] = process.argv.slice(2);
const folder = fileURLToPath(new URL("../look/", import.meta.url));

const screens = [
  { name: "phone", width: 390, height: 844, isMobile: true, fullPage: true },
  { name: "desktop", width: 1280, height: 800, isMobile: false, fullPage: true },
  { name: "kiosk", width: 1080, height: 1920, isMobile: false, fullPage: false },
];
const contrasts = [
  { name: "normal" },
  { name: "more", contrast: "more" },
  { name: "forced", forcedColors: "active" },
];
/** Prefix of the addresses of a language, and what the browser calls it. One is written from right to left. */
const languages = { "": "en-CA", "/fr": "fr-CA", "/ar": "ar" };

/** One address of each kind. Those of a category, a service and an office are the first that the site links to. */
async function addresses(browser) {
  const page = await browser.newPage();
  const first = async (from, pattern) => {
    await page.goto(site + from, { waitUntil: "networkidle" });
    const links = await page.locator("main a[href]").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    const found = links.find((href) => pattern.test(href));
    if (!found) throw new Error(`${from} links to nothing like ${pattern}`);
    return found;
  };
  const found = [
    "/",
    "/services",
    await first("/services", /^\/services\/category\/[\w-]+$/),
    await first("/", /^\/services\/(?!category\b)[\w-]+$/),
    "/services/bcid/check",
    "/services/fair-pharmacare/check",
    "/code",
    "/offices",
    await first("/offices", /^\/offices\/[\w-]+$/),
    "/talk",
    "/ticket",
    "/about",
    "/accessibility",
    "/privacy",
    "/contact",
    "/no-such-page",
  ];
  await page.close();
  return found;
}

const fileName = (address) => address.replace(/^\/$/, "/home").slice(1).replaceAll("/", "-");

async function take(browser, { screen, contrast, language, paths }) {
  const { name: screenName, fullPage, isMobile, width, height } = screen;
  const { name: contrastName, ...media } = contrast;
  const context = await browser.newContext({
    viewport: { width, height },
    isMobile,
    locale: languages[language],
    reducedMotion: "reduce",
    ...media,
  });
  const page = await context.newPage();
  for (const path of paths) {
    const address = language && path === "/" ? language : language + path;
    await page.goto(site + address, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const into = `${folder}${screenName}-${contrastName}/${fileName(path)}${language.replace("/", ".")}.png`;
    await page.screenshot({ path: into, fullPage });
  }
  await context.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
try {
  const paths = (await addresses(browser)).filter((path) => path.includes(only));
  for (const screen of screens)
    for (const contrast of contrasts) {
      await mkdir(`${folder}${screen.name}-${contrast.name}`, { recursive: true });
      await Promise.all(Object.keys(languages).map((language) => take(browser, { screen, contrast, language, paths })));
      console.log(`${screen.name}, ${contrast.name} contrast: ${paths.length * Object.keys(languages).length} pictures`);
    }
} finally {
  await browser.close();
}
