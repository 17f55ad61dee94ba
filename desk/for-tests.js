// `window.desk`: the same desk for tests, without the screen. Every function waits until the desk is signed in.
import { isSaid } from "./conversations.js";
import { load } from "./media.js";

/** What a test reads of an event. */
function plain(event) {
  return {
    id: event.getId(),
    type: event.getType(),
    sender: event.getSender(),
    content: event.getContent(),
    at: event.getTs(),
    status: event.status,
    redacted: event.isRedacted(),
  };
}

export function forTests(started) {
  const calls = (name) => async (...given) => void (await (await started).calls[name](...given));
  const command = (name) => async (...given) => (await started).commands[name](...given);
  return {
    /** Resolves when the first news is here. */
    ready: started.then(() => {}),
    userId: async () => (await started).client.getUserId(),
    /** `[{roomId, citizen, name, membership, there, unread, waitsSince, typing}]` */
    conversations: async () => (await started).conversations(),
    /** Every new conversation is taken at once. */
    takeAll: async (on = true) => (await started).takeAll(on),
    /** Opens one on the screen. */
    choose: async (roomId) => (await started).choose(roomId),
    /** What people said: `[{id, type, sender, content, at, status, redacted}]`. */
    messages: async (roomId) => eventsOf((await started).client, roomId).filter(isSaid).map(plain),
    /** Everything that is known of a room's timeline. */
    events: async (roomId) => eventsOf((await started).client, roomId).map(plain),
    take: command("take"),
    send: command("send"),
    sendEvent: command("sendEvent"),
    sendState: async (roomId, type, content, key = "") =>
      (await (await started).client.sendStateEvent(roomId, type, content, key)).event_id,
    /** `bytes`: an array of numbers, as tests hand over. */
    sendFile: async (roomId, { name, type, bytes }) =>
      (await started).commands.sendFile(roomId, new File([new Uint8Array(bytes)], name, { type })),
    redact: async (roomId, eventId) => (await (await started).client.redactEvent(roomId, eventId)).event_id,
    typing: command("typing"),
    read: command("read"),
    handOver: command("handOver"),
    leave: command("leave"),
    encrypt: command("encrypt"),
    /** Whether a member's receipt is at this event or behind it. */
    hasRead: async (roomId, userId, eventId) =>
      Boolean((await started).client.getRoom(roomId)?.hasUserReadEvent(userId, eventId)),
    /** `{type, size, bytes}` of a file in a message. */
    file: async (address) => {
      const blob = await load((await started).client, address);
      return { type: blob.type, size: blob.size, bytes: [...new Uint8Array(await blob.arrayBuffer())] };
    },
    /** What happens to the next calls: `ask`, `video`, `voice` or `reject`. */
    callPolicy: calls("policy"),
    /** `{state, room, theirs, video, audio, energy, relayed, shares}`: what really arrived of the call, or how the last one ended. */
    call: async () => (await started).calls.look(),
    muteCall: calls("mute"),
    hideCall: calls("hide"),
    shareScreen: calls("share"),
    point: async (x, y) => (await started).calls.looking.point(x, y),
    /** `{on, text, received}`: the page that the citizen shows, and everything that ever came of it. */
    shownPage: async () => {
      const { looking } = (await started).calls;
      return { on: looking.isOn, text: looking.text(), received: looking.received };
    },
    /** When a text appears on the page that is shown, in milliseconds since 1970. */
    pageShows: async (text) => {
      const { looking } = (await started).calls;
      while (!looking.text().includes(text)) await new Promise((done) => setTimeout(done, 2));
      return Date.now();
    },
    identify: calls("identify"),
    identified: calls("identified"),
    hangUpCall: calls("hangUp"),
    /** Ends the session, so that the homeserver forgets this device. */
    logOut: async () => (await started).client.logout(true),
  };
}

function eventsOf(client, roomId) {
  return client.getRoom(roomId)?.getLiveTimeline().getEvents() ?? [];
}
