// The page behind a ticket's link, from its first paint on.
import { ahead, expect, lineUp, standing, test } from "../line.mjs";
import { hold } from "../test.mjs";
import { words } from "../words.mjs";

const { line, ticket_page } = words.en;
const entry = (page) => page.getByRole("button", { name: line.show, includeHidden: true });

/** What moved on the page although nobody touched it: the sum of all shifts. */
const moved = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value;
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(sum), 300));
      }),
  );

for (const [name, viewport] of Object.entries({ "a phone": { width: 390, height: 844 }, "a desktop": { width: 1280, height: 900 } })) {
  test(`on ${name} it says what is being done before the program is there, and then nothing of it moves`, async ({ page, queue }) => {
    await page.setViewportSize(viewport);
    const { me } = await lineUp(queue, 3);
    const release = await hold(page, /\.wasm$/);
    const answer = await page.goto(`/walk-in-Q/${me.unique_id}`, { waitUntil: "domcontentloaded" });
    expect(answer.headers()["x-robots-tag"], "no search engine lists it").toBe("noindex");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(line.title);
    await expect(page.getByRole("status").filter({ hasText: line.loading })).toBeVisible();
    await expect(page.getByText(line.why_text)).toBeVisible();
    await expect(entry(page)).toBeHidden();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    release();
    await expect(standing(page)).toHaveText(ahead(3));
    expect(await moved(page)).toBe(0);
  });
}

test("it is the same for the address that a followed ticket has, in other languages too", async ({ page, queue }) => {
  const { me } = await lineUp(queue, 2);
  const release = await hold(page, /\.wasm$/);
  for (const [lang, address] of [["fr", `/fr/walk-in-q/${me.unique_id}`], ["en", `/ticket#${me.unique_id}`]]) {
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await expect(page.getByText(words[lang].line.loading)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words[lang].line.title);
  }
  release();
  await expect(standing(page)).toHaveText(ahead(2));
});

test("an address without a ticket, or with a broken one, shows how to name one", async ({ page }) => {
  const release = await hold(page, /\.wasm$/);
  for (const address of ["/ticket", "/walk-in-Q/abc", "/ticket#abc"]) {
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(ticket_page.title);
    await expect(entry(page)).toBeVisible();
    await expect(page.getByText(line.loading)).toBeHidden();
  }
  release();
  await expect(page.locator('#app[data-program="runs"]')).toBeAttached();
  await expect(entry(page)).toBeVisible();
});

test("what following takes is fetched at once where the address names a ticket, and nowhere else", async ({ page, queue }) => {
  const { me } = await lineUp(queue, 1);
  const late = async (address) => {
    const sent = [];
    const note = (request) => sent.push(new URL(request.url()).pathname);
    page.on("request", note);
    await page.goto(address);
    await expect(page.locator('#app[data-program="runs"]')).toBeAttached();
    const at = sent.length;
    await page.waitForTimeout(500);
    page.off("request", note);
    return { all: sent.filter((path) => path.endsWith(".wasm")), after: sent.slice(at).filter((path) => path.endsWith(".wasm")) };
  };
  const plain = await late("/ticket");
  const followed = await late(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(ahead(1));
  expect(followed.all.length).toBeGreaterThan(plain.all.length);
  expect(followed.after, "all code was asked for before the program ran").toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a ticket's link says how tickets work, and whom to call", async ({ page, queue }) => {
    const { me } = await lineUp(queue, 1);
    await page.goto(`/walk-in-Q/${me.unique_id}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(ticket_page.title);
    await expect(page.locator(".without-program:visible a")).toHaveAttribute("href", /^tel:/);
  });
});
