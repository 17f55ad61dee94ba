// The few things that every part does with the page.

/** The element with an id, which must be there. */
export function part(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

/** Puts a text into a part of the page, unless it is there: a live region would say it again. */
export function say(id, text) {
  const element = part(id);
  if (element.textContent !== text) element.textContent = text;
}

/** An element with properties and children. Texts are only ever set as text. */
export function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Makes the children of a list those elements, in this order; touches only what differs, and leaves the focus. */
export function arrange(list, wanted) {
  const focused = document.activeElement;
  let at = list.firstChild;
  for (const element of wanted) {
    if (element === at) at = at.nextSibling;
    else list.insertBefore(element, at);
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
  if (focused !== document.activeElement && list.contains(focused)) focused.focus();
}

/** Runs a task soon, once, however often it is asked for. */
export function soon(task) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      task();
    }, 16);
  };
}

const clock = new Intl.DateTimeFormat("en-CA", { hour: "numeric", minute: "2-digit" });

export const timeOf = (milliseconds) => clock.format(milliseconds);

/** "under a minute", "3 minutes". */
export function lasting(milliseconds) {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return "under a minute";
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

/** "34 kB". */
export function sizeOf(bytes) {
  if (!Number.isFinite(bytes)) return "size unknown";
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
