// The tables of docs/performance.md: each stands between two marks of its own, and says when and where it was measured.
//
//   node e2e/report.mjs MARK FILE    puts the text of a file there
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

const report = fileURLToPath(new URL("../docs/performance.md", import.meta.url));

/** Load of the machine over the last minute; other work makes every time longer. */
export const load = () => loadavg()[0].toFixed(1);

/** The day, and the machine. */
export const today = () => new Date().toISOString().slice(0, 10);
export const machine = () => `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB`;

/** Puts a text in the place of the one that stands between `<!-- mark -->` and `<!-- /mark -->`. */
export function write(mark, text) {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const old = readFileSync(report, "utf8");
  if (!old.includes(start) || !old.includes(end)) throw new Error(`${report} has no ${start} … ${end}`);
  writeFileSync(report, `${old.slice(0, old.indexOf(start) + start.length)}\n${text}\n${old.slice(old.indexOf(end))}`);
}

/** A table in Markdown. */
export const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , mark, file] = process.argv;
  write(mark, `${today()}, ${machine()}, load ${load()} at the end.\n\n${readFileSync(file, "utf8").trim()}`);
}
