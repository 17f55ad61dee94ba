//! Showing the agent this page during a call. The person starts it, sees all the time that it is on, and stops it with one
//! press. The agent can point and do nothing else.
//!
//! Each event of the page goes out in pieces, none longer than the connection takes, and no faster than it carries them:
//! `+` before a piece says that more of the event comes, `.` that it is the last.

use super::{calling::Calling, focus_soon};
use crate::{
    browser::{record, rtc::LONGEST, wait},
    messages::call as said,
    ui::{Button, Icon, Picture, Weight},
};
use leptos::prelude::*;
use std::collections::VecDeque;

/// So many bytes may be on their way at once; the sound of the call shares the road.
const ON_THE_WAY: f64 = 262_144.0;

/// Between two looks whether more may go, in milliseconds.
const PAUSE: i32 = 15;

/// So many bytes that wait are more than a network can catch up with.
const TOO_MUCH: usize = 8_000_000;

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

/// What waits to go out.
#[derive(Default)]
pub struct Pieces {
    all: VecDeque<String>,
    bytes: usize,
}

impl Pieces {
    /// Cuts an event into pieces. False if too much waits already.
    fn add(&mut self, event: &str) -> bool {
        let mut rest = event;
        loop {
            let (piece, more) = rest.split_at(cut(rest, LONGEST - 1));
            let mark = if more.is_empty() { "." } else { "+" };
            self.bytes += piece.len();
            self.all.push_back([mark, piece].concat());
            if more.is_empty() {
                return self.bytes <= TOO_MUCH;
            }
            rest = more;
        }
    }

    fn take(&mut self) -> Option<String> {
        let piece = self.all.pop_front()?;
        self.bytes = self.bytes.saturating_sub(piece.len() - 1);
        Some(piece)
    }
}

/// Where a text may be cut, at most so many bytes from its beginning.
fn cut(text: &str, most: usize) -> usize {
    let mut at = text.len().min(most);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

impl Calling {
    /// Shows the page from now on.
    pub(super) fn show_page(self) {
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
            peer.say(&piece);
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

/// The button that shows the page, and while it is shown the words and the button that stop it.
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
    let part = move || {
        match calling.showing.get() {
        Showing::Off => view! {
            <p class="soft">{said::page_what()}</p>
            <Button on_press=move |()| calling.show_page() weight=Weight::Quiet>{said::page_show()}</Button>
        }
        .into_any(),
        Showing::Begins => view! { <p role="status">{said::starting()}</p> }.into_any(),
        Showing::On => view! {
            <p class="row call-shows"><Picture icon=Icon::Warning /><span>{said::page_shown()}</span></p>
            <button type="button" class="button" id="call-page-stop" on:click=move |_| calling.hide_page()>{said::page_stop()}</button>
        }
        .into_any(),
    }
    };
    view! { <div class="call-page flow">{part}{point}</div> }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Pieces};

    #[test]
    fn an_event_is_put_together_again_from_its_pieces() {
        let mut pieces = Pieces::default();
        let event = "é🙂x".repeat(10_000);
        assert!(pieces.add("{}") && pieces.add(&event));
        assert_eq!(pieces.take().as_deref(), Some(".{}"));
        let mut whole = String::new();
        loop {
            let piece = pieces.take().unwrap();
            assert!(piece.len() <= LONGEST);
            let (mark, text) = piece.split_at(1);
            whole.push_str(text);
            if mark == "." {
                break;
            }
        }
        assert!(whole == event && pieces.take().is_none());
        assert_eq!(pieces.bytes, 0);
    }

    #[test]
    fn more_than_a_network_can_catch_up_with_is_said() {
        let mut pieces = Pieces::default();
        assert!(!pieces.add(&"x".repeat(8_000_001)));
    }
}
