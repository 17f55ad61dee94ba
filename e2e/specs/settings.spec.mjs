// A person's own settings: in one place on every page, with or without the program, kept on the device only.
import { addresses } from "../addresses.mjs";
import { violations } from "../axe.mjs";
import { message, startChat, test as talking } from "../chat.mjs";
import { kiosk, OFFICE } from "../kiosk.mjs";
import { chooseOffice, follow, lineUp, standing } from "../line.mjs";
import { ownQueue } from "../queue.mjs";
import { test as base, expect } from "../test.mjs";
import { words } from "../words.mjs";

const test = base.extend(ownQueue);
const said = words.en.settings;
const { line } = words.en;
const menu = (page) => page.locator(".settings > summary");
const choose = async (page, name, value) => {
  await page.locator(".settings > form").waitFor();
  await page.locator(`.settings input[name="${name}"][value="${value}"]`).check();
};
const look = (page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
/** A stand-in for the browser's voices; what is said, and with which voice, is in `globalThis.spoken`. */
const speakWith = (context, voices) =>
  context.addInitScript((voices) => {
    globalThis.spoken = [];
    class Words extends EventTarget {
      constructor(text) {
        super();
        this.text = text;
      }
    }
    globalThis.SpeechSynthesisUtterance = Words;
    const speech = {
      getVoices: () => voices,
      speak: (words) => {
        globalThis.spoken.push([words.lang, words.text, words.voice]);
        setTimeout(() => words.onend?.(), 40);
      },
      cancel: () => {},
    };
    Object.defineProperty(globalThis, "speechSynthesis", { value: speech });
  }, voices);
const spoken = (page) => page.evaluate(() => globalThis.spoken);
/** A voice of the device, and one that sends the words to whoever makes it. */
const here = (lang) => ({ lang, name: "here", localService: true });
const away = (lang) => ({ lang, name: "away", localService: false });

/** Counts the tones that a page makes: `tones(page)`. */
const listen = (context) =>
  context.addInitScript(() => {
    globalThis.tones = 0;
    const make = BaseAudioContext.prototype.createOscillator;
    BaseAudioContext.prototype.createOscillator = function () {
      globalThis.tones += 1;
      return make.call(this);
    };
  });
const tones = (page) => page.evaluate(() => globalThis.tones);
const keep = (context, settings) => context.addInitScript((kept) => localStorage.setItem("settings", kept), JSON.stringify(settings));

const size = (page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

test("what is chosen holds at once, on the next page, and after a reload, until it is taken back", async ({ page, open }) => {
  await open("/");
  await menu(page).click();
  await choose(page, "text", "2");
  await choose(page, "contrast", "more");
  await choose(page, "motion", "less");
  expect(await size(page)).toBe("24px");
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeFocused();
  await expect(page.locator(".settings")).not.toHaveAttribute("open");
  await page.getByRole("link", { name: words.en.nav.services }).first().click();
  await expect(page).toHaveURL(/services/);
  expect(await size(page)).toBe("24px");
  await page.reload();
  expect(await look(page)).toMatchObject({ text: "2", contrast: "more", motion: "less" });
  await menu(page).click();
  await expect(page.locator('.settings input[name="text"][value="2"]')).toBeChecked();
  await page.getByRole("button", { name: said.reset }).click();
  expect(await size(page)).toBe("16px");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("they are there before anything is painted, without the program, and in the page of no address in particular", async ({
  page,
  context,
  expected,
}) => {
  await context.addInitScript(() => localStorage.setItem("settings", '{"text":"3"}'));
  expected(/Failed to load resource|ERR_FAILED|fetch/);
  await context.route("**/*.wasm", (route) => route.abort());
  await page.goto("/services", { waitUntil: "commit" });
  await page.locator("h1").waitFor();
  expect(await size(page)).toBe("32px");
  await menu(page).click();
  await choose(page, "text", "");
  expect(await size(page)).toBe("16px");
  await page.goto("/fr/nowhere");
  await expect(menu(page)).toHaveText(words.fr.settings.title);
});

test("broken or refused storage costs nothing but the memory of it", async ({ page, context, open }) => {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open("/");
  await menu(page).click();
  await choose(page, "text", "1");
  expect(await size(page)).toBe("20px");
  await expect(page.getByText(said.not_kept)).toBeVisible();
});

test("by keyboard alone: the second stop of every page, and arrows change a choice", async ({ page, open }) => {
  await open("/offices");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText(words.en.site.skip);
  await page.keyboard.press("Tab");
  await expect(menu(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".settings form")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  expect(await look(page)).toMatchObject({ text: "1" });
  await expect(page.locator(":focus")).toBeInViewport();
});

test("the page is read aloud, block by block, each in its own language, until it is stopped", async ({ page, context, open }) => {
  await speakWith(context, [away("en-CA"), away("pa-IN"), here("en-CA"), here("pa-IN")]);
  await open("/pa/services/bcid");
  await menu(page).click();
  await page.getByRole("button", { name: words.pa.settings.aloud }).click();
  await expect.poll(async () => (await spoken(page)).some(([lang]) => lang === "en")).toBe(true);
  const first = await spoken(page);
  expect(first[0][0]).toBe("pa");
  expect(first.filter(([lang, , voice]) => !voice?.localService || !voice.lang.startsWith(lang)), "each has a voice of the device").toEqual([]);
  await page.getByRole("button", { name: words.pa.settings.stop }).click();
  await expect(page.getByRole("button", { name: words.pa.settings.aloud })).toBeFocused();
  const count = (await spoken(page)).length;
  await page.waitForTimeout(100);
  expect((await spoken(page)).length).toBe(count);
});

test("what the device has no voice for is read with the voice of the page", async ({ page, context, open }) => {
  await speakWith(context, [away("en-CA"), here("pa-IN")]);
  await open("/pa/services/bcid");
  await menu(page).click();
  await page.getByRole("button", { name: words.pa.settings.aloud }).click();
  await expect.poll(async () => (await spoken(page)).some(([lang]) => lang === "en")).toBe(true);
  expect((await spoken(page)).filter(([, , voice]) => voice?.lang !== "pa-IN")).toEqual([]);
});

for (const [what, voices] of [["no voice", [here("en-CA")]], ["only a voice that sends the words away", [here("en-CA"), away("vi-VN")]], ["a browser without voices", []]])
  test(`a language with ${what} is told so, and nothing is said`, async ({ page, context, open }) => {
    await speakWith(context, voices);
    await open("/vi");
    await menu(page).click();
    await page.getByRole("button", { name: words.vi.settings.aloud }).click();
    await expect(page.getByText(words.vi.settings.no_voice)).toBeVisible();
    expect(await spoken(page)).toEqual([]);
  });

for (const voice of [here("en-CA"), away("en-CA")])
  test(`a call by voice, with a voice that is ${voice.name}`, async ({ page, context, queue }) => {
    await speakWith(context, [voice]);
    const { me } = await lineUp(queue, 1);
    await follow(page, me);
    await page.getByLabel(line.tell_speak).check();
    const none = page.getByRole("main").getByText(said.no_voice);
    await (voice.localService ? expect(none).toHaveCount(0) : expect(none).toBeVisible());
    await queue(`/people/${me.citizen_id}/invite`);
    await expect(page.getByRole("alertdialog", { name: line.called })).toBeVisible();
    if (voice.localService) await expect.poll(async () => (await spoken(page)).map(([, , used]) => used?.name)).toEqual(["here"]);
    else expect(await spoken(page)).toEqual([]);
  });

for (const [sounds, heard] of [[undefined, 2], ["on", 2], ["off", 0]])
  test(`a called ticket makes ${heard} tones with sounds ${sounds ?? "as usual"}`, async ({ page, context, queue }) => {
    await listen(context);
    if (sounds) await keep(context, { sounds });
    const { me } = await lineUp(queue, 1);
    await follow(page, me);
    expect(await tones(page)).toBe(0);
    await queue(`/people/${me.citizen_id}/invite`);
    await expect(page.getByRole("alertdialog", { name: line.called })).toBeVisible();
    await page.waitForTimeout(200);
    expect(await tones(page)).toBe(heard);
  });

for (const [sounds, heard] of [[undefined, 0], ["on", 2]])
  talking(`a message makes ${heard} tones with sounds ${sounds ?? "as usual"}`, async ({ page, context, atDesk, desk }) => {
    await listen(context);
    if (sounds) await keep(context, { sounds });
    await startChat(page);
    await desk.send(await atDesk(), "Good morning");
    await expect(message(page, "Good morning")).toBeVisible();
    await page.waitForTimeout(200);
    expect(await tones(page)).toBe(heard);
  });

test.describe("at the door", () => {
  test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true, early: true });

  for (const [volume, heard] of [["usual", 2], ["off", 0]])
    test(`a called ticket makes ${heard} tones with the volume ${volume}`, async ({ page, context, queue }) => {
      await listen(context);
      await speakWith(context, [here("en-CA")]);
      const { me } = await lineUp(queue, 1);
      await page.goto(`/?kiosk=${OFFICE}`);
      await expect(page.getByRole("heading", { level: 1, name: kiosk.welcome })).toBeVisible();
      await page.goto(`/walk-in-Q/${me.unique_id}`);
      await expect(standing(page)).toBeVisible();
      if ((await page.locator("#line-office").count()) > 0) await chooseOffice(page);
      await expect(page.getByText(line.live)).toBeVisible();
      if (volume === "off") for (const name of [kiosk.volume_usual, kiosk.volume_high]) await page.getByRole("button", { name }).tap();
      await expect(page.getByRole("button", { name: kiosk[`volume_${volume}`] })).toBeVisible();
      await queue(`/people/${me.citizen_id}/invite`);
      await expect(page.getByRole("alertdialog", { name: line.called })).toBeVisible();
      await page.waitForTimeout(200);
      expect(await tones(page)).toBe(heard);
    });
});

test("less motion and more contrast are seen, not only said", async ({ page, open }) => {
  await open("/services/bcid");
  const moving = () =>
    page.locator("main").evaluate((main) => {
      const times = [...main.querySelectorAll("*")].flatMap((element) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element);
        return [animationDuration, transitionDuration].join().split(",").map(parseFloat);
      });
      return times.filter((seconds) => seconds > 0.001).length;
    });
  const colours = () =>
    page.evaluate(() => {
      const of = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
      return [of("body", "color"), of("main .soft", "color"), of("main a", "color"), of("body", "backgroundColor")];
    });
  expect(await moving(), "something moves as usual").toBeGreaterThan(0);
  expect(await colours()).not.toContain("rgb(0, 0, 0)");
  await menu(page).click();
  await choose(page, "motion", "less");
  await choose(page, "contrast", "more");
  expect(await moving()).toBe(0);
  // With less motion every change of a style takes a millisecond (style/motion.css): it is there with the next picture.
  await expect.poll(colours).toEqual(["rgb(0, 0, 0)", "rgb(0, 0, 0)", "rgb(0, 38, 77)", "rgb(255, 255, 255)"]);
});

for (const width of [390, 1280])
  test(`letters of twice the size fit every page at ${width} pixels, with the settings open`, async ({ page, context, open }) => {
    test.setTimeout(120_000);
    await context.addInitScript(() => localStorage.setItem("settings", '{"text":"3"}'));
    await page.setViewportSize({ width, height: 844 });
    for (const { path } of addresses.filter(({ lang }) => lang === "en")) {
      for (const prefix of ["", "/ar", "/uk"]) {
        const address = path === "/" ? prefix || "/" : prefix + path;
        await open(address);
        await menu(page).click();
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, address).toBeLessThanOrEqual(0);
      }
    }
  });

test("the open settings have no violation, at their usual look and with more contrast", async ({ page, open }) => {
  await open("/");
  await menu(page).click();
  for (const value of ["", "more"]) {
    await choose(page, "contrast", value);
    expect(await violations(page, ".settings")).toEqual([]);
  }
});

test("a device at the door has its own bar instead", async ({ page }) => {
  await page.goto("/?kiosk=victoria");
  await expect(page.locator(".kiosk-bar")).toBeVisible();
  await expect(page.locator(".settings")).toBeHidden();
});
