// One line of the transcript.
import { asAddress, load, save } from "./media.js";
import { make, sizeOf, timeOf } from "./page.js";

/** Pictures that are shown; others are offered as files. A picture made of markup could carry more than a picture. */
const SHOWN = ["image/png", "image/jpeg", "image/gif", "image/webp"];
/** Largest picture that is shown by itself, in bytes. */
const LARGEST = 10 * 1024 * 1024;

/** What decides how a line looks; the same text: nothing to draw again. */
export function signature({ event, state, name }) {
  return [event.getId(), event.getTxnId(), event.isRedacted(), event.replacingEventId(), state, name].join(" ");
}

/** The element of a line, or nothing for events that say nothing to an agent. */
export function draw(line) {
  const { event, mine } = line;
  if (event.isRedacted()) return note(line, "a message that was taken back");
  switch (event.getType()) {
    case "m.room.message":
      return make("li", { className: mine ? "mine" : "theirs" }, meta(line), said(line), stateOf(line));
    case "m.room.member":
      return moved(line);
    case "m.room.encryption":
      return note(line, "switched encryption on; this desk can’t read on");
    case "m.room.tombstone":
      return note(line, "moved the conversation elsewhere");
    default:
      return undefined;
  }
}

function note({ name, event }, what) {
  return make("li", { className: "event" }, `${name}: ${what}, ${timeOf(event.getTs())}`);
}

function moved(line) {
  const { membership } = line.event.getContent();
  const before = line.event.getPrevContent().membership;
  if (membership === before) return undefined;
  const who = line.event.getContent().displayname || line.event.getStateKey();
  const words = { join: "joined", leave: before === "invite" ? "declined" : "left", invite: "was asked to join", ban: "was shut out" };
  const text = `${who} ${words[membership] ?? membership}, ${timeOf(line.event.getTs())}`;
  return make("li", { className: "event" }, text);
}

function meta({ name, event }) {
  return make("p", { className: "meta" }, make("b", {}, make("bdi", {}, name)), ` ${timeOf(event.getTs())}`);
}

function said(line) {
  const content = line.event.getContent();
  const text = typeof content.body === "string" ? content.body : "";
  switch (content.msgtype) {
    case "m.image":
      return picture(line, content, text);
    case "m.file":
    case "m.audio":
    case "m.video":
      return file(line, content, text);
    default:
      return make("p", { className: "text" }, text);
  }
}

function picture(line, content, text) {
  const type = content.info?.mimetype;
  if (!SHOWN.includes(type) || !(content.info?.size <= LARGEST)) return file(line, content, text);
  const image = make("img", { alt: `Picture: ${text}` });
  load(line.client, content.url)
    .then(asAddress)
    .then((address) => (image.src = address))
    .catch((why) => image.replaceWith(`The picture “${text}” can’t be shown: ${why.message}`));
  return make("div", {}, image, file(line, content, text));
}

function file(line, content, text) {
  const name = typeof content.filename === "string" ? content.filename : text;
  const button = make("button", { type: "button" }, "Save ", make("bdi", {}, name || "the file"), ` (${sizeOf(content.info?.size)})`);
  button.onclick = async () => {
    try {
      save(await load(line.client, content.url), name);
    } catch (why) {
      button.after(` It can’t be saved: ${why.message}`);
    }
  };
  return button;
}

/** Of our own messages: on its way, sent, read, or not sent with a way to try again. */
function stateOf({ mine, state, again }) {
  if (!mine) return undefined;
  if (state !== "failed") return make("p", { className: "meta" }, state);
  const button = make("button", { type: "button", onclick: again }, "Send again");
  return make("p", { className: "meta" }, make("span", { className: "failed" }, "Not sent. "), button);
}
