// Writes down how the page looks and how it changes, for a person who shows it to an agent.
//
// What they type is never written down, not even how long it is: every field says the same, whatever is in it. The
// conversation, the call and what is marked as private are left out whole. Of addresses only what stands before the
// fragment is told, and of the page's own not even a query.
import { record } from "@rrweb/record";

const SAME = "•••";
/** What follows the path in an address: tickets and lists of papers have their secrets there. Drawings have parts. */
const FRAGMENTS = /("href":"[^"#]*(?<!\.svg))#[^"]*"/g;
/** Kinds of events that rrweb knows: the one that names the address. */
const META = 4;

/** Tells every event as a text from now on, and gives what stops it. */
export function begin(tell) {
  return record({
    emit(event) {
      if (event.type === META) event.data.href = location.origin + location.pathname;
      tell(JSON.stringify(event).replace(FRAGMENTS, '$1"'));
    },
    blockSelector: ".chat, [data-private]",
    maskAllInputs: true,
    maskInputFn: () => SAME,
    maskTextSelector: "[data-typed]",
    maskTextFn: () => SAME,
    slimDOMOptions: "all",
    inlineImages: false,
    recordCanvas: false,
    collectFonts: false,
    // Where the mouse is says more of a person than of the page.
    sampling: { mousemove: false, mouseInteraction: false, scroll: 100, media: 1000, input: "last" },
  });
}
