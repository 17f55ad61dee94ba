// Going through a pre-check as a person does.
import { expect } from "@playwright/test";
import { service, words } from "./words.mjs";

export const check = words.en.check;

export const title = (page) => page.getByRole("heading", { level: 1 });

/** Gives one answer on the page of a question: yes or no, a number, the id of an option, or nothing for "not sure". */
export async function give(page, question, value) {
  if (question.kind === "number") {
    if (value === undefined) return page.getByRole("button", { name: check.unsure }).click();
    await page.locator("input.short").fill(String(value));
  } else {
    const option = question.options?.find(({ id }) => id === value)?.text.en;
    const name = value === undefined ? check.unsure : (option ?? (value ? check.yes : check.no));
    await page.getByRole("radio", { name, exact: true }).check();
  }
  await page.getByRole("button", { name: check.go_on }).click();
}

/** Answers every question that is asked, by its id; what is not named is left open. Returns the ids in order. */
export async function answerAll(page, id, answers) {
  const { questions = [] } = service(id);
  const asked = [];
  for (;;) {
    const shown = (await title(page).textContent()).trim();
    const question = questions.find(({ text }) => text.en === shown);
    if (!question) return asked;
    asked.push(question.id);
    await give(page, question, answers[question.id]);
    await expect(title(page)).not.toHaveText(shown);
  }
}

/** Ticks papers on the list, by requirement and document. */
export async function tick(page, papers) {
  await page.getByRole("main").locator("details").evaluateAll((all) => all.forEach((line) => (line.open = true)));
  for (const paper of papers) await page.locator(`#paper-${paper}`).check();
}

/** Opens a pre-check and goes to its end. */
export async function goThrough(page, open, id, { answers = {}, papers = [] } = {}) {
  await open(`/services/${id}/check`);
  await answerAll(page, id, answers);
  if ((await title(page).textContent()).trim() === check.papers) {
    await tick(page, papers);
    await page.getByRole("button", { name: check.papers_done }).click();
    await expect(title(page)).not.toHaveText(check.papers);
    await answerAll(page, id, answers);
  }
}
