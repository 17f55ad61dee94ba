// Settings and content that are missing, broken or somebody else's: a person still gets a page and a number to call.
import { takenOver, test, expect } from "../test.mjs";
import { config, service, words } from "../words.mjs";

const number = config.phone.number;
const answers = {
  missing: "missing",
  refused: { status: 503 },
  "cut short": "cut_short",
  "broken off": "cut_off",
  garbled: "garble",
  "a web page": "html",
  "of another type": "wrong_type",
  "50 MB large": "huge",
};

test("settings that are broken disturb nobody who only reads the home page, and are told to who types", async ({ page, faults, expected, open }) => {
  expected(/config\.json/);
  await faults.add({ paths: ["/config.json"], answer: "html" });
  await open("/");
  const said = page.getByRole("main").getByRole("alert");
  await page.mouse.move(3, 3, { steps: 2 });
  await page.waitForTimeout(1_500);
  await expect(said).toHaveCount(0);
  await page.getByRole("combobox", { name: words.en.search.label }).pressSequentially("birth");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expect(said.getByRole("link", { name: number })).toBeVisible();
});

test("settings that are broken take nothing from who names a ticket", async ({ page, faults, expected, open }) => {
  expected(/config\.json/);
  await faults.add({ paths: ["/config.json"], answer: "html" });
  await open("/ticket");
  await page.getByLabel(words.en.line.number, { exact: true }).fill("A12");
  await expect(page.getByRole("main").getByRole("alert").getByRole("link", { name: number })).toBeVisible();
  await expect(page.getByLabel(words.en.line.number, { exact: true })).toHaveValue("A12");
  await faults.clear();
  await page.getByLabel(words.en.line.number, { exact: true }).pressSequentially("3");
  await takenOver(page);
  await expect(page.getByLabel(words.en.line.number, { exact: true })).toHaveValue("A123");
});

/** A page that was sent has its services already; one that a person goes to gets them from the catalogue. */
async function goToServices(page, open) {
  await open("/contact");
  await page.getByRole("navigation", { name: words.en.nav.site }).getByRole("link", { name: words.en.nav.services }).click();
}

for (const [how, answer] of Object.entries(answers)) {
  test(`settings that are ${how}: the page stays useful and the console names the file`, async ({ page, faults, expected, open }) => {
    expected(/config\.json/);
    // The browser's own complaint about the request.
    if (["missing", "refused", "broken off"].includes(how)) expected(/Failed to load resource/);
    await faults.add({ paths: ["/config.json"], answer });
    await open("/services/birth-certificate");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("link", { name: number }).first()).toBeVisible();
  });

  test(`a catalogue that is ${how}: the page says so, with the number to call`, async ({ page, faults, expected, open }) => {
    expected(/content\/index\.json/);
    if (["missing", "refused", "broken off"].includes(how)) expected(/Failed to load resource/);
    await faults.add({ paths: ["/content/index.json"], answer });
    await goToServices(page, open);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(words.en.trouble.title);
    await expect(page.getByRole("main").getByRole("link", { name: number }).first()).toBeVisible();
  });
}

test("a wrong field of the settings is named on the console", async ({ page, open, expected }) => {
  expected(/config\.json.*phone\.number/);
  const wrong = { ...config, phone: { ...config.phone, number: 5 } };
  await page.route("**/config.json", (route) => route.fulfill({ json: wrong }));
  await open("/");
  await expect(page.getByRole("link", { name: number }).first()).toBeVisible();
});

test("a wrong field of the content is named on the console", async ({ page, open, expected }) => {
  expected(/content\/index\.json.*services\[3\]\.name/);
  await page.route("**/content/index.json", async (route) => {
    const index = await (await route.fetch()).json();
    index.services[3].name = 7;
    await route.fulfill({ json: index });
  });
  await goToServices(page, open);
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
});

for (const [name, path] of [["the home page", "/"], ["the list of all services", "/services"]])
  test(`a broken catalogue leaves ${name} as it was sent, tells who types, and the next letter tries again`, async ({ page, faults, expected, open }) => {
    expected(/content\/index\.json/);
    await faults.add({ paths: ["/content/index.json"], answer: "html" });
    await open(path);
    const said = page.getByRole("main").getByRole("alert");
    await page.mouse.move(3, 3, { steps: 2 });
    await page.waitForTimeout(1_000);
    await expect(said, "nobody waits for it").toHaveCount(0);
    const box = page.getByRole("combobox", { name: words.en.search.label });
    await box.pressSequentially("birth");
    await expect(said).toContainText(words.en.trouble.title);
    await expect(said.getByRole("link", { name: number })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: service("birth-certificate").name.en }).first()).toBeVisible();
    await expect(box).toHaveValue("birth");
    await faults.clear();
    await box.pressSequentially(" certificate");
    await expect(page.getByRole("option").first()).toContainText(/birth certificate/i);
    await expect(box).toHaveValue("birth certificate");
    await expect(box).toBeFocused();
    await expect(said).toHaveCount(0);
  });

/** The catalogue is a web page the first time, when `answer` is called; `asked` counts how often a page wanted it. */
async function brokenOnce(page) {
  let times = 0;
  let answer;
  const told = new Promise((done) => (answer = done));
  await page.route("**/content/index.json", async (route) => {
    times += 1;
    if (times > 1) return route.continue();
    await told;
    await route.fulfill({ contentType: "text/html", body: "<p>Please log in" });
  });
  return { asked: () => times, answer };
}

test("letters typed while an attempt fails are an attempt of their own", async ({ page, expected, open }) => {
  expected(/content\/index\.json/);
  const { asked, answer } = await brokenOnce(page);
  await open("/");
  const box = page.getByRole("combobox", { name: words.en.search.label });
  await box.focus();
  await expect.poll(asked).toBe(1);
  await box.pressSequentially("birth certificate");
  answer();
  await expect(page.getByRole("option").first()).toContainText(/birth certificate/i);
  await expect(box).toHaveValue("birth certificate");
  await expect(box).toBeFocused();
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
  expect(asked()).toBe(2);
});

test("a press that fails is told, and not done by surprise later", async ({ page, expected, open }) => {
  expected(/content\/index\.json/);
  const { asked, answer } = await brokenOnce(page);
  await open("/");
  const box = page.getByRole("combobox", { name: words.en.search.label });
  await box.pressSequentially("birth");
  await expect.poll(asked).toBe(1);
  await page.getByRole("search").getByRole("button", { name: words.en.search.find }).click();
  answer();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(words.en.trouble.title);
  await page.waitForTimeout(1_000);
  expect(asked(), "nothing is tried on and on").toBe(1);
  await expect(page.locator("#app")).toHaveAttribute("data-program", "rests");
});

test("a broken catalogue leaves the search box of a page that was gone to honest", async ({ page, faults, expected, open }) => {
  expected(/content\/index\.json/);
  await faults.add({ paths: ["/content/index.json"], answer: "html" });
  await goToServices(page, open);
  await page.getByRole("combobox", { name: words.en.search.label }).pressSequentially("birth");
  const form = page.getByRole("search");
  await expect(form.getByText(words.en.search.lost).first()).toBeVisible();
  await expect(form.getByRole("link", { name: number })).toBeVisible();
});

test("what failed can be tried again", async ({ page, faults, expected, open }) => {
  expected(/content\/index\.json/);
  expected(/Failed to load resource/);
  await faults.add({ paths: ["/content/index.json"], answer: { status: 503 } });
  await goToServices(page, open);
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await faults.clear();
  await page.getByRole("button", { name: words.en.trouble.again }).click();
  await expect(page.getByRole("main").getByRole("link", { name: /birth certificate/i }).first()).toBeVisible();
});

test("a link in content that is no web, telephone or mail address is not offered", async ({ page, open }) => {
  await page.route("**/content/services/bcid.json", async (route) => {
    const json = JSON.stringify(await (await route.fetch()).json());
    await route.fulfill({ contentType: "application/json", body: json.replace(/"https:[^"]*"/g, '"javascript:alert(1)"') });
  });
  await open("/services/bcid");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator('a[href^="javascript" i]')).toHaveCount(0);
});
