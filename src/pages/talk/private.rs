//! Where staff send people who told something personal in a public place: a private channel, with the subject chosen.

use super::{
    calendar,
    open::{is_open, pill},
    way_in::{closed, way_in},
    ways,
};
use crate::{
    config::talk::{Topic, Way},
    messages::{self, nav, talk_page as words},
    navigation::navigation,
    route::Route,
    store::store,
    ui::{Breadcrumb, Kind, Notice, PageHeading, Words, opening},
};
use leptos::prelude::*;

/// The subject, a warning, and the way into a chat that nobody else reads; the telephone when it is closed.
#[component]
pub fn Private() -> impl IntoView {
    let config = store().config();
    let ways = ways(&config);
    let named = navigation().value("topic").get_untracked();
    let known =
        ways.topics.iter().find(|topic| Some(&topic.id) == named.as_ref()).map(|topic| topic.id.clone());
    let chosen = RwSignal::new(known);
    let topics = ways.topics.clone();
    let subject = Signal::derive(move || {
        let id = chosen.get()?;
        let topic = topics.iter().find(|topic| topic.id == id)?;
        Some(topic.name.words(messages::lang()).to_owned())
    });
    let choice = |topic: &Topic| {
        let id = topic.id.clone();
        let (of, set) = (id.clone(), id.clone());
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="topic"
                    id=format!("topic-{id}")
                    value=id
                    prop:checked=move || chosen.with(|chosen| chosen.as_deref() == Some(&of))
                    on:change=move |_| chosen.set(Some(set.clone()))
                />
                <span><Words text=topic.name.clone() /></span>
            </label>
        }
    };
    let topics = (!ways.topics.is_empty()).then(|| {
        view! {
            <fieldset class="flow">
                <legend><h2>{words::private_topic()}</h2></legend>
                {ways.topics.iter().map(choice).collect_view()}
            </fieldset>
        }
    });
    let (calendar, now) = (calendar(), opening::now());
    let at = ways.channels.iter().position(|channel| channel.kind == Way::Chat);
    let hours = at.and_then(|at| ways.channels.get(at)?.keeps());
    let keeps = hours.clone();
    let open = Memo::new(move |_| calendar.with(|all| is_open(keeps.as_ref(), all.as_deref(), now.get())));
    let way = match at {
        Some(_) => way_in(&config, Way::Chat, open, subject, RwSignal::new(true)),
        None => closed(words::closed_here(), config.phone.number.clone()),
    };
    view! {
        <div class="wrap page">
            <Breadcrumb trail=vec![(Route::Talk, nav::talk().into_any())] />
            <PageHeading title=words::private().into_any()>{words::private_lead()}</PageHeading>
            <div class="flow narrow">
                <Notice kind=Kind::Warning title=words::private_warn().into_any()>
                    <p>{words::private_warn_text()}</p>
                </Notice>
                {topics}
                <section class="card flow">
                    <h2>{words::chat()}</h2>
                    <div data-live=at.map(|at| at.to_string())>{pill(hours, calendar, now)}</div>
                    {way}
                </section>
            </div>
        </div>
    }
}
