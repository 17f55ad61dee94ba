// What failed, in a line each, for the end of a long log (`cargo xtask test` prints it behind its table).
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** Most that is said of a failure, in characters. */
const LONGEST = 300;

const short = (message = "no error") => stripVTControlCharacters(message).replace(/\s+/g, " ").slice(0, LONGEST);

export default class Failures {
  #folder;
  #failed = [];

  onBegin({ projects }) {
    this.#folder = projects[0]?.outputDir;
  }

  onTestEnd(test, { error }) {
    if (test.ok()) return;
    const at = ({ file, line }) => `${basename(file)}:${line}`;
    this.#failed.push(`${at(test.location)} ${test.title}: ${short(error?.message)}${error?.location ? ` (${at(error.location)})` : ""}\n`);
  }

  /** What fails outside of tests. */
  onError({ message }) {
    this.#failed.push(`${short(message)}\n`);
  }

  onEnd() {
    if (!this.#folder) return;
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(join(this.#folder, "failures.txt"), this.#failed.join(""));
  }
}
