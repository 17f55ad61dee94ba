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

// `only`: the parts of a family that BC Sans has not. `local`: what devices have.
const scripts = [
  { languages: ["uk"], family: "noto-sans", only: ["cyrillic", "cyrillic-ext"], local: [] },
  { languages: ["pa"], family: "noto-sans-gurmukhi", only: ["gurmukhi"], local: [] },
  { languages: ["ar", "fa"], family: "noto-sans-arabic", only: ["arabic"], local: [] },
  { languages: ["zh-Hans"], family: "noto-sans-sc", local: ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC"] },
  { languages: ["zh-Hant"], family: "noto-sans-tc", local: ["PingFang TC", "PingFang HK", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC"] },
  { languages: ["ko"], family: "noto-sans-kr", local: ["Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans K"] },
];

// The Latin letters of these pages are BC Sans, as everywhere. Its stand-ins come last: they lack the same letters.
const latin = ["BC Sans", "BC Sans as Noto", "BC Sans as Roboto", "BC Sans as Arial", "BC Sans Extended"];

const hash = (data) => createHash("sha256").update(data).digest("hex").slice(0, 10);

/** The style sheet of a script; writes the files that it names. */
async function styleSheet({ family, only, local }, write) {
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
    const own = `${family}-${part}.${hash(font)}.woff2`;
    await write(own, font);
    const range = face.match(/unicode-range:\s*([^;]+);/)[1];
    kept.push(`@font-face{font-family:"${name}";font-weight:100 900;font-display:swap;src:url(${own}) format("woff2");unicode-range:${range}}`);
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
