//! The end of a pre-check at the device: to the counter, or away with the list.

use super::{super::greeting::this, counter::counter};
use crate::{
    browser::kiosk,
    failure::Load,
    messages::kiosk as said,
    pages::check::Course,
    store::store,
    ui::{Icon, Picture, opening},
};
use catalogue::place::{Asked, Does, does};
use leptos::prelude::*;
use precheck::Verdict;

/// What to do now; it follows the choice of an office.
#[component]
pub fn End(
    /// The pre-check.
    course: Course,
) -> impl IntoView {
    let now = opening::now();
    let offices = store().offices();
    let ready = Memo::new(move |_| matches!(course.check().verdict, Verdict::Ready { .. }));
    move || {
        let offices = offices.read();
        let Load::Ready(all) = &*offices else { return ().into_any() };
        let page = course.page();
        let here = kiosk::office().and_then(|named| this(all, &named));
        let here = here.filter(|office| does(office, Asked::from(&page.service)) != Does::No);
        let goes_here = course.office.read().as_ref().map(|chosen| chosen.id.clone())
            == here.map(|office| office.id.clone());
        match here.filter(|_| ready.get() && goes_here) {
            Some(office) => untrack(|| counter(&page, office, all, now)),
            None => view! {
                <p class="row lead take-now"><Picture icon=Icon::Share /><span>{said::take_now()}</span></p>
            }
            .into_any(),
        }
    }
}
