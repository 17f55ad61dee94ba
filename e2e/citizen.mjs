// A citizen played by plain requests, as any program on the other side could send them.
import { randomUUID } from "node:crypto";

const random = () => randomUUID().replaceAll("-", "").slice(0, 16);

/** What a citizen asks to be told. */
const FILTER = {
  presence: { types: [] },
  account_data: { types: [] },
  room: {
    account_data: { types: [] },
    ephemeral: { types: ["m.typing", "m.receipt"] },
    state: { types: ["m.room.member", "m.room.encryption", "m.room.tombstone"], lazy_load_members: true },
    timeline: { limit: 50, types: ["m.room.message", "m.room.member", "m.room.redaction", "m.call.*"] },
  },
};

export class Citizen {
  constructor(url) {
    this.url = url;
    this.heard = [];
    this.typing = [];
    this.receipts = {};
    this.members = {};
  }

  /** One request; gives status and body. A network that is gone is thrown. */
  async ask(method, path, body, headers = {}) {
    const authorization = this.token ? { authorization: `Bearer ${this.token}` } : {};
    const isJson = body !== undefined && !(body instanceof Uint8Array);
    const answer = await fetch(`${this.url}/_matrix${path}`, {
      method,
      headers: { ...(isJson && { "content-type": "application/json" }), ...authorization, ...headers },
      body: isJson ? JSON.stringify(body) : body,
    });
    const type = answer.headers.get("content-type") ?? "";
    return { status: answer.status, body: type.includes("json") ? await answer.json() : await answer.arrayBuffer() };
  }

  /** A request to the API for clients that must succeed. */
  async must(method, path, body, headers) {
    const { status, body: answer } = await this.ask(method, `/client/v3${path}`, body, headers);
    if (status !== 200) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Registers with each step that the homeserver asks for. */
  async register({ token } = {}) {
    const account = { username: `cz-${random()}`, password: random(), initial_device_display_name: "Test" };
    this.password = account.password;
    let { status, body } = await this.ask("POST", "/client/v3/register", {});
    const { session, flows } = body;
    for (const type of flows?.[0].stages ?? []) {
      const auth = { type, session, ...(type === "m.login.registration_token" && { token }) };
      ({ status, body } = await this.ask("POST", "/client/v3/register", { ...account, auth }));
    }
    return this.#enter(status, body);
  }

  /** Signs in with a statement of a gateway. */
  async signIn(token) {
    const { status, body } = await this.ask("POST", "/client/v3/login", { type: "org.matrix.login.jwt", token });
    return this.#enter(status, body);
  }

  #enter(status, body) {
    if (status !== 200) return { status, body };
    this.id = body.user_id;
    this.token = body.access_token;
    return { status, body };
  }

  /** Opens a conversation with a desk. */
  async openRoom(desk, name = "Ticket A-042") {
    await this.must("PUT", `/profile/${encodeURIComponent(this.id)}/displayname`, { displayname: name });
    const { filter_id } = await this.must("POST", `/user/${encodeURIComponent(this.id)}/filter`, FILTER);
    this.filter = filter_id;
    await this.sync(0);
    const { room_id } = await this.must("POST", "/createRoom", {
      preset: "private_chat",
      is_direct: true,
      invite: [desk],
      creation_content: { "m.federate": false },
      power_level_content_override: { users: { [desk]: 50 }, invite: 50 },
      initial_state: [
        { type: "m.room.guest_access", state_key: "", content: { guest_access: "forbidden" } },
        { type: "m.room.history_visibility", state_key: "", content: { history_visibility: "joined" } },
      ],
    });
    this.room = room_id;
    return room_id;
  }

  inRoom(path) {
    return `/rooms/${encodeURIComponent(this.room)}${path}`;
  }

  /** Sends a text; the same transaction again sends nothing twice. */
  async send(text, transaction = random()) {
    const content = { msgtype: "m.text", body: text };
    const path = `/client/v3${this.inRoom(`/send/m.room.message/${transaction}`)}`;
    return this.ask("PUT", path, content);
  }

  /** Says that they type, for longer than a test waits to hear of it. */
  async setTyping(typing) {
    await this.must("PUT", this.inRoom(`/typing/${encodeURIComponent(this.id)}`), { typing, timeout: 30_000 });
  }

  async read(eventId) {
    await this.must("POST", this.inRoom("/read_markers"), { "m.fully_read": eventId, "m.read": eventId });
  }

  /** Uploads bytes and sends the message that shows them. */
  async sendFile({ name, type, bytes, msgtype = "m.file", info = {} }) {
    const headers = { "content-type": type };
    const { status, body } = await this.ask("POST", `/media/v3/upload?filename=${name}`, bytes, headers);
    if (status !== 200) return { status, body };
    const content = { msgtype, body: name, url: body.content_uri, info: { mimetype: type, size: bytes.length, ...info } };
    return this.ask("PUT", `/client/v3${this.inRoom(`/send/m.room.message/${random()}`)}`, content);
  }

  /** The bytes of a file in a message. */
  async file(address) {
    const { status, body } = await this.ask("GET", `/client/v1/media/download/${address.replace("mxc://", "")}`);
    return { status, bytes: new Uint8Array(body) };
  }

  /** One round of news; kept in `heard`, `typing`, `receipts` and `members`. */
  async sync(timeout = 2000) {
    const since = this.since ? `&since=${this.since}` : "";
    const news = await this.must("GET", `/sync?filter=${this.filter}&timeout=${timeout}${since}`);
    this.since = news.next_batch;
    const room = news.rooms?.join?.[this.room];
    for (const event of [...(room?.state?.events ?? []), ...(room?.timeline?.events ?? [])]) this.#hear(event);
    for (const { type, content } of room?.ephemeral?.events ?? []) {
      if (type === "m.typing") this.typing = content.user_ids;
      if (type === "m.receipt")
        for (const [id, kinds] of Object.entries(content)) for (const who of Object.keys(kinds["m.read"] ?? {})) this.receipts[who] = id;
    }
  }

  #hear(event) {
    if (this.heard.some(({ event_id }) => event_id === event.event_id)) return;
    if (event.type === "m.room.member") this.members[event.state_key] = event.content.membership;
    this.heard.push(event);
  }

  /** Asks for news until something is true, for ten seconds. */
  async until(isTrue, what = String(isTrue)) {
    const end = Date.now() + 10_000;
    while (!isTrue(this)) {
      if (Date.now() > end) throw new Error(`never came: ${what}`);
      await this.sync();
    }
  }

  /** What others wrote. */
  texts() {
    return this.heard.filter(({ type, sender }) => type === "m.room.message" && sender !== this.id).map(({ content }) => content.body);
  }

  /** Leaves, forgets and erases, as a person does who ends the chat. Gives the last answer. */
  async erase() {
    await this.must("POST", this.inRoom("/leave"), {});
    await this.must("POST", this.inRoom("/forget"), {});
    const { body } = await this.ask("POST", "/client/v3/account/deactivate", { erase: true });
    const identifier = { type: "m.id.user", user: this.id };
    const auth = { type: "m.login.password", identifier, password: this.password, session: body.session };
    return this.ask("POST", "/client/v3/account/deactivate", { erase: true, auth });
  }
}
