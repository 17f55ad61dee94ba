// The citizen's page, as they show it during a call. The agent can point at a place, and do nothing else.
import { Replayer } from "@rrweb/replay";
import { part } from "./page.js";

export class Looking {
  #replayer;
  #pieces = [];
  #say;
  /** Everything that came, for tests that look for what must not. */
  received = [];
  /** When the last event was shown, in milliseconds since 1970. */
  shownAt;

  /** `say(record)` tells the citizen's side something. */
  constructor(say) {
    this.#say = say;
    part("view").onclick = ({ offsetX, offsetY, currentTarget }) => {
      const thousandths = (at, all) => Math.round((at / all) * 1000);
      this.point(thousandths(offsetX, currentTarget.clientWidth), thousandths(offsetY, currentTarget.clientHeight));
    };
  }

  point = (x, y) => this.#say({ type: "point", x, y });

  get isOn() {
    return Boolean(this.#replayer);
  }

  /** A piece of an event: `+` before it says that more comes, `.` that it is the last. */
  piece(text) {
    this.#pieces.push(text.slice(1));
    if (text[0] === "+") return;
    const whole = this.#pieces.join("");
    this.#pieces = [];
    this.received.push(whole);
    this.#show(JSON.parse(whole));
  }

  #show(event) {
    if (!this.#replayer) {
      part("view").hidden = false;
      this.#replayer = new Replayer([], { root: part("view"), liveMode: true, mouseTail: false, showWarning: false });
      this.#replayer.startLive(event.timestamp);
      this.#replayer.on("resize", ({ width, height }) => this.#fit(width, height));
      this.#replayer.on("event-cast", () => (this.shownAt = Date.now()));
    }
    // The clocks of two devices differ: each event is shown when it comes.
    this.#replayer.addEvent({ ...event, timestamp: Date.now() });
  }

  /** The view covers what the citizen sees, no wider than there is room. */
  #fit(width, height) {
    const share = Math.min(1, part("view").parentElement.clientWidth / width);
    const view = part("view").style;
    Object.assign(view, { width: `${width * share}px`, height: `${height * share}px` });
    Object.assign(this.#replayer.wrapper.style, { transform: `scale(${share})`, transformOrigin: "0 0", pointerEvents: "none" });
  }

  end() {
    this.#replayer?.destroy();
    this.#replayer = undefined;
    this.#pieces = [];
    part("view").replaceChildren();
    part("view").hidden = true;
  }

  /** The text of the page as the agent sees it. */
  text = () => part("view").querySelector("iframe")?.contentDocument?.body?.innerText ?? "";
}
