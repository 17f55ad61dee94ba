// One server process: the built site, the stand-ins for the APIs, and their faults.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const checkout = (folder) => fileURLToPath(new URL(`../${folder}`, import.meta.url));
export const builtSite = process.env.SITE ?? checkout("dist");

/**
 * Starts a server on a free port and waits until it says its address.
 *
 * `site`: another than the built one; `port`: that one rather than a free one.
 * `talk`: with a real homeserver, which takes two seconds more; `entry`: how citizens get in, `open`, `token` or `jwt`.
 */
export async function startSandbox({ talk = false, entry = "open", site = builtSite, port = 0 } = {}) {
  const options = ["--site", site, "--port", String(port)];
  if (talk) {
    const homeserver = process.env.HOMESERVER ?? checkout(".tools/homeserver");
    options.push("--talk", homeserver, "--talk-entry", entry, "--desk", checkout("target/desk"));
  }
  const server = spawn(process.env.SANDBOX, options, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(server, "exit").then(([code]) => {
    throw new Error(`the sandbox ended with code ${code}`);
  });
  const [url] = await Promise.race([once(createInterface({ input: server.stdout }), "line"), ended]);
  ended.catch(() => {});
  const gone = once(server, "exit");
  return { url, stop: () => server.kill() && gone };
}

/** Breaks answers of a server on purpose; see the sandbox's own documentation of its faults. */
export function faultsOf(url) {
  const address = `${url}/sandbox/faults`;
  const ask = async (options) => {
    const answer = await fetch(address, options);
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  };
  return {
    add: (fault) =>
      ask({ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(fault) }),
    clear: () => ask({ method: "DELETE" }),
  };
}
