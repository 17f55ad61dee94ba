// Starts the program. A page may hold no inline script, so this file reads from its own element what to load.
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

globalThis.trustedTypes?.createPolicy("default", { createHTML: (markup) => (isOurs(markup) ? markup : null) });

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

// A button that is pressed, or a form that is sent, before the program listens: it does it when it is there.
const page = document.getElementById("app");
function wait(event) {
  if (page.dataset.program) return;
  const button = event.target.closest("button");
  if (event.type === "submit") {
    event.preventDefault();
    globalThis.pressed = event.target;
  } else if (button && !(button.form && button.type === "submit")) {
    globalThis.pressed = button;
  }
}
for (const name of ["click", "submit"]) page?.addEventListener(name, wait);

const { js, wasm } = document.getElementById("boot").dataset;
try {
  const { default: start } = await import(js);
  await start({ module_or_path: wasm });
} catch (why) {
  // The page that the server sent stays as it is; one that says nothing yet shows how to reach a person.
  for (const words of document.querySelectorAll("[data-without-program], [data-late]")) words.removeAttribute("hidden");
  throw why;
}
