//! A conversation with a person, beside whatever page is shown. It goes on while the person looks at other pages, and all
//! of it lives in memory.
//!
//! Layout: [`line`] what is known and what can be done, `showing` what becomes of changes, `entering` the way in, `listening` and `sending` the tasks that
//! talk to the homeserver, `over` the way out; the rest is what is seen: `log` and `message`, `composer` and `picked`,
//! `attachment`, `state`, `finish`. `calling` and `calls` lead to
//! [`call`](super::call).

mod attachment;
mod calling;
mod calls;
mod composer;
mod entering;
mod finish;
mod lent;
mod line;
mod listening;
mod log;
mod message;
mod over;
mod picked;
mod picture;
mod sending;
mod showing;
mod state;
mod words;

use crate::{
    browser::{document, kiosk},
    messages::chat as said,
    pages::lazy,
    session::{self, session},
    ui::{Action, Icon, Picture},
};
use leptos::{prelude::*, tachys::html::attribute::custom::custom_attribute};
use line::Stage;

pub use calls::Kind;
pub use line::Line;
pub use picked::send as send_picture;

/// The conversation that a person wished for.
#[component]
pub fn Panel() -> impl IntoView {
    let line = Line::new();
    let visit = session();
    let (small, asks) = (RwSignal::new(false), RwSignal::new(false));
    line.begin(session::wish());
    // Read only what can be seen.
    Effect::new(move |_| line.shown.set(!small.get()));
    // Styles ask for it there: asking what an element contains has browsers look through the page at every change of it.
    Effect::new(move |_| document::set_look("talks", (!small.get()).then_some("")));
    Effect::new(move |_| document::mark_title(line.unread.get()));
    Effect::new(move |_| {
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            document::focus("chat-title");
        });
    });
    on_cleanup(|| {
        document::mark_title(0);
        document::set_look("talks", None);
    });
    // On a device for many people a visit ends by itself.
    Effect::new(move |_| match (visit.hangs_up.get(), line.stage.get()) {
        (true, Stage::Over(_) | Stage::Refused(_)) => visit.talked(),
        (true, _) => over::leave(line),
        _ => {}
    });
    let close = Callback::new(move |()| {
        visit.talked();
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            document::focus_first_heading();
        });
    });
    let open = move |()| {
        small.set(false);
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            document::focus("chat-text");
        });
    };
    let minimise = move |()| {
        small.set(true);
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            document::focus("chat-open");
        });
    };
    let ask = move |()| {
        asks.set(true);
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            document::focus("chat-sure");
        });
    };
    let bar = move || {
        small.get().then(|| {
            let news = move || match line.unread.get() {
                0 => String::new(),
                count => said::unread(count),
            };
            view! {
                <button type="button" class="button chat-open" id="chat-open" on:click=move |_| open(())>
                    <Picture icon=Icon::Talk /><span>{said::open()}</span><span class="news">{news}</span>
                </button>
            }
        })
    };
    // A call ends with the conversation that it belongs to.
    let talks = move || line.stage.get() == Stage::Open;
    let ended = move || matches!(line.stage.get(), Stage::Over(_) | Stage::Refused(_));
    // What is being written while the way in is still open must not be lost when it is.
    let writes = RwSignal::new(true);
    Effect::new(move |_| {
        let now = matches!(line.stage.get(), Stage::Entering | Stage::Open);
        if writes.get_untracked() != now {
            writes.set(now);
        }
    });
    // At the door a conversation covers the page, so it is what the page is about.
    let covers = move || kiosk::is_one() && !small.get();
    let level = custom_attribute("aria-level", move || covers().then_some("1"));
    view! {
        <section
            class=move || if small.get() { "chat small" } else { "chat" }
            role=move || covers().then_some("main")
            aria-labelledby="chat-title"
        >
            {move || talks().then(|| line.calls.wanted.get()).flatten().map(|kind| lazy::call(line, kind))}
            <div class="chat-body">
                <div class="chat-head on-dark">
                    <h2 id="chat-title" tabindex="-1" {..level}>{said::title()}</h2>
                    {move || (!ended()).then(|| view! {
                        <p class="row">
                            <Action on_press=minimise icon=Icon::Down>{said::minimise()}</Action>
                            <Action on_press=ask icon=Icon::Closed>{said::end()}</Action>
                        </p>
                    })}
                </div>
                <state::State line />
                <calls::Calls line />
                <log::Log line small />
                {move || writes.get().then(|| view! { <finish::Sure line asks /><composer::Composer line /> })}
                {move || match line.stage.get() {
                    Stage::Entering | Stage::Open | Stage::Leaving => ().into_any(),
                    Stage::Over(report) => view! { <finish::Over line report close /> }.into_any(),
                    Stage::Refused(why) => view! { <finish::Refused why close /> }.into_any(),
                }}
            </div>
            {bar}
        </section>
    }
}
