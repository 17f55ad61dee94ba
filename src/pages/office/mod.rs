//! One office: when it is open, where it is, what it does.

mod contact;
mod does;
mod hours;
mod state;

pub use hours::this_week;
pub use state::{Hours, state};

use super::{board, loaded::when_ready, not_here::NotHere, offices::pin};
use crate::{
    browser::intl,
    messages::{office as words, offices},
    route::Route,
    store::store,
    ui::{
        Breadcrumb, Frame, Kind, Map, Notice, PageHeading, Provenance, Said, Words, needs_checking, opening,
    },
};
use catalogue::model::{Confidence, Office as Record, Offices as All};
use leptos::prelude::*;
use std::sync::Arc;

/// The page of one office.
#[component]
pub fn Office(
    /// Which one; an unknown id gets a page that says so.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    view! {
        <div class="wrap page">
            {when_ready(store().offices(), move |all| {
                match all.offices.iter().find(|o| o.id.as_str() == id) {
                    Some(office) => content(all, Arc::new(office.clone())).into_any(),
                    None => view! { <NotHere title=words::missing() /> }.into_any(),
                }
            })}
        </div>
    }
}

fn content(all: &Arc<All>, office: Arc<Record>) -> impl IntoView + use<> {
    let now = opening::now();
    let keeps: Hours = office.clone();
    let calendar = Arc::new(all.calendar.clone());
    let known_as = (!office.other_names.is_empty())
        .then(|| view! { <p class="soft">{words::known_as(&intl::list(&office.other_names))}</p> });
    view! {
        <Breadcrumb trail=vec![(Route::Offices, offices::title().into_any())] />
        <PageHeading title=view! { <Words text=office.name.clone() /> }.into_any() />
        {known_as}
        <div class="flow office-state" data-live="state">{state(keeps.clone(), calendar.clone(), now)}</div>
        {board::at_office(&office, keeps.clone(), calendar.clone(), now)}
        {unsure(&office)}
        <div class="beside">
            <div>
                {hours::hours(keeps, calendar, now)}
                {does::does(&office)}
                {office.note.clone().map(|text| view! {
                    <section class="section"><h2>{words::note()}</h2><p><Said text /></p></section>
                })}
            </div>
            <div>
                {contact::contact(&office)}
                {on_the_map(all.clone(), office.clone(), now)}
            </div>
        </div>
        {source(all, &office)}
    }
}

/// What could not be confirmed, by name.
fn unsure(office: &Record) -> Option<impl IntoView + use<>> {
    let parts = [
        ("address", words::unsure_address()),
        ("phone", words::unsure_phone()),
        ("hours", words::unsure_hours()),
        ("service_availability", words::unsure_services()),
        ("zone", words::unsure_zone()),
    ];
    let doubtful: Vec<_> = parts
        .into_iter()
        .filter(|(part, _)| office.confidence.get(part).is_some_and(|c| needs_checking(*c)))
        .map(|(_, words)| view! { <li>{words}</li> })
        .collect();
    (!doubtful.is_empty()).then(|| {
        view! {
            <Notice kind=Kind::Warning title=words::unsure().into_any()>
                <ul>{doubtful}</ul>
                <p>{words::unsure_text()}</p>
            </Notice>
        }
    })
}

fn on_the_map(all: Arc<All>, office: Arc<Record>, now: Signal<Option<i64>>) -> impl IntoView {
    let rough = !office.geo.precision.starts_with("building");
    let pins = Memo::new(move |_| vec![pin(&office, &all.calendar, now.get())]);
    view! {
        <section class="section">
            <h2>{words::map()}</h2>
            <Map label=words::map() pins here=None frame=Frame::ALL />
            {rough.then(|| view! { <p class="small soft">{words::map_rough()}</p> })}
            <p class="small soft">{offices::credit()}</p>
        </section>
    }
}

fn source(all: &All, office: &Record) -> impl IntoView + use<> {
    // The page is as sure as its weakest part that people rely on.
    let parts = ["address", "phone", "hours", "service_availability"];
    let weakest = parts.iter().filter_map(|part| office.confidence.get(part)).min();
    let sources: Vec<_> =
        office.sources.iter().filter_map(|id| all.sources.iter().find(|s| s.id == *id)).cloned().collect();
    view! {
        <section class="section">
            <h2>{words::source()}</h2>
            <Provenance
                confidence=weakest.copied().unwrap_or(Confidence::None)
                as_of=office.as_of.clone()
                sources
            />
        </section>
    }
}
