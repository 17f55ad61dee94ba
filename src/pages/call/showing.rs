//! Showing the agent this page during a call. The person starts it, sees all the time that it is on, and stops it with one
//! press. The agent can point and do nothing else.
//!
//! What is told of the page waits in [`Pieces`] and goes out no faster than the connection carries it.

use super::{calling::Calling, focus_soon, pieces::Pieces, running::HANG_UP};
use crate::{
    browser::{document, record, wait},
    messages::call as said,
    pages::chat::Kind,
    ui::{Button, Icon, Picture, Weight},
};
use leptos::prelude::*;

/// So many bytes may be on their way at once; the sound of the call shares the road.
const ON_THE_WAY: f64 = 262_144.0;

/// Between two looks whether more may go, in milliseconds.
const PAUSE: i32 = 15;

/// So long a place is pointed at, in milliseconds.
const POINTED: i32 = 3_000;

/// How far it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Showing {
    /// The page is not shown.
    #[default]
    Off,
    /// What shows it is being fetched.
    Begins,
    /// The agent sees it.
    On,
}

impl Calling {
    /// Shows the page from now on.
    pub(super) fn show_page(self) {
        if self.showing.get_untracked() != Showing::Off {
            return;
        }
        self.showing.set(Showing::Begins);
        leptos::task::spawn_local(async move {
            let recording = record::begin(move |event| self.tell_page(&event)).await;
            let failed = recording.is_none();
            let kept = self.parts.try_update_value(|parts| parts.recording = recording);
            if kept.is_none() {
                return;
            }
            if failed {
                self.hide_page();
                self.line.announce(said::page_failed().to_owned());
                return;
            }
            _ = self.showing.try_set(Showing::On);
            self.line.announce(said::page_shown().to_owned());
            focus_soon("call-page-stop");
            self.let_pieces_out().await;
        });
    }

    /// Shows it no more.
    pub(super) fn hide_page(self) {
        let recording = self.parts.try_update_value(|parts| {
            parts.pieces = Pieces::default();
            parts.recording.take()
        });
        // What stops it may tell a last event, which must not meet what is borrowed here.
        drop(recording);
        if let Some(peer) = self.peer() {
            peer.say(r#"{"type":"page.end"}"#);
        }
        _ = self.pointed.try_set(None);
        _ = self.showing.try_set(Showing::Off);
    }

    fn tell_page(self, event: &str) {
        let fits = self.parts.try_update_value(|parts| parts.pieces.add(event));
        self.let_out();
        if fits == Some(false) {
            // Dropping what tells from inside of it would pull the rug from under its feet.
            leptos::task::spawn_local(async move {
                self.hide_page();
                self.line.announce(said::page_too_slow().to_owned());
            });
        }
    }

    async fn let_pieces_out(self) {
        while self.showing.try_get_untracked() == Some(Showing::On) {
            self.let_out();
            wait::sleep(PAUSE).await;
        }
    }

    /// Lets out as much as the connection takes now.
    fn let_out(self) {
        let Some(peer) = self.peer() else { return };
        while peer.waits() < ON_THE_WAY {
            let Some(Some(piece)) = self.parts.try_update_value(|parts| parts.pieces.take()) else { return };
            // The way for it opens a moment after that for sound. Without its beginning a page can't be shown.
            if !peer.say(&piece) {
                _ = self.parts.try_update_value(|parts| parts.pieces.keep(piece));
                return;
            }
        }
    }

    /// The agent points at a place, in thousandths of what is seen of the page.
    pub(super) fn point(self, x: u16, y: u16) {
        if self.showing.get_untracked() != Showing::On {
            return;
        }
        self.pointed.set(Some((x, y)));
        self.line.announce(said::page_pointed().to_owned());
        leptos::task::spawn_local(async move {
            wait::sleep(POINTED).await;
            if self.pointed.try_get_untracked() == Some(Some((x, y))) {
                self.pointed.set(None);
            }
        });
    }
}

/// The button that shows the page, and the place that the agent points at.
#[component]
pub fn Show(
    /// The call.
    calling: Calling,
) -> impl IntoView {
    let point = move || {
        calling.pointed.get().map(|(x, y)| {
            let share = |thousandths: u16| format!("{}%", f64::from(thousandths) / 10.0);
            view! { <div class="call-point" aria-hidden="true" style:left=share(x) style:top=share(y)></div> }
        })
    };
    let part = move || match calling.showing.get() {
        Showing::Off => view! {
            <p class="soft">{said::page_what()}</p>
            <Button on_press=move |()| calling.show_page() weight=Weight::Quiet>{said::page_show()}</Button>
        }
        .into_any(),
        Showing::Begins => view! { <p role="status">{said::starting()}</p> }.into_any(),
        Showing::On => ().into_any(),
    };
    view! { <div class="call-page flow">{part}{point}</div> }
}

/// While the page is shown: the words that say so, and the button that stops it.
#[component]
pub fn Shown(
    /// The call.
    calling: Calling,
) -> impl IntoView {
    // A call that shows the page and nothing else has no purpose without it.
    let stop = move || {
        calling.hide_page();
        if calling.kind == Kind::Page {
            calling.hang_up();
        } else {
            focus_soon(HANG_UP);
        }
    };
    let on = move || calling.showing.get() == Showing::On;
    // The edge of the page says so too.
    Effect::new(move |_| document::set_look("shows", on().then_some("")));
    on_cleanup(|| document::set_look("shows", None));
    move || {
        on().then(|| {
            view! {
                <p class="row call-shows"><Picture icon=Icon::Warning /><span>{said::page_shown()}</span></p>
                <button type="button" class="button quiet" id="call-page-stop" on:click=move |_| stop()>{said::page_stop()}</button>
            }
        })
    }
}
