//! One card for each way to reach a person.

use super::{
    before::Before,
    open::{Open, is_open, pill, usual},
};
use crate::{
    config::{
        Phone,
        talk::{Channel, Keyword, Way},
    },
    encoded,
    messages::{self, talk_page as words},
    route::Route,
    session::session,
    store::store,
    ui::{Button, ExternalLink, Icon, LinkButton, PhoneLink, Picture, Weight, Words},
};
use catalogue::model::Calendar;
use language::Text;
use leptos::prelude::*;
use std::sync::Arc;

/// The telephone, for settings that do not speak of it.
pub fn telephone() -> Channel {
    Channel {
        kind: Way::Phone,
        hours: None,
        zone: String::new(),
        languages: None,
        good_for: None,
        wait: None,
        phones: vec![],
        address: None,
        number: None,
        keywords: vec![],
    }
}

/// The card of a channel; nothing for one that has no way to be shown.
pub fn channel(
    channel: &Channel,
    calendar: RwSignal<Option<Arc<Calendar>>>,
    now: Signal<Option<i64>>,
    about: Memo<Option<(String, Text)>>,
) -> AnyView {
    let hours = channel.keeps();
    let open = {
        let hours = hours.clone();
        Memo::new(move |_| calendar.with(|calendar| is_open(hours.as_ref(), calendar.as_deref(), now.get())))
    };
    let (icon, title, ways) = match channel.kind {
        Way::Phone => (Icon::Phone, words::phone(), phones(channel)),
        Way::Chat => (Icon::Talk, words::chat(), chat(open, about, false)),
        Way::Video => (Icon::Camera, words::video(), chat(open, about, true)),
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
    // What is closed comes after what is open.
    let class = move || if open.get() == Open::No { "card way later" } else { "card way" };
    view! {
        <section class=class>
            <span class="badge"><Picture icon /></span>
            <h2>{title}</h2>
            {channel.good_for.clone().map(|text| view! { <p><Words text /></p> })}
            {pill(hours, calendar, now)}
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

/// A chat, or a video call that begins as one.
fn chat(open: Memo<Open>, about: Memo<Option<(String, Text)>>, video: bool) -> AnyView {
    let config = store().config();
    let offered = config.matrix.is_some();
    let number = config.phone.number.clone();
    let session = session();
    let begun = RwSignal::new(false);
    let (icon, begin) =
        if video { (Icon::Camera, words::video_begin()) } else { (Icon::Talk, words::chat_begin()) };
    let closed = move |why: &'static str| {
        let number = number.clone();
        view! { <p>{why}</p><p><PhoneLink number /></p> }.into_any()
    };
    let ways = move || {
        if !offered {
            return closed(words::closed_here());
        }
        if session.talk.with(Option::is_some) {
            return view! { <p>{words::chat_open()}</p> }.into_any();
        }
        match open.get() {
            Open::No => closed(words::closed()),
            _ if begun.get() => {
                let subject = Signal::derive(move || {
                    about.get().map(|(_, name)| name.words(messages::lang()).to_owned())
                });
                view! { <Before subject video on_later=move |()| begun.set(false) /> }.into_any()
            }
            _ => view! {
                <p><Button on_press=move |()| begun.set(true) icon=icon>{begin}</Button></p>
            }
            .into_any(),
        }
    };
    ways.into_any()
}

fn email(address: String, about: Memo<Option<(String, Text)>>) -> AnyView {
    let to = address.clone();
    let link = move || {
        let subject = about.get().map(|(_, name)| encoded::component(name.words(messages::lang())));
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
