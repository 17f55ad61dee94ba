// WebKit, by WebDriver: GTK's build of it, the nearest to Safari that runs on Linux. It wants a screen, so it gets one that
// nobody sees.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { heard, listen } from "./complaints.mjs";

const driver = process.env.WEBKIT_DRIVER ?? "/usr/bin/WebKitWebDriver";
const places = ["4.1", "6.0", "4.0"].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`);
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PORT = 4_400 + (process.pid % 400);

async function screen() {
  // It chooses a free number by itself and writes it to the file that it is given.
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await once(createInterface({ input: server.stdio[3] }), "line");
  return { server, display: `:${number}` };
}

export async function webkit() {
  const { server, display } = await screen();
  const program = spawn(driver, [`--port=${PORT}`, "--host=127.0.0.1"], { env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1" }, stdio: "ignore" });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; !(await ask("GET", "/status").then(() => true, () => false)); tries++) {
    if (tries > 100) throw new Error("the driver of WebKit did not start");
    await new Promise((done) => setTimeout(done, 100));
  }
  const { sessionId, capabilities } = await ask("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: places.find((place) => existsSync(place)), args: ["--automation"] } } },
  });
  const session = `/session/${sessionId}`;
  const run = (look, ...args) => ask("POST", `${session}/execute/sync`, { script: `return (${look}).apply(null, arguments)`, args });
  const complaints = [];
  const hear = async () => complaints.push(...(await run(heard)));
  return {
    name: `${capabilities.browserName} ${capabilities.browserVersion}`,
    goto: async (url) => {
      await hear();
      await ask("POST", `${session}/url`, { url });
      // Its driver runs nothing in a page before the page itself; a program that does not start fails every journey.
      await run(listen);
    },
    run,
    find: async (look, ...values) => {
      const id = (await run(look, ...values))?.[ELEMENT];
      if (!id) return null;
      const element = `${session}/element/${id}`;
      return { click: () => ask("POST", `${element}/click`, {}), type: (text) => ask("POST", `${element}/value`, { text }) };
    },
    complaints: async () => {
      await hear();
      return complaints.splice(0);
    },
    close: async () => {
      await ask("DELETE", session).catch(() => {});
      program.kill();
      server.kill();
    },
  };
}
