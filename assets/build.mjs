// Makes every asset in generated/. Each maker does nothing when its output is newer than what it is made from.
import { fonts } from "./fonts.mjs";
import { icons } from "./icons.mjs";
import { map } from "./map.mjs";
import { record } from "./record.mjs";
import { scriptFonts } from "./scripts.mjs";
import { styles } from "./styles.mjs";

await Promise.all([fonts().then(() => Promise.all([styles(), scriptFonts()])), map(), icons(), record()]); // the style sheet imports the one that fonts() writes
