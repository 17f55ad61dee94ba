import { test, expect, takenOver, wake } from "../test.mjs";
import { config, popular, service, words } from "../words.mjs";

for (const [lang, path] of [["en", "/"], ["fr", "/fr"]]) {
  const { home, nav, search } = words[lang];

  test(`the home page offers search, popular services, topics and three ways in (${lang})`, async ({ page, open }) => {
    await open(path);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { level: 1, name: home.title })).toBeVisible();
    await expect(page.getByRole("combobox", { name: search.label })).toBeVisible();
    const main = page.getByRole("main");
    for (const name of [home.ticket, home.talk_card, home.office])
      await expect(main.getByRole("link", { name }).first()).toBeVisible();
    for (const id of popular) {
      const name = service(id).name[lang];
      await expect(main.getByRole("link", { name }).first()).toHaveAttribute("href", new RegExp(`/services/${id}$`));
    }
    await expect(page.getByRole("navigation", { name: nav.site }).getByRole("link")).toHaveCount(4);
    await expect(page.getByRole("contentinfo").getByRole("link", { name: config.phone.number })).toBeVisible();
  });
}

test("a disruption in the settings is shown on the home page, with a link only if it is safe", async ({ page, open }) => {
  const notice = (text, link) => ({ kind: "disruption", text: { en: text, fr: text }, link });
  const notices = [
    notice("The Victoria office is closed.", "https://www2.gov.bc.ca/"),
    notice("The line is down.", "javascript:alert(1)"),
  ];
  await page.route("**/config.json", (route) => route.fulfill({ json: { ...config, notices } }));
  await open("/");
  await expect(page.getByText(notices[0].text.en)).toBeVisible();
  await expect(page.getByText(notices[1].text.en)).toBeVisible();
  await expect(page.getByRole("link", { name: words.en.home.notice_more })).toHaveCount(1);
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
});

test("a notice that has begun since the page was made is shown at once, and the page rests on", async ({ page, open }) => {
  const day = 24 * 60 * 60;
  const now = Math.floor(Date.now() / 1_000);
  const notice = (text, from, until) => ({ kind: "info", text: { en: text, fr: text }, from, until });
  const notices = [notice("The office in Atlin opens late.", now - day, now + day), notice("Closed next week.", now + day, now + 2 * day)];
  await page.route("**/config.json", (route) => route.fulfill({ json: { ...config, notices } }));
  await open("/");
  const shown = page.getByText(notices[0].text.en);
  await expect(shown).toBeVisible();
  await expect(page.locator("#app")).toHaveAttribute("data-program", "rests");
  await wake(page);
  await expect(shown).toHaveCount(1);
  await expect(page.getByText(notices[1].text.en)).toHaveCount(0);
});

const index = "/content/index.json";
for (const [path, file] of [["/", index], ["/fr", index], ["/services", index], ["/code", index], ["/ticket", "/content/offices.json"]])
  test(`${path} rests until a person is there, and then the app comes without being asked`, async ({ page, open }) => {
    await open(path);
    const sent = [];
    page.on("request", (request) => sent.push(new URL(request.url()).pathname));
    await page.waitForTimeout(1_000);
    expect(sent).toEqual([]);
    await wake(page);
    expect(sent).toContain(file);
  });

test("a topic, which has nothing to type in, rests until it is left", async ({ page, open }) => {
  await open("/services/category/driving");
  await page.mouse.move(3, 3, { steps: 2 });
  await page.waitForTimeout(1_000);
  await expect(page.locator("#app")).toHaveAttribute("data-program", "rests");
  await page.getByRole("main").getByRole("link", { name: service("drivers-licence-renewal").name.en }).first().click();
  await takenOver(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(service("drivers-licence-renewal").name.en);
});

test("another language is two presses away and leads to the same page", async ({ page, open }) => {
  await open("/services/bcid");
  await page.locator(".language-menu summary").click();
  await page.getByRole("link", { name: words.fr._language.name }).click();
  await expect(page).toHaveURL(/\/fr\/services\/bcid$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(service("bcid").name.fr);
});
