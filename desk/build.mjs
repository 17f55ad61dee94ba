// Makes the desk's page: `node desk/build.mjs [folder]`, by default target/desk. Under a second.
import { build } from "esbuild";
import { copyFile, mkdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const source = (file) => fileURLToPath(new URL(file, import.meta.url));

/** Where the page lands if nothing else is said. */
export const usual = source("../target/desk");

/** Bundles the page into a folder. */
export async function buildDesk(folder = usual) {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [source("main.js")],
    outfile: `${folder}/desk.js`,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    // A contact centre's chats are not encrypted end to end: the desk never loads that code, which weighs megabytes.
    external: ["./rust-crypto/index.js", "@matrix-org/matrix-sdk-crypto-wasm"],
    logLevel: "warning",
  });
  for (const file of ["index.html", "desk.css"]) await copyFile(source(file), `${folder}/${file}`);
  return folder;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await buildDesk(process.argv[2]);
}
