// A person's own settings (src/ui/settings.rs): what is chosen is an attribute of the page's root, which styles and the
// program read, and is kept on this device only. The document's first script applies it before anything is painted.
const root = document.documentElement;
const settings = document.querySelector(".settings");
const form = settings.querySelector("form");
const names = ["text", "contrast", "motion", "sounds"];
const say = (what, on) => (form.querySelector(`[data-said="${what}"]`).hidden = !on);

function show() {
  for (const name of names) form.elements[name].value = root.dataset[name] ?? "";
}

function keep() {
  const chosen = Object.fromEntries(names.map((name) => [name, root.dataset[name]]).filter(([, value]) => value));
  try {
    if (Object.keys(chosen).length) localStorage.setItem("settings", JSON.stringify(chosen));
    else localStorage.removeItem("settings");
    say("kept", false);
  } catch {
    say("kept", true);
  }
}

form.addEventListener("change", ({ target: { name, value } }) => {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  keep();
  // Larger letters move everything: what was chosen stays in sight.
  document.activeElement.scrollIntoView({ block: "nearest" });
});
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const name of names) delete root.dataset[name];
  show();
  keep();
});
form.addEventListener("submit", (event) => event.preventDefault());

// Reading aloud: the page's main part, one block after the other, each in the language that it is written in.
const aloud = form.querySelector("[data-aloud]");
const [start, stop] = aloud.querySelectorAll("button");
const voices = globalThis.speechSynthesis;
const blocks = "h1, h2, h3, h4, p, li, dt, dd, th, td, legend, label, summary, button, caption, address";
let reading = 0;

/** Passages of the page with their language, from the one that is in sight. */
function passages() {
  const main = document.getElementById("main");
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("[aria-hidden=true], noscript, script") || !parent.checkVisibility()) continue;
    const block = parent.closest(blocks) ?? parent;
    const lang = parent.closest("[lang]").lang;
    const last = found.at(-1);
    if (last?.block === block && last.lang === lang) last.nodes.push(node);
    else found.push({ block, lang, nodes: [node] });
  }
  return found;
}

/** What voices call a language, where that is another name than pages have for it (as in src/browser/speech.rs). */
const spoken = { "zh-Hant": ["zh", "yue", "cmn"], "zh-Hans": ["zh", "cmn"], tl: ["tl", "fil"] };
const first = (tag) => tag.toLowerCase().split(/[-_]/)[0];

/** The device's first voice for a language. Other voices send the words to whoever makes them. */
function voiceOf(lang) {
  const all = voices.getVoices().filter(({ localService }) => localService);
  const names = spoken[lang] ?? [first(lang)];
  return names.map((name) => all.find((voice) => first(voice.lang) === name)).find(Boolean);
}

function mark(nodes) {
  if (!CSS.highlights) return;
  CSS.highlights.delete("read");
  if (!nodes) return;
  const range = new Range();
  range.setStart(nodes[0], 0);
  range.setEndAfter(nodes.at(-1));
  CSS.highlights.set("read", new Highlight(range));
}

function end() {
  reading += 1;
  voices.cancel();
  mark();
  delete settings.dataset.reading;
  start.hidden = false;
  stop.hidden = true;
}

/** Some browsers find their voices late; one that has none says nothing. */
const found = () =>
  new Promise((done) => {
    if (voices.getVoices().length) return done();
    voices.onvoiceschanged = done;
    setTimeout(done, 2_000);
  });

async function read() {
  const turn = (reading += 1);
  voices.cancel();
  await found();
  if (turn !== reading) return;
  const own = voiceOf(root.lang);
  say("voice", !own);
  if (!own) return;
  settings.dataset.reading = ""; // then they make room for the page, but for the button that stops
  start.hidden = true;
  stop.hidden = false;
  stop.focus();
  for (const { nodes, lang, block } of passages()) {
    // A page that has been left is read no further.
    if (turn !== reading || !block.isConnected) break;
    const words = new SpeechSynthesisUtterance(nodes.map(({ data }) => data).join("").trim());
    words.lang = lang;
    // Never none: the browser would choose one, from anywhere.
    words.voice = voiceOf(lang) ?? own;
    mark(nodes);
    block.scrollIntoView({ block: "nearest" });
    await new Promise((done) => {
      words.onend = words.onerror = done;
      voices.speak(words);
    });
  }
  if (turn === reading) {
    const here = document.activeElement === stop;
    end();
    if (here) start.focus();
  }
}

if (voices) {
  aloud.hidden = false;
  voices.getVoices(); // browsers look for their voices once they are asked
  start.addEventListener("click", read);
  stop.addEventListener("click", () => {
    end();
    start.focus();
  });
  settings.addEventListener("keydown", ({ key }) => key === "Escape" && stop.click());
  addEventListener("pagehide", end);
}
show();
form.hidden = false;
