// What is wrong with a form is told at its head, each line leads to its field, and the fields say it themselves.
import { field, startChat, test as talking } from "../chat.mjs";
import { check, title } from "../check.mjs";
import { expect, test } from "../test.mjs";
import { words } from "../words.mjs";

const { chat, line } = words.en;

test("a ticket that is named by nothing: both fields are told of, and one that was mended no longer", async ({ page, open }) => {
  await open("/ticket");
  const show = page.getByRole("button", { name: line.show });
  const summary = page.locator("#error");
  await show.click();
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText([line.no_office, line.no_number]);
  for (const [why, label] of [[line.no_number, line.number], [line.no_office, line.office]]) {
    await summary.getByRole("link", { name: why }).click();
    await expect(page.getByLabel(label, { exact: true })).toBeFocused();
    await expect(page.getByLabel(label, { exact: true })).toHaveAttribute("aria-invalid", "true");
  }
  await expect(page, "the fragment is a ticket's").toHaveURL(/\/ticket$/);
  await page.getByLabel(line.number, { exact: true }).fill("A12");
  await show.click();
  await expect(summary.getByRole("link")).toHaveText([line.no_office]);
  await expect(page.getByLabel(line.number, { exact: true })).not.toHaveAttribute("aria-invalid");
});

test("a question that was passed over says so as a group, and its line leads to the first answer", async ({ page, open }) => {
  await open("/services/birth-certificate/check");
  const group = page.getByRole("radiogroup", { name: (await title(page).textContent()).trim() });
  await expect(group).not.toHaveAttribute("aria-invalid");
  await page.getByRole("button", { name: check.go_on }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(group).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("alert").getByRole("link", { name: check.error_choose }).click();
  await expect(group.getByRole("radio").first()).toBeFocused();
});

talking("what keeps a message from being sent is said of its field", async ({ page }) => {
  await startChat(page);
  await expect(field(page)).toHaveAccessibleDescription(chat.hint);
  await field(page).press("Enter");
  await expect(field(page)).toHaveAccessibleDescription(`${chat.not_empty} ${chat.hint}`);
});
