// How long it may still take: told with what it rests on, or not told with the reason.
import { chooseOffice, expect, follow, lineUp, refresh, standing, test, VICTORIA } from "../line.mjs";
import { within, words } from "../words.mjs";

const { line } = words.en;
const estimate = (page) => page.locator(".estimate");

/** One person after the other is called, served and done, two minutes each. */
async function serve(page, queue, later, people) {
  for (const person of people) {
    await queue(`/people/${person.citizen_id}/invite`);
    await queue(`/people/${person.citizen_id}/begin`);
    const answered = page.waitForResponse((answer) => answer.url().includes("/smartboard/"));
    await later(page, 120);
    await refresh(page);
    await answered;
    await queue(`/people/${person.citizen_id}/finish`);
  }
}

test("nothing is told before five calls, and then a band with what it rests on", async ({ page, queue, later }) => {
  const { others, me } = await lineUp(queue, 12);
  await follow(page, me);
  await expect(estimate(page)).toContainText(line.wait_unknown);
  await serve(page, queue, later, others.slice(0, 3));
  await expect(estimate(page)).toContainText(line.wait_unknown);
  await serve(page, queue, later, others.slice(3, 7));
  await queue(`/people/${others[7].citizen_id}/invite`);
  await queue(`/people/${others[7].citizen_id}/begin`);
  await later(page, 60);
  await refresh(page);
  await expect(estimate(page)).not.toContainText(line.wait_unknown);
  const text = await estimate(page).innerText();
  const [low, high] = text.match(/(\d+) to (\d+) minutes/)?.slice(1).map(Number) ?? [0, Number(text.match(/Less than (\d+)/)?.[1])];
  expect([low % 5, high % 5], text).toEqual([0, 0]);
  // Five calls, one every two minutes.
  expect(low, text).toBeLessThanOrEqual(10);
  expect(high, text).toBeGreaterThanOrEqual(10);
  await expect(estimate(page)).toContainText(line.wait_wrong);
  expect(Number(text.match(/(\d+) calls/)[1])).toBeGreaterThanOrEqual(5);

  await queue(`/people/${me.citizen_id}/invite`);
  await expect(page.getByRole("alertdialog", { name: line.called })).toBeVisible();
  await expect(estimate(page), "who is called waits no longer").toHaveCount(0);
});

test("without its office it says what would help", async ({ page, queue }) => {
  const { me } = await lineUp(queue, 2);
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(estimate(page)).toContainText(line.wait_choose_office);
  await chooseOffice(page);
  await expect(estimate(page)).not.toContainText(line.wait_choose_office);
});

test("a line that stands still says so", async ({ page, queue, later }) => {
  const { others, me } = await lineUp(queue, 4);
  await queue(`/people/${others[0].citizen_id}/invite`);
  await queue(`/people/${others[0].citizen_id}/begin`);
  await follow(page, me);
  // A look that was on its way before the clock went on does not count, so there may be more than four.
  const said = within(line.wait_stands_still.other);
  for (let minutes = 0; minutes < 64 && !said.test(await estimate(page).innerText()); minutes += 8) {
    await later(page, 480);
    const answered = page.waitForResponse((answer) => answer.url().includes("/smartboard/"));
    await refresh(page);
    await answered;
    await page.waitForTimeout(200);
  }
  await expect(estimate(page)).toContainText(said);
});

test("a sleeping laptop does not count its sleep as a wait", async ({ page, queue, later }) => {
  const { others, me } = await lineUp(queue, 3);
  await queue(`/people/${others[0].citizen_id}/invite`);
  await queue(`/people/${others[0].citizen_id}/begin`);
  await follow(page, me);
  await later(page, 3 * 3_600);
  await refresh(page);
  await expect(standing(page)).toBeVisible();
  await expect(estimate(page)).toContainText(line.wait_unknown);
  await expect(estimate(page)).not.toContainText(within(line.wait_stands_still.other));
});

test("the number typed in place of a link tells of appointments that are due as well", async ({ page, queue, open }) => {
  await queue("/appointments", { office_number: VICTORIA, in_minutes: 5 });
  const { me } = await lineUp(queue, 1);
  await open("/ticket");
  await page.locator("#line-office").focus();
  await expect(page.locator(`#line-office option[value="${VICTORIA}"]`)).toBeAttached();
  await page.locator("#line-office").selectOption(String(VICTORIA));
  await page.getByLabel(line.number, { exact: true }).fill(me.ticket_number);
  await page.getByRole("button", { name: line.show }).click();
  await expect(page.getByText(line.due.one.replace("{count}", "1"))).toBeVisible();
});
