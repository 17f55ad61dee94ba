// What axe finds: all of its rules, with those of AAA that it leaves out unless it is asked.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";

const rules = Object.fromEntries(
  ["color-contrast-enhanced", "target-size", "identical-links-same-purpose"].map((id) => [id, { enabled: true }]),
);

/** Violations of the page, or of one part of it, as `rule: element, element`. */
export async function violations(page, part) {
  const axe = new AxeBuilder({ page }).options({ rules });
  if (part) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 5).join(", ")}`);
}

/** There are none. */
export async function audit(page, what, part) {
  expect(await violations(page, part), what).toEqual([]);
}
