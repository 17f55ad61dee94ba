// A ticket that is followed for two hours while the line moves and the connection comes and goes.
import { chooseOffice } from "../office-choice.mjs";
import { faultsOf } from "../sandbox.mjs";
import { queueOf, VICTORIA } from "../queue.mjs";
import { timeLapse } from "../time-lapse.mjs";

const SPEED = 60;
const HOURS = 2;
const SAMPLES = 24;

export const ticket = {
  what: `${HOURS} hours of a ticket's page, ${SPEED} times as fast, with a line that moves and a network that fails now and then`,
  async run({ page, server, sample }) {
    const [queue, faults] = [queueOf(server.url), faultsOf(server.url)];
    await queue("/crowd", { office_number: VICTORIA, count: 30 });
    const me = await queue("/people", { office_number: VICTORIA });
    await page.addInitScript(timeLapse, SPEED);
    await page.goto(`/walk-in-Q/${me.unique_id}`);
    await chooseOffice(page);
    const part = (HOURS * 3_600_000) / SPEED / SAMPLES;
    for (let at = 1; at <= SAMPLES; at += 1) {
      const ends = Date.now() + part;
      if (at % 6 === 0) await faults.add({ paths: ["/api/v1"], answer: { status: 503 }, close_sockets: true, for_ms: part / 2 });
      while (Date.now() < ends) {
        // Someone comes and someone goes, all the time; the person stays where they are.
        const other = await queue("/people", { office_number: VICTORIA });
        await queue(`/people/${other.citizen_id}/invite`);
        await queue(`/people/${other.citizen_id}/begin`);
        await queue(`/people/${other.citizen_id}/finish`);
        await page.waitForTimeout(250);
      }
      await sample(`${Math.round((at * HOURS * 60) / SAMPLES)} min`);
    }
    if (!(await page.locator("#standing").isVisible())) throw new Error("the page no longer says where the person stands");
  },
};
