// What is known of each conversation.

/** Whether an event is something that a person said. */
export const isSaid = (event) => event.getType() === "m.room.message" && !event.isRedacted();

const joined = (room) => room.getMyMembership() === "join";

/** Every conversation that was taken or is offered, who waits longest first. */
export function conversations(client) {
  const here = client.getRooms().filter((room) => ["join", "invite"].includes(room.getMyMembership()));
  const known = here.map((room) => summary(client, room));
  return known.sort((a, b) => (a.waitsSince ?? Infinity) - (b.waitsSince ?? Infinity));
}

/** One conversation, as the list shows it and tests read it. */
export function summary(client, room) {
  const me = client.getUserId();
  const citizen = citizenOf(client, room);
  const events = joined(room) ? room.getLiveTimeline().getEvents() : [];
  return {
    roomId: room.roomId,
    citizen: citizen?.userId,
    name: nameOf(client, room, citizen),
    membership: room.getMyMembership(),
    there: citizen?.membership === "join",
    unread: unread(room, events, me),
    waitsSince: waitsSince(room, events, me),
    typing: Boolean(citizen?.typing),
  };
}

/** What the citizen calls themselves. Before a conversation is taken from another desk, only that desk is known. */
function nameOf(client, room, citizen) {
  const creator = creatorOf(room);
  if (!joined(room) && citizen && creator && citizen.userId !== creator) return `${citizen.rawDisplayName} hands somebody over`;
  return citizen?.rawDisplayName || citizen?.userId || "Somebody";
}

const creatorOf = (room) => room.currentState.getStateEvents("m.room.create", "")?.getSender();

/** Whoever is in the room, or was, and is no desk. The one who invited us is known before the rest. */
function citizenOf(client, room) {
  const me = client.getUserId();
  const creator = creatorOf(room);
  const inviter = room.getMember(me)?.events?.member?.getSender();
  const made = [creator, inviter].filter((id) => id && id !== me).map((id) => room.getMember(id));
  return made.find(Boolean) ?? room.getMembers().find(({ userId }) => userId !== me);
}

/** How many messages of others came after the last one that was seen here. */
function unread(room, events, me) {
  const seen = room.getEventReadUpTo(me);
  let count = 0;
  for (const event of events.toReversed()) {
    if (event.getId() === seen || event.getSender() === me) break;
    if (isSaid(event)) count += 1;
  }
  return count;
}

/** Since when somebody waits for a word, in milliseconds since 1970: the first message that has no answer yet. */
function waitsSince(room, events, me) {
  if (!joined(room)) {
    return room.getMember(me)?.events?.member?.getTs() || room.getLiveTimeline().getEvents().at(-1)?.getTs() || Date.now();
  }
  let since;
  for (const event of events.toReversed().filter(isSaid)) {
    if (event.getSender() === me) break;
    since = event.getTs();
  }
  return since;
}
