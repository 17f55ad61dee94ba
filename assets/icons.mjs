// Makes the site's icon as pictures of dots, for devices that keep the site like an app: generated/icons/*.png.
//
// The icon is drawn from its own file, as far as that goes: closed paths of lines and arcs of circles, filled with one
// colour each. Anything else in it is an error here rather than a wrong picture there.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { upToDate } from "./up-to-date.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "public/icon.svg");
const folder = join(root, "generated/icons");

/** Name, side in dots, share of the side that the icon takes, and what is behind it. */
const pictures = [
  ["icon-192", 192, 1, null],
  ["icon-512", 512, 1, null],
  ["icon-180", 180, 0.8, [255, 255, 255]],
  // Devices cut any shape out of it; what lies in a circle of 80 % stays.
  ["icon-maskable-512", 512, 0.62, [255, 255, 255]],
];
/** Each dot is the mean of so many by so many. */
const FINE = 4;
const ARC_STEPS = 64;

/** The paths of an SVG file, each a colour and a polygon. */
function read(svg) {
  const [, size] = /viewBox="0 0 (\d+) \1"/.exec(svg);
  const paths = [...svg.matchAll(/<path fill="(#[0-9a-f]{3,6})" d="([^"]+)"\/>/g)];
  if (paths.length === 0 || svg.replace(/<path[^>]*>/g, "").match(/<(?!\/?svg)/)) throw new Error("public/icon.svg holds more than plain paths");
  return { size: Number(size), paths: paths.map(([, colour, d]) => ({ colour: rgb(colour), points: polygon(d) })) };
}

function rgb(colour) {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g);
  return digits.map((pair) => parseInt(pair, 16));
}

function polygon(d) {
  const points = [];
  let [x, y] = [0, 0];
  for (const [, command, list] of d.matchAll(/([MLHVAZmlhvaz])([^A-Za-z]*)/g)) {
    const numbers = (list.match(/-?[\d.]+/g) ?? []).map(Number);
    const relative = command === command.toLowerCase();
    const [dx, dy] = relative ? [x, y] : [0, 0];
    if (/[hv]/i.test(command)) [x, y] = /h/i.test(command) ? [numbers[0] + dx, y] : [x, numbers[0] + dy];
    else if (/[ml]/i.test(command)) [x, y] = [numbers[0] + dx, numbers[1] + dy];
    else if (/a/i.test(command)) {
      const [radius, , , large, sweep, toX, toY] = numbers;
      const end = [toX + dx, toY + dy];
      points.push(...arc([x, y], end, radius, large === 1, sweep === 1));
      [x, y] = end;
    } else continue;
    points.push([x, y]);
  }
  return points;
}

/** Points on a circle between two of its points. */
function arc([x1, y1], [x2, y2], radius, large, sweep) {
  const half = Math.hypot(x2 - x1, y2 - y1) / 2;
  const off = Math.sqrt(Math.max(0, radius ** 2 - half ** 2)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(x1 + x2) / 2 - (off * (y2 - y1)) / (2 * half), (y1 + y2) / 2 + (off * (x2 - x1)) / (2 * half)];
  const from = Math.atan2(y1 - cy, x1 - cx);
  let turn = Math.atan2(y2 - cy, x2 - cx) - from;
  if (sweep && turn <= 0) turn += 2 * Math.PI;
  if (!sweep && turn >= 0) turn -= 2 * Math.PI;
  return Array.from({ length: ARC_STEPS }, (_, step) => {
    const angle = from + (turn * (step + 1)) / (ARC_STEPS + 1);
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });
}

/** Where a path's edge crosses a line across the picture. */
function crossings(points, y) {
  const found = [];
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [points[i], points[j]];
    if (yi > y !== yj > y) found.push(((xj - xi) * (y - yi)) / (yj - yi) + xi);
  }
  return found;
}

/** Colour and opacity of one dot, the mean of its finer ones. */
function dot(rows, xs, ground) {
  let [red, green, blue, shown] = [0, 0, 0, 0];
  for (const row of rows)
    for (const x of xs) {
      const path = row.findLast(({ edges }) => edges.filter((edge) => edge < x).length % 2 === 1);
      const colour = path?.colour ?? ground;
      if (!colour) continue;
      shown++;
      [red, green, blue] = [red + colour[0], green + colour[1], blue + colour[2]];
    }
  const mean = (sum) => Math.round(sum / Math.max(1, shown));
  return [mean(red), mean(green), mean(blue), Math.round((255 * shown) / FINE ** 2)];
}

function draw(icon, side, share, ground) {
  const png = new PNG({ width: side, height: side });
  const scale = icon.size / (side * share);
  const margin = (side * (1 - share)) / 2;
  const fine = (at) => Array.from({ length: FINE }, (_, step) => (at + (step + 0.5) / FINE - margin) * scale);
  for (let y = 0; y < side; y++) {
    const rows = fine(y).map((line) => icon.paths.map(({ colour, points }) => ({ colour, edges: crossings(points, line) })));
    for (let x = 0; x < side; x++) png.data.set(dot(rows, fine(x), ground), (y * side + x) * 4);
  }
  return PNG.sync.write(png, { deflateLevel: 9 });
}

/** Makes the pictures unless they are newer than what they are made from. */
export async function icons() {
  const file = (name) => join(folder, `${name}.png`);
  if (await upToDate(pictures.map(([name]) => file(name)), [source, fileURLToPath(import.meta.url)])) return;
  const icon = read(await readFile(source, "utf8"));
  await mkdir(folder, { recursive: true });
  await Promise.all(pictures.map(([name, side, share, ground]) => writeFile(file(name), draw(icon, side, share, ground))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await icons();
