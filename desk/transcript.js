// Everything that was said in one conversation.
import { EventStatus } from "matrix-js-sdk/lib/matrix.js";
import { draw, signature } from "./message.js";
import { arrange, part } from "./page.js";

/** How near to the end a reader must be, in pixels, to be taken along when something new comes. */
const NEAR = 40;

export class Transcript {
  #client;
  #room;
  /** Lines that are drawn: by event, the element and what it was drawn from. */
  #drawn = new Map();

  /** Whether the reader is at the end, and wants to stay there. */
  #atEnd = true;

  constructor(client) {
    this.#client = client;
    const list = part("log");
    let before = 0;
    list.onscroll = () => {
      const near = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
      // What grows moves the end away too, but only a reader goes back.
      if (near || list.scrollTop < before) this.#atEnd = near;
      before = list.scrollTop;
    };
    // A picture has no height before it is here.
    list.addEventListener("load", () => this.#follow(), true);
  }

  /** Shows another conversation, from its end. */
  show(room) {
    this.#room = room;
    this.#drawn.clear();
    part("transcript").replaceChildren();
    this.toEnd();
    this.update();
  }

  /** Stays at the end from now on, as after a message of one's own. */
  toEnd() {
    this.#atEnd = true;
    this.#follow();
  }

  #follow() {
    if (this.#atEnd) part("log").scrollTop = part("log").scrollHeight;
  }

  /** Draws what is new. A reader who went back in the conversation stays there. */
  update() {
    if (!this.#room) return;
    const before = this.#drawn;
    this.#drawn = new Map();
    for (const event of this.#room.getLiveTimeline().getEvents()) this.#keep(event, before);
    arrange(part("transcript"), [...this.#drawn.values()].map(({ element }) => element).filter(Boolean));
    this.#follow();
  }

  #keep(event, before) {
    const line = this.#line(event);
    const sign = signature(line);
    const key = event.getTxnId() ?? event.getId();
    const known = before.get(key);
    this.#drawn.set(key, known?.sign === sign ? known : { sign, element: draw(line) });
  }

  #line(event) {
    const mine = event.getSender() === this.#client.getUserId();
    const name = event.sender?.rawDisplayName || event.getSender();
    const again = () => this.#client.resendEvent(event, this.#room).catch(() => {});
    return { client: this.#client, event, mine, name, state: mine ? this.#state(event) : "", again };
  }

  #state(event) {
    if (event.status === EventStatus.NOT_SENT) return "failed";
    if (event.status && event.status !== EventStatus.SENT) return "on its way";
    const others = this.#room.getJoinedMembers().filter(({ userId }) => userId !== event.getSender());
    return others.some(({ userId }) => this.#room.hasUserReadEvent(userId, event.getId())) ? "read" : "sent";
  }
}
