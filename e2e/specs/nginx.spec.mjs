// The configuration of deploy/ in a real nginx: headers, encodings, caching, addresses, the way to the APIs, the log.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { once } from "node:events";
import { createServer, get } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Citizen } from "../citizen.mjs";
import { ahead, chooseOffice, lineUp, standing } from "../line.mjs";
import { startNginx } from "../nginx.mjs";
import { queueOf } from "../queue.mjs";
import { startSandbox } from "../sandbox.mjs";
import { test as base, expect } from "../test.mjs";
import { languages, words } from "../words.mjs";

const site = process.env.SITE ?? fileURLToPath(new URL("../../dist", import.meta.url));

const test = base.extend({
  server: [
    async ({}, use) => {
      const apis = await startSandbox({ talk: true });
      const nginx = await startNginx({ site, api: apis.url });
      await use({ ...nginx, apis: apis.url });
      await nginx.stop();
      await apis.stop();
    },
    { scope: "worker" },
  ],
});
test.skip(!existsSync(`${site}/200.html.br`), "a development build is not compressed");

/** Status, headers and the bytes as they came, whatever their encoding. */
const raw = (url, headers = {}) =>
  new Promise((done, fail) =>
    get(url, { headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part)).on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    }).on("error", fail),
  );
const program = /data-wasm="([^"]+)"/.exec(readFileSync(`${site}/200.html`, "utf8"))[1];

test("every answer has the security headers of this build, once", async ({ server }) => {
  const wanted = JSON.parse(readFileSync(`${site}/headers.json`, "utf8"));
  for (const path of ["/", "/services/bcid", "/ticket", program, "/config.json", "/no-such-page", "/assets/none.js", "/sw.js"]) {
    const { headers } = await raw(server.url + path);
    for (const [name, value] of Object.entries(wanted)) expect(headers[name.toLowerCase()], `${path}: ${name}`).toBe(value);
    expect(headers.server, "no version is told").toBe("nginx");
  }
});

test("files come as small as the browser can take them", async ({ server }) => {
  for (const path of ["/services/bcid", "/content/index.json", program, "/sw.js", "/fr/offices"]) {
    const plain = await raw(server.url + path);
    const small = await raw(server.url + path, { "accept-encoding": "gzip, deflate, br" });
    const older = await raw(server.url + path, { "accept-encoding": "gzip" });
    expect([plain, small, older].map(({ headers }) => headers["content-encoding"]), path).toEqual([undefined, "br", "gzip"]);
    expect(brotliDecompressSync(small.body).equals(plain.body), path).toBe(true);
    expect(gunzipSync(older.body).equals(plain.body), path).toBe(true);
    expect(small.headers.vary?.toLowerCase()).toContain("accept-encoding");
    expect(small.headers["content-type"]).toBe(plain.headers["content-type"]);
  }
});

test("every kind of file says what it is", async ({ server }) => {
  const types = {
    "/": "text/html",
    [program]: "application/wasm",
    "/sw.js": "javascript",
    "/config.json": "application/json",
    "/manifest.webmanifest": "application/manifest+json",
    "/icon.svg": "image/svg+xml",
    "/icons/icon-192.png": "image/png",
    "/robots.txt": "text/plain",
  };
  for (const [path, type] of Object.entries(types)) expect((await raw(server.url + path)).headers["content-type"], path).toContain(type);
});

test("what is named after its content is kept for ever, the rest is asked for again", async ({ server }) => {
  const kept = async (path, headers) => (await raw(server.url + path, headers)).headers["cache-control"];
  expect(await kept(program)).toBe("public, max-age=31536000, immutable");
  for (const path of ["/", "/services/bcid", "/config.json", "/content/index.json", "/sw.js", "/icon.svg"]) expect(await kept(path), path).toBe("no-cache");
  expect(await kept("/assets/0000/none.wasm"), "a file that is gone").toBe("no-cache");
  const first = await raw(`${server.url}/services/bcid`);
  const again = await raw(`${server.url}/services/bcid`, { "if-none-match": first.headers.etag });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect(await kept("/api/v1/offices/"), "the queue's answers are the queue's").not.toBe("no-cache");
});

test("each page has one address, and what is none says so", async ({ server }) => {
  const status = async (path) => (await raw(server.url + path)).status;
  const moved = await raw(`${server.url}/services/`);
  expect([moved.status, moved.headers.location]).toEqual([301, "/services"]);
  for (const path of ["/", "/fr", "/services/bcid/check", "/ticket", "/walk-in-Q/abc", "/fr/talk", "/healthz"]) expect(await status(path), path).toBe(200);
  for (const tag of languages.filter((tag) => tag !== "en"))
    for (const path of ["walk-in-Q/abc", "ticket", "talk"]) expect(await status(`/${tag}/${path}`), `${tag}: ${path}`).toBe(200);
  for (const path of ["/services/ticket", "/no-such-page", "/chunks.json", "/headers.json", "/headers.nginx.conf", "/content/none.json", "/200.html/x"]) expect(await status(path), path).toBe(404);
});

test("a ticket is followed through it, live, and no log holds its id", async ({ page, server }) => {
  const queue = queueOf(server.apis);
  await queue("/reset");
  const { others, me } = await lineUp(queue, 3);
  const answer = await page.goto(`/walk-in-Q/${me.unique_id}`);
  expect(answer.headers()["x-robots-tag"], "no search engine lists it").toBe("noindex");
  expect((await raw(`${server.url}/walk-in-Q/${me.unique_id}/`)).headers["x-robots-tag"], "where it leads on, too").toBe("noindex");
  expect((await raw(`${server.url}/ticket`)).headers["x-robots-tag"]).toBeUndefined();
  await expect(standing(page)).toHaveText(ahead(3));
  await chooseOffice(page);
  await expect(page.getByText(words.en.line.live)).toBeVisible();
  await queue(`/people/${others[0].citizen_id}/leave`);
  await expect(standing(page)).toHaveText(ahead(2));
  await raw(`${server.url}/walk-in-Q/${me.unique_id}/`);
  await raw(`${server.url}/fr/walk-in-q/${me.unique_id}?x=${me.unique_id}`);
  await raw(`${server.url}/zh-Hant/walk-in-Q/${me.unique_id}`);
  await raw(`${server.url}/%77alk-in-Q/${me.unique_id}`);
  await raw(`${server.url}/geocoder/addresses.json?addressString=1+Private+Street`);
  await raw(`${server.url}/_matrix/client/v3/rooms/!room:example.org/messages`);
  await page.goto("/services/bcid");
  await expect.poll(server.log).toContain(" /services/bcid/index.html ");
  const log = server.log();
  expect(log).toContain("/api/v1/citizen/-");
  for (const secret of [me.unique_id, me.unique_id.slice(0, 8), "Private", "!room"]) expect(log).not.toContain(secret);
});

test("a conversation goes through it to a real homeserver, with files of several megabytes", async ({ server }) => {
  const versions = await raw(`${server.url}/_matrix/client/versions`);
  expect(versions.status).toBe(200);
  expect(JSON.parse(versions.body).versions.length).toBeGreaterThan(0);
  const citizen = new Citizen(server.url);
  expect((await citizen.register()).status).toBe(200);
  const bytes = new Uint8Array(3_000_000).fill(7);
  const { status, body } = await citizen.ask("POST", "/media/v3/upload?filename=scan.pdf", bytes, { "content-type": "application/pdf" });
  expect(status).toBe(200);
  const back = await citizen.file(body.content_uri);
  expect(Buffer.from(back.bytes).equals(Buffer.from(bytes))).toBe(true);
});

test("it runs as any user, over files that are not theirs, with one folder to write to", async ({ server }) => {
  test.skip(process.getuid() !== 0, "only root can start it as somebody else");
  // As in the container: a number that no account has, in the group of root.
  const nginx = await startNginx({ site, api: server.apis, user: { uid: 1001, gid: 0 } });
  try {
    expect(readFileSync(`/proc/${nginx.pid}/status`, "utf8")).toMatch(/^Uid:\t1001\t1001\t1001\t1001$/m);
    for (const path of ["/", "/services/bcid", "/ticket", program, "/_matrix/client/versions"]) expect((await raw(nginx.url + path)).status, path).toBe(200);
    const citizen = new Citizen(nginx.url);
    expect((await citizen.register()).status).toBe(200);
    // So large that it is written to a file on its way.
    const { status } = await citizen.ask("POST", "/media/v3/upload?filename=scan.pdf", new Uint8Array(3_000_000), { "content-type": "application/pdf" });
    expect(status).toBe(200);
    expect(nginx.log()).toContain(" /services/bcid/index.html 200 ");
  } finally {
    await nginx.stop();
  }
});

test("the homeserver hears from which address somebody asks, whatever they say themselves", async ({ server }) => {
  const heard = [];
  const homeserver = createServer(({ headers }, answer) => answer.end(heard.push(headers) && "{}")).listen(0, "127.0.0.1");
  await once(homeserver, "listening");
  const nginx = await startNginx({ site, api: server.apis, homeserver: `http://127.0.0.1:${homeserver.address().port}` });
  try {
    await raw(`${nginx.url}/_matrix/client/versions`, { "x-forwarded-for": "203.0.113.7" });
    await raw(`${nginx.url}/_matrix/client/versions`);
    expect(heard.map((headers) => headers["x-forwarded-for"])).toEqual(["127.0.0.1", "127.0.0.1"]);
    expect(heard[0].host).toBe("homeserver");
  } finally {
    await nginx.stop();
    homeserver.close();
  }
});
