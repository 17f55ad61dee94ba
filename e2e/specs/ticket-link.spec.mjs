// The page behind a ticket's link, from its first paint on.
import { audit } from "../axe.mjs";
import { ahead, expect, lineUp, standing, test } from "../line.mjs";
import { saidAt } from "../said.mjs";
import { hold, takenOver, wake } from "../test.mjs";
import { config, words } from "../words.mjs";

const { line, ticket_page, without_program } = words.en;
const entry = (page) => page.getByRole("button", { name: line.show, includeHidden: true });

/** What moved on the page although nobody touched it. */
const moved = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const all = [];
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput, sources } of list.getEntries()) {
            const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
              const name = (node?.outerHTML ?? node?.textContent)?.slice(0, 60);
              return `${name}: ${from.x},${from.y} ${from.width}x${from.height} to ${to.x},${to.y} ${to.width}x${to.height}`;
            });
            if (!hadRecentInput) all.push(`${value}: ${moved.join("; ")}`);
          }
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(all), 300));
      }),
  );

/** What else following offers comes at the first sign of a person. */
async function somebodyComes(page) {
  await page.mouse.move(2, 2);
  await expect(page.locator("#tell")).toBeVisible();
  await takenOver(page);
}

for (const [name, viewport] of Object.entries({ "a phone": { width: 390, height: 844 }, "a desktop": { width: 1280, height: 900 } })) {
  test.describe("while the program is held back", () => {
    // It takes longer to look at the page than browsers wait for what was asked for early.
    test.use({ early: true });

    test(`on ${name} it says what is being done before the program is there, and then nothing of it moves`, async ({ page, queue }) => {
      await page.setViewportSize(viewport);
      const { me } = await lineUp(queue, 3);
      const release = await hold(page, /\.wasm$/);
      const answer = await page.goto(`/walk-in-Q/${me.unique_id}`, { waitUntil: "domcontentloaded" });
      expect(answer.headers()["x-robots-tag"], "no search engine lists it").toBe("noindex");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(line.title);
      await expect(page.getByText(line.loading)).toBeVisible();
      await expect(page, "the id leaves the path before anything is fetched for it").toHaveURL(new RegExp(`/ticket#${me.unique_id}$`));
      await expect(page).toHaveTitle(new RegExp(`^${line.title}`));
      await expect(page.getByText(line.why_text)).toBeVisible();
      await expect(entry(page)).toBeHidden();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      release();
      await expect(standing(page)).toHaveText(ahead(3));
      await expect(page).toHaveTitle(new RegExp(`^${line.title}`));
      await somebodyComes(page);
      expect(await moved(page)).toEqual([]);
    });

    test(`on ${name} what is said meanwhile has no violation`, async ({ page, queue }) => {
      await page.setViewportSize(viewport);
      const { me } = await lineUp(queue, 1);
      await hold(page, /\.wasm$/);
      for (const lang of ["", "/ar"]) {
        await page.goto(`${lang}/walk-in-Q/${me.unique_id}`, { waitUntil: "domcontentloaded" });
        await expect(page.locator(".awaited:visible")).toBeVisible();
        await audit(page, `${lang || "/en"}, before the program is there`);
      }
    });
  });

  test(`on ${name} nothing moves either when there is no such ticket, or the queue is not heard`, async ({ page, queue, faults, expected }) => {
    await page.setViewportSize(viewport);
    const { me } = await lineUp(queue, 1);
    await queue(`/people/${me.citizen_id}/leave`);
    await page.goto(`/walk-in-Q/${me.unique_id}`);
    await expect(standing(page)).toHaveText(line.not_found);
    await somebodyComes(page);
    expect(await moved(page)).toEqual([]);
    expected(/503/);
    await faults.add({ paths: ["/api/v1/citizen"], answer: { status: 503 } });
    await page.goto("/");
    await page.goto(`/walk-in-Q/${me.unique_id}`);
    await expect(standing(page)).toHaveText(line.unheard);
    await somebodyComes(page);
    expect(await moved(page)).toEqual([]);
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
  const broken = "f".repeat(36);
  for (const address of ["/ticket", "/walk-in-Q/abc", "/ticket#abc", `/walk-in-Q/${broken}`, `/ticket#${broken}`]) {
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(ticket_page.title);
    await expect(entry(page)).toBeVisible();
    await expect(page.getByText(line.loading)).toBeHidden();
  }
  release();
  await wake(page);
  await expect(entry(page)).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${ticket_page.title}`));
});

test("a ticket that is written into the address of the page that asks for one is followed, and back leads to the question", async ({ page, open, queue }) => {
  const { me } = await lineUp(queue, 2);
  await open("/ticket");
  await page.evaluate((id) => (location.hash = id), me.unique_id);
  await expect(standing(page)).toHaveText(ahead(2));
  await page.goBack();
  await expect(entry(page)).toBeVisible();
});

test("whatever stands behind the queue's path is out of it at once, and another path of that name is left alone", async ({ page, expected }) => {
  expected(/404/);
  for (const [address, then] of [["/fr/walk-in-q/abc/", /\/fr\/ticket#abc$/], ["/walk-in-Q/a/b", /\/ticket#a\/b$/], ["/services/walk-in-Q/x", /\/services\/walk-in-Q\/x$/]]) {
    await page.goto(address);
    await expect(page).toHaveURL(then);
  }
});

test("a program that never comes leaves nobody waiting for an answer", async ({ page, queue, expected }) => {
  expected(/./);
  const { me } = await lineUp(queue, 1);
  await page.route(/guichet\.js$/, (route) => route.abort());
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(page.locator("[data-late]")).toBeVisible();
  await expect(page.getByText(line.loading)).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(ticket_page.title);
});

test.describe("while the program is held back", () => {
  test.use({ early: true });

  test("what the first answer takes is asked for while the program is still on its way, where the address names a ticket and nowhere else", async ({ page, queue }) => {
    const { me } = await lineUp(queue, 1);
    const sent = [];
    page.on("request", (request) => sent.push({ name: new URL(request.url()).pathname.split("/").pop(), at: Date.now() }));
    const names = (before = Infinity) => sent.filter(({ at }) => at < before).map(({ name }) => name);
    const release = await hold(page, /guichet_bg\.wasm$/);
    await page.goto("/ticket", { waitUntil: "domcontentloaded" });
    await expect.poll(() => names()).toContain("split_rest_page.wasm");
    await page.waitForTimeout(500);
    expect(names()).not.toContain("split_live_ticket.wasm");
    sent.length = 0;
    await page.goto(`/walk-in-Q/${me.unique_id}`, { waitUntil: "domcontentloaded" });
    await expect.poll(() => names()).toContain("split_live_ticket.wasm");
    const said = saidAt(page, "#standing", ahead(1));
    release();
    const answered = await said;
    for (const piece of ["split_plain_page.wasm", "split_follow_ticket.wasm"])
      expect(names(answered), "it comes behind the answer").not.toContain(piece);
  });
});

test("the line moves while only the first answer's code is there, and the rest goes on with what is known", async ({ page, queue, faults, expected }) => {
  expected(/503/);
  const { others, me } = await lineUp(queue, 2);
  const asked = [];
  const asks = (request) => request.url().includes("/citizen/all-walkin/");
  page.on("request", (request) => asks(request) && asked.push(request));
  const answer = (status) => page.waitForResponse((response) => asks(response.request()) && response.status() === status);
  const release = await hold(page, /split_follow_ticket\.wasm$/);
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(ahead(2));
  await expect(page.locator("#app")).toHaveAttribute("data-program", "rests");
  await queue(`/people/${others[0].citizen_id}/leave`);
  const button = page.getByRole("button", { name: line.refresh });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(standing(page)).toHaveText(ahead(1));
  await expect(page.locator(".by-link [role=status]")).toHaveText(line.say_moved.replace("{sentence}", ahead(1)));
  await faults.add({ paths: ["/api/v1/citizen"], answer: { status: 503 } });
  const refused = answer(503);
  // By itself it asks every ten seconds.
  const pressed = page.waitForRequest(asks, { timeout: 5_000 });
  await page.keyboard.press("Enter");
  await pressed;
  await refused;
  await expect(standing(page), "an answer that does not come leaves what is known").toHaveText(ahead(1));
  await expect(button).toBeFocused();
  // It asks again by itself.
  const healed = answer(200);
  await faults.clear();
  await (await healed).finished();
  const known = asked.length;
  release();
  await takenOver(page);
  await expect(standing(page)).toHaveText(ahead(1));
  await expect(page.getByText(line.wait_no_place), "the place is known").toHaveCount(0);
  await expect(page.getByText(line.wait_choose_office)).toBeVisible();
  await expect(button, "who was on it is on it still").toBeFocused();
  expect(asked.length, "the queue is not asked anew for the change").toBe(known);
  await page.keyboard.press("Enter");
  await expect.poll(() => asked.length, "one page asks, once").toBe(known + 1);
});

for (const how of ["fail", "hang"])
  test(`settings that ${how} leave nobody waiting: the number to call is there`, async ({ page, queue, expected }) => {
    test.setTimeout(90_000);
    expected(/./);
    const { me } = await lineUp(queue, 1);
    await page.route("**/config.json", (route) => (how === "fail" ? route.abort() : undefined));
    await page.goto(`/walk-in-Q/${me.unique_id}`);
    await expect(page.getByRole("alert").getByRole("link", { name: config.phone.number })).toBeVisible({ timeout: 45_000 });
  });

for (const when of ["before", "after"])
  test(`a press in the middle of the change is done, where its answer comes ${when} the app`, async ({ page, queue }) => {
    const { others, me } = await lineUp(queue, 2);
    const asks = (request) => request.url().includes("/citizen/all-walkin/");
    let asked = 0;
    page.on("request", (request) => (asked += asks(request) ? 1 : 0));
    const come = await hold(page, /split_follow_ticket\.wasm$/);
    await page.goto(`/walk-in-Q/${me.unique_id}`);
    await expect(standing(page)).toHaveText(ahead(2));
    const button = await page.getByRole("button", { name: line.refresh }).boundingBox();
    const before = asked;
    await page.mouse.move(button.x + 9, button.y + 9);
    // The app waits for the end of a press that has begun.
    await page.mouse.down();
    await queue(`/people/${others[0].citizen_id}/leave`);
    if (when === "before") {
      await page.mouse.up();
      await expect(standing(page)).toHaveText(ahead(1));
      come();
      await takenOver(page);
      expect(asked, "once").toBe(before + 1);
    } else {
      come();
      await page.waitForTimeout(1_000);
      const release = await hold(page, /\/citizen\/all-walkin\//);
      await page.mouse.up();
      await takenOver(page);
      // Nobody is there any more for the answer to the press: the app asks for itself.
      await expect.poll(() => asked).toBe(before + 2);
      release();
      await expect(standing(page)).toHaveText(ahead(1));
      expect(asked, "once each").toBe(before + 2);
    }
  });

test("a link that is followed before the rest has come ends the asking", async ({ page, queue }) => {
  const { me } = await lineUp(queue, 1);
  await hold(page, /split_follow_ticket\.wasm$/);
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(ahead(1));
  await page.getByRole("navigation", { name: words.en.nav.site }).getByRole("link", { name: words.en.nav.services }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en.services.title);
  let asked = 0;
  page.on("request", (request) => (asked += request.url().includes("/api/v1/") ? 1 : 0));
  await queue(`/people/${me.citizen_id}/invite`);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.waitForTimeout(2_000);
  expect(asked).toBe(0);
});

for (const when of ["before", "after"])
  test(`another ticket's link in the same tab, ${when} the rest has come, is another ticket`, async ({ page, queue }) => {
    const { me } = await lineUp(queue, 1);
    const { me: other } = await lineUp(queue, 2);
    const release = await hold(page, /split_follow_ticket\.wasm$/);
    await page.goto(`/walk-in-Q/${me.unique_id}`);
    await expect(standing(page)).toHaveText(ahead(1));
    if (when === "after") {
      release();
      await somebodyComes(page);
    }
    await page.evaluate((id) => (location.hash = id), other.unique_id);
    release();
    await expect(standing(page)).toHaveText(ahead(4));
    await page.evaluate((id) => (location.hash = id), me.unique_id);
    await expect(standing(page)).toHaveText(ahead(1));
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a ticket's link says how tickets work, and whom to call", async ({ page, queue }) => {
    const { me } = await lineUp(queue, 1);
    await page.goto(`/walk-in-Q/${me.unique_id}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(ticket_page.title);
    const note = page.locator(".without-program:visible");
    await expect(note).toContainText(without_program.ticket);
    await expect(note.locator("a")).toHaveAttribute("href", /^tel:/);
  });
});
