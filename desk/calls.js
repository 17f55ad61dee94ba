// Calls: one at a time, taken, refused, and left; with the agent's screen if they want to show it.
import { RoomMemberEvent } from "matrix-js-sdk/lib/matrix.js";
import { CallEvent, CallErrorCode, CallState } from "matrix-js-sdk/lib/webrtc/call.js";
import { CallEventHandlerEvent } from "matrix-js-sdk/lib/webrtc/callEventHandler.js";
import { Looking } from "./looking.js";
import { part, say } from "./page.js";

/** How the states of the library are told. */
const WORDS = {
  [CallState.Ringing]: "calls",
  [CallState.WaitLocalMedia]: "is being answered",
  [CallState.CreateAnswer]: "is being answered",
  [CallState.Connecting]: "is being connected",
  [CallState.Connected]: "is connected",
};

export class Calls {
  #client;
  #nameOf;
  /** What happens to the next calls: `ask` the agent, `video`, `voice` or `reject`. */
  #policy = "ask";
  /** What is said beside sound and pictures goes here. */
  #channel;
  /** What the citizen's side said there. */
  heard = [];
  call;
  looking = new Looking((record) => this.#channel.send(JSON.stringify(record)));
  /** Why the last one ended, and how many there were. */
  last;
  count = 0;

  /** `nameOf(roomId)`: what a citizen is called. */
  constructor(client, nameOf) {
    this.#client = client;
    this.#nameOf = nameOf;
    client.on(CallEventHandlerEvent.Incoming, (call) => this.#rings(call));
    // Who closes their page hangs up no more.
    client.on(RoomMemberEvent.Membership, (_event, { roomId, membership, userId }) => {
      if (membership === "leave" && roomId === this.call?.roomId && userId !== client.getUserId()) this.hangUp();
    });
    part("call-video").onclick = () => this.answer(true);
    part("call-voice").onclick = () => this.answer(false);
    part("call-reject").onclick = () => this.reject();
    part("call-end").onclick = () => this.hangUp();
    part("call-mute").onclick = () => this.mute(!this.call.isMicrophoneMuted());
    part("call-camera").onclick = () => this.hide(!this.call.isLocalVideoMuted());
    part("call-identify").onclick = () => (this.#checks() ? this.identified() : this.identify(part("call-papers").value.split(",").map((paper) => paper.trim()).filter(Boolean), part("call-service").value.trim()));
    part("call-share").onclick = () => this.share(!this.call.isScreensharing());
  }

  policy(policy) {
    this.#policy = policy;
    if (this.call?.state === CallState.Ringing) this.#follow();
  }

  #follow() {
    if (this.#policy === "reject") this.reject();
    else if (this.#policy !== "ask") this.answer(this.#policy === "video");
  }

  #rings(call) {
    this.count += 1;
    // Whoever talks already can't be called.
    if (this.call) return call.reject();
    this.call = call;
    for (const event of [CallEvent.State, CallEvent.FeedsChanged]) call.on(event, () => this.draw());
    call.on(CallEvent.DataChannel, (channel) => {
      this.#channel = channel;
      this.heard = [];
      channel.onmessage = ({ data }) => this.#said(data);
    });
    call.on(CallEvent.Error, () => this.draw());
    call.on(CallEvent.Hangup, () => this.#over(call));
    call.on(CallEvent.State, (state) => state === CallState.Ended && this.#over(call));
    this.draw();
    this.#follow();
  }

  #over(call) {
    if (call !== this.call) return;
    this.last = { reason: call.hangupReason, by: call.hangupParty };
    this.call = undefined;
    this.looking.end();
    this.draw();
  }

  answer = (video) => this.call.answer(true, video);
  reject = () => this.call.reject();
  hangUp = () => this.call?.hangup(CallErrorCode.UserHangup, false);

  /** Asks the citizen to hold one of these papers before the camera, or one that a service takes. */
  identify = (papers, service) => this.#channel.send(JSON.stringify({ type: "identity.begin", papers, service: service || undefined }));
  identified = () => this.#channel.send(JSON.stringify({ type: "identity.end" }));

  #said(data) {
    if (!data.startsWith("{")) return this.looking.piece(data);
    if (data.includes('"page.end"')) this.looking.end();
    else this.heard.push(data);
    this.draw();
  }

  async mute(on) {
    await this.call.setMicrophoneMuted(on);
    this.draw();
  }

  async hide(on) {
    await this.call.setLocalVideoMuted(on);
    this.draw();
  }

  async share(on) {
    await this.call.setScreensharingEnabled(on);
    this.draw();
  }

  /** What tests look at: how far it is, and what really arrived. */
  async look() {
    const { call } = this;
    if (!call) return { state: "none", last: this.last, count: this.count };
    const arrived = { video: 0, audio: 0, relayed: false };
    for (const entry of (await call.peerConn?.getStats())?.values() ?? []) {
      if (entry.type === "inbound-rtp" && entry.kind === "video") arrived.video += entry.framesDecoded ?? 0;
      if (entry.type === "inbound-rtp" && entry.kind === "audio") {
        arrived.audio += entry.packetsReceived;
        arrived.energy = entry.totalAudioEnergy;
      }
      if (entry.type === "transport") {
        const pair = (await call.peerConn.getStats()).get(entry.selectedCandidatePairId);
        const local = pair && (await call.peerConn.getStats()).get(pair.localCandidateId);
        arrived.relayed = local?.candidateType === "relay";
      }
    }
    const [remote] = call.getRemoteFeeds();
    return {
      state: call.state,
      room: call.roomId,
      count: this.count,
      theirs: remote && { silent: remote.isAudioMuted(), dark: remote.isVideoMuted() },
      shares: call.isScreensharing(),
      heard: this.heard,
      ...arrived,
    };
  }

  /** Whether a check of who the citizen is takes place. */
  #checks = () => this.heard.findLast((said) => said.includes("identity."))?.includes("identity.taken") ?? false;

  draw() {
    const { call } = this;
    part("call").hidden = !call;
    for (const id of ["caller", "own"]) if (!call) part(id).srcObject = null;
    if (!call) return;
    const ringing = call.state === CallState.Ringing;
    const video = call.hasRemoteUserMediaVideoTrack;
    say("call-state", `${this.#nameOf(call.roomId)} ${WORDS[call.state] ?? ""}`);
    part("call-asks").hidden = !ringing;
    part("call-runs").hidden = ringing;
    part("call-video").hidden = !video;
    part("call-camera").hidden = !call.hasLocalUserMediaVideoTrack;
    say("call-mute", call.isMicrophoneMuted() ? "Unmute" : "Mute");
    say("call-camera", call.isLocalVideoMuted() ? "Camera on" : "Camera off");
    say("call-identify", this.#checks() ? "End the identity check" : "Ask for an identity check");
    say("call-share", call.isScreensharing() ? "Stop sharing my screen" : "Share my screen");
    this.#show("caller", call.remoteUsermediaStream);
    this.#show("own", call.localUsermediaStream);
  }

  #show(id, stream) {
    const element = part(id);
    if (element.srcObject === (stream ?? null)) return;
    element.srcObject = stream ?? null;
    if (stream) element.play().catch(() => {}); // the agent sees that it stands still, and presses
  }
}
