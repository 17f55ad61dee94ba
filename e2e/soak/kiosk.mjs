// A device at the door through a day: one visit after the other, each of them forgotten.
import { timeLapse } from "../time-lapse.mjs";
import { words } from "../words.mjs";

const SPEED = 60;
const VISITS = Number(process.env.SOAK_VISITS ?? 500);
const SAMPLES = Math.min(25, Math.max(8, VISITS / 4));

export const kiosk = {
  what: `${VISITS} visits at a device, ${SPEED} times as fast: about a minute each, eight hours in all`,
  async run({ page, sample }) {
    const said = words.en.kiosk;
    await page.setViewportSize({ width: 1080, height: 1920 });
    await page.addInitScript(timeLapse, SPEED);
    await page.goto("/?kiosk=victoria");
    const greeting = page.getByRole("heading", { level: 1, name: said.welcome });
    await greeting.waitFor();
    for (let visit = 1; visit <= VISITS; visit += 1) {
      const door = [said.service, said.ticket, said.talk][visit % 3];
      await page.getByRole("link", { name: door }).click();
      await greeting.waitFor({ state: "detached" });
      // Every fourth person walks away without a word.
      if (visit % 4 > 0) await page.getByRole("button", { name: said.start_over }).first().click();
      await greeting.waitFor({ timeout: 15_000 });
      if (visit % Math.floor(VISITS / SAMPLES) === 0) await sample(`visit ${visit}`);
    }
  },
};
