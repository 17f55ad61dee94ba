// What an agent does, whoever asks for it: a button or a test.
import { RoomEvent } from "matrix-js-sdk/lib/matrix.js";
import { upload } from "./media.js";

/** How long the other side shows that somebody types, in milliseconds, if nothing more is heard. */
const TYPING = 8_000;

export class Commands {
  constructor(client) {
    this.client = client;
  }

  /** Accepts an offer; done when the conversation is here. */
  async take(roomId) {
    await this.client.joinRoom(roomId);
    const isIn = () => this.client.getRoom(roomId)?.getMyMembership() === "join";
    if (isIn()) return;
    await new Promise((done) => {
      const look = () => {
        if (!isIn()) return;
        this.client.off(RoomEvent.MyMembership, look);
        done();
      };
      this.client.on(RoomEvent.MyMembership, look);
    });
  }

  send = (roomId, text) => this.sendEvent(roomId, "m.room.message", { msgtype: "m.text", body: text });

  async sendEvent(roomId, type, content) {
    return (await this.client.sendEvent(roomId, type, content)).event_id;
  }

  async sendFile(roomId, file, progress) {
    return this.sendEvent(roomId, "m.room.message", await upload(this.client, file, progress));
  }

  typing = (roomId, on) => this.client.sendTyping(roomId, on, TYPING);

  /** Says that everything was seen up to the last message. */
  async read(roomId) {
    const last = this.client.getRoom(roomId)?.getLiveTimeline().getEvents().findLast((event) => !event.status);
    if (last) await this.client.sendReadReceipt(last);
  }

  /** Asks another desk to join, and leaves. */
  async handOver(roomId, userId) {
    await this.client.invite(roomId, userId);
    await this.leave(roomId);
  }

  /** Leaves for good, or declines what is offered. */
  async leave(roomId) {
    await this.client.leave(roomId);
    await this.client.forget(roomId);
  }

  /** What a desk must not do: then a citizen without keys can read nothing any more. Gives whether it was let. */
  async encrypt(roomId) {
    try {
      await this.client.sendStateEvent(roomId, "m.room.encryption", { algorithm: "m.megolm.v1.aes-sha2" });
      return { refused: false };
    } catch (why) {
      return { refused: true, status: why.httpStatus, errcode: why.errcode };
    }
  }
}
