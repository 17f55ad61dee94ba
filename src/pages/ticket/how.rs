//! How tickets work.

use crate::{
    messages::ticket_page as words,
    route::Route,
    ui::{Icon, Kind, LinkButton, Notice, Picture},
};
use leptos::prelude::*;

/// Four steps from the door to the counter, and the plain statement that nobody joins the line from elsewhere.
#[component]
pub fn How(
    /// Whether it is the page's own subject rather than what follows on something else.
    alone: bool,
) -> impl IntoView {
    let steps = [
        (Icon::Place, words::come(), words::come_text()),
        (Icon::Ticket, words::get(), words::get_text()),
        (Icon::Clock, words::wait(), words::wait_text()),
        (Icon::Person, words::show(), words::show_text()),
    ];
    let step = |(icon, title, text): (Icon, &'static str, &'static str)| {
        view! {
            <li>
                <span class="badge"><Picture icon /></span>
                <div><h3>{title}</h3><p>{text}</p></div>
            </li>
        }
    };
    let title = (!alone).then(|| view! { <h2>{words::title()}</h2> });
    view! {
            <section class="section">
                {title}
                <ol class="steps">{steps.into_iter().map(step).collect_view()}</ol>
            </section>
            <section class="section">
                <Notice kind=Kind::Info title=words::remote().into_any()><p>{words::remote_text()}</p></Notice>
            </section>
            <section class="section flow">
                <h2>{words::before()}</h2>
                <p>{words::before_text()}</p>
                <p><LinkButton href=Route::Home.href() icon=Icon::Search>{words::before_link()}</LinkButton></p>
            </section>
    }
}
