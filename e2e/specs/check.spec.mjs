// The pre-check from its first question to its result.
import { answerAll, check, give, goThrough, tick, title } from "../check.mjs";
import { hold, takenOver, test, expect } from "../test.mjs";
import { offices, pattern, service, within, words } from "../words.mjs";

const bcid = { age: 30, nameDiffers: false };
const everything = ["two-id-bc-drivers-licence", "two-id-bank-card", "pay-payment"];

test("a service with rules leads to its questions", async ({ page, open }) => {
  await open("/services/bcid");
  await page.getByRole("link", { name: check.start }).click();
  await expect(page).toHaveURL(/\/services\/bcid\/check$/);
  await expect(title(page)).toHaveText(service("bcid").questions[0].text.en);
  await expect(title(page)).toBeFocused();
});

test("who has everything is ready, and sees what to show", async ({ page, open }) => {
  await goThrough(page, open, "bcid", { answers: bcid, papers: everything });
  await expect(title(page)).toHaveText(check.ready);
  await expect(page.getByRole("heading", { name: check.there })).toBeVisible();
  await expect(page.getByText("Bank card with printed name").first()).toBeVisible();
});

test("who lacks a paper sees which, what else would do, and how to get it", async ({ page, open }) => {
  await goThrough(page, open, "bcid", { answers: bcid, papers: ["two-id-bank-card"] });
  await expect(title(page)).toHaveText(within(check.missing.other));
  const missing = page.locator(".checked.missing");
  await expect(missing).toContainText(within(check.you_have));
  await missing.locator("details").evaluateAll((all) => all.forEach((line) => (line.open = true)));
  const way = missing.getByRole("link", { name: service("birth-certificate").name.en }).first();
  await expect(way).toHaveAttribute("href", "/services/birth-certificate");
  // With its cost: a person sees what getting it takes.
  await expect(missing).toContainText("$");
});

test("who ticks nothing gets the list of what to bring", async ({ page, open }) => {
  await goThrough(page, open, "bcid", { answers: bcid });
  await expect(title(page)).toHaveText(within(check.bring.other));
  await expect(page.getByRole("heading", { name: check.to_bring })).toBeVisible();
});

test("a document that has expired too long ago does not count, and the reason is told", async ({ page, open }) => {
  await open("/services/bcid/check");
  await answerAll(page, "bcid", bcid);
  await tick(page, everything);
  const licence = page.locator(".paper", { has: page.locator("#paper-two-id-bc-drivers-licence") });
  await licence.getByRole("checkbox", { name: within(check.flaw_expired_more) }).check();
  await page.getByRole("button", { name: check.papers_done }).click();
  await expect(title(page)).toHaveText(check.missing.one);
  await expect(page.locator(".turned-down")).toContainText(within(check.no_expired_more));
});

test("a chosen office that does not do it is the wrong one, and another one is right", async ({ page, open }) => {
  await goThrough(page, open, "bcid", { answers: bcid, papers: everything });
  await page.getByLabel(check.my_office).focus();
  await page.getByLabel(check.my_office).selectOption({ label: offices.find(({ id }) => id === "victoria").name.en });
  await expect(title(page)).toHaveText(check.route_wrong_office);
  await expect(page.getByLabel(check.my_office)).toBeFocused();
  await page.goBack();
  await page.goForward();
  await expect(title(page)).toHaveText(check.route_wrong_office);
  await page.getByLabel(check.my_office).selectOption({ label: offices.find(({ id }) => id === "terrace").name.en });
  await expect(title(page)).toHaveText(check.ready);
});

/** One service for each way in which a visit is not what a person needs. */
const elsewhere = [
  ["bcid", { age: 10 }, "route_not_eligible"],
  ["bc-services-card", { mspEnrolled: false }, "route_wrong_service"],
  ["bc-services-card", { mspEnrolled: true, age: 12 }, "route_other_channel"],
  ["bceid-business", { accountType: "personal" }, "route_not_available"],
  ["bceid-business", { accountType: "business", onlineStarted: false }, "route_online_first"],
  ["bc-services-card-app", { hasBcsc: false, age: 40 }, "route_online"],
  ["marriage-certificate", { marriedInBC: true, weddingDone: true, weeksSinceWedding: 1, relation: "spouse" }, "route_wait"],
  ["legal-name-change", { reason: "marriage" }, "route_not_needed"],
  ["commissioner-affidavit", { kind: "affidavit", alreadySigned: true }, "route_fix_document"],
  ["income-assistance", { onReserve: false, urgentNeed: true }, "route_call_now"],
  ["rural-property-tax", { insideMunicipality: true }, "route_wrong_office"],
];
for (const [id, answers, word] of elsewhere)
  test(`${id} says "${check[word]}", why, and what to do`, async ({ page, open }) => {
    await goThrough(page, open, id, { answers });
    await expect(title(page)).toHaveText(check[word]);
    await expect(page.getByText(check.because).first()).toBeVisible();
    await expect(page.locator(".next-step").first()).not.toBeEmpty();
  });

test("an answer left open keeps the result open, and can be given later", async ({ page, open }) => {
  await goThrough(page, open, "bcid", { papers: everything });
  await expect(title(page)).toHaveText(check.not_sure_yet);
  await page.getByRole("button", { name: check.answer_now }).click();
  await answerAll(page, "bcid", bcid);
  await expect(title(page)).toHaveText(check.ready);
});

test("back goes back, and an answer is changed without starting again", async ({ page, open }) => {
  await open("/services/marriage-certificate/check");
  const { questions } = service("marriage-certificate");
  const first = (await title(page).textContent()).trim();
  const asked = await answerAll(page, "marriage-certificate", {
    marriedInBC: true, weddingDone: true, weeksSinceWedding: 10, relation: "spouse", purpose: "proof",
  });
  await expect(title(page)).toHaveText(check.papers);
  for (let steps = asked.length; steps > 0; steps--) await page.goBack();
  await expect(title(page)).toHaveText(first);
  for (let steps = asked.length; steps > 0; steps--) await page.goForward();
  await expect(title(page)).toHaveText(check.papers);
  await page.getByRole("button", { name: check.papers_done }).click();
  await expect(title(page)).toHaveText(check.bring.one);
  const wedding = questions.find(({ id }) => id === "weeksSinceWedding");
  await page.getByRole("link", { name: new RegExp(`${check.change}.*${wedding.text.en.slice(0, 20)}`) }).click();
  await expect(page.locator("input.short")).toHaveValue("10");
  await give(page, wedding, 2);
  await expect(title(page)).toHaveText(check.route_wait);
});

test("the link back leads to the question before", async ({ page, open }) => {
  await open("/services/bcid/check");
  const first = (await title(page).textContent()).trim();
  await give(page, service("bcid").questions.find(({ text }) => text.en === first), 30);
  await expect(title(page)).not.toHaveText(first);
  await page.getByRole("link", { name: check.back, exact: true }).click();
  await expect(title(page)).toHaveText(first);
  await expect(page.locator("input.short")).toHaveValue("30");
});

test("what is missing or makes no sense is said, and nothing typed is lost", async ({ page, open }) => {
  await open("/services/bcid/check");
  for (const [typed, error] of [["", "error_no_number"], ["old", "error_digits"], ["400", "error_range"]]) {
    await page.locator("input.short").fill(typed);
    await page.getByRole("button", { name: check.go_on }).click();
    await expect(page.getByRole("alert")).toContainText(within(check[error]));
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(page.locator("input.short")).toHaveValue(typed);
  }
  await page.getByRole("alert").getByRole("link").click();
  await expect(page.locator("input.short")).toBeFocused();
  await page.locator("input.short").fill("30");
  await page.keyboard.press("Enter");
  await expect(title(page)).toHaveText(service("bcid").questions.find(({ id }) => id === "nameDiffers").text.en);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("an answer given before the program runs counts", async ({ page }) => {
  const release = await hold(page, /\.wasm$/);
  await page.goto("/services/bc-services-card/check", { waitUntil: "domcontentloaded" });
  const first = (await title(page).textContent()).trim();
  const question = service("bc-services-card").questions.find(({ text }) => text.en === first);
  await give(page, question, question.kind === "number" ? 40 : true);
  await page.waitForTimeout(300);
  expect(page.url(), "nothing of it is in the address").toMatch(/\/check$/);
  release();
  await takenOver(page);
  await expect(title(page)).not.toHaveText(first);
  await page.getByRole("link", { name: check.back, exact: true }).click();
  await expect(title(page)).toHaveText(first);
});

test("a press meant for another question is not taken for an answer", async ({ page, open }) => {
  const id = "drivers-licence-replace";
  await open(`/services/${id}/check`);
  await answerAll(page, id, { cardLost: true, nameDiffers: false });
  const code = await page.evaluate(() => Object.values(sessionStorage)[0]);
  const release = await hold(page, /\.wasm$/);
  await page.goto("/about", { waitUntil: "domcontentloaded" });
  await page.goto(`/services/${id}/check#c=${code}`, { waitUntil: "domcontentloaded" });
  await page.getByRole("radio", { name: check.yes, exact: true }).check();
  await page.getByRole("button", { name: check.go_on }).click();
  release();
  await takenOver(page);
  const secret = service(id).questions.find(({ sensitive }) => sensitive);
  await expect(title(page)).toHaveText(secret.text.en);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("a parent's passport is not the child's", async ({ page, open }) => {
  const answers = { onReserve: false, urgentNeed: false, workSearchExempt: true, hasPartner: false, children: 1, hasVehicle: false, paysRent: false };
  const papers = ["two-id-canadian-passport", "two-id-bank-card", "sin-sin-document", "bank-bank-statement"];
  await goThrough(page, open, "income-assistance", { answers, papers });
  await expect(title(page)).toHaveText(check.missing.one);
  await expect(page.locator(".checked.missing")).toContainText(
    service("income-assistance").requirements.find(({ id }) => id === "child-id").name.en,
  );
});

test("ticking a folded paper leaves it where it is, with the focus", async ({ page, open }) => {
  await open("/services/bcid/check");
  await answerAll(page, "bcid", bcid);
  await page.getByRole("main").locator("details summary").first().click();
  const paper = page.getByRole("main").locator("details[open] input[type=checkbox]").first();
  const before = await paper.boundingBox();
  await paper.focus();
  await page.keyboard.press("Space");
  await expect(paper).toBeChecked();
  await expect(paper).toBeFocused();
  expect((await paper.boundingBox()).y).toBe(before.y);
});

test("ticks are still there after the page was loaded anew", async ({ page, open }) => {
  await open("/services/bcid/check");
  await answerAll(page, "bcid", bcid);
  await tick(page, ["two-id-bank-card"]);
  await page.reload();
  await takenOver(page);
  await expect(title(page)).toHaveText(check.papers);
  await expect(page.locator("#paper-two-id-bank-card")).toBeChecked();
});

test("help comes first, whatever else is open", async ({ page, open }) => {
  await goThrough(page, open, "income-assistance", { answers: { urgentNeed: true } });
  await expect(title(page)).toHaveText(check.route_call_now);
});

test("what may go wrong is told though every paper is there", async ({ page, open }) => {
  const answers = { daysToExpiry: -1825, yearsExpired: 5, usedPermitLastTime: false, nameDiffers: false };
  const papers = ["two-id-canadian-passport", "two-id-bank-card", "pay-payment"];
  await goThrough(page, open, "drivers-licence-renewal", { answers, papers });
  await expect(title(page)).toHaveText(check.ready_but);
});

test("after the page was loaded anew, everything but private answers is still there", async ({ page, open }) => {
  await open("/services/drivers-licence-replace/check");
  await answerAll(page, "drivers-licence-replace", { cardLost: true, nameDiffers: false, usedPermitLastTime: false });
  await expect(title(page)).toHaveText(check.papers);
  await tick(page, ["pay-payment"]);
  await page.getByRole("button", { name: check.papers_done }).click();
  await expect(title(page)).toHaveText(within(check.missing.one));
  await page.reload();
  await takenOver(page);
  const secret = service("drivers-licence-replace").questions.find(({ sensitive }) => sensitive);
  await expect(title(page)).toHaveText(secret.text.en);
  await give(page, secret, false);
  // Papers that hang on a private answer are not kept, so the list is shown once more, with the other ticks.
  await expect(page.locator("#paper-pay-payment")).toBeChecked();
  await page.getByRole("button", { name: check.papers_done }).click();
  await expect(title(page)).toHaveText(within(check.missing.one));
});

test("start over forgets everything, in the tab too", async ({ page, open }) => {
  await goThrough(page, open, "bcid", { answers: bcid, papers: everything });
  expect(await page.evaluate(() => Object.keys(sessionStorage).sort()), "the list, and whose it is").toEqual(["check:bcid", "service"]);
  await page.getByRole("button", { name: check.start_over }).click();
  await expect(title(page)).toHaveText(service("bcid").questions[0].text.en);
  await expect(page.locator("input.short")).toHaveValue("");
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.reload();
  await expect(page.locator("input.short")).toHaveValue("");
});

test("a service with rules in words only is never called ready", async ({ page, open }) => {
  await open("/services/passport/check");
  await expect(title(page)).toHaveText(pattern(check.title));
  await expect(page.getByText(check.unchecked).first()).toBeVisible();
  await expect(page.getByText(check.ready)).toHaveCount(0);
});

test("a service that does not exist has no questions", async ({ page, open, expected }) => {
  expected(/status of 404/);
  await open("/services/no-such-service/check");
  await expect(page.getByText(words.en.service.missing).first()).toBeVisible();
});

test("every service is gone through to a result", async ({ page, open }) => {
  test.slow();
  for (const id of ["fair-pharmacare", "fish-wildlife-id", "home-owner-grant", "msp-enrolment", "death-certificate", "rtb-dispute"]) {
    await goThrough(page, open, id, {});
    await expect(page.getByRole("heading", { name: check.take })).toBeVisible();
  }
});
