// The agent's desk: a small client for the other side of a chat, for demonstrations and tests, and a model for real
// ones. It signs in with a password that the sandbox hands to this page alone, and keeps nothing in the browser.
//
// Layout: session (signing in, staying in touch), desk (what happens), conversations (what is known of each), list and panel
// (what is shown), transcript and message (what was said), media (pictures and files), commands (what an agent does),
// calls (speaking and being seen), looking (the citizen's
// page), for-tests (`window.desk`), page (small help with the document).
import { signIn } from "./session.js";
import { Desk } from "./desk.js";
import { forTests } from "./for-tests.js";
import { part, say } from "./page.js";

const number = new URLSearchParams(location.search).get("desk") ?? "1";
const another = number === "1" ? "2" : "1";
Object.assign(part("other-desk"), { href: `/desk?desk=${another}`, textContent: `Open desk ${another}` });
// Tests may ask before the desk is there: they wait for `ready`.
const started = start();
window.desk = forTests(started);
started.catch((why) => say("who", `The desk can’t sign in: ${why.message}`));

async function start() {
  const session = await signIn(number);
  say("who", `You are ${session.account.name}.`);
  const desk = new Desk(session);
  await desk.open();
  return desk;
}
