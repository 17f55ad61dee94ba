//! Text chat and calls over Matrix: requests and answers as values, and what a conversation is made of.
//!
//! Sans-I/O. Whoever fetches makes the [`Request`]s of this crate and passes status and bytes of the answer in; status 0
//! stands for no answer. Nothing here asks a clock, a network, a browser or chance: times in milliseconds since 1970 UTC,
//! chances from 0 to 1 and random texts are passed in. Nothing panics, whatever arrives: sizes and numbers have limits,
//! fields of another type are as if they were not there, and one broken event spoils none beside it.
//!
//! What must be sent and never shown is a type without `Debug` and `Display`: [`AccessToken`], [`Password`],
//! [`EntryToken`], [`SessionId`]. A [`Request`] may hold some, so its `Debug` shows the method alone.
//!
//! # A conversation from beginning to end
//!
//! 1. **Enter.** [`Entry::new`] with the [`Way`] of the deployment, then [`Entry::request`]. Each answer goes to
//!    [`Entry::answer`], which gives the next request, a time to wait, an [`Account`] or a refusal.
//! 2. **Set up**, one request after the other with the account's token:
//!    [`display_name`](wire::account::display_name) if the person gave one; [`filter`](wire::sync::filter); a first
//!    [`sync`](wire::sync::sync) that waits 0 ms, for the place from which to go on; [`create`](wire::rooms::create). If
//!    the answer to the last is lost, sync from that place before trying again: the room may be there. Never sync twice
//!    without a place: Synapse gives its old answer again for two minutes.
//! 3. **Begin** with [`Chat::new`], with the room, the filter, the place and the history that the room was made with.
//! 4. **Listen** without end: make the request of [`Chat::listen`], pass its answer to [`Chat::heard`], draw its
//!    [`changes`](chat::Heard::changes), wait its pause, again. Fetches are given up after
//!    [`PATIENCE_MS`](wire::sync::PATIENCE_MS). When the device finds a network again, call [`Chat::network`], give
//!    up the fetch that is under way and stop waiting.
//! 5. **Speak** beside it: [`Chat::say`] and [`Chat::attach`] show a message at once and queue it. After them, after each
//!    answer that was heard and after each pause call [`Chat::next_send`]; make its request, pass the answer to
//!    [`Chat::sent`], and call it again. What failed stays with its reason until [`Chat::retry`] or [`Chat::give_up`].
//! 6. **Show.** [`Conversation::items`] in order, [`Conversation::typing`], [`Conversation::attendance`],
//!    [`Chat::connection`]. A [`Change`](conversation::Change) names what is different, so that a page of 2,000 messages
//!    draws only that. Texts are plain and go through [`links::pieces`] for addresses. [`Chat::seen`], [`Chat::typed`] and
//!    [`Chat::stopped_typing`] give requests that tell the others. When something is missing after a long absence,
//!    [`Chat::look_back`] gives the request that finds it.
//! 7. **Go** with [`Ending::new`]: it leaves, forgets, erases, and says what could not be erased. A page that is being
//!    closed makes [`Ending::last_word`] instead. Dropping the account and the chat drops every secret.
//!
//! ```
//! use matrix::{Entry, Password, Way, entry::Step};
//!
//! let mut entry = Entry::new(Way::Open, "Kiosk", "4f9a2c7b1d0e8a63", Password::new("at random"));
//! assert_eq!(entry.request().target(), "/_matrix/client/v3/register");
//! let steps = br#"{"session": "s", "flows": [{"stages": ["m.login.dummy"]}]}"#;
//! assert!(matches!(entry.answer(401, steps, "another name"), Step::Ask(_)));
//! let account = br#"{"user_id": "@cz-4f9a:example.org", "access_token": "t", "device_id": "D"}"#;
//! let Step::In(account) = entry.answer(200, account, "another name") else { panic!() };
//! assert_eq!(account.user.as_str(), "@cz-4f9a:example.org");
//! ```
//!
//! A message waits for a lost network, a rate limit, and a server that is away (502 to 504) and gives no news either. What it
//! answers otherwise fails the message at once, or after eight tries where it makes no sense; the person decides then.
//!
//! Layout: [`wire`] requests and answers, one file a topic; [`entry`] and [`ending`] the ways in and out;
//! [`conversation`] what is shown, [`outbox`] what waits to go out, [`backoff`] when to try again, and [`chat`] the three
//! together; [`text`] and [`links`] what makes other people's words safe; [`failure`] why something did not work and what
//! to do next; [`call`] calls, whose events the conversation hands on in order.

pub mod backoff;
pub mod call;
pub mod chat;
pub mod conversation;
pub mod ending;
pub mod entry;
pub mod failure;
mod ids;
pub mod links;
pub mod outbox;
mod request;
mod secret;
pub mod text;
pub mod wire;

pub use chat::Chat;
pub use conversation::Conversation;
pub use ending::Ending;
pub use entry::{Account, Entry, Way};
pub use failure::{Failure, Next};
pub use ids::{EventId, RoomId, TxnId, UserId};
pub use request::{Body, Method, Request};
pub use secret::{AccessToken, EntryToken, Password, SessionId};
