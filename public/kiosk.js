// What a device at the door does when its program falls or never comes: it says so calmly, with a number to call, and is
// back at the greeting by itself. Nobody may have to find somebody who knows how to restart it.
//
// Each fall in a row waits twice as long as the one before, so that a program that always falls is no storm of requests.
// The count is in the window's name, which needs no storage and outlives the document; the end of a visit clears it.

const FIRST = 4_000;
const LONGEST = 300_000;
/** So long the program may take to come. */
const PATIENCE = 60_000;
/** After so long without a fall the next one is a first one. */
const CALM = 600_000;
/** How often it shows that the page lives. */
const BEAT = 15_000;

let fallen = false;

function fall() {
  if (fallen) return;
  fallen = true;
  const times = Number(/^fallen:(\d+)$/.exec(window.name)?.[1] ?? 0);
  window.name = `fallen:${times + 1}`;
  // What is open lies over everything else.
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  document.getElementById("kiosk-fallen")?.removeAttribute("hidden");
  const { kiosk, told } = document.documentElement.dataset;
  const home = told === undefined ? "/" : `/?kiosk=${encodeURIComponent(kiosk)}`;
  setTimeout(() => location.replace(home), Math.min(FIRST * 2 ** times, LONGEST));
}

// A program that stops, has no memory left, or has called itself too often can't go on. Other errors may be harmless.
const isEnd = (why) => why instanceof WebAssembly.RuntimeError || why instanceof RangeError;

addEventListener("error", ({ error }) => { if (isEnd(error)) fall(); });
addEventListener("unhandledrejection", ({ reason }) => { if (isEnd(reason)) fall(); });
setTimeout(() => { if (document.getElementById("app")?.dataset.program !== "runs") fall(); }, PATIENCE);
// The watchdog outside looks at the title (deploy/kiosk/watchdog.py): a sign at its end that nobody sees or hears.
setInterval(() => {
  const plain = document.title.replace(/\u200b$/, "");
  document.title = plain === document.title ? `${plain}\u200b` : plain;
}, BEAT);
setTimeout(() => { if (!fallen && window.name.startsWith("fallen:")) window.name = ""; }, CALM);
