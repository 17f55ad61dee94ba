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
