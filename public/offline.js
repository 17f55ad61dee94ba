// The page's side of the service worker: registers it, says how old a page is that did not come from the network, and
// offers a newer release when nobody is in the middle of something.
const box = document.getElementById("kept");
const [old, renewed] = box.children;
const boot = document.getElementById("boot");
const worker = navigator.serviceWorker;

/** The rules of writing of a language, where they are not those of its own tag (as in src/browser/intl). */
const rules = { en: "en-CA", fr: "fr-CA", fa: "fa-u-ca-gregory-nu-latn", ar: "ar-u-nu-latn", tl: "fil" };

/** Says since when what is shown is known; nothing when it is of now. */
function tellAge(kept) {
  const time = kept && new Date(kept);
  old.hidden = !time;
  if (!time) return;
  const { lang } = document.documentElement;
  old.querySelector("time").textContent = new Intl.DateTimeFormat(rules[lang] ?? lang, { dateStyle: "long", timeStyle: "short" }).format(time);
  old.querySelector("time").dateTime = kept;
}

/** Whether a person would lose nothing, and is not in the middle of typing, of a pre-check, of a ticket or of a talk. */
function isCalm() {
  const busy = /\/(ticket|check|private|walk-in-Q)(\/|$)/.test(location.pathname) || location.hash;
  const typing = document.activeElement?.matches("input, textarea, select") ?? false;
  return !busy && !typing && !document.hidden && !document.querySelector(".chat-open, .chat-body, [role=alertdialog]");
}

/** When somebody touched a device at the door last. */
let touched = Date.now();
const { dataset } = document.documentElement;
if (dataset.kiosk) for (const name of ["pointerdown", "keydown"]) addEventListener(name, () => (touched = Date.now()), true);

/** Whether nobody is at a device at the door: it shows its greeting, and was left alone for ten seconds. */
const isBetweenVisits = () => dataset.kiosk && document.querySelector(".greeting") && Date.now() - touched > 10_000;

/** Offers the release that waits, once the moment is calm; a device at the door takes it between two visits. */
function offer(waiting) {
  const look = setInterval(() => {
    if (waiting.state !== "installed") clearInterval(look);
    else if (!dataset.kiosk) renewed.hidden = !isCalm();
    else if (isBetweenVisits() && isCalm()) renewed.querySelector("button").click();
  }, 1_000);
  renewed.querySelector("button").onclick = () => {
    worker.addEventListener("controllerchange", () => location.reload());
    waiting.postMessage({ replaces: true });
  };
}

function watch(registration) {
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      // The first one replaces nobody.
      if (coming.state === "installed" && worker.controller) offer(coming);
    });
  });
}

/** What a person may want without a network, unless they want to save data or the network is slow. */
function fills() {
  const { saveData, effectiveType = "" } = navigator.connection ?? {};
  return !saveData && !effectiveType.endsWith("2g");
}

tellAge(boot.dataset.kept);
if (worker) {
  worker.addEventListener("message", ({ data }) => tellAge(data.kept));
  worker.startMessages();
  try {
    watch(await worker.register("/sw.js"));
    const program = boot.dataset.js.replace(/[^/]*$/, "");
    const { lang } = document.documentElement;
    (await worker.ready).active.postMessage({ program, fills: fills(), is: [lang, ...(dataset.kiosk ? ["kiosk"] : [])] });
  } catch {
    // A browser that keeps nothing, as in a private window: the site works as it does without a worker.
  }
}
