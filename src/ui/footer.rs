//! The foot of every page: a number to call, and what a public service owes its readers, always in the same place.

use super::{links::PhoneLink, said::Words};
use crate::{
    config::Phone,
    messages,
    route::{Route, Words as Page},
};
use leptos::prelude::*;

/// A telephone number is on every page, whatever else fails.
#[component]
pub fn SiteFooter(
    /// The number; an empty one is left out.
    phone: Phone,
) -> impl IntoView {
    let link = |page: Page| view! { <li><a href=Route::Words(page).href()>{messages::name(page)}</a></li> };
    let call = (!phone.number.is_empty()).then(|| {
        view! {
            <PhoneLink number=phone.number />
            <p class="soft"><Words text=phone.label /></p>
            {phone.hours.map(|text| view! { <p class="soft"><Words text /></p> })}
        }
    });
    view! {
        <footer class="site-foot on-dark">
            <div class="wrap">
                <div><h2>{messages::foot::call()}</h2>{call}</div>
                <ul class="links">{Page::ALL.map(link).collect_view()}</ul>
            </div>
        </footer>
    }
}
