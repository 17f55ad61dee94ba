//! How tickets work.

use crate::{
    messages::ticket_page as words,
    route::Route,
    ui::{Breadcrumb, Icon, Kind, LinkButton, Notice, PageHeading, Picture},
};
use leptos::prelude::*;

/// Four steps from the door to the counter, and the plain statement that nobody joins the line from elsewhere.
#[component]
pub fn Ticket() -> impl IntoView {
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
                <div><h2>{title}</h2><p>{text}</p></div>
            </li>
        }
    };
    view! {
        <div class="wrap page">
            <Breadcrumb />
            <PageHeading title=words::title().into_any()>{words::lead()}</PageHeading>
            <ol class="steps">{steps.into_iter().map(step).collect_view()}</ol>
            <section class="section">
                <Notice kind=Kind::Info title=words::remote().into_any()><p>{words::remote_text()}</p></Notice>
            </section>
            <section class="section flow">
                <h2>{words::before()}</h2>
                <p>{words::before_text()}</p>
                <p><LinkButton href=Route::Home.href() icon=Icon::Search>{words::before_link()}</LinkButton></p>
            </section>
        </div>
    }
}
