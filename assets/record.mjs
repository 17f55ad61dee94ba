// Bundles generated/record/record.js: what writes down how the page looks, for a person who shows it to an agent. It is
// fetched only then.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { upToDate } from "./up-to-date.mjs";

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const source = file("record/record.js");
const output = file("../generated/record/record.js");

export async function record() {
  if (await upToDate([output], [source, file("../node_modules/@rrweb/record/package.json"), file("record.mjs")])) return;
  await build({ entryPoints: [source], outfile: output, bundle: true, format: "esm", target: "es2022", minify: true, logLevel: "warning" });
}
