//! A page of words: its texts are content, and come as a file of their own.

use crate::{
    failure::Load,
    gateways::site,
    messages::{self, service, ui as said},
    route::{self, Words},
    store::store,
    ui::{Breadcrumb, ExternalLink, PageHeading, PhoneLink, Trouble, Words as Said, date, meaning},
};
use catalogue::model::{
    Confidence,
    statement::{Fill, Part, Read, Section, StatementPage},
};
use language::Text;
use leptos::prelude::*;
use std::sync::Arc;

/// The texts of the page that is prerendered, for [`Page`].
#[derive(Clone)]
pub struct Given(pub Arc<StatementPage>);

/// Its name, what it is about, its sections, and where its facts come from.
#[component]
pub fn Page(
    /// Which.
    page: Words,
) -> impl IntoView {
    let given = use_context::<Given>().map(|given| given.0);
    let load = RwSignal::new(given.map_or(Load::Waiting, Load::Ready));
    let fetch = move || {
        load.set(Load::Waiting);
        leptos::task::spawn_local(async move {
            let file = format!("content/pages/{}/{}.json", messages::lang(), page.id());
            let answer = site::json::<StatementPage>(&format!("/{file}")).await;
            if let Err(failure) = &answer {
                site::report(&file, failure);
            }
            // The person may have gone on.
            _ = load.try_set(answer.map(Arc::new).into());
        });
    };
    Effect::new(move |_| {
        if load.with_untracked(|load| *load == Load::Waiting) {
            fetch();
        }
    });
    let body = move || {
        load.with(|load| match load {
            Load::Waiting => {
                view! { <p class="soft" role="status">{messages::loading::waiting()}</p> }.into_any()
            }
            Load::Ready(words) => shown(words),
            Load::Failed(failure) => {
                let phone = store().config().phone.clone();
                view! { <Trouble failure=failure.clone() phone retry=move |()| fetch() /> }.into_any()
            }
        })
    };
    let lead = move || load.with(|load| load.ready().map(|words| lead(words)));
    view! {
        <div class="wrap page">
            <Breadcrumb />
            <PageHeading title=messages::name(page).into_any()>{lead}</PageHeading>
            {body}
        </div>
    }
}

fn lead(page: &StatementPage) -> AnyView {
    // Said once for the whole page, whatever else is said at its head.
    let foreign = page.lead.said(messages::lang()).fallback;
    let mark = foreign.then(|| view! { " "<span class="other-lang">{said::english_only()}</span> });
    view! { <Said text=page.lead.clone() /> {mark} }.into_any()
}

fn shown(page: &StatementPage) -> AnyView {
    let reviewed = said::reviewed(&date::written(&page.reviewed));
    let contents = (page.sections.len() >= LONG).then(|| contents(&page.sections));
    view! {
        {contents}
        {page.sections.iter().enumerate().map(|(place, section)| shown_section(place, section)).collect_view()}
        {page.confidence.map(|confidence| sources(confidence, &page.read))}
        <p class="section soft">{reviewed}</p>
    }
    .into_any()
}

/// So many sections make a page long: it begins with links to them.
const LONG: usize = 5;

/// The name of a section's place in the page.
fn anchor(place: usize) -> String {
    format!("part-{}", place + 1)
}

fn contents(sections: &[Section]) -> AnyView {
    let link = |(place, section): (usize, &Section)| {
        let href = ["#", &anchor(place)].concat();
        view! { <li><a href=href><Said text=section.heading.clone() /></a></li> }
    };
    view! {
        <nav class="section flow" aria-labelledby="contents">
            <h2 id="contents">{said::on_page()}</h2>
            <ul>{sections.iter().enumerate().map(link).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn shown_section(place: usize, section: &Section) -> AnyView {
    // Lines and points of another language begin where that language begins, all in one column.
    let foreign = is_foreign(section).then(|| section.heading.said(messages::lang()).lang.to_owned());
    let dir = foreign.as_deref().map(messages::direction);
    view! {
        <section class="section flow" id=anchor(place) lang=foreign dir=dir>
            <h2><Said text=section.heading.clone() /></h2>
            {section.parts.iter().map(part).collect_view()}
        </section>
    }
    .into_any()
}

/// Whether no word of it is in the page's language.
fn is_foreign(section: &Section) -> bool {
    let texts = section.parts.iter().flat_map(|part| part.name.iter().chain(&part.text).chain(&part.list));
    let own = |fill: Option<Fill>| fill == Some(Fill::Degrees);
    std::iter::once(&section.heading).chain(texts).all(|text| text.said(messages::lang()).fallback)
        && !section.parts.iter().any(|part| own(part.fill))
}

fn part(part: &Part) -> AnyView {
    let text = part.text.clone().unwrap_or_default();
    if let Some(text) = part.name.clone() {
        return view! { <h3><Said text /></h3> }.into_any();
    }
    if let Some(number) = part.phone.clone() {
        return phone(number, &text);
    }
    if let Some(href) = part.url.clone() {
        return view! { <p><ExternalLink href><Said text /></ExternalLink></p> }.into_any();
    }
    if let Some(page) = &part.page {
        let href = [route::prefix(messages::lang()), page].concat();
        return view! { <p><a href=href><Said text /></a></p> }.into_any();
    }
    if let Some(fill) = part.fill {
        return filled(fill);
    }
    if part.list.is_empty() {
        return view! { <p><Said text /></p> }.into_any();
    }
    let point = |text| view! { <li><Said text /></li> };
    view! { <ul>{part.list.iter().cloned().map(point).collect_view()}</ul> }.into_any()
}

fn phone(number: String, text: &Text) -> AnyView {
    let said = text.said(messages::lang());
    let (words, lang) = (said.words.to_owned(), said.lang.to_owned());
    let what = (!words.is_empty()).then(|| view! { <br /><span class="soft" lang=lang>{words}</span> });
    view! { <p><PhoneLink number />{what}</p> }.into_any()
}

fn filled(fill: Fill) -> AnyView {
    let config = store().config();
    match fill {
        Fill::Phones => std::iter::once(&config.phone)
            .chain(&config.more_phones)
            .cloned()
            .map(|line| {
                let hours = line.hours.map(|text| view! { <p class="soft"><Said text /></p> });
                view! { {phone(line.number, &line.label)} {hours} }
            })
            .collect_view()
            .into_any(),
        Fill::Email => config
            .email
            .clone()
            .map(|address| {
                let words = address.clone();
                view! { <p><ExternalLink href=["mailto:", &address].concat()>{words}</ExternalLink></p> }
            })
            .into_any(),
        Fill::Degrees => {
            let degrees = [
                Confidence::High,
                Confidence::MediumHigh,
                Confidence::Medium,
                Confidence::Low,
                Confidence::None,
            ];
            view! { <ul>{degrees.map(|degree| view! { <li>{meaning(degree)}</li> }).collect_view()}</ul> }
                .into_any()
        }
    }
}

fn sources(confidence: Confidence, read: &[Read]) -> AnyView {
    let one = |source: &Read| {
        let title = source.title.clone();
        let checked = messages::confidence::checked(&date::written(&source.checked_on));
        view! {
            <li>
                <ExternalLink href=source.url.clone()><span lang="en">{title}</span></ExternalLink>
                <br />
                <span class="small soft">{checked}</span>
            </li>
        }
    };
    view! {
        <section class="section flow">
            <h2>{service::source()}</h2>
            <p>{meaning(confidence)}</p>
            <ul>{read.iter().map(one).collect_view()}</ul>
        </section>
    }
    .into_any()
}
