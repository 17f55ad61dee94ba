// A ticket from its link to the end of the visit.
import { ahead, chooseOffice, expect, lineUp, standing, test, VICTORIA } from "../line.mjs";
import { saidAt } from "../said.mjs";
import { wake } from "../test.mjs";
import { within, words } from "../words.mjs";

const { line } = words.en;

test("a link leads through a whole visit", { tag: "@alone" }, async ({ page, queue }) => {
  const { others, me } = await lineUp(queue, 4);
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(ahead(4));
  await expect(page, "the id leaves the path at once").toHaveURL(new RegExp(`/ticket#${me.unique_id}$`));
  await chooseOffice(page);
  await expect(page.getByText(line.live)).toBeVisible();

  const said = saidAt(page, "#standing", ahead(3));
  const before = Date.now();
  await queue(`/people/${others[0].citizen_id}/leave`);
  expect((await said) - before, "from the event to the changed page").toBeLessThan(1_000);
  await expect(standing(page)).toHaveText(ahead(3));
  await expect(page.getByRole("status").filter({ hasText: "3" }).first()).toBeAttached();

  await queue(`/people/${me.citizen_id}/invite`);
  const call = page.getByRole("alertdialog", { name: line.called });
  await expect(call).toBeVisible();
  await expect(call).toContainText(me.ticket_number);
  await expect(page).toHaveTitle(line.called);
  await page.getByRole("button", { name: line.called_seen }).click();
  await expect(call).toHaveCount(0);
  await expect(standing(page)).toBeFocused();
  await expect(standing(page)).toHaveText(line.called);

  await queue(`/people/${me.citizen_id}/begin`);
  await page.getByRole("button", { name: line.refresh }).click();
  await expect(standing(page)).toHaveText(line.served);
  await queue(`/people/${me.citizen_id}/hold`);
  await page.getByRole("button", { name: line.refresh }).click();
  await expect(standing(page)).toHaveText(line.hold);
  await queue(`/people/${me.citizen_id}/finish`);
  await expect(standing(page)).toHaveText(line.gone);
});

test("the same ticket is there again after the page was loaded anew", async ({ page, queue }) => {
  const { me } = await lineUp(queue, 2);
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toBeVisible();
  await chooseOffice(page);
  await expect(page.getByText(line.live)).toBeVisible();
  await page.reload();
  await expect(standing(page)).toHaveText(ahead(2));
  await expect(page.getByText(line.live), "the office is remembered").toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  expect(kept).not.toContain(me.unique_id);
});

test("a lost network is no lost place, and heals by itself", async ({ page, queue, context, expected }) => {
  expected(/ERR_INTERNET_DISCONNECTED/);
  const { others, me } = await lineUp(queue, 3);
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(ahead(3));
  await wake(page);
  await context.setOffline(true);
  await expect(page.getByText(within(line.offline))).toBeVisible();
  await page.getByRole("button", { name: line.refresh }).click();
  await expect(standing(page)).toHaveText(ahead(3));
  await queue(`/people/${others[0].citizen_id}/leave`);
  await context.setOffline(false);
  await expect(standing(page)).toHaveText(ahead(2));
});

for (const [what, answer] of [["an error", { status: 500 }], ["a page of HTML", "html"], ["10 MB", { padded: 10 }]])
  test(`${what} in place of an answer keeps the last place`, async ({ page, queue, faults, expected }) => {
    expected(/./);
    const { me } = await lineUp(queue, 2);
    await page.goto(`/walk-in-Q/${me.unique_id}`);
    await expect(standing(page)).toHaveText(ahead(2));
    await faults.add({ paths: ["/api/v1/citizen"], answer });
    await page.getByRole("button", { name: line.refresh }).click();
    await page.waitForTimeout(700);
    // One failure frightens nobody; what is older than two minutes says so, on a device that slept as well.
    await page.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 150_000;
    });
    await page.getByRole("button", { name: line.refresh }).click();
    await expect(page.getByText(within(line.stale))).toBeVisible();
    await expect(standing(page)).toHaveText(ahead(2));
    await faults.clear();
    await page.getByRole("button", { name: line.refresh }).click();
    await expect(page.getByText(within(line.stale))).toHaveCount(0);
  });

test("a ticket that never was is not found, and one that is none is no ticket", async ({ page, queue }) => {
  await lineUp(queue, 1);
  await page.goto("/walk-in-Q/00000000-0000-4000-8000-000000000000");
  await expect(standing(page)).toHaveText(line.not_found);
  await page.goto("/walk-in-Q/nonsense");
  await expect(page.getByRole("heading", { name: line.entry })).toBeVisible();
});

test("a number and an office lead to a place as well", async ({ page, queue, open }) => {
  const { me } = await lineUp(queue, 2);
  await open("/ticket");
  await page.getByRole("button", { name: line.show }).click();
  await expect(page.getByRole("alert")).toContainText(line.no_office);
  await page.locator("#line-office").focus();
  await expect(page.locator(`#line-office option[value="${VICTORIA}"]`)).toBeAttached();
  await page.locator("#line-office").selectOption(String(VICTORIA));
  await page.getByLabel(line.number).fill(me.ticket_number.toLowerCase());
  await page.getByRole("button", { name: line.show }).click();
  await expect(standing(page)).toHaveText(ahead(2));
  await queue(`/people/${me.citizen_id}/invite`);
  await expect(page.getByRole("alertdialog", { name: line.called })).toBeVisible();
});

test("an appointment ahead is told, and one that is only due is told apart", async ({ page, queue }) => {
  const { appointment_id } = await queue("/appointments", { office_number: VICTORIA, in_minutes: 5 });
  const { me } = await lineUp(queue, 1);
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(line.ahead.one);
  await expect(page.getByText(line.due.one.replace("{count}", "1"))).toBeVisible();
  await queue(`/appointments/${appointment_id}/check-in`);
  await page.getByRole("button", { name: line.refresh }).click();
  await expect(standing(page)).toHaveText(ahead(2));
  await expect(page.getByText(line.with_appointment.one.replace("{count}", "1"))).toBeVisible();
});

test("nothing of anybody else reaches the page", async ({ page, queue }) => {
  const { others, me } = await lineUp(queue, 3);
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await chooseOffice(page);
  await expect(page.getByText(line.live)).toBeVisible();
  await queue("/announce", { event: "appointment_create", argument: { citizen_name: "Planted Person", contact_information: "planted@example.com" } });
  await page.waitForTimeout(500);
  const all = await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify({ ...sessionStorage, ...localStorage }));
  for (const secret of [...others.map(({ unique_id }) => unique_id), "Planted Person", "planted@example.com"])
    expect(all).not.toContain(secret);
});
