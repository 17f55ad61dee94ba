//! Where staff send people who told something personal in a public place: a private channel, with the subject chosen.

use super::{
    before::Before,
    calendar,
    open::{Open, is_open, pill},
    ways,
};
use crate::{
    config::talk::{Topic, Way},
    messages::{self, nav, talk_page as words},
    navigation::navigation,
    route::Route,
    session::session,
    store::store,
    ui::{Breadcrumb, Kind, Notice, PageHeading, PhoneLink, Words, opening},
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
    let hours =
        ways.channels.iter().find(|channel| channel.kind == Way::Chat).and_then(|channel| channel.keeps());
    let keeps = hours.clone();
    let open = Memo::new(move |_| calendar.with(|all| is_open(keeps.as_ref(), all.as_deref(), now.get())));
    let offered = config.matrix.is_some() && ways.channels.iter().any(|channel| channel.kind == Way::Chat);
    let (number, session) = (config.phone.number.clone(), session());
    let way = move || {
        let call =
            |why: &'static str| view! { <p>{why}</p><p><PhoneLink number=number.clone() /></p> }.into_any();
        match (offered, open.get()) {
            (false, _) => call(words::closed_here()),
            (_, Open::No) => call(words::closed()),
            _ if session.talks.get() => view! { <p>{words::chat_open()}</p> }.into_any(),
            _ => view! { <p>{words::private_no_account()}</p><Before subject /> }.into_any(),
        }
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
                    {pill(hours, calendar, now)}
                    <div class="flow" data-chat=offered.then_some("")>{way}</div>
                </section>
            </div>
        </div>
    }
}
