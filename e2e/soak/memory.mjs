// What a page holds, and whether it grows.

/** For `page.addInitScript(showProgram)`: keeps the program's own memory at hand, which browsers count nowhere. */
export function showProgram() {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const start = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
      const result = await start.apply(WebAssembly, all);
      const { exports } = result.instance ?? result;
      window.programMemory ??= Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
      return result;
    };
  }
}

/** Counts after everything unused has been thrown away: bytes of JavaScript and of the program, elements, listeners. */
export async function memory(page, session) {
  await session.send("HeapProfiler.enable");
  await session.send("Performance.enable");
  for (let times = 0; times < 3; times += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const program = await page.evaluate(() => window.programMemory?.buffer.byteLength ?? 0);
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name) => metrics.find((metric) => metric.name === name).value;
  return { heap: usedSize, program, elements: metric("Nodes"), listeners: metric("JSEventListeners") };
}

/**
 * What may be added between the second quarter of a soak and the last. The program's memory grows by steps of 64 kB. An
 * agent's desk keeps every event of a conversation, and for tests every piece of a page that it was shown.
 */
const ALLOWED = {
  heap: 300_000,
  program: 2 * 65_536,
  elements: 300,
  listeners: 20,
  connections: 0,
  statistics: 4,
  description: 1_000,
  desk_heap: 3_000_000,
  desk_connections: 0,
  desk_statistics: 4,
  desk_description: 1_000,
};

/** Compares the means of the second and the last quarter: the first is for warming up. */
export function verdict(samples) {
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  const mean = (part, name) => part.reduce((sum, sample) => sum + sample[name], 0) / part.length;
  const [early, late] = [samples.slice(quarter, 2 * quarter), samples.slice(-quarter)];
  const counted = Object.keys(ALLOWED).filter((name) => name in samples[0]);
  const grown = counted.map((name) => [name, Math.round(mean(late, name) - mean(early, name))]);
  const flat = samples.length >= 8 && grown.every(([name, by]) => by <= ALLOWED[name]);
  const words = grown.map(([name, by]) => `${name} ${by > 0 ? "+" : ""}${by} (at most +${ALLOWED[name]})`).join(", ");
  return { flat, words: `${flat ? "flat" : "GROWS"}: ${words}` };
}
