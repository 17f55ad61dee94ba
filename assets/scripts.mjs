// Letters that BC Sans does not have: generated/fonts/script-<language>.<hash>.css, one for each language that needs other
// letters, and the files that it names. Only pages in that language link it, and a browser fetches only the files whose
// letters stand on the page. Where the device has good letters of its own, as nearly all have for Chinese and Korean, it
// fetches none.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { upToDate } from "./up-to-date.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "generated/fonts");
const list = join(root, "generated/scripts.json");
const { resolve } = createRequire(import.meta.url);

// `only`: the parts of a family that BC Sans has not. `first`: what most pages do with, as a file of its own: the letters of
// Arabic, of Farsi or of Punjabi, with their marks and figures, out of those of all languages in that script. `local`: what devices have.
const scripts = [
  { languages: ["uk"], family: "noto-sans", only: ["cyrillic", "cyrillic-ext"], local: [] },
  { languages: ["pa"], family: "noto-sans-gurmukhi", only: ["gurmukhi"], first: "U+0964-0965,U+0A01-0A75,U+200C-200D", local: [] },
  { languages: ["ar"], family: "noto-sans-arabic", only: ["arabic"], first: "U+060C,U+061B,U+061F,U+0621-063A,U+0640-0652,U+0660-066C,U+06CC,U+200C-200F", local: [] },
  { languages: ["fa"], family: "noto-sans-arabic", only: ["arabic"], first: "U+060C,U+061B,U+061F,U+0621-063A,U+0641-0642,U+0644-0648,U+064B,U+0651,U+0654,U+066B-066C,U+067E,U+0686,U+0698,U+06A9,U+06AF,U+06CC,U+06F0-06F9,U+200C-200F", local: [] },
  { languages: ["zh-Hans"], family: "noto-sans-sc", local: ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC"] },
  { languages: ["zh-Hant"], family: "noto-sans-tc", local: ["PingFang TC", "PingFang HK", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC"] },
  { languages: ["ko"], family: "noto-sans-kr", local: ["Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans K"] },
];

// The Latin letters of these pages are BC Sans, as everywhere. Its stand-ins come last: they lack the same letters.
const latin = ["BC Sans", "BC Sans as Noto", "BC Sans as Roboto", "BC Sans as Arial", "BC Sans Extended"];

const hash = (data) => createHash("sha256").update(data).digest("hex").slice(0, 10);

/** Weights that pages use. */
const weights = { min: 400, max: 700 };

/** The letters of a `unicode-range`. */
function letters(range) {
  const codes = range.split(/,\s*/).flatMap((part) => {
    const [from, to = from] = part.replace("U+", "").split("-").map((code) => parseInt(code, 16));
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
  return String.fromCodePoint(...codes);
}

/** A font as files with their ranges: small ones whole, others without the weights that nobody sees. */
async function files(font, { only, first, range }) {
  if (!only) return [{ font, range, weight: "100 900" }];
  const { default: subsetFont } = await import("subset-font");
  const part = async (range) => ({
    font: await subsetFont(font, letters(range), { targetFormat: "woff2", variationAxes: { wght: weights } }),
    range,
    weight: `${weights.min} ${weights.max}`,
  });
  // Where two faces have a letter, browsers take the later one.
  return Promise.all([range, first].filter(Boolean).map(part));
}

/** The style sheet of a script; writes the files that it names. */
async function styleSheet({ family, only, first, local }, write) {
  const source = resolve(`@fontsource-variable/${family}/wght.css`);
  const faces = (await readFile(source, "utf8")).match(/@font-face\s*\{[^}]*\}/g);
  const name = `Guichet ${family}`;
  const kept = [];
  for (const face of faces) {
    const file = face.match(/url\(\.\/files\/([^)]+)\)/)[1];
    const part = file.slice(family.length + 1, -"-wght-normal.woff2".length);
    const isLatin = /^(latin|latin-ext|vietnamese|greek|greek-ext|cyrillic|cyrillic-ext|devanagari|math|symbols)$/.test(part);
    if (only ? !only.includes(part) : isLatin) continue;
    const font = await readFile(join(dirname(source), "files", file));
    for (const { font: own, range, weight } of await files(font, { only, first, range: face.match(/unicode-range:\s*([^;]+);/)[1] })) {
      const file = `${family}-${part}.${hash(own)}.woff2`;
      await write(file, own);
      kept.push(`@font-face{font-family:"${name}";font-weight:${weight};font-display:swap;src:url(${file}) format("woff2");unicode-range:${range}}`);
    }
  }
  if (kept.length === 0) throw new Error(`${family} has none of ${only}`);
  const families = [...latin, ...local, name, "sans-serif"];
  return [...kept, `html:root{--font:${families.map((f) => (f === "sans-serif" ? f : `"${f}"`)).join(",")}}`].join("\n") + "\n";
}

/** Makes them, unless they are newer than what they are made from. */
export async function scriptFonts() {
  const lock = join(root, "package-lock.json");
  const fonts = join(root, "generated/fonts.json");
  if (await upToDate([list], [lock, fonts, fileURLToPath(import.meta.url)])) return;
  await mkdir(folder, { recursive: true });
  const sheets = {};
  const made = new Set();
  const write = (name, data) => made.add(name) && writeFile(join(folder, name), data);
  for (const script of scripts) {
    const css = await styleSheet(script, write);
    for (const language of script.languages) {
      sheets[language] = `script-${language}.${hash(css)}.css`;
      await write(sheets[language], css);
    }
  }
  for (const old of await readdir(folder)) if (!old.startsWith("bc-sans") && !made.has(old)) await rm(join(folder, old));
  await writeFile(list, JSON.stringify(sheets, null, 2) + "\n");
}
