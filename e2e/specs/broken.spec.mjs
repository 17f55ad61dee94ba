// Settings and content that are missing, broken or somebody else's: a person still gets a page and a number to call.
import { test, expect } from "../test.mjs";
import { config, words } from "../words.mjs";

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
    await open("/services");
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
  await open("/services");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
});

test("a broken catalogue leaves the search box honest", async ({ page, faults, expected, open }) => {
  expected(/content\/index\.json/);
  await faults.add({ paths: ["/content/index.json"], answer: "html" });
  await open("/");
  await page.getByRole("combobox", { name: words.en.search.label }).pressSequentially("birth");
  const form = page.getByRole("search");
  await expect(form.getByText(words.en.search.lost).first()).toBeVisible();
  await expect(form.getByRole("link", { name: number })).toBeVisible();
});

test("what failed can be tried again", async ({ page, faults, expected, open }) => {
  expected(/content\/index\.json/);
  expected(/Failed to load resource/);
  await faults.add({ paths: ["/content/index.json"], answer: { status: 503 } });
  await open("/services");
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
