import { test, expect } from "../test.mjs";
import { config, service, words } from "../words.mjs";

const box = (page, lang = "en") => page.getByRole("combobox", { name: words[lang].search.label });
const answers = (page, lang = "en") => page.getByRole("listbox", { name: words[lang].search.results }).getByRole("option");

for (const [typed, id, lang] of [
  ["birth certificate", "birth-certificate", "en"],
  ["brith certifcate", "birth-certificate", "en"],
  ["birth cer", "birth-certificate", "en"],
  ["certificat de naissance", "birth-certificate", "fr"],
  ["permis de conduire perdu", "drivers-licence-replace", "fr"],
]) {
  test(`typing "${typed}" finds ${id} (${lang})`, async ({ page, open }) => {
    await open(lang === "en" ? "/" : "/fr");
    await box(page, lang).pressSequentially(typed);
    await expect(answers(page, lang).first()).toContainText(service(id).name[lang]);
    await answers(page, lang).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(service(id).name[lang]);
    await expect(page).toHaveURL(new RegExp(`/services/${id}$`));
  });
}

test("a page in Korean finds Korean and English words, and one in English fetches no words of others", async ({ page, open }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open("/");
  await box(page).pressSequentially("birth cert");
  await expect(answers(page).first()).toBeVisible();
  expect(asked.filter((path) => path.startsWith("/content/words/"))).toEqual([]);
  await open("/ko");
  for (const [typed, id] of [["운전면허증", "drivers-licence-renewal"], ["birth certificate", "birth-certificate"]]) {
    await box(page, "ko").fill(typed);
    await expect(answers(page, "ko").first()).toHaveAttribute("href", `/ko/services/${id}`);
  }
});

test("a search whose words do not arrive says so instead of finding nothing", async ({ page, open, expected }) => {
  expected(/content\/words\/ko\.json/);
  expected(/Failed to load resource/);
  await page.route("**/content/words/ko.json", (route) => route.abort());
  await open("/ko");
  await box(page, "ko").fill("운전면허");
  await expect(page.getByRole("search").getByText(words.ko.search.lost).first()).toBeVisible();
  await page.unroute("**/content/words/ko.json");
  await box(page, "ko").pressSequentially("증");
  await expect(answers(page, "ko").first()).toBeVisible();
});

test("answers change with every letter and go away with the words", async ({ page, open }) => {
  await open("/");
  await box(page).pressSequentially("name");
  await expect(answers(page).first()).toBeVisible();
  await box(page).fill("");
  await expect(answers(page)).toHaveCount(0);
});

test("words that fit nothing get ways to reach a person instead of a guess", async ({ page, open }) => {
  await open("/");
  await box(page).pressSequentially("xylophone quartet");
  const form = page.getByRole("search");
  await expect(form.getByText(words.en.search.nothing).first()).toBeVisible();
  await expect(form.getByRole("link", { name: config.phone.number })).toBeVisible();
  await expect(form.getByRole("link", { name: words.en.home.talk })).toBeVisible();
  await expect(answers(page)).toHaveCount(0);
});

test("what is typed is never sent anywhere, and is in no address and no storage", async ({ page, open }) => {
  await open("/");
  const sent = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await box(page).pressSequentially("disability");
  await box(page).press("Enter");
  await expect(answers(page).first()).toBeVisible();
  expect(sent.filter((text) => text.includes("disab"))).toEqual([]);
  expect(page.url()).not.toContain("disab");
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
