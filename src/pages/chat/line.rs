//! What is known of the conversation, for the panel to show, and what can be done with it.

use super::{calls::Kind, words};
use crate::{
    browser::{
        attention,
        clock::now_ms,
        file::Chosen,
        leaving::{self, Guard},
        lifecycle::{self, Sign, Watch},
        wait::{self, Alarm},
    },
    gateways::matrix::Homeserver,
    messages::chat as said,
    session::Wish,
    store::store,
};
use leptos::prelude::*;
use matrix::{
    Account, Chat, Ending, RoomId, TxnId,
    backoff::Connection,
    call::Says,
    chat::{LONGEST_TEXT, Unsaid},
    conversation::{Attendance, Call as Told, Change, Content, Item, Key, What},
    ending::Report,
    wire::event::{Kind as Kinds, Message},
};
use std::{collections::BTreeMap, rc::Rc};

/// Announcements that stay in the page: enough for a screen reader that is still speaking.
const ANNOUNCED: usize = 12;

/// So long the last word of a call may take before the conversation ends without it, in milliseconds; and between two
/// looks whether it is out.
const LAST_WORD: i32 = 3_000;
const PAUSE: i32 = 50;

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
    /// The call that the person wants; it is prepared or takes place while this is here.
    pub call: RwSignal<Option<Kind>>,
    /// Whether the agent rings. Calls are made from here, so that the person is ready for one.
    pub rung: RwSignal<bool>,
    /// Whether a call has something to say that is not out yet.
    pub call_speaks: RwSignal<bool>,
    /// For screen readers, each with a number of its own.
    pub announced: RwSignal<Vec<(u32, String)>>,
    video: StoredValue<bool>,
    versions: StoredValue<BTreeMap<Key, RwSignal<u32>>>,
    owner: StoredValue<Owner>,
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
    on_call: Option<OnCall>,
}

/// Hears what is told about calls.
type OnCall = Rc<dyn Fn(&Told)>;

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
            sound: RwSignal::new(false),
            call: RwSignal::new(None),
            rung: RwSignal::new(false),
            call_speaks: RwSignal::new(false),
            announced: RwSignal::new(Vec::new()),
            video: StoredValue::new(false),
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
        self.video.set_value(wish.video);
        let settings = store().config().matrix.clone();
        let server = settings.as_ref().and_then(Homeserver::of);
        let Some(server) = server.map(Rc::new) else {
            self.stage.set(Stage::Refused(NoEntry::NoHomeserver));
            return;
        };
        let watch = lifecycle::watch(move |sign| self.notice(sign));
        let guard = leaving::guard(move || self.last_word());
        _ = self.parts.try_update_value(|parts| {
            (parts.server, parts._watch, parts.guard) = (Some(server.clone()), watch, guard);
        });
        leptos::task::spawn_local(super::entering::enter(self, server, wish));
    }

    /// Whether the person came for a video call.
    pub fn wants_video(self) -> bool {
        self.video.get_value()
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

    /// Shows what has changed, and says what has to be said.
    pub(super) fn draw(self, changes: &[Change]) {
        let order = |change: &Change| {
            matches!(change, Change::Added { .. } | Change::Moved { .. } | Change::Removed(_))
        };
        for change in changes {
            match change {
                Change::Added { key, .. } => {
                    let version = self.owner.with_value(|owner| owner.with(|| RwSignal::new(0)));
                    self.versions.update_value(|all| _ = all.insert(*key, version));
                }
                Change::Changed(key) => {
                    if let Some(version) = self.versions.with_value(|all| all.get(key).copied()) {
                        version.update(|version| *version += 1);
                    }
                }
                _ => {}
            }
        }
        if changes.iter().any(order)
            && let Some(keys) =
                self.with(|chat| chat.conversation().items().iter().map(|item| item.key).collect())
        {
            self.keys.set(keys);
        }
        self.take_over_state();
        let on_call = self.parts.try_with_value(|parts| parts.on_call.clone()).flatten();
        let mut news = 0;
        for change in changes {
            if let Change::Call(told) = change {
                match &on_call {
                    Some(on_call) => on_call(told),
                    None => self.hear_ringing(told),
                }
            }
            let Change::Added { key, .. } = change else { continue };
            let Some(Some(item)) = self.with(|chat| chat.conversation().item(*key).cloned()) else {
                continue;
            };
            let theirs = match &item.what {
                What::Said(said) => said.delivery.is_none(),
                _ => true,
            };
            if theirs {
                news += u32::from(matches!(item.what, What::Said(_)));
                self.announce(words::announced(&item));
            }
        }
        if news > 0 {
            self.unread.update(|unread| *unread += news);
            if self.sound.get_untracked() {
                attention::ring();
            }
            if self.shown.get_untracked() && self.at_end.get_untracked() {
                self.see();
            }
        }
    }

    /// Takes a picture back that the person sent under this name; one that is not out yet is dropped.
    pub fn take_back(self, name: &str, random: &str) {
        let of = |item: &Item| match &item.what {
            What::Said(said) => match &said.content {
                Content::Message(Message { kind: Kinds::Image(file), .. }) if file.name == name => {
                    Some((said.event().cloned(), said.txn.clone()))
                }
                _ => None,
            },
            _ => None,
        };
        let found = self.with(|chat| chat.conversation().items().iter().rev().find_map(of)).flatten();
        match found {
            Some((Some(event), _)) => {
                if let Some(request) = self.with(|chat| chat.take_back(&event, random)) {
                    self.tell(request);
                }
            }
            Some((None, Some(txn))) => self.change(|chat| chat.give_up(&txn)),
            _ => {}
        }
    }

    /// Somebody else calls, while no call takes place here, or stops.
    fn hear_ringing(self, told: &Told) {
        let rings = match told.signal.says {
            Says::Invite { lifetime, .. } => told.age.is_none_or(|age| age < lifetime),
            Says::Hangup { .. } => false,
            _ => return,
        };
        if told.mine || self.rung.get_untracked() == rings {
            return;
        }
        self.rung.set(rings);
        if rings {
            self.announce(crate::messages::call::asked_by_agent().to_owned());
        }
    }

    /// From now on one call hears what is told about calls, or none does.
    pub fn follow_calls(self, on_call: Option<OnCall>) {
        _ = self.parts.try_update_value(|parts| parts.on_call = on_call);
    }

    /// Ends the call, if there is one, and returns when the other side is told or can't be.
    pub(super) async fn end_call(self) {
        if self.call.try_get_untracked().flatten().is_none() {
            return;
        }
        self.call.set(None);
        // The call's part of the panel goes after this turn, and its last word with it.
        leptos::task::tick().await;
        for _ in 0..LAST_WORD / PAUSE {
            if self.call_speaks.try_get_untracked() != Some(true) {
                return;
            }
            wait::sleep(PAUSE).await;
        }
    }

    /// The room in which the conversation takes place; `None` before it begins.
    pub fn room(self) -> Option<RoomId> {
        self.with(|chat| chat.conversation().room().clone())
    }

    /// Says something to screen readers, once.
    pub fn announce(self, sentence: String) {
        if sentence.is_empty() {
            return;
        }
        self.announced.update(|all| {
            let number = all.last().map_or(0, |(number, _)| number + 1);
            all.push((number, sentence));
            let old = all.len().saturating_sub(ANNOUNCED);
            all.drain(..old);
        });
    }

    fn take_over_state(self) {
        let Some((connection, attendance, typing)) = self.with(|chat| {
            let typing: Vec<String> =
                chat.conversation().typing().map(|person| person.name.to_string()).collect();
            (chat.connection(), chat.conversation().attendance(), typing)
        }) else {
            return;
        };
        if self.connection.get_untracked() != connection {
            self.announce(words::connection_changed(&self.connection.get_untracked(), &connection));
            self.connection.set(connection);
        }
        if self.attendance.get_untracked() != attendance {
            self.attendance.set(attendance);
        }
        if self.typing.with_untracked(|before| *before != typing) {
            self.typing.set(typing);
        }
    }

    /// The person sees everything there is.
    fn see(self) {
        if lifecycle::is_hidden() {
            return;
        }
        if self.unread.get_untracked() > 0 {
            self.unread.set(0);
        }
        if let Some(Some(request)) = self.with(Chat::seen) {
            self.tell(request);
        }
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
        if let Some((server, account)) = self.access() {
            server.tell(&Ending::last_word(&account), &account.token);
        }
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
