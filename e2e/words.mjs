// What the interface says, so that a better wording breaks no test.
import { readFileSync, readdirSync } from "node:fs";

const read = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8"));

/** The tags of all languages. */
export const languages = readdirSync(new URL("../messages", import.meta.url)).map((file) => file.replace(/\.json$/, ""));
/** What the interface says in each of them. */
export const words = Object.fromEntries(languages.map((tag) => [tag, read(`messages/${tag}.json`)]));
export const config = read("public/config.json");
export const popular = read("public/content/popular.json");
export const offices = read("public/content/offices.json");
export const { places } = read("public/content/places.json");
export const service = (id) => read(`public/content/services/${id}.json`);
/** A page of words. */
export const wordsOf = (id) => read(`public/content/pages/${id}.json`);

/** A pattern for a message with `{gaps}`, somewhere in a longer text. */
export function within(message) {
  const escaped = message.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(escaped.join(".+"));
}

/** A pattern for a message with `{gaps}`, and nothing else. */
export const pattern = (message) => new RegExp(`^${within(message).source}$`);
