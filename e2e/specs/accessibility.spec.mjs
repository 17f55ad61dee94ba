// axe with all its rules on every kind of page.
import AxeBuilder from "@axe-core/playwright";
import { addresses } from "../addresses.mjs";
import { test, expect } from "../test.mjs";
import { words } from "../words.mjs";

async function violations(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(" ")).slice(0, 5).join(", ")}`);
}

for (const { kind, path, lang } of addresses)
  test(`${kind} has no violation (${lang})`, async ({ page, open }) => {
    await open(path);
    expect(await violations(page)).toEqual([]);
  });

for (const { kind, path } of addresses.filter(({ lang }) => lang === "en"))
  test(`${kind} has no violation in forced colours`, async ({ page, open }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    await open(path);
    expect(await violations(page)).toEqual([]);
  });

test("the open list of answers has no violation", async ({ page, open }) => {
  await open("/");
  await page.getByRole("combobox", { name: words.en.search.label }).pressSequentially("licence");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("a search that finds nothing has no violation", async ({ page, open }) => {
  await open("/");
  await page.getByRole("combobox", { name: words.en.search.label }).pressSequentially("xylophone quartet");
  await expect(page.getByText(words.en.search.nothing).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("a page that is none has no violation", async ({ page, open, expected }) => {
  expected(/status of 404/);
  await open("/no-such-page");
  expect(await violations(page)).toEqual([]);
});

test("a failure has no violation", async ({ page, faults, expected, open }) => {
  expected(/content\/index\.json/);
  await faults.add({ paths: ["/content/index.json"], answer: "html" });
  await open("/services");
  expect(await violations(page)).toEqual([]);
});
