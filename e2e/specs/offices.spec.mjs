import { expect, ready, takenOver, test } from "../test.mjs";
import { languages, offices, pattern, within, words } from "../words.mjs";

const say = words.en.offices;
const short = (office) => office.name.en;
const placeBox = (page) => page.getByRole("combobox").or(page.getByRole("textbox")).or(page.getByRole("searchbox")).first();

test("every office is listed and has a page of its own", async ({ page, open }) => {
  await open("/offices");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say.title);
  const today = new Date().toISOString().slice(0, 10);
  const gone = offices.filter((office) => office.active_until && office.active_until < today);
  const links = page.getByRole("main").getByRole("listitem").locator('a[href^="/offices/"]');
  const addresses = await links.evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute("href")))]);
  expect(addresses.length).toBeGreaterThanOrEqual(offices.length - gone.length);
});

test("the nearest office comes first when the device says where it is", async ({ page, context, open }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 49.89, longitude: -119.49 });
  await open("/offices");
  await page.getByRole("button", { name: say.locate }).click();
  await expect(page.getByText(pattern(say.far)).first()).toBeVisible();
  const first = page.getByRole("main").getByRole("listitem").filter({ hasText: within(say.far) }).first();
  await expect(first).toContainText("Kelowna");
  await expect(page.getByText(say.straight)).toBeVisible();
});

test("the device is asked only after a press, and a refusal is no dead end", async ({ page, context, open }) => {
  await context.clearPermissions();
  await page.addInitScript(() => {
    window.asked = 0;
    const real = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
    navigator.geolocation.getCurrentPosition = (...rest) => (window.asked++, real(...rest));
  });
  await open("/offices");
  expect(await page.evaluate(() => window.asked)).toBe(0);
  await page.getByRole("button", { name: say.locate }).click();
  await expect(page.getByText(say.location_denied).first()).toBeVisible();
  await expect(placeBox(page)).toBeVisible();
});

test("a town finds the nearest offices without any request", async ({ page, open }) => {
  await open("/offices");
  const box = page.getByLabel(say.place_or_address).first();
  await box.click();
  await box.pressSequentially("Tofino");
  await expect(page.getByText("Tofino").first()).toBeVisible();
  const sent = [];
  page.on("request", (request) => sent.push(request.url()));
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(page.getByText(pattern(say.far)).first()).toBeVisible();
  const first = page.getByRole("main").getByRole("listitem").filter({ hasText: within(say.far) }).first();
  await expect(first).toContainText("Ucluelet");
  expect(sent.filter((url) => /tofino|geocoder/i.test(url))).toEqual([]);
});

test("an address goes to the address search only when a person asks for it", async ({ page, open }) => {
  await open("/offices");
  const asked = [];
  page.on("request", (request) => request.url().includes("/geocoder/") && asked.push(request.url()));
  await page.getByLabel(say.place_or_address).first().pressSequentially("300 Highway 97 S, 100 Mile House");
  const lookUp = page.getByText(pattern(say.address_search)).first();
  await expect(lookUp).toBeVisible();
  expect(asked).toEqual([]);
  await lookUp.click();
  await page.getByRole("button", { name: /100 Mile House/ }).filter({ hasText: say.exact_address }).first().click();
  await expect(page.getByText(pattern(say.far)).first()).toBeVisible();
  expect(asked.length).toBe(1);
});

test("an address that the search does not really know is not taken", async ({ page, open }) => {
  await open("/offices");
  await page.getByLabel(say.place_or_address).first().pressSequentially("qwertz uiop 12");
  await page.getByText(pattern(say.address_search)).first().click();
  await expect(page.getByText(say.address_none).first()).toBeVisible();
});

test("an office page says when it is open by the office's own clock", async ({ page, open }) => {
  // Tuesday 24 November 2026, 12:30 in British Columbia, which keeps UTC-7 all year.
  await page.clock.setFixedTime(new Date("2026-11-24T19:30:00Z"));
  await open("/offices/100-mile-house");
  await expect(page.getByText(pattern(words.en.hours.lunch)).first()).toBeVisible();
  await page.clock.setFixedTime(new Date("2026-11-24T21:30:00Z"));
  await open("/offices/100-mile-house");
  await expect(page.getByText(pattern(words.en.hours.open)).first()).toBeVisible();
});

test("an office is closed on a holiday, and says which", async ({ page, open }) => {
  await page.clock.setFixedTime(new Date("2026-12-25T18:00:00Z"));
  await open("/offices/victoria");
  await expect(page.getByText(/Christmas/).first()).toBeVisible();
});

test("an office page tells what is done there and how to reach it", async ({ page, open }) => {
  const office = offices.find(({ id }) => id === "vancouver");
  await open("/offices/vancouver");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(office.community);
  await expect(page.getByText(office.address.street).first()).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: office.phone }).first()).toHaveAttribute("href", /^tel:/);
  await expect(page.getByText(words.en.office.only).first()).toBeVisible();
});

test("each point on the map is a link with the office's name", async ({ page, open }) => {
  await open("/offices");
  const pins = page.getByRole("main").locator('svg a[href*="/offices/"]');
  expect(await pins.count()).toBeGreaterThan(60);
  const victoria = offices.find(({ id }) => id === "victoria");
  const pin = page.locator('svg a[href$="/offices/victoria"]').first();
  await pin.focus();
  await expect(pin).toBeFocused();
  await expect(pin).toHaveAccessibleName(new RegExp(victoria.community));
  await pin.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(short(victoria).replace("Service BC - ", ""));
});

test("a name in an Indigenous language is found by its plain letters, and every letter of it is BC Sans", async ({ page, open }) => {
  await open("/offices");
  // Latin letters that come late are left to the next page (`font-display: optional`), so a busy machine is given one.
  await page.evaluate(() => Promise.all([...document.fonts].filter(({ family }) => /^"?BC Sans"?$/.test(family)).map((face) => face.load())).then(() => undefined));
  await open("/offices");
  await page.getByLabel(say.place_or_address).first().pressSequentially("xwmethkweyem");
  const musqueam = page.getByRole("button", { name: "xʷməθkʷəy̓əm" });
  await expect(musqueam).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument");
  await musqueam.evaluate((button) => button.setAttribute("data-look", ""));
  const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector: "[data-look]" });
  await expect(async () => {
    const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
    const others = fonts.filter(({ familyName, isCustomFont }) => !isCustomFont || !familyName.startsWith("BC Sans"));
    expect(others).toEqual([]);
    expect(fonts.reduce((sum, { glyphCount }) => sum + glyphCount, 0)).toBeGreaterThan("xʷməθkʷəyəm".length);
  }).toPass({ timeout: 10_000 });
});

/** Canada's way of writing, and the digits and the calendar of British Columbia (`src/browser/intl/`). */
const rules = { en: "en-CA", fr: "fr-CA", tl: "fil", ar: "ar-u-nu-latn", fa: "fa-u-ca-gregory-nu-latn" };
/** Noon and midnight, of which ICU4X says more than browsers do: those of `known.rs`. */
const halves = { "zh-Hant": ["下午12:00", "上午12:00"] };

test("days and hours are written as browsers write them, in every language", async ({ page }) => {
  const { weekly } = offices.find(({ id }) => id === "victoria").hours;
  const times = (time) => time.split(":").map(Number);
  for (const lang of languages) {
    // As sent: a week that has no dates. The program writes by the same table. The site's policy lets nobody parse text as a page,
    // so that happens in an empty one.
    const sent = await (await page.request.get(`${lang === "en" ? "" : `/${lang}`}/offices/victoria`)).text();
    const { shown, own } = await page.evaluate(
      ([sent, tag, opens, closes]) => {
        const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ").trim();
        const row = new DOMParser().parseFromString(sent, "text/html").querySelectorAll("tbody tr");
        const shown = { days: [...row].map((row) => plain(row.querySelector("th").textContent)), hours: plain(row[0].querySelector("td").textContent) };
        const monday = Date.UTC(2026, 10, 30);
        const write = (at, parts) => plain(new Intl.DateTimeFormat(tag, { ...parts, timeZone: "UTC" }).format(at));
        const time = ([hour, minute]) => write(monday + (hour * 60 + minute) * 60_000, { hour: "numeric", minute: "2-digit" });
        const days = Array.from(row, (_, day) => write(monday + day * 86_400_000, { weekday: "long" }));
        return { shown, own: { days, opens: time(opens), closes: time(closes), halves: [time([12, 0]), time([0, 0])] } };
      },
      [sent, rules[lang] ?? lang, times(weekly[0].opens), times(weekly[0].closes)],
    );
    expect(shown.days.length, lang).toBeGreaterThanOrEqual(5);
    if (halves[lang]) expect(own.halves, lang).toEqual(halves[lang]);
    const hours = words[lang].hours.span.replace("{opens}", own.opens).replace("{closes}", own.closes);
    // Chromium has no words for the days in Punjabi, and writes English ones.
    if (lang === "pa") expect(shown).toEqual({ days: shown.days.filter((day) => !/[a-z]/i.test(day)), hours });
    else expect(shown, lang).toEqual({ days: own.days, hours });
  }
});

for (const lang of ["en", "fa", "zh-Hans"])
  test(`an office's other names are joined as ${lang} joins them, in the page as sent and in the program's`, async ({ page }) => {
    const { other_names } = offices.find(({ id }) => id === "daajing-giids");
    const all = lang === "en" ? "/offices" : `/${lang}/offices`;
    await page.goto(`${all}/daajing-giids`);
    await ready(page);
    const joined = await page.evaluate(
      ([lang, names]) => new Intl.ListFormat(lang, { type: "conjunction", style: "narrow" }).format(names),
      [lang, other_names],
    );
    if (lang !== "en") expect(joined).not.toContain(", ");
    const line = page.getByText(words[lang].office.known_as.replace("{names}", joined));
    await expect(line).toBeVisible();
    await page.goto(all);
    await ready(page);
    await page.getByRole("main").getByRole("listitem").locator(`a[href="${all}/daajing-giids"]`).first().click();
    await takenOver(page);
    await expect(line).toBeVisible();
  });
