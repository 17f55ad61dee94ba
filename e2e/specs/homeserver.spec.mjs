// A citizen played by plain requests and the agent's desk, over a real homeserver: what the chat is built on.
import AxeBuilder from "@axe-core/playwright";
import { Citizen } from "../citizen.mjs";
import { openDesk } from "../desk.mjs";
import { homeserverOf } from "../homeserver.mjs";
import { startSandbox } from "../sandbox.mjs";
import { test as base, expect } from "../test.mjs";

const test = base.extend({
  server: [
    async ({}, use) => {
      const begun = performance.now();
      const server = await startSandbox({ talk: true });
      console.log(`a sandbox with a homeserver is ready after ${Math.round(performance.now() - begun)} ms`);
      await use(server);
      server.stop();
    },
    { scope: "worker" },
  ],
  homeserver: async ({ server }, use) => use(homeserverOf(server.url)),
  desk: async ({ browser, server }, use) => {
    const desk = await openDesk(browser, server.url);
    await use(desk);
    await desk.close();
  },
  /** A citizen in a conversation that the desk has taken. */
  citizen: async ({ server, desk }, use) => {
    const citizen = new Citizen(server.url);
    expect((await citizen.register()).status).toBe(200);
    const agent = await desk.userId();
    await citizen.openRoom(agent);
    await citizen.until(({ members }) => members[agent] === "join", "the agent joins");
    await use(citizen);
  },
});

const texts = async (desk, room) => (await desk.messages(room)).map(({ content }) => content.body);

test("a conversation goes both ways, with typing and receipts", async ({ desk, citizen }) => {
  const { room, id } = citizen;
  const agent = await desk.userId();
  expect(await desk.conversations()).toMatchObject([{ roomId: room, citizen: id, name: "Ticket A-042", membership: "join" }]);

  await citizen.setTyping(true);
  await expect.poll(async () => (await desk.conversations())[0].typing).toBe(true);
  const { body: sent } = await citizen.send("Which papers do I need?");
  await expect.poll(() => texts(desk, room)).toEqual(["Which papers do I need?"]);
  expect((await desk.conversations())[0].unread).toBe(1);
  await desk.read(room);
  await citizen.until(({ receipts }) => receipts[agent] === sent.event_id, "the agent's receipt");
  await expect.poll(async () => (await desk.conversations())[0].unread).toBe(0);

  await desk.typing(room, true);
  await citizen.until(({ typing }) => typing.includes(agent), "the agent types");
  const answer = await desk.send(room, "Two, and one with a picture.");
  await citizen.until((me) => me.texts().length === 1, "the answer");
  expect(citizen.texts()).toEqual(["Two, and one with a picture."]);
  await citizen.read(answer);
  await expect.poll(() => desk.hasRead(room, id, answer)).toBe(true);
});
