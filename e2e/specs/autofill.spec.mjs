// Fields that ask for something of a person say what, so that a browser can fill it in; where many people come none does.
import { kiosk, OFFICE } from "../kiosk.mjs";
import { expect, takenOver, test } from "../test.mjs";
import { config, words } from "../words.mjs";

const { offices, talk_page } = words.en;
const matrix = { homeserver: { url: "/" }, desk: "@desk:localhost", entry: { kind: "open" }, keeps_days: 30 };

// A device at the door asks for more than a page uses.
test.use({ early: true });

for (const [where, at] of [["a person's device", ""], ["a device at the door", `?kiosk=${OFFICE}`]]) {
  const fills = (what) => (at ? "off" : what);

  test(`where somebody is, on ${where}`, async ({ page, open }) => {
    if (at) await open(`/${at}`);
    await open("/offices");
    await expect(page.getByLabel(offices.place_or_address)).toHaveAttribute("autocomplete", fills("address-line1"));
  });

  test(`the name for a conversation, on ${where}`, async ({ page, open }) => {
    await page.route("**/config.json", (route) => {
      const channels = config.talk.channels.map((channel) => (channel.kind === "chat" ? { kind: "chat" } : channel));
      return route.fulfill({ json: { ...config, matrix, talk: { ...config.talk, channels } } });
    });
    if (at) {
      await open(`/${at}`);
      await expect(page.getByRole("heading", { level: 1, name: kiosk.welcome })).toBeVisible();
    }
    await page.goto("/talk?ticket=1");
    await takenOver(page);
    await page.getByRole("button", { name: talk_page.chat_begin }).click();
    await expect(page.getByLabel(talk_page.before_name)).toHaveAttribute("autocomplete", fills("given-name"));
  });
}
