// What somebody who does not see the ticket's page is told, and what tools for accessibility say of each of its states.
import { audit } from "../axe.mjs";
import { ahead, expect, follow, lineUp, refresh, standing, test } from "../line.mjs";
import { within, words } from "../words.mjs";

const { line } = words.en;

test("each change is said once: politely, and a call at once", async ({ page, queue }) => {
  const { others, me } = await lineUp(queue, 3);
  await page.addInitScript(() => {
    window.said = [];
    // Every text that a live region gets, as a screen reader would hear it.
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
        const region = element?.closest?.("[role=status], [role=alert]");
        const text = region?.textContent.trim();
        if (text) window.said.push([region.getAttribute("role"), text]);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await follow(page, me);
  await queue(`/people/${others[0].citizen_id}/leave`);
  await expect(standing(page)).toHaveText(ahead(2));
  await queue(`/people/${others[1].citizen_id}/leave`);
  await expect(standing(page)).toHaveText(ahead(1));
  await queue(`/people/${me.citizen_id}/invite`);
  await expect(page.getByRole("alertdialog", { name: line.called })).toBeVisible();
  await page.waitForTimeout(500);
  const said = await page.evaluate(() => window.said);
  for (const sentence of [ahead(2), ahead(1)])
    expect(said.filter(([role, text]) => role === "status" && text.includes(sentence)), JSON.stringify(said)).toHaveLength(1);
  expect(said.filter(([role, text]) => role === "alert" && text === line.called)).toHaveLength(1);
});

test("no state of a ticket has a violation", async ({ page, queue, faults, expected }) => {
  expected(/./);
  test.setTimeout(90_000);
  const { me } = await lineUp(queue, 2);
  await faults.add({ paths: ["/api/v1/citizen"], answer: { status: 500 } });
  await page.goto(`/walk-in-Q/${me.unique_id}`);
  await expect(standing(page)).toHaveText(line.unheard);
  await audit(page, "never heard");
  await faults.clear();
  await refresh(page);
  await expect(standing(page)).toHaveText(ahead(2));
  await audit(page, "without an office");
  await page.locator("#line-office").focus();
  await page.locator("#line-office option").nth(1).waitFor({ state: "attached" });
  await page.locator("#line-office").selectOption({ label: "Service BC - Victoria" });
  await page.getByRole("button", { name: line.where_set }).click();
  await expect(page.getByText(line.live)).toBeVisible();
  await audit(page, "waiting");
  for (const [step, shown] of [["invite", line.called], ["begin", line.served], ["hold", line.hold], ["finish", line.gone]]) {
    await queue(`/people/${me.citizen_id}/${step}`);
    if (step === "invite") {
      await expect(page.getByRole("alertdialog", { name: line.called })).toBeVisible();
      await audit(page, "called");
      await page.getByRole("button", { name: line.called_seen }).click();
    } else if (step !== "finish") await refresh(page);
    await expect(standing(page)).toHaveText(shown);
    await audit(page, step);
  }
  await page.goto("/walk-in-Q/00000000-0000-4000-8000-000000000000");
  await expect(standing(page)).toHaveText(line.not_found);
  await audit(page, "not found");
  await expect(page.getByText(within(line.not_found_text))).toBeVisible();
});
