// A page whose program does not come at all: what the server sent goes on working, and the page says whom to call.
import { hold, test, expect, wake } from "../test.mjs";
import { words } from "../words.mjs";

const late = (page) => page.locator("[data-late]");

test("without WebAssembly a search is sent to the server, and the page says so with a number", async ({ page, expected }) => {
  expected(/WebAssembly/);
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto("/");
  await expect(late(page)).toContainText(words.en.without_program.late);
  await expect(late(page)).toContainText(/\d-\d{3}-\d{3}-\d{4}/);
  await page.getByRole("combobox").fill("birth certificate");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/services/);
  await expect(page.getByRole("link", { name: "Birth certificate" }).first()).toBeVisible();
});

test("what was sent before it was known goes to the server then", async ({ page, expected }) => {
  expected(/ERR_FAILED|Failed to (fetch|load)/);
  const cut = await hold(page, /guichet_bg\.wasm$/, "abort");
  await page.goto("/");
  await page.getByRole("combobox").fill("birth certificate");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/$/);
  cut();
  await expect(page).toHaveURL(/\/services/);
});

test.describe("while the program is held back", () => {
  // It takes longer to look at the page than browsers wait for what was asked for early.
  test.use({ early: true });

  test("a program that hangs is given up after a while, and is used if it comes all the same", async ({ page }) => {
    await page.clock.install();
    const go = await hold(page, /guichet_bg\.wasm$/);
    await page.goto("/");
    await page.locator("h1").waitFor();
    await expect(late(page)).toBeHidden();
    await page.clock.fastForward(31_000);
    await expect(late(page)).toBeVisible();
    go();
    await wake(page);
    await expect(late(page)).toBeHidden();
  });
});
