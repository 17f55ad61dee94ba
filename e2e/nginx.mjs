// Debian's nginx with the configuration of deploy/, on this machine: with other places for its files, and the sandbox in
// place of the APIs.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = process.env.NGINX ?? "/usr/sbin/nginx";
const configuration = fileURLToPath(new URL("../deploy/nginx.conf", import.meta.url));

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Replaces what must stand in the configuration, so that a change of it is noticed here. */
function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`deploy/nginx.conf has no '${from}'`);
  return text.replaceAll(from, to);
}

/**
 * Starts it for a site; `api` is the address of a server for all APIs, `homeserver` of another one for conversations, `user`
 * who runs it, as `{uid, gid}`.
 */
export async function startNginx({ site, api, homeserver = api, user }) {
  const folder = mkdtempSync(join(tmpdir(), "web-"));
  // Its workers are another user where it is started by root.
  chmodSync(site, 0o755);
  // As `/tmp` is.
  chmodSync(folder, 0o1777);
  const port = await freePort();
  const { host } = new URL(api);
  const log = join(folder, "access.log");
  let text = readFileSync(configuration, "utf8");
  for (const [from, to] of [
    ["listen 8080;", `listen 127.0.0.1:${port};`],
    ["/srv/guichet", site],
    ["/dev/stdout", log],
    ["/tmp/nginx", join(folder, "nginx")],
    ["the-q.internal:8080", host],
    ["homeserver.internal:8008", new URL(homeserver).host],
    ["https://geocoder.api.gov.bc.ca/addresses.json", `${api}/geocoder/addresses.json`],
  ])
    text = replaced(text, from, to);
  const file = join(folder, "nginx.conf");
  writeFileSync(file, text);
  const nginx = spawn(program, ["-c", file, "-g", "daemon off;"], { stdio: ["ignore", "inherit", "inherit"], ...user });
  const ended = once(nginx, "exit");
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const here = await fetch(`${url}/healthz`).then(({ ok }) => ok, () => false);
    if (here) break;
    if (tries > 100 || nginx.exitCode !== null) throw new Error("nginx did not start; its own words are above");
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    url,
    pid: nginx.pid,
    log: () => (existsSync(log) ? readFileSync(log, "utf8") : ""),
    stop: async () => {
      nginx.kill("SIGQUIT");
      // Live connections of a page that is still open would hold it.
      setTimeout(() => nginx.kill("SIGTERM"), 1_000).unref();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
