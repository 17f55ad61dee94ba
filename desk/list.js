// The list of conversations.
import { arrange, lasting, make, part } from "./page.js";

export class List {
  #items = new Map();
  #choose;

  constructor(choose) {
    this.#choose = choose;
  }

  show(conversations, current) {
    const items = conversations.map((known) => this.#item(known, known.roomId === current));
    arrange(part("conversations"), items);
    part("nobody").hidden = items.length > 0;
    for (const [roomId, { item }] of this.#items) if (!items.includes(item)) this.#items.delete(roomId);
    document.title = title(conversations);
  }

  /** The same element for the same conversation, so that the focus stays. */
  #item(known, isCurrent) {
    let kept = this.#items.get(known.roomId);
    if (!kept) {
      const button = make("button", { type: "button", onclick: () => this.#choose(known.roomId) });
      kept = { button, item: make("li", {}, button), words: "" };
      this.#items.set(known.roomId, kept);
    }
    const words = describe(known);
    if (kept.words !== words.join("\n")) {
      kept.words = words.join("\n");
      const [name, ...rest] = words;
      const unread = known.unread > 0 ? "state unread" : "state";
      kept.button.replaceChildren(make("bdi", {}, name), ...rest.map((text) => make("span", { className: unread }, text)));
    }
    kept.button.setAttribute("aria-current", String(isCurrent));
    return kept.item;
  }
}

/** Name, then what is to know. */
function describe({ name, membership, there, unread, waitsSince, typing }) {
  const words = [name];
  if (membership === "invite") words.push("New");
  if (unread > 0) words.push(`${unread} unread`);
  if (waitsSince) words.push(`waits ${lasting(Math.max(0, Date.now() - waitsSince))}`);
  if (typing) words.push("is typing");
  if (membership === "join" && !there) words.push("has left");
  return words;
}

function title(conversations) {
  const waiting = conversations.filter(({ membership, unread }) => membership === "invite" || unread > 0).length;
  return waiting ? `(${waiting}) Agent’s desk` : "Agent’s desk";
}
