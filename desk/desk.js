// The desk as a whole: it hears what happens, and keeps list and panel up to date.
import { ClientEvent, RoomEvent, RoomMemberEvent, RoomStateEvent } from "matrix-js-sdk/lib/matrix.js";
import { Calls } from "./calls.js";
import { Commands } from "./commands.js";
import { conversations, summary } from "./conversations.js";
import { List } from "./list.js";
import { Panel } from "./panel.js";
import { part, say, soon } from "./page.js";
import { listen } from "./session.js";

/** How often waiting times are told anew, in milliseconds. */
const TICK = 10_000;

export class Desk {
  /** Offers that the agent has been told of. */
  #announced = new Set();

  constructor({ client, account, others }) {
    this.client = client;
    this.account = account;
    this.others = others;
    this.commands = new Commands(client);
    this.calls = new Calls(client, (roomId) => summary(client, client.getRoom(roomId)).name);
    this.list = new List((roomId) => this.choose(roomId));
    this.panel = new Panel(this);
    this.update = soon(() => this.#draw());
  }

  /** Listens from now on. */
  async open() {
    const { client } = this;
    for (const event of [RoomEvent.Timeline, RoomEvent.Receipt, RoomEvent.LocalEchoUpdated, RoomEvent.Redaction]) client.on(event, this.update);
    for (const event of [RoomMemberEvent.Typing, RoomStateEvent.Events, ClientEvent.Room, ClientEvent.DeleteRoom]) client.on(event, this.update);
    client.on(RoomEvent.MyMembership, (room, membership) => this.#moved(room, membership));
    for (const event of ["focus", "visibilitychange"]) window.addEventListener(event, this.update);
    part("take-all").onchange = () => this.takeAll(part("take-all").checked);
    setInterval(this.update, TICK);
    await listen(client, (heard) => say("line", heard ? "" : "The homeserver can’t be heard; trying again …"));
    this.update();
  }

  conversations() {
    return conversations(this.client);
  }

  /** Opens a conversation, with the focus on its name. */
  choose(roomId) {
    this.panel.show(this.client.getRoom(roomId));
    this.#draw();
    part("title").focus();
  }

  /** Shows no conversation any more. */
  close() {
    this.panel.show(undefined);
    this.update();
    part("list-title").tabIndex = -1;
    part("list-title").focus();
  }

  /** From now on every new conversation is taken at once, and those that wait too. */
  takeAll(on) {
    part("take-all").checked = on;
    if (on) for (const { roomId, membership } of this.conversations()) if (membership === "invite") this.#take(roomId);
  }

  /** Says something to the agent. */
  tell(text) {
    say("news", text);
  }

  /** Does something, and tells how it went. */
  async attempt(done, task) {
    try {
      await task();
      this.tell(done);
    } catch (why) {
      this.tell(`That did not work: ${why.message}`);
    }
    this.#draw();
  }

  #moved(room, membership) {
    if (membership === "invite" && part("take-all").checked) this.#take(room.roomId);
    if (membership === "leave" && room.roomId === this.panel.roomId) this.close();
    this.update();
  }

  #take(roomId) {
    this.commands.take(roomId).catch((why) => this.tell(`A conversation can’t be taken: ${why.message}`));
  }

  #draw() {
    const known = this.conversations();
    const waiting = known.filter(({ membership }) => membership === "invite");
    for (const { roomId, name } of waiting) if (!this.#announced.has(roomId)) this.tell(`Somebody new: ${name}`);
    this.#announced = new Set(waiting.map(({ roomId }) => roomId));
    this.list.show(known, this.panel.roomId);
    this.panel.update(known.find(({ roomId }) => roomId === this.panel.roomId));
  }
}
