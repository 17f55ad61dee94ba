// Where a style names left or right instead of the start or the end of a line: such a page would not turn round with its
// language.
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../style/", import.meta.url);

/** What a value is made of, with each function as one part: `0 var(--a, 1px) 2px` has three. */
const parts = (value) => value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
/** The layers of a value: `a, b(c, d)` has two. */
const layers = (value) => value.match(/(?:[^,()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

/** `margin: 1px 2px 1px 3px`: its right and its left differ. */
const uneven = (value) => parts(value).length === 4 && parts(value)[1] !== parts(value)[3];
/** `border-radius: 1px 2px`: a corner on the left differs from the one on the right, above or below. */
const crooked = (value) =>
  value.split("/").some((radii) => {
    const [a, b = a, c = a, d = b] = parts(radii);
    return a !== b || c !== d;
  });
/** `box-shadow: inset 4px 0`: it lies to one side. */
const aside = (value) => layers(value).some((layer) => !/^-?0(px|rem|em)?$/.test(parts(layer).find((part) => /^-?[.\d]/.test(part)) ?? "0"));

const rules = [
  [/(^|-)(left|right)(-|$)/, () => true],
  [/^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/, uneven],
  [/^border-radius$/, crooked],
  [/^(box|text)-shadow$/, aside],
  [/^(float|clear|text-align|caption-side|justify-\w+|background(-position)?|object-position|transform-origin)$/, (value) => /\b(left|right)\b/.test(value)],
  [/^background(-image)?$/, (value) => /\bto (\w+ )?(left|right)\b/.test(value)],
  [/^translate$/, (value) => !/^-?0/.test(value) && value !== "none"],
  [/^transform$/, (value) => /(translate(X|3d)?|skew\w*|rotate|scaleX|matrix\w*)\(/.test(value)],
  [/^((min|max)-)?(width|height)$|^(top|bottom)$|^(margin|padding|border)-(top|bottom)/, () => true],
];

/** The declarations of a style sheet that name a side, each as `property: value`. */
export function sides(css) {
  const plain = css.replace(/\/\*[^]*?\*\//g, "");
  const declarations = [...plain.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+?)\s*(?=[;}])/g)];
  return declarations.filter(([, property, value]) => rules.some(([name, isSide]) => name.test(property) && isSide(value))).map(([, property, value]) => `${property}: ${value}`);
}

/** Those of all of ours, each as `file: property: value`. */
export const sidesOfStyles = () =>
  readdirSync(folder).flatMap((file) => sides(readFileSync(new URL(file, folder), "utf8")).map((side) => `${file}: ${side}`));
