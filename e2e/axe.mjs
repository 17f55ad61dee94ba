// What axe finds: all of its rules, with those that it leaves out unless it is asked.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";

const asked = [
  // of AAA, and of WCAG 2.2
  "color-contrast-enhanced", "identical-links-same-purpose", "meta-refresh-no-exceptions", "target-size",
  // which axe calls experimental; its `hidden-content` is none of them, since it can find nothing: it only asks for a look
  "css-orientation-lock", "focus-order-semantics", "label-content-name-mismatch", "p-as-heading", "table-fake-caption", "td-has-header",
];
const rules = Object.fromEntries(asked.map((id) => [id, { enabled: true }]));

/** Large letters that head nothing: a code that is taken along, a number that is called. */
const isNoHeading = (id, { html }) => id === "p-as-heading" && /^<p class="(code|number)\b/.test(html);

/** Violations of the page, or of one part of it, as `rule: element, element`. */
export async function violations(page, part) {
  // Its newer mode opens a second page each time, for frames of other sites, of which ours have none.
  // It keeps no account of what is right, which takes as long as looking.
  const axe = new AxeBuilder({ page }).options({ rules, resultTypes: ["violations"] }).setLegacyMode();
  if (part) axe.include(part);
  const { violations } = await axe.analyze();
  return violations
    .map(({ id, nodes }) => [id, nodes.filter((node) => !isNoHeading(id, node))])
    .filter(([, nodes]) => nodes.length > 0)
    .map(([id, nodes]) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 5).join(", ")}`);
}

/** There are none. */
export async function audit(page, what, part) {
  expect(await violations(page, part), what).toEqual([]);
}
