// Writes down how the page looks and how it changes, for a person who shows it to an agent.
//
// What they type is never written down, not even how long it is: every field says the same, whatever is in it, and where
// the text in it is scrolled to is not told. The conversation, the call and what is marked as private are left out whole.
// Of addresses only what stands before the fragment is told, and of the page's own not even a query.
import { record } from "@rrweb/record";

const SAME = "•••";
/** What follows the path in an address: tickets and lists of papers have their secrets there. Drawings have parts. */
const FRAGMENTS = /("href":"[^"#]*(?<!\.svg))#[^"]*"/g;
/** Kinds of events that rrweb knows: a whole page, a change, the one that names the address; and a change by scrolling. */
const [WHOLE, CHANGE, META] = [2, 3, 4];
const [MUTATION, SCROLL] = [0, 3];
const FIELDS = ["input", "textarea"];

/** Begins every field at its start, where it is scrolled to its end by a text that is longer than it. */
function unscroll(node) {
  if (FIELDS.includes(node.tagName)) {
    delete node.attributes.rr_scrollLeft;
    delete node.attributes.rr_scrollTop;
  }
  node.childNodes?.forEach(unscroll);
}

/** Whether an event may be told; takes out of it what may not. */
function clean({ type, data }) {
  if (type === META) data.href = location.origin + location.pathname;
  if (type === WHOLE) unscroll(data.node);
  if (type === CHANGE && data.source === MUTATION) data.adds.forEach(({ node }) => unscroll(node));
  return !(type === CHANGE && data.source === SCROLL && FIELDS.includes(record.mirror.getNode(data.id)?.localName));
}

/** Tells every event as a text from now on, and gives what stops it. */
export function begin(tell) {
  const stop = record({
    emit(event) {
      if (clean(event)) tell(JSON.stringify(event).replace(FRAGMENTS, '$1"'));
      // rrweb holds on to the last whole page of each recording, also when that is over. It only needs to know when that was.
      if (event.type === WHOLE) event.data = {};
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
  return () => {
    stop?.();
    // It would hold on to every element that the page ever had.
    record.mirror.reset();
  };
}
