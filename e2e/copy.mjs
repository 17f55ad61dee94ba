// A copy of the built site with a server of its own, which can be stopped, started again and given other content.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { builtSite as site, startSandbox } from "./sandbox.mjs";

/** Serves a copy. `down` and `up` stop and start the server, `edit` changes a JSON file, `fresh` is the site as it was. */
export async function copyOfSite() {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  cpSync(site, folder, { recursive: true });
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
    /** Changes a file and makes the pages and the worker anew, as whoever runs the site would. */
    edit: (file, change) => {
      const path = join(folder, file);
      const before = JSON.parse(readFileSync(path, "utf8"));
      // Its compressed forms would go on being served; the prerenderer makes them anew where there were some.
      writeFileSync(path, JSON.stringify(change(before) ?? before));
      execFileSync(join(dirname(process.env.SANDBOX), "prerender"), ["--site", folder]);
    },
    fresh: async () => {
      rmSync(folder, { recursive: true });
      cpSync(site, folder, { recursive: true });
      await copy.up();
    },
    stop: async () => {
      await copy.down();
      rmSync(folder, { recursive: true });
    },
  };
  return copy;
}
