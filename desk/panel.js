// The conversation that is open: who it is with, what was said, and what the agent can do.
import { Transcript } from "./transcript.js";
import { make, part, say, timeOf } from "./page.js";

/** How often "is typing" is said again while somebody types, in milliseconds. */
const AGAIN = 4_000;

export class Panel {
  #desk;
  #transcript;
  #room;
  /** When it was last said that the agent types; absent while they don't. */
  #typedAt;

  /** `desk` has `client`, `commands`, `others`, `tell(text)` and `close()`. */
  constructor(desk) {
    this.#desk = desk;
    this.#transcript = new Transcript(desk.client);
    part("other").replaceChildren(...desk.others.map(({ user_id, name }) => make("option", { value: user_id }, name)));
    this.#wire();
  }

  get roomId() {
    return this.#room?.roomId;
  }

  show(room) {
    this.#stopTyping();
    this.#room = room;
    part("conversation").hidden = !room;
    if (room) this.#transcript.show(room);
  }

  /** Brings everything up to date. */
  update(known) {
    if (!this.#room || !known) return;
    const taken = known.membership === "join";
    say("title", known.name);
    say("facts", facts(known));
    part("invitation").hidden = taken;
    part("open").hidden = !taken;
    say("typing", known.typing ? `${known.name} is typing …` : "");
    this.#transcript.update();
    if (taken && known.unread > 0 && document.visibilityState === "visible" && document.hasFocus()) {
      this.#desk.commands.read(known.roomId).catch(() => {});
    }
  }

  #wire() {
    const { commands } = this.#desk;
    const act = (what, task) => this.#desk.attempt(what, () => task(this.roomId));
    part("take").onclick = () => act("Taken.", (room) => commands.take(room)).then(() => part("text").focus());
    part("decline").onclick = () => act("Declined.", (room) => this.#part(() => commands.leave(room)));
    part("leave").onclick = () => act("The conversation is closed.", (room) => this.#part(() => commands.leave(room)));
    part("hand-over").onsubmit = (event) => {
      event.preventDefault();
      const { value, selectedOptions } = part("other");
      const name = selectedOptions[0]?.textContent;
      act(`Handed over to ${name}.`, (room) => this.#part(() => commands.handOver(room, value)));
    };
    part("encrypt").onclick = async () => {
      const { refused, errcode } = await commands.encrypt(this.roomId);
      this.#desk.tell(refused ? `Encryption was refused (${errcode}), as it should be.` : "Encryption is on: the citizen can’t read on.");
    };
    part("compose").onsubmit = (event) => {
      event.preventDefault();
      this.#send();
    };
    part("text").onkeydown = (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#send();
    };
    part("text").oninput = () => this.#typed();
    part("text").onblur = () => this.#stopTyping();
    part("file").onchange = () => this.#sendFile();
  }

  #send() {
    const text = part("text").value.trim();
    if (!text) return;
    part("text").value = "";
    this.#stopTyping();
    this.#transcript.toEnd();
    // A message that can't go stays in the transcript, with a button to send it again.
    this.#desk.commands.send(this.roomId, text).catch(() => {});
  }

  async #sendFile() {
    const [file] = part("file").files;
    const roomId = this.roomId;
    if (!file) return;
    const progress = (share) => this.#desk.tell(`Sending ${file.name}: ${Math.round(share * 100)} %`);
    await this.#desk.attempt(`${file.name} is sent.`, () => this.#desk.commands.sendFile(roomId, file, progress));
    part("file").value = "";
  }

  async #part(task) {
    await task();
    this.#desk.close();
  }

  #typed() {
    if (!part("text").value) return this.#stopTyping();
    if (this.#typedAt !== undefined && performance.now() - this.#typedAt < AGAIN) return;
    this.#typedAt = performance.now();
    this.#desk.commands.typing(this.roomId, true).catch(() => {});
  }

  #stopTyping() {
    if (this.#typedAt === undefined || !this.#room) return;
    this.#typedAt = undefined;
    this.#desk.commands.typing(this.roomId, false).catch(() => {});
  }
}

function facts({ citizen, membership, there, waitsSince }) {
  const parts = [citizen];
  if (waitsSince) parts.push(`waits since ${timeOf(waitsSince)}`);
  if (membership === "join" && !there) parts.push("has left the conversation");
  return parts.filter(Boolean).join(" · ");
}
