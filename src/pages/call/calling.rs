//! What is known of a call, for the panel to show, and what can be done with it.

use super::{
    course,
    gear::Wishes,
    identity::{Check, Kept},
    pieces::Pieces,
    post::Post,
    quality::Quality,
    showing::Showing,
    theirs::Theirs,
};
use crate::{
    browser::{
        attention::WakeLock,
        devices::{self, Device},
        lifecycle::{self, Sign, Watch},
        media::{NoMedia, Stream, Track},
        record::Recording,
        rtc::{News, Peer},
        wait::Alarm,
    },
    pages::chat::{Kind, Line},
};
use leptos::prelude::*;
use matrix::{
    call::{Call, Shows, Stage, Stream as About, Why},
    conversation,
};
use std::{collections::VecDeque, rc::Rc};

/// How far the person is with a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// They look whether their devices work.
    Check,
    /// The call itself.
    Call(Stage),
}

/// A microphone or a camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gear {
    /// Not asked for.
    Off,
    /// The person is being asked.
    Asking,
    /// It is on.
    On,
    /// It can't be had.
    Failed(NoMedia),
    /// The person does without.
    Without,
}

/// Everything that is known; a copyable handle.
#[derive(Clone, Copy)]
pub struct Calling {
    /// The conversation beside it.
    pub line: Line,
    /// What it carries.
    pub kind: Kind,
    /// How far it is.
    pub step: RwSignal<Step>,
    /// The person's microphone.
    pub microphone: RwSignal<Gear>,
    /// Their camera. It is off until they say so.
    pub camera: RwSignal<Gear>,
    /// Whether they hold their sound back.
    pub muted: RwSignal<bool>,
    /// Whether pictures go either way at all.
    pub pictures: RwSignal<bool>,
    /// The devices that the browser names.
    pub devices: RwSignal<Vec<Device>>,
    /// What the agent shows.
    pub theirs: RwSignal<Theirs>,
    /// A check of who the person is.
    pub check: RwSignal<Check>,
    /// Whether the agent sees this page.
    pub showing: RwSignal<Showing>,
    /// Where they point on it, in thousandths.
    pub pointed: RwSignal<Option<(u16, u16)>>,
    /// How good the connection is.
    pub quality: RwSignal<Quality>,
    pub(super) parts: StoredValue<Parts, LocalStorage>,
}

/// Something that happened, to be dealt with in order.
pub(super) enum Came {
    /// On the connection.
    News(News),
    /// Among the events of the conversation.
    Told(conversation::Call),
    /// The device has a network again.
    Network,
    /// The person's own streams are different.
    Changed,
    /// What is wanted of the connection is different.
    Offer,
    /// The person hangs up.
    HangUp,
}

/// What only the tasks need.
#[derive(Default)]
pub(super) struct Parts {
    pub call: Option<Call>,
    pub peer: Option<Rc<Peer>>,
    pub post: Option<Post>,
    pub sound: Option<Rc<Track>>,
    pub own_pictures: Option<Rc<Track>>,
    pub streams: Vec<Stream>,
    pub came: VecDeque<Came>,
    pub alarm: Alarm,
    pub awake: Option<WakeLock>,
    pub kept: Kept,
    pub recording: Option<Recording>,
    pub pieces: Pieces,
    pub wishes: Wishes,
    /// The speaker that the person chose.
    pub speaker: Option<String>,
    pub devices: Option<devices::Watch>,
    watch: Option<Watch>,
}

/// Elements that show and play.
pub const OWN_PICTURE: &str = "call-own";
pub const PICTURE: &str = "call-picture";
pub const SCREEN: &str = "call-screen";
pub const SOUND: &str = "call-sound";

impl Calling {
    /// Nothing yet. It ends with the component that made it.
    pub fn new(line: Line, kind: Kind) -> Self {
        let calling = Self {
            line,
            kind,
            step: RwSignal::new(Step::Check),
            microphone: RwSignal::new(Gear::Off),
            camera: RwSignal::new(Gear::Off),
            muted: RwSignal::new(false),
            pictures: RwSignal::new(kind == Kind::Video),
            devices: RwSignal::new(Vec::new()),
            theirs: RwSignal::new(Theirs::default()),
            check: RwSignal::new(Check::None),
            showing: RwSignal::new(Showing::Off),
            pointed: RwSignal::new(None),
            quality: RwSignal::new(Quality::Unknown),
            parts: StoredValue::new_local(Parts::default()),
        };
        let watch = lifecycle::watch(move |sign| {
            if sign == Sign::Online {
                calling.came(Came::Network);
            }
        });
        _ = calling.parts.try_update_value(|parts| parts.watch = watch);
        on_cleanup(move || calling.drop_all());
        calling
    }

    /// Calls the agent.
    pub fn place(self) {
        self.step.set(Step::Call(Stage::Preparing));
        leptos::task::spawn_local(course::run(self));
    }

    /// Hangs up, at any moment.
    pub fn hang_up(self) {
        self.came(Came::HangUp);
    }

    /// Something happened.
    pub(super) fn came(self, came: Came) {
        _ = self.parts.try_update_value(|parts| {
            parts.came.push_back(came);
            parts.alarm.ring();
        });
    }

    pub(super) fn peer(self) -> Option<Rc<Peer>> {
        self.parts.try_with_value(|parts| parts.peer.clone())?
    }

    /// Looks at the call; `None` before it begins and after the panel is gone.
    pub(super) fn with<T>(self, look: impl FnOnce(&mut Call) -> T) -> Option<T> {
        self.parts.try_update_value(|parts| parts.call.as_mut().map(look))?
    }

    /// What the agent's side is told of the person's own stream.
    pub(super) fn own_streams(self) -> Vec<About> {
        let Some(peer) = self.peer() else { return vec![] };
        let hears = self.microphone.get_untracked() == Gear::On && !self.muted.get_untracked();
        let sees = self.camera.get_untracked() == Gear::On && self.pictures.get_untracked();
        vec![About { id: peer.stream().into(), shows: Shows::Person, silent: !hears, dark: !sees }]
    }

    /// The call is over: nothing is on any more.
    pub(super) fn let_go(self) {
        self.wish_nothing();
        self.end_check(crate::messages::call::identity_over());
        self.hide_page();
        self.line.follow_calls(None);
        _ = self.parts.try_update_value(|parts| {
            if let Some(post) = parts.post.take() {
                post.close();
            }
            parts.peer = None;
            parts.sound = None;
            parts.own_pictures = None;
            parts.awake = None;
            parts.streams.clear();
            parts.came.clear();
        });
        _ = self.camera.try_set(Gear::Off);
        _ = self.microphone.try_set(Gear::Off);
    }

    /// The panel goes: the other side is told.
    fn drop_all(self) {
        _ = self.parts.try_update_value(|parts| {
            let last = parts.call.as_mut().map(|call| call.hang_up(Why::HungUp)).unwrap_or_default();
            for what in last {
                if let (matrix::call::Do::Say(signal), Some(post)) = (what, &parts.post) {
                    post.say(signal);
                }
            }
        });
        self.let_go();
    }
}
