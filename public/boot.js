// Starts the program. A page holds no inline script that differs from page to page, so this file reads from
// its own element what to load.
//
// The page's policy allows one Trusted Types policy, this one. It lets through only the markup that the app itself
// makes: these elements with these attributes, and addresses of this site. Text in braces of the views never passes
// here; only static markup of the program does.
const elements = new Set(
  ("a address article aside b bdi br button caption circle dd details dialog div dl dt em figcaption figure footer form g h1 " +
    "h2 h3 h4 header hr i img input label legend li main nav ol optgroup option p path progress section select small span strong " +
    "sub summary sup svg table tbody td textarea th thead time title tr ul use video").split(" "),
);
const attributes = new Set(
  ("accept action alt autocapitalize autocomplete checked class colspan cx cy d datetime dir disabled download enterkeyhint fill focusable " +
    "for height hidden href hreflang id inputmode lang max maxlength method min multiple muted name open pattern placeholder playsinline " +
    "preserveaspectratio r readonly rel required role rows rowspan scope selected spellcheck step stroke tabindex target " +
    "title transform type value viewbox width x y").split(" "),
);
const token = /[^<]+|<!--[^]*?-->|<!>|<\/([a-zA-Z0-9]+)\s*>|<([a-zA-Z0-9]+)((?:\s+[-:a-zA-Z]+(?:="[^"]*")?)*)\s*\/?>/y;
const inside = /\s+([-:a-zA-Z]+)(?:="([^"]*)")?/g;
const addresses = /^(?:\/(?!\/)|#|https:|tel:|mailto:)/;

function isOurs(markup) {
  token.lastIndex = 0;
  while (token.lastIndex < markup.length) {
    const found = token.exec(markup);
    if (!found) return false;
    const [, closed, opened, list] = found;
    const element = (closed ?? opened)?.toLowerCase();
    if (element && !elements.has(element)) return false;
    for (const [, name, value = ""] of (list ?? "").matchAll(inside)) {
      const attribute = name.toLowerCase();
      if (!attributes.has(attribute) && !/^(?:aria|data)-[a-z-]+$/.test(attribute)) return false;
      if ((attribute === "href" || attribute === "action") && value && !addresses.test(value)) return false;
    }
  }
  return true;
}

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (markup) => (isOurs(markup) ? markup : null),
  createScriptURL: (url) => (url === "/sw.js" ? url : null), // the one worker
});

// A device at the door of an office was told so once, by its address, and knows it from then on. One that can't keep it is
// told by each address.
globalThis.atDoor = () => import("./kiosk.js");
const { dataset } = document.documentElement;
let office = new URLSearchParams(location.search).get("kiosk");
if (office) dataset.told = "";
try {
  if (office !== null) {
    localStorage.setItem("kiosk", office);
    history.replaceState(null, "", location.pathname);
    delete dataset.told;
  }
  office = localStorage.getItem("kiosk");
  if (office) dataset.paper = localStorage.getItem("kiosk-paper") ?? "letter";
} catch {
  // Its storage is full, or refused.
}
if (office) {
  dataset.kiosk = office;
  globalThis.atDoor();
}

// The language that a person chose on this device, or else the one that the browser wishes for, is offered by its own name
// beside the page's. At the site's first address whoever has chosen gets it at once.
const root = document.documentElement;
// The page of no address in particular has them in a template, and says by its address alone what its language is.
const links = [...(document.querySelector("template[data-languages]")?.content ?? document).querySelectorAll("ul a[hreflang]")];
const tongue = links.find(({ hreflang }) => hreflang === location.pathname.split("/")[1])?.hreflang ?? "en";
const base = (tag) => tag.split("-")[0];
const spoken = (wish) => {
  const tag = /^zh\b.*(hant|tw|hk|mo)/i.test(wish) ? "zh-Hant" : base(wish) === "zh" ? "zh-Hans" : base(wish) === "fil" ? "tl" : wish;
  return links.find(({ hreflang }) => hreflang === tag) ?? links.find(({ hreflang }) => hreflang === base(tag));
};
let chosen;
try {
  chosen = localStorage.getItem("language");
} catch {
  // Then the browser's wish is all there is.
}
const wish = (chosen ? [chosen] : navigator.languages).map(spoken).find(Boolean);
if (wish && wish.hreflang !== tongue && !dataset.kiosk) {
  if (chosen && location.pathname === "/" && !document.referrer.startsWith(location.origin)) location.replace(wish.href);
  const offer = document.getElementById("wish");
  offer.ariaLabel = wish.closest("ul").ariaLabel;
  for (const link of [wish, spoken(tongue)]) offer.append(link.cloneNode(true));
  offer.hidden = false;
  dataset.wish = "";
  // Who chooses the language that is shown stays where they are.
  offer.lastChild.addEventListener("click", (event) => {
    event.preventDefault();
    offer.hidden = true;
    delete dataset.wish;
  });
}
// A language link leads to what is shown now, whichever page it was made on: a ticket, or a list of papers, stays.
const prefix = (tag) => (tag === "en" ? "" : `/${tag}`);
for (const name of ["pointerdown", "focusin"])
  document.addEventListener(name, ({ target }) => {
    const link = target.closest?.("a[hreflang]");
    if (!link) return;
    const path = location.pathname.slice(prefix(tongue).length).replace(/^\/$/, "");
    const query = new URLSearchParams(location.search);
    if (dataset.told !== undefined) query.set("kiosk", dataset.kiosk);
    link.href = (prefix(link.hreflang) + path || "/") + `?${query}`.replace(/^\?$/, "") + location.hash;
  });
const opened = () => document.querySelectorAll(":is(.language-menu, .settings:not([data-reading]))[open]");
document.addEventListener("click", (event) => {
  const { target } = event;
  // An address that names a ticket, or a question, keeps its name.
  if (target.closest?.(".skip")) {
    event.preventDefault();
    document.getElementById("main").focus();
  }
  const language = target.closest?.("a[hreflang]")?.hreflang;
  try {
    if (language && !dataset.kiosk) localStorage.setItem("language", language);
  } catch {
    // It is only convenience.
  }
  for (const open of opened()) open.open = open.contains(target);
});
document.addEventListener("keydown", ({ key }) => {
  for (const open of key === "Escape" ? opened() : []) {
    open.open = false;
    open.firstElementChild.focus();
  }
});
// It has what stands before the app in every language.
const start = document.querySelector(`template[lang="${tongue}"]`);
start?.replaceWith(start.content);
// A person's settings: what they do comes when they are opened.
document.querySelector(".settings")?.addEventListener("toggle", () => import("./settings.js").catch(() => {}));
document.querySelector("link[data-letters]")?.setAttribute("media", "all");

// A button that is pressed, or a form that is sent, before the program listens: it does it when it is there.
const page = document.getElementById("app");
function wait(event) {
  const { program } = page.dataset;
  // Without the program a form is sent to the address that it names; one that names none would only lose what it holds.
  if (program === "lost" ? event.target.hasAttribute("action") : program) return;
  const button = event.target.closest("button");
  if (event.type === "submit") {
    event.preventDefault();
    globalThis.pressed = event.target;
  } else if (button && !(button.form && button.type === "submit")) {
    globalThis.pressed = button;
  }
}
for (const name of ["click", "submit"]) page?.addEventListener(name, wait);

// Whether a person has the page read aloud, or has marked words of it.
globalThis.isRead = () => document.querySelector("[data-reading]") || !getSelection().isCollapsed;

// Modules that are no part of the program, and are fetched when it needs them.
globalThis.piece = (path) => import(path);

// A record that a person is about to open.
const foretold = new Set();
globalThis.foretell = (href) => {
  if (!foretold.has(href)) document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href }));
  foretold.add(href);
};

// A ticket that is followed has its page's name from the first moment on.
const [plain, followed] = [".without-link h1", ".by-link h1"].map((heading) => document.querySelector(heading)?.textContent);
if (dataset.follows !== undefined && followed) document.title = document.title.replace(plain, followed);

const { js, wasm, kept } = document.getElementById("boot").dataset;
// The page's side of the service worker, where the settings allow one: at once to say how old the page is, else when the
// page has all it needs.
const care = () => document.getElementById("kept") && import("./offline.js").catch(() => {});
if (kept) care();
// The page that the server sent stays as it is; one that says nothing yet shows how to reach a person. The program calls it
// too, when it lacks what it needs to begin.
globalThis.lost = () => {
  page.dataset.program = "lost";
  for (const words of document.querySelectorAll("[data-without-program], [data-late]")) words.removeAttribute("hidden");
  if (globalThis.pressed?.hasAttribute("action")) globalThis.pressed.submit();
};
// What comes after that is used all the same.
const patience = setTimeout(lost, 30_000);
try {
  // What is read is painted first; nothing of the program shares the network with it. A page that is not shown is not painted.
  for (let frames = 2; frames && !document.hidden; frames -= 1) await new Promise(requestAnimationFrame);
  // An address that names a ticket begins with more than the page of tickets.
  const early = dataset.follows === undefined ? "template[data-early]" : "template[data-early], template[data-followed]";
  for (const { content } of document.querySelectorAll(early)) {
    document.head.append(content);
    // A browser takes a while to begin with so many files: a touch is heard before the next. A page that is not shown would
    // wait for a second.
    if (!document.hidden) await new Promise((next) => setTimeout(next));
  }
  const { default: start } = await import(js);
  await start({ module_or_path: wasm });
  if (!kept) setTimeout(care, 3_000);
} catch (why) {
  lost();
  throw why;
} finally {
  clearTimeout(patience);
}
