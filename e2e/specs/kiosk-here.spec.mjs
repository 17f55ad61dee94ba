// Can this office do it? The first answer at a device at the door, and a next step after every one.
import { audit } from "../axe.mjs";
import { follow } from "../follow.mjs";
import { expect, greeting, kiosk, OFFICE, test } from "../kiosk.mjs";
import { offices, service, words } from "../words.mjs";
import { readdirSync } from "node:fs";

const { check } = words.en;
const all = readdirSync(new URL("../../public/content/services/", import.meta.url)).map((file) => file.replace(".json", "")).sort();
/** One that Victoria does, with papers to check. */
const mine = all.find((id) => service(id).questions?.length && !service(id).elsewhere && service(id).channels.some(({ kind, offices }) => kind === "in_person" && offices === "full"));
const answers = [kiosk.here_yes, kiosk.here_ask, kiosk.here_other, kiosk.here_no_counter];

const answer = (page) => page.locator(".here .verdict h2");

/** From the greeting to what the office says. */
async function ask(page, id) {
  await follow(page, `/services/${id}`);
  await expect(page).toHaveURL(new RegExp(`/services/${id}$`));
  await expect(page.getByRole("heading", { level: 1, name: service(id).name.en, exact: true })).toBeVisible();
  await expect(answer(page)).toBeVisible();
  return answer(page).innerText();
}

test("a service of this office: the papers, what to say, and how busy it is", async ({ device: page }) => {
  expect(await ask(page, mine)).toBe(kiosk.here_yes);
  await expect(page.locator(".quote")).toContainText(service(mine).name.en);
  await expect(page.getByRole("heading", { name: kiosk.say })).toBeVisible();
  await expect(page.locator(".door-line")).toBeVisible();
  await audit(page, "yes");
  await page.getByRole("link", { name: kiosk.all_about }).tap();
  await expect(page.getByRole("heading", { name: words.en.service.ways })).toBeVisible();
});

test("a service of another office: which one, how far, and a code", async ({ device: page }) => {
  expect(await ask(page, "drivers-licence-renewal")).toBe(kiosk.here_other);
  const near = page.locator(".here .card").first();
  const name = await near.getByRole("heading").first().innerText();
  const office = offices.find((one) => one.name.en === name);
  expect(office.can.driver_licensing).toBe(true);
  await expect(near.locator(".address")).toContainText(`/offices/${office.id}`);
  await expect(near.locator("svg path.dark")).toBeVisible();
  await audit(page, "another office");
});

test("a service without a counter: the ways there are, with a code", async ({ device: page }) => {
  const id = all.find((id) => service(id).elsewhere && service(id).channels.some((channel) => channel.kind === "online" && channel.url));
  expect(await ask(page, id)).toBe(kiosk.here_no_counter);
  const url = service(id).channels.find((channel) => channel.kind === "online" && channel.url).url;
  await expect(page.locator(".address").first()).toHaveText(url.replace("https://", ""));
  await audit(page, "no counter");
});

test("in another language the name is there in English too", async ({ page }) => {
  await page.goto(`/?kiosk=${OFFICE}`);
  await expect(greeting(page)).toBeVisible();
  await page.getByRole("link", { name: "Français" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.fr.kiosk.welcome);
  await follow(page, "/fr/services/" + mine);
  await expect(page.locator(".say [lang=en]")).toHaveText(service(mine).name.en);
});

test("the papers are there: what to say here. They are not: take it along", async ({ device: page }) => {
  await follow(page, `/services/${mine}/check`);
  const end = page.locator(".verdict h1");
  for (let step = 0; step < 30 && !(await end.isVisible()); step += 1) await goOn(page, true);
  await expect(end).toBeVisible();
  const ready = [check.ready, check.ready_but, check.ready_nothing].includes(await end.innerText());
  await expect(ready ? page.locator(".say") : page.getByText(kiosk.take_now)).toBeVisible();
  await expect(page.locator(".take .qr svg")).toBeVisible();
  await audit(page, "end");
});

/** One page of a pre-check: the first answer, or every paper. */
async function goOn(page, papers) {
  const before = page.url();
  const box = page.locator("main .check");
  await box.locator("h1").first().waitFor();
  if (await page.locator(".verdict h1").isVisible()) return;
  const radio = box.locator('input[type="radio"]').first();
  const number = box.locator('.number-field input');
  if (await radio.count()) await radio.check();
  else if (await number.count()) await box.locator('[id^="skip-"]').click();
  else if (papers) for (const paper of await box.locator('input[type="checkbox"]:visible').all()) await paper.check().catch(() => {});
  if (!(await number.count())) await box.locator("form button.button:not(.quiet), .section > button.button").first().click({ timeout: 2_000 }).catch(() => {}); // it may be the last page by now
  await page.waitForFunction((before) => location.href !== before, before, { timeout: 3_000 }).catch(() => {});
  await page.waitForTimeout(80);
}

/** What offers a next step: a link, a button, a code or a number, in the page itself. */
const steps = (page) => page.locator("main :is(a.button, a.action, a.phone, .qr svg, .say)").filter({ visible: true });

const PARTS = 6;
for (let part = 0; part < PARTS; part += 1) {
  const these = all.filter((_, at) => at % PARTS === part);
  test(`no service ends in a dead end (${part + 1} of ${PARTS})`, async ({ device: page }) => {
    test.setTimeout(150_000);
    for (const id of these) {
      const said = await ask(page, id);
      expect(answers, id).toContain(said);
      expect(await steps(page).count(), `${id}: ${said}`).toBeGreaterThan(1);
      const papers = page.getByRole("link", { name: kiosk.papers });
      if (await papers.count()) {
        await papers.click();
        const end = page.locator(".verdict h1");
        for (let step = 0; step < 30 && !(await end.isVisible()); step += 1) await goOn(page, false);
        await expect(end, id).toBeVisible();
        await expect(page.locator(".take .qr svg"), id).toBeVisible();
        await expect(page.locator(":is(.say, .take-now)").first(), id).toBeVisible();
      }
      // The next person begins at the greeting.
      await follow(page, "/");
      await expect(greeting(page)).toBeVisible();
    }
  });
}
