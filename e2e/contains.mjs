// Where a style asks what the whole page contains, such as `:root:has(.chat) main`: a browser then works out the style of
// everything anew whenever anything is added. With two such rules, a list of offices that came to life took twice the time.
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../style/", import.meta.url);

/** The selectors of a style sheet that ask what the document, its body, the app, or anything at all contains. */
export function asksTheWholePage(css) {
  const plain = css.replace(/\/\*[^]*?\*\//g, "");
  const selectors = [...plain.matchAll(/(?<=^|[{};])\s*([^{};]+)(?=\{)/g)].map(([, selector]) => selector.trim());
  // What is said of the root in brackets and parentheses, as `:is([data-kiosk], [data-text="2"])`, does not matter.
  const bare = (selector) => selector.replace(/\[[^\]]*\]/g, "[]").replace(/:(is|not|where)\((?:[^()]|\([^()]*\))*\)/g, (part) => (part.includes(":has(") ? part : ""));
  return selectors.filter((selector) => /(^|[\s,>(])(:root|html|body|main|#app|\[\]|\*|&)(?![\w-])[^\s,>]*:has\(|(^|[\s,>]):has\(/.test(bare(selector)));
}

/** Those of all of ours, each as `file: selector`. */
export const wholePageStyles = () =>
  readdirSync(folder).flatMap((file) => asksTheWholePage(readFileSync(new URL(file, folder), "utf8")).map((one) => `${file}: ${one}`));
