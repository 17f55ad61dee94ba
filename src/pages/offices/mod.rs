//! The offices: which is near, which is open, which does what.

mod addresses;
mod busy;
mod doing;
mod filter;
mod list;
mod plan;
mod towns;
mod where_from;

pub use doing::Doing;
pub use plan::{pin, pin_name};

use super::loaded::when_ready;
use crate::{
    failure::Load,
    messages::offices as words,
    navigation::navigation,
    store::store,
    ui::{Breadcrumb, PageHeading, opening},
};
use catalogue::{
    hours::is_gone,
    model::{Offices as All, ServiceCard},
    place::{Asked, Near, Point, nearest},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Where distances are measured from. It lives as long as the page and goes nowhere.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spot {
    point: Point,
    /// What to call it.
    name: String,
}

/// All offices, by name or nearest first, as a list and on the map. `?service=` keeps those that do it.
#[component]
pub fn Offices() -> impl IntoView {
    let spot = RwSignal::new(None::<Spot>);
    let wanted = navigation().value("service");
    view! {
        <div class="wrap page">
            <Breadcrumb />
            <PageHeading title=words::title().into_any()>{words::lead()}</PageHeading>
            <where_from::WhereFrom spot />
            <filter::Filter wanted />
            {when_ready(store().offices(), move |offices| found(offices.clone(), spot, wanted).into_any())}
        </div>
    }
}

fn found(offices: Arc<All>, spot: RwSignal<Option<Spot>>, wanted: Memo<Option<String>>) -> impl IntoView {
    let now = opening::now();
    let index = store().index();
    // What the filter asks for; an id that is not in the catalogue asks for nothing.
    let service = Memo::new(move |_| match (wanted.get(), &*index.read()) {
        (Some(id), Load::Ready(index)) => index.service(&id).cloned(),
        _ => None,
    });
    let lines = busy::Lines::new();
    // Who asks for the nearest offices wants to choose one of them.
    Effect::new(move |_| {
        if spot.with(Option::is_some) {
            lines.wish();
        }
    });
    let (for_list, for_map) = (offices.clone(), offices);
    view! {
        <div class="beside even">
            <div>
                {move || {
                    let spot = spot.get();
                    let service = service.get();
                    let near = near(&for_list, now.get(), spot.as_ref(), service.as_ref());
                    list::list(&for_list, &near, spot, now.get(), lines).into_any()
                }}
            </div>
            <plan::Plan offices=for_map spot service now />
        </div>
        <p class="section small soft">{words::credit()}</p>
    }
}

/// The offices that still exist and do the service, nearest first where a spot is known.
fn near<'a>(
    all: &'a All,
    now: Option<i64>,
    spot: Option<&Spot>,
    service: Option<&ServiceCard>,
) -> Vec<Near<'a>> {
    let open_to_people = all.offices.iter().filter(|office| !is_gone(*office, &all.calendar, now));
    nearest(open_to_people, spot.map(|s| s.point), service.map(Asked::from))
}
