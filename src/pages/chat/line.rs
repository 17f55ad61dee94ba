//! What is known of the conversation, for the panel to show, and what can be done with it.

use super::{
    calling::{Calls, OnCall},
    lent::Lent,
};
use crate::{
    browser::{
        clock::{self, now_ms},
        console, document,
        file::Chosen,
        kiosk,
        leaving::{self, Guard},
        lifecycle::{self, Sign, Watch},
        wait::Alarm,
    },
    config::talk::Matrix,
    gateways::matrix::Homeserver,
    messages::chat as said,
    session::Wish,
    store::store,
};
use leptos::prelude::*;
use matrix::{
    Account, Chat, Ending, TxnId,
    backoff::Connection,
    chat::{LONGEST_TEXT, Unsaid},
    conversation::{Attendance, Change, Item, Key},
    ending::Report,
};
use std::{collections::BTreeMap, rc::Rc};

/// How much earlier than the account's end goes out what needs the account, when the page is closed, in milliseconds.
const HEAD_START: f64 = 250.0;

/// How far the conversation is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// On the way in.
    Entering,
    /// It takes place.
    Open,
    /// On the way out.
    Leaving,
    /// It is over, and what is left behind.
    Over(Report),
    /// There is no way in.
    Refused(NoEntry),
}

/// Why there is no way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoEntry {
    /// The settings name no homeserver, or none that can be used.
    NoHomeserver,
    /// The gateway gives no token.
    NoToken,
    /// The homeserver lets nobody in this way.
    NotAllowed,
    /// The homeserver does not answer.
    NoAnswer,
}

/// Everything that is known; a copyable handle.
#[derive(Clone, Copy)]
pub struct Line {
    /// How far it is.
    pub stage: RwSignal<Stage>,
    /// What was said and happened, in order.
    pub keys: RwSignal<Vec<Key>>,
    /// What the person wrote on the way in; it is said as soon as somebody can hear it.
    pub early: RwSignal<Vec<String>>,
    /// Whether anybody is there.
    pub attendance: RwSignal<Attendance>,
    /// Who else is typing.
    pub typing: RwSignal<Vec<String>>,
    /// How well the homeserver is heard.
    pub connection: RwSignal<Connection>,
    /// The way in takes longer than it should.
    pub slow: RwSignal<bool>,
    /// How far a file has got, in hundredths.
    pub progress: RwSignal<Option<(TxnId, u8)>>,
    /// Messages of others that have not been seen.
    pub unread: RwSignal<u32>,
    /// Whether the end of the conversation can be seen in the panel.
    pub shown: RwSignal<bool>,
    /// Whether the newest line is in sight.
    pub at_end: RwSignal<bool>,
    /// Whether a sound is wanted.
    pub sound: RwSignal<bool>,
    /// The call beside it.
    pub calls: Calls,
    /// For screen readers, each with a number of its own.
    pub announced: RwSignal<Vec<(u32, String)>>,
    pub(super) versions: StoredValue<BTreeMap<Key, RwSignal<u32>>>,
    pub(super) owner: StoredValue<Owner>,
    pub(super) parts: StoredValue<Parts, LocalStorage>,
}

/// What only the tasks need.
#[derive(Default)]
pub(super) struct Parts {
    pub server: Option<Rc<Homeserver>>,
    pub account: Option<Rc<Account>>,
    pub chat: Option<Chat>,
    /// Files on their way out.
    pub files: Vec<(TxnId, Chosen)>,
    /// Wakes who listens, and who sends; `cuts` ends a request for news that hangs.
    pub listens: Alarm,
    pub cuts: Alarm,
    pub sends: Alarm,
    _watch: Option<Watch>,
    guard: Option<Guard>,
    pub on_call: Option<OnCall>,
    /// The call of the agent that rings.
    pub rings: Option<Box<str>>,
    /// Pictures that will be taken back, and those that are being taken back.
    pub lent: Vec<Lent>,
    pub owed: Vec<Lent>,
}

impl Line {
    /// Nothing yet. It ends with the component that made it.
    pub fn new() -> Self {
        let line = Self {
            stage: RwSignal::new(Stage::Entering),
            keys: RwSignal::new(Vec::new()),
            early: RwSignal::new(Vec::new()),
            attendance: RwSignal::new(Attendance::NobodyYet),
            typing: RwSignal::new(Vec::new()),
            connection: RwSignal::new(Connection::Connecting),
            slow: RwSignal::new(false),
            progress: RwSignal::new(None),
            unread: RwSignal::new(0),
            shown: RwSignal::new(true),
            at_end: RwSignal::new(true),
            sound: RwSignal::new(document::look("sounds").as_deref() == Some("on")),
            calls: Calls::none(),
            announced: RwSignal::new(Vec::new()),
            versions: StoredValue::default(),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            parts: StoredValue::new_local(Parts::default()),
        };
        Effect::new(move |_| {
            if line.shown.get() && line.at_end.get() {
                line.see();
            }
        });
        on_cleanup(move || line.wake());
        line
    }

    /// Goes in, and takes part until the end.
    pub fn begin(self, wish: Wish) {
        self.calls.by_video.set(wish.video);
        let settings = Matrix::parse(store().config().matrix.as_ref()).unwrap_or_else(|why| {
            console::error(&format!("config.json: {why}"));
            None
        });
        let server = settings.as_ref().and_then(Homeserver::of);
        let Some(server) = server.map(Rc::new) else {
            self.stage.set(Stage::Refused(NoEntry::NoHomeserver));
            return;
        };
        let watch = lifecycle::watch(move |sign| self.notice(sign));
        let guard = leaving::guard(!kiosk::is_one(), move || self.last_word());
        _ = self.parts.try_update_value(|parts| {
            (parts.server, parts._watch, parts.guard) = (Some(server.clone()), watch, guard);
        });
        leptos::task::spawn_local(super::entering::enter(self, server, wish));
    }

    /// One item as it is now; follows its changes.
    pub fn item(self, key: Key) -> Option<Item> {
        let version = self.versions.try_with_value(|all| all.get(&key).copied())??;
        version.track();
        self.with(|chat| chat.conversation().item(key).cloned())?
    }

    /// Looks at the conversation; `None` before it begins and after the panel is gone.
    pub(super) fn with<T>(self, look: impl FnOnce(&mut Chat) -> T) -> Option<T> {
        self.parts.try_update_value(|parts| parts.chat.as_mut().map(look))?
    }

    /// Says a text.
    ///
    /// # Errors
    /// Why it can't be said; it stays in the field then.
    pub fn say(self, text: &str) -> Result<(), Unsaid> {
        if self.stage.get_untracked() == Stage::Entering {
            if text.trim().is_empty() {
                return Err(Unsaid::Empty);
            }
            if text.len() > LONGEST_TEXT {
                return Err(Unsaid::TooLong);
            }
            self.early.update(|early| early.push(text.to_owned()));
            return Ok(());
        }
        let changes = self.with(|chat| chat.say(text, now_ms())).unwrap_or(Err(Unsaid::Ended))?;
        self.draw(&changes);
        self.wake();
        Ok(())
    }

    /// Does something to the conversation that changes what is shown, and lets what waits go out.
    pub fn change(self, change: impl FnOnce(&mut Chat) -> Vec<Change>) {
        if let Some(changes) = self.with(change) {
            self.draw(&changes);
            self.wake();
        }
    }

    /// Wakes both tasks.
    pub fn wake(self) {
        _ = self.parts.try_with_value(|parts| {
            parts.listens.ring();
            parts.sends.ring();
        });
    }

    /// Sends something whose answer does not matter.
    pub(super) fn tell(self, request: matrix::Request) {
        let Some((server, account)) = self.access() else { return };
        leptos::task::spawn_local(async move {
            _ = server.ask(&request, Some(&account.token)).await;
        });
    }

    /// The homeserver, and the right to speak there.
    pub fn access(self) -> Option<(Rc<Homeserver>, Rc<Account>)> {
        self.parts.try_with_value(|parts| Some((parts.server.clone()?, parts.account.clone()?)))?
    }

    fn notice(self, sign: Sign) {
        match sign {
            Sign::Online | Sign::Offline => {
                _ = self.with(|chat| chat.network(sign == Sign::Online, now_ms()));
                _ = self.parts.try_with_value(|parts| parts.cuts.ring());
                self.take_over_state();
                self.wake();
            }
            Sign::Shown => {
                if self.shown.get_untracked() && self.at_end.get_untracked() {
                    self.see();
                }
                self.wake();
            }
            Sign::Hidden => {}
        }
    }

    /// The page is being closed.
    fn last_word(self) {
        // First what needs the account.
        let told = self.tell_lent();
        let Some((server, account)) = self.access() else { return };
        leptos::task::spawn_local(async move {
            // Both leave the page on lines of their own, and the account's end must not overtake what needs the account.
            if told {
                clock::hold(HEAD_START);
            }
            server.tell(&Ending::last_word(&account), &account.token);
        });
    }

    /// Nothing is asked any more before the page is left, and no secret is kept.
    pub(super) fn let_go(self) {
        _ = self.parts.try_update_value(|parts| {
            parts.guard = None;
            parts.account = None;
            parts.files.clear();
        });
    }

    /// Why a text can't be said, in words.
    pub fn why_not(why: Unsaid) -> &'static str {
        match why {
            Unsaid::Empty => said::not_empty(),
            Unsaid::TooLong => said::not_too_long(),
            Unsaid::TooMany => said::not_too_many(),
            Unsaid::Ended => said::not_ended(),
        }
    }
}
