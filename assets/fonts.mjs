// Cuts BC Sans into small files: generated/fonts/*.woff2, generated/fonts.css, generated/fonts.json.
//
// A page in English or French loads one Latin file per weight. The letters of Indigenous languages, phonetic letters
// with their combining marks, and Canadian syllabics are separate files that a browser fetches when a page has such
// a letter. File names carry a hash of the content, so a server may let browsers keep them for ever; fonts.json names
// the files to preload.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "node_modules/@bcgov/bc-sans");
const generated = join(root, "generated");

const basic = [[0x20, 0x7e], [0xa0, 0xff]];
const marks = ["mark", "mkmk", "ccmp", "locl"];

// `extended` repeats the basic letters so that a letter and the mark on it come from one file (a mark is placed by the
// font that has both). It is a family of its own, after the stand-ins: while the Latin file is on its way, Chromium goes
// on to the next family that has the letters, which would be 108 KB that no page in English or French needs, and lines
// would move when they come. The stand-ins only cover what the Latin file does, so a marked letter goes past them too.
const subsets = [
  // The letters of Vietnamese that others lack: its pages would fetch ten times as much with the extended ones.
  {
    name: "vietnamese",
    ranges: [[0x102, 0x103], [0x110, 0x111], [0x128, 0x129], [0x168, 0x169], [0x1a0, 0x1a1], [0x1af, 0x1b0], [0x1ea0, 0x1ef9], [0x20ab]],
    features: ["kern"],
  },
  { name: "syllabics", ranges: [[0x1400, 0x167f], [0x18b0, 0x18f5]], features: marks },
  {
    name: "extended",
    family: "BC Sans Extended",
    ranges: [
      ...basic, [0x100, 0x36f], [0x3b2], [0x3b8], [0x3bb], [0x3c7], [0x1d2c, 0x1d6a], [0x1d78], [0x1d9b, 0x1dbf],
      [0x1e00, 0x1eff], [0x2010, 0x2027], [0x2030, 0x205e], [0x2070, 0x209c], [0x20a0, 0x20bf], [0x2116], [0x2122],
      [0x2c60, 0x2c7f], [0xa78b, 0xa78c], [0xfe20, 0xfe2d],
    ],
    features: ["kern", ...marks],
  },
  {
    name: "latin",
    ranges: [
      ...basic, [0x152, 0x153], [0x2009], [0x2011], [0x2013, 0x2014], [0x2018, 0x201a], [0x201c, 0x201e], [0x2022],
      [0x2026], [0x202f], [0x2039, 0x203a], [0x20ac],
    ],
    features: ["kern"],
  },
];

const weights = [
  { weight: 400, file: "fonts/BCSans-Regular.woff2" },
  { weight: 700, file: "fonts/BCSans-Bold.woff2" },
];

// What a person sees until BC Sans has arrived, on phones and on desktops. BC Sans descends from Noto Sans and shares its
// widths; Arial and Roboto are narrower and are scaled to the width of BC Sans in running English and French text (the
// ratios were measured in Chromium), so that almost no line breaks anew. Ascent and descent are BC Sans' own
// (1069 and 293 of 1000 units), divided by the scale.
const standIns = [
  { family: "BC Sans as Noto", weight: 400, local: ["Noto Sans", "NotoSans-Regular"], scale: 1 },
  { family: "BC Sans as Noto", weight: 700, local: ["Noto Sans Bold", "NotoSans-Bold"], scale: 1 },
  { family: "BC Sans as Roboto", weight: 400, local: ["Roboto", "Roboto-Regular"], scale: 1.0599 },
  { family: "BC Sans as Roboto", weight: 700, local: ["Roboto Bold", "Roboto-Bold"], scale: 1.101 },
  { family: "BC Sans as Arial", weight: 400, local: ["Arial", "ArialMT", "Liberation Sans"], scale: 1.0485 },
  { family: "BC Sans as Arial", weight: 700, local: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold"], scale: 1.0341 },
];

const hash = (data) => createHash("sha256").update(data).digest("hex").slice(0, 10);
const percent = (n) => `${Math.round(n * 10000) / 100}%`;
const unicodeRange = (ranges) =>
  ranges.map(([a, b]) => `U+${a.toString(16)}${b ? `-${b.toString(16)}` : ""}`).join(",");

// The Latin files are preloaded. Should one still come late, this visit keeps the stand-in: letters that change under
// the eye move lines. Rarer letters have no good stand-in and are shown as soon as they come.
const display = (name) => (name === "latin" ? "optional" : "swap");

function characters(ranges) {
  let text = "";
  for (const [from, to = from] of ranges) for (let c = from; c <= to; c++) text += String.fromCodePoint(c);
  return text;
}

const latin = subsets.find(({ name }) => name === "latin").ranges;

function standInCss({ family, weight, local, scale }) {
  const src = local.map((l) => `local("${l}")`).join(",");
  return `@font-face{font-family:"${family}";font-weight:${weight};src:${src};size-adjust:${percent(scale)};` +
    `ascent-override:${percent(1.069 / scale)};descent-override:${percent(0.293 / scale)};line-gap-override:0%;` +
    `unicode-range:${unicodeRange(latin)}}`;
}

/** Makes the files, or nothing when they are already there for these inputs. */
export async function fonts() {
  const inputs = await Promise.all(weights.map(({ file }) => readFile(join(source, file))));
  const stamp = hash(Buffer.concat([...inputs, await readFile(fileURLToPath(import.meta.url))]));
  const listFile = join(generated, "fonts.json");
  if (existsSync(listFile)) {
    const made = JSON.parse(await readFile(listFile, "utf8"));
    if (made.stamp === stamp && made.files.every(({ name }) => existsSync(join(generated, "fonts", name)))) return made;
  }

  const { default: subsetFont } = await import("subset-font");
  await mkdir(join(generated, "fonts"), { recursive: true });
  const faces = [];
  const files = [];
  for (const { name, family = "BC Sans", ranges, features } of subsets) {
    for (const [i, { weight }] of weights.entries()) {
      // Without hinting a file is 40 % smaller. Hints only sharpen small type on low-resolution Windows screens.
      const options = { targetFormat: "woff2", noHinting: true, keepFeatures: features };
      const font = await subsetFont(inputs[i], characters(ranges), options);
      const fileName = `bc-sans-${name}-${weight}.${hash(font)}.woff2`;
      await writeFile(join(generated, "fonts", fileName), font);
      files.push({ name: fileName, bytes: font.length });
      faces.push(
        `@font-face{font-family:"${family}";font-weight:${weight};font-display:${display(name)};` +
          `src:url(/fonts/${fileName}) format("woff2");unicode-range:${unicodeRange(ranges)}}`,
      );
    }
  }
  for (const old of await readdir(join(generated, "fonts")))
    if (old.startsWith("bc-sans") && !files.some(({ name }) => name === old)) await rm(join(generated, "fonts", old));

  await writeFile(join(generated, "fonts.css"), [...faces, ...standIns.map(standInCss)].join("\n") + "\n");
  const preload = files.filter(({ name }) => name.startsWith("bc-sans-latin-")).map(({ name }) => `/fonts/${name}`);
  const made = { stamp, preload, files };
  await writeFile(listFile, JSON.stringify(made, null, 2) + "\n");
  return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, bytes } of (await fonts()).files) console.log(`${name}  ${bytes} bytes`);
}
