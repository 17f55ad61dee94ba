//! One card for each way to reach a person.

use super::{
    open::{Open, is_open, pill, usual},
    way_in::way_in,
};
use crate::{
    config::{
        Phone,
        talk::{Channel, ChannelHours, Keyword, Talk as Ways, Way},
    },
    encoded,
    messages::talk_page as words,
    route::Route,
    store::store,
    ui::{ExternalLink, Icon, LinkButton, PhoneLink, Picture, Weight, Words},
};
use catalogue::model::Calendar;
use language::Text;
use leptos::prelude::*;
use std::sync::Arc;

/// A card for each channel. Those that are closed come after those that are open, for every reader alike.
#[component]
pub fn Channels(
    /// The channels.
    ways: Ways,
    /// What hours depend on.
    calendar: Signal<Option<Arc<Calendar>>>,
    /// The time.
    now: Signal<Option<i64>>,
    /// What the person was looking at.
    about: Signal<Option<String>>,
) -> impl IntoView {
    let hours: Vec<Option<ChannelHours>> = ways.channels.iter().map(Channel::keeps).collect();
    let order = Memo::new(move |_| {
        let closed = |at: &usize| {
            let hours = hours.get(*at).and_then(Option::as_ref);
            calendar.with(|calendar| is_open(hours, calendar.as_deref(), now.get())) == Open::No
        };
        let mut order: Vec<usize> = (0..hours.len()).collect();
        order.sort_by_key(closed);
        order
    });
    let channels = ways.channels;
    view! {
        <div class="ways">
            <For each=move || order.get() key=|at| *at let:at>
                {channels.get(at).map(|one| channel(at, one, calendar, now, about))}
            </For>
        </div>
    }
}

/// The card of a channel; nothing for one that has no way to be shown.
fn channel(
    at: usize,
    channel: &Channel,
    calendar: Signal<Option<Arc<Calendar>>>,
    now: Signal<Option<i64>>,
    about: Signal<Option<String>>,
) -> AnyView {
    let hours = channel.keeps();
    let (icon, title, ways) = match channel.kind {
        Way::Phone => (Icon::Phone, words::phone(), phones(channel)),
        Way::Chat | Way::Video => {
            let hours = hours.clone();
            let open =
                Memo::new(move |_| calendar.with(|all| is_open(hours.as_ref(), all.as_deref(), now.get())));
            let way = way_in(&store().config(), channel.kind, open, about, RwSignal::new(false));
            match channel.kind {
                Way::Video => (Icon::Camera, words::video(), way),
                _ => (Icon::Talk, words::chat(), way),
            }
        }
        Way::Email => match &channel.address {
            Some(address) => (Icon::Mail, words::email(), email(address.clone(), about)),
            None => return ().into_any(),
        },
        Way::Sms => match &channel.number {
            Some(number) => (Icon::Talk, words::sms(), sms(number, channel)),
            None => return ().into_any(),
        },
        Way::InPerson => (Icon::Office, words::person(), in_person()),
        Way::Other => return ().into_any(),
    };
    let usual = hours.as_ref().map(|hours| facts(words::usual(), usual(hours)));
    let languages = channel.languages.clone().map(|text| fact(words::languages(), text));
    let wait = channel.wait.clone().map(|text| fact(words::wait(), text));
    // Only what has hours has a state.
    let state =
        hours.is_some().then(|| view! { <div data-live=at.to_string()>{pill(hours, calendar, now)}</div> });
    view! {
        <section class="card way" data-channel="">
            <span class="badge"><Picture icon /></span>
            <h2>{title}</h2>
            {channel.good_for.clone().map(|text| view! { <p><Words text /></p> })}
            {state}
            {ways}
            {usual}
            {languages}
            {wait}
        </section>
    }
    .into_any()
}

fn fact(name: &'static str, text: Text) -> AnyView {
    view! { <p class="soft"><strong>{name}</strong>": "<Words text /></p> }.into_any()
}

fn facts(name: &'static str, lines: Vec<String>) -> AnyView {
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <span class="line-of">{line}</span> }).collect();
    (!lines.is_empty()).then(|| view! { <p class="soft"><strong>{name}</strong>": "{lines}</p> }).into_any()
}

fn phones(channel: &Channel) -> AnyView {
    let config = store().config();
    let all = std::iter::once(&config.phone).chain(&config.more_phones).chain(&channel.phones);
    all.cloned().map(phone).collect_view().into_any()
}

fn phone(phone: Phone) -> impl IntoView {
    view! {
        <div>
            <p><PhoneLink number=phone.number /></p>
            <p class="soft"><Words text=phone.label /></p>
            {phone.hours.map(|text| view! { <p class="soft"><Words text /></p> })}
        </div>
    }
}

fn email(address: String, about: Signal<Option<String>>) -> AnyView {
    let to = address.clone();
    let link = move || {
        let subject = about.get().map(|about| encoded::component(&about));
        let href = match subject {
            Some(subject) => format!("mailto:{to}?subject={subject}"),
            None => format!("mailto:{to}"),
        };
        let words = address.clone();
        view! { <ExternalLink href>{words}</ExternalLink> }
    };
    view! { <p>{link}</p><p class="soft">{words::email_text()}</p> }.into_any()
}

fn sms(number: &str, channel: &Channel) -> AnyView {
    let word = |keyword: &Keyword| {
        let href = format!("sms:{number}?&body={}", encoded::component(&keyword.word));
        let meaning = keyword.meaning.clone();
        view! { <li><a href=href rel="external"><bdi>{keyword.word.clone()}</bdi></a>": "<Words text=meaning /></li> }
    };
    view! {
        <p>{words::sms_text(number)}</p>
        <ul>{channel.keywords.iter().map(word).collect_view()}</ul>
    }
    .into_any()
}

fn in_person() -> AnyView {
    view! {
        <p>{words::person_text()}</p>
        <LinkButton href=Route::Offices.href() weight=Weight::Quiet>{words::person_link()}</LinkButton>
    }
    .into_any()
}
