// The choice of an office on the page of a ticket that is followed.
import { VICTORIA } from "./queue.mjs";
import { words } from "./words.mjs";

/** Says which office it is, on a page with these words. */
export async function chooseOffice(page, office = VICTORIA, line = words.en.line) {
  // The choice comes at the first sign of a person, or some seconds later.
  await page.mouse.move(2, 2);
  // The page that the server sent has one as well, for addresses without a ticket, which is not shown.
  await page.locator("#line-office:visible").focus();
  await page.locator(`#line-office option[value="${office}"]`).waitFor({ state: "attached" });
  await page.locator("#line-office").selectOption(String(office));
  await page.getByRole("button", { name: line.where_set }).click();
}
