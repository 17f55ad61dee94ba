//! The call: nobody may miss it. Over everything, in the title, by sound and vibration, by notification and by voice.

use super::following::Following;
use crate::{
    browser::{
        attention, document, kiosk,
        speech::{self, Volume},
    },
    messages::{self, line as said},
    ui::{Button, Icon, Picture, Weight},
};
use leptos::prelude::*;

/// Whether the person wants no sounds: by their settings, or by the volume of a device at the door.
fn is_silent() -> bool {
    document::look("sounds").as_deref() == Some("off")
}

fn ring() {
    if !is_silent() {
        attention::ring();
    }
}

/// Says it aloud, if the person asked for that. A device at the door is as silent as it was set since.
fn speak(following: Following, words: &str) {
    if following.speaks.get_untracked() && !(kiosk::is_one() && is_silent()) {
        speech::say(words, messages::lang(), Volume::High);
    }
}

/// Fills the screen from the call until the person has seen it.
#[component]
pub fn Calling(
    /// The ticket.
    following: Following,
) -> impl IntoView {
    let seen = RwSignal::new(0);
    Effect::new(move |before: Option<u32>| {
        let calls = following.calls.get();
        if before.is_some_and(|before| calls > before) {
            document::set_title(said::called());
            ring();
            attention::notify(said::called(), said::called_text());
            speak(following, &format!("{}. {}", said::called(), said::called_text()));
            leptos::task::spawn_local(async {
                leptos::task::tick().await;
                document::focus("called");
            });
        }
        calls
    });
    Effect::new(move |before: Option<u32>| {
        let nears = following.nears.get();
        if before.is_some_and(|before| nears > before)
            && let Some(words) = following.ticket.with_untracked(|ticket| {
                ticket.as_ref().map(|ticket| super::standing::standing(ticket, following.by_link).title)
            })
        {
            ring();
            attention::notify(&words, said::next_text());
            speak(following, &words);
        }
        nears
    });
    // The title goes back to the page's own when the call is over.
    let name = crate::store::store().config().name.words(messages::lang()).to_owned();
    Effect::new(move |before: Option<bool>| {
        let called = matches!(&*following.ticket.read(), Some(queue::Ticket::Called { .. }));
        if before == Some(true) && !called {
            document::set_title(&messages::site::title(said::title(), &name));
        }
        called
    });
    // The call goes away; what it said is where a person goes on.
    let on_press = move |()| {
        seen.set(following.calls.get_untracked());
        speech::hush();
        document::focus("standing");
    };
    let is_called = move || matches!(&*following.ticket.read(), Some(queue::Ticket::Called { .. }));
    let shown = move || {
        (is_called() && following.calls.get() > seen.get()).then(|| {
            let number = following.number.get().map(|number| number.0);
            view! {
                <div class="calling on-dark" role="alertdialog" aria-labelledby="called" aria-describedby="called-text">
                    <Picture icon=Icon::Counter />
                    <h2 id="called" tabindex="-1">{said::called()}</h2>
                    <p class="number">{number}</p>
                    <p class="lead" id="called-text">{said::called_text()}</p>
                    <Button on_press weight=Weight::Quiet>
                        {said::called_seen()}
                    </Button>
                </div>
            }
        })
    };
    let alert = move || if following.calls.get() > 0 && is_called() { said::called() } else { "" };
    view! { <p class="sr-only" role="alert">{alert}</p>{shown} }
}
