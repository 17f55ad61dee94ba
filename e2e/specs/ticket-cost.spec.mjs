// What one page costs the queue, beside what `crates/queue/src/pace.rs` says that it costs.
import { expect, follow, lineUp, test, VICTORIA } from "../line.mjs";

const SECONDS = 20;

/** Counts what a page asks, and the bytes that come back. */
function meter(page) {
  const meter = { lines: 0, boards: 0, bytes: 0 };
  page.on("response", async (response) => {
    const url = response.url();
    if (url.includes("/citizen/all-walkin/")) meter.lines += 1;
    if (url.includes("/smartboard/")) meter.boards += 1;
    if (url.includes("/api/v1/")) meter.bytes += (await response.body().catch(() => "")).length;
  });
  return meter;
}

test("a hall of 300: who is near is told at once, who is far asks seldom, and a quiet line costs next to nothing", async ({ page, context, queue }, info) => {
  test.setTimeout(120_000);
  const { others, me } = await lineUp(queue, 299);
  const near = await context.newPage();
  await follow(page, me);
  await follow(near, others[4]);
  await page.waitForTimeout(1_000);
  const [quietFar, quietNear] = [meter(page), meter(near)];
  await page.waitForTimeout(SECONDS * 1_000);
  expect(quietFar.lines, "far, nothing moves: 1 a minute").toBeLessThanOrEqual(1);
  expect(quietNear.lines, "near, nothing moves: 3 a minute").toBeLessThanOrEqual(2);

  const quiet = JSON.stringify({ near: quietNear, far: quietFar });

  const [busyFar, busyNear] = [meter(page), meter(near)];
  let events = 0;
  for (const ends = Date.now() + SECONDS * 1_000; Date.now() < ends; events += 1) {
    const { citizen_id } = await queue("/people", { office_number: VICTORIA });
    await queue(`/people/${citizen_id}/leave`);
    await page.waitForTimeout(1_000);
  }
  // At the end of a line of 300: 4 a minute.
  expect(busyFar.lines, `far, ${events} events`).toBeLessThanOrEqual(3);
  expect(busyNear.lines, `near, ${events} events`).toBeGreaterThanOrEqual(events / 2);
  expect(busyNear.lines, "at most one each half second").toBeLessThanOrEqual(SECONDS * 2);
  expect(busyNear.boards).toBeLessThanOrEqual(busyNear.lines + 1);
  info.annotations.push({
    type: "cost",
    description: `${SECONDS} s, 300 in line: quiet ${quiet}, ${events} events ${JSON.stringify({ near: busyNear, far: busyFar })}`,
  });
  console.log(info.annotations.at(-1).description);
});
