// Makes the site's one style sheet: style/main.css and all it imports, as generated/site.css.
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { upToDate } from "./up-to-date.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "style");
const output = join(root, "generated/site.css");
const lock = join(root, "package-lock.json"); // stands for the design tokens and for esbuild

// Browsers that have WebAssembly's features of today. esbuild rewrites newer syntax, such as nesting, for them.
const browsers = ["chrome111", "edge111", "firefox115", "safari16.4"];

/** Design tokens come as several hundred custom properties; a page carries those that some rule really uses. */
function withoutUnusedProperties(css) {
  for (;;) {
    const used = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
    const kept = css.replace(/(?<=[{;])\s*(--[\w-]+)\s*:[^;{}]*(?:;|(?=\}))/g, (text, name) => (used.has(name) ? text : ""));
    if (kept.length === css.length) return kept;
    css = kept;
  }
}

/** Makes the file unless it is newer than everything it is made from. */
export async function styles() {
  const sources = (await readdir(folder)).map((name) => join(folder, name));
  const fonts = join(root, "generated/fonts.css");
  if (await upToDate([output], [...sources, fonts, lock, fileURLToPath(import.meta.url)])) return;

  const { build, transform } = await import("esbuild");
  const bundle = await build({
    entryPoints: [join(folder, "main.css")],
    bundle: true,
    write: false,
    external: ["/fonts/*", "/map/*"],
    target: browsers,
    logLevel: "warning",
  });
  const plain = bundle.outputFiles[0].text.replace(/\/\*[^]*?\*\//g, "");
  const small = await transform(withoutUnusedProperties(plain), { loader: "css", minify: true, target: browsers });
  await mkdir(join(root, "generated"), { recursive: true });
  await writeFile(output, small.code);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await styles();
  console.log(`site.css  ${(await readFile(output)).length} bytes`);
}
