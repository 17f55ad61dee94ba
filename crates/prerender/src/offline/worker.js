// The service worker: what makes the site work without a network. Only what is named here is ever kept, which is the
// same for everybody; tickets, conversations, addresses and which pages a person looked at are none of it.
//
// Made by the prerenderer. Not by hand: its first line changes with every file of the site.

/** Address of each file that is kept: its name in the cache, which changes with what is in it. */
const files = new Map(SITE.files.map(([path, name]) => [path, name]));
/** Who needs a file, if not everybody: who reads a language, by its tag, or a device at the door. */
const whose = new Map(SITE.files.flatMap(([path, , who]) => (who ? [[path, who]] : [])));
const CACHE = "guichet";
/** A page that is slower than this is shown as it was, in milliseconds. */
const PAGE_PATIENCE = 4_000;
/** The same for content. */
const FILE_PATIENCE = 3_000;
const pages = /^(\/[a-z]{2,3}(-[A-Za-z]+)?)?(\/|\/(services|offices)(\/[a-z0-9-]+){0,2}|\/talk(\/private)?|\/(ticket|code|about|accessibility|privacy|contact)|\/walk-in-q\/.+)?$/i;

/** Clients whose page is of another release than this worker: they are served by the network alone. */
const strangers = "guichet-strangers";
const ofClient = (id) => `/-/${id}`;

/** What a file is called in the cache; null for what is not kept. */
const nameOf = (path) => files.get(path) ?? null;
const isForEver = (path) => nameOf(path) === path;

async function hash(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps a file under its name, with the time. */
async function keep(name, answer) {
  const headers = new Headers({ "content-type": answer.headers.get("content-type") ?? "", kept: new Date().toISOString() });
  await (await caches.open(CACHE)).put(name, new Response(await answer.arrayBuffer(), { headers }));
}

/** Fetches a file of this very release; one of another release is refused, so that the two never mix. */
async function fetchOwn(path) {
  const name = nameOf(path);
  const answer = await fetch(path, { cache: isForEver(path) ? "default" : "no-cache" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  // Settings may be the server's own; they are read by every release alike.
  if (!isForEver(path) && path !== "/config.json" && !name.endsWith(`?${await hash(bytes)}`)) throw new Error(`${path} is of another release`);
  await keep(name, new Response(bytes, { headers: answer.headers }));
}

/** The names of all that is here. */
const namesHere = async () => new Set((await (await caches.open(CACHE)).keys()).map(({ url }) => url.slice(location.origin.length)));

/** Fetches those of some files that are not here yet, a few at a time. */
async function fill(paths) {
  const names = await namesHere();
  const missing = paths.filter((path) => !names.has(nameOf(path)));
  const worker = async () => {
    for (let path; (path = missing.shift()); ) await fetchOwn(path);
  };
  await Promise.all([worker(), worker(), worker()]);
}

let full = false;
const isFull = async () => {
  if (full) return true;
  const names = await namesHere();
  return (full = [...files].every(([path, name]) => whose.has(path) || names.has(name)));
};

/** An answer within a time; a server that fails is none. */
async function within(patience, work) {
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error("late")), patience));
  const answer = await (patience ? Promise.race([work, late]) : work);
  if (answer.status >= 500) throw new Error(`status ${answer.status}`);
  return answer;
}

async function isStranger(id) {
  return Boolean(id && (await (await caches.open(strangers)).match(ofClient(id))));
}
const estrange = async (id) => (await caches.open(strangers)).put(ofClient(id), new Response());

/** Tells a page how old what it shows is; null: it is of now. */
async function tell(id, kept) {
  (await self.clients.get(id))?.postMessage({ kept });
}

/** A page: from the network while that answers in time, else the shell, in which the program shows it. */
async function page(event) {
  const answer = fetch(event.request);
  try {
    const patience = (await isFull()) ? PAGE_PATIENCE : 0;
    const page = await within(patience, answer);
    // The page of another release has a program of its own.
    const html = page.clone().text();
    event.waitUntil(
      html.then((text) => {
        const program = /data-js="([^"]*\/)/.exec(text)?.[1];
        if (program && program !== SITE.program) return estrange(event.resultingClientId);
      }),
    );
    return page;
  } catch {
    const shell = await (await caches.open(CACHE)).match(nameOf("/200.html"));
    if (!shell) return answer;
    answer.catch(() => {});
    const html = (await shell.text()).replace('id="boot"', `id="boot" data-kept="${shell.headers.get("kept")}"`);
    return new Response(html, { headers: { ...SITE.headers, "content-type": "text/html; charset=utf-8" } });
  }
}

/** A file: what never changes from here, the rest from the network while that answers in time. */
async function file(event, path) {
  const { request, clientId } = event;
  const cache = await caches.open(CACHE);
  const name = nameOf(path);
  if (isForEver(path)) {
    const kept = await cache.match(name);
    if (kept) return kept;
    const answer = await fetch(request);
    if (answer.ok) event.waitUntil(keep(name, answer.clone()));
    return answer;
  }
  if (await isStranger(clientId)) return fetch(request);
  const kept = await cache.match(name);
  const answer = fetch(request);
  try {
    const fresh = await within(kept ? FILE_PATIENCE : 0, answer);
    event.waitUntil(tell(clientId, null));
    return fresh;
  } catch {
    if (!kept) return answer;
    answer.catch(() => {});
    event.waitUntil(tell(clientId, kept.headers.get("kept")));
    return kept;
  }
}

self.addEventListener("install", (event) => event.waitUntil(fill(SITE.shell)));

self.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      // Pages that are open already are of the release before this one. On the first visit they say themselves which.
      const open = await self.clients.matchAll({ type: "window" });
      await Promise.all(open.map(({ id }) => estrange(id)));
      const cache = await caches.open(CACHE);
      const names = new Set(files.values());
      for (const { url } of await cache.keys()) {
        const name = url.slice(location.origin.length);
        if (!names.has(name)) await cache.delete(name);
      }
      const living = new Set((await self.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => ofClient(id)));
      const marks = await caches.open(strangers);
      for (const { url } of await marks.keys()) if (!living.has(new URL(url).pathname)) await marks.delete(url);
    })(),
  ),
);

self.addEventListener("message", (event) => {
  const { program, fills, replaces, is = [] } = event.data ?? {};
  if (replaces) event.waitUntil(self.skipWaiting());
  if (program === undefined) return;
  const own = async () => {
    await self.clients.claim();
    // The words of the page come in any case: without them the program shows nothing.
    const wanted = [...files.keys()].filter((path) => (whose.has(path) ? is.includes(whose.get(path)) : fills));
    await fill(wanted);
  };
  event.waitUntil(program === SITE.program ? own() : estrange(event.source.id));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (pages.test(pathname)) event.respondWith(page(event));
  } else if (!search && files.has(pathname)) event.respondWith(file(event, pathname));
});
