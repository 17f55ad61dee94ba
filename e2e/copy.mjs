// A copy of the built site with a server of its own, which can be stopped, started again and given other content.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { builtSite as site, startSandbox } from "./sandbox.mjs";

/** Files keep their times: by them the prerenderer knows which compressed forms are current. Node's own way takes ten times as long. */
const copyFiles = (from, to) => execFileSync("cp", ["-a", `${from}/.`, to]);
const remove = (...paths) => execFileSync("rm", ["-rf", ...paths]);

/** Makes the pages, the worker and the compressed forms anew, as whoever runs the site would. */
const prerender = (folder) => execFileSync(join(dirname(process.env.SANDBOX), "prerender"), ["--site", folder]);

/** The folder of the program in `assets/`: a hash of what is in it. */
const program = (folder) => /data-js="\/assets\/([0-9a-f]+)\//.exec(readFileSync(join(folder, "200.html"), "utf8"))[1];

/** The same site as a deployment with another program: one with another address, which is what browsers know it by. */
function withAnotherProgram(folder) {
  const old = program(folder);
  const other = old.split("").reverse().join("");
  renameSync(join(folder, "assets", old), join(folder, "assets", other));
  for (const file of ["200.html", "chunks.json"]) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(`/assets/${old}/`, `/assets/${other}/`));
  }
  prerender(folder);
}

/**
 * Serves a copy. `down` and `up` stop and start the server, `change` changes a JSON file and `edit` makes the pages anew
 * after that, `renew` deploys another program, `fresh` is the site as it was.
 */
export async function copyOfSite() {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  const renewed = `${folder}-renewed`;
  copyFiles(site, folder);
  let changed = false;
  let server = await startSandbox({ site: folder });
  const { url } = server;
  const port = Number(new URL(url).port);
  const copy = {
    url,
    folder,
    down: async () => {
      await server?.stop();
      server = undefined;
    },
    up: async () => (server ??= await startSandbox({ site: folder, port })),
    change: (file, change) => {
      changed = true;
      const path = join(folder, file);
      const before = JSON.parse(readFileSync(path, "utf8"));
      writeFileSync(path, JSON.stringify(change(before) ?? before));
    },
    prerender: () => {
      changed = true;
      prerender(folder);
    },
    edit: (file, change) => {
      copy.change(file, change);
      copy.prerender();
    },
    /** The old program goes, unless it is kept for who has a page of it open. */
    renew: ({ keeps = false } = {}) => {
      changed = true;
      if (!existsSync(renewed)) {
        copyFiles(site, renewed);
        withAnotherProgram(renewed);
      }
      const old = program(folder);
      remove(...readdirSync(folder).filter((name) => name !== "assets").map((name) => join(folder, name)));
      copyFiles(renewed, folder);
      if (!keeps) remove(join(folder, "assets", old));
    },
    fresh: async () => {
      if (changed) {
        remove(folder);
        copyFiles(site, folder);
        changed = false;
      }
      await copy.up();
    },
    stop: async () => {
      await copy.down();
      remove(folder, renewed);
    },
  };
  return copy;
}
