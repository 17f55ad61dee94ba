//! The foot of every page: a number to call, and the whole site.

use super::{links::PhoneLink, said::Words};
use crate::{config::Phone, messages, route::Route};
use leptos::prelude::*;

/// A telephone number is on every page, whatever else fails.
#[component]
pub fn SiteFooter(
    /// The number; an empty one is left out.
    phone: Phone,
) -> impl IntoView {
    let links = [
        (Route::Services, messages::nav::services()),
        (Route::Offices, messages::nav::offices()),
        (Route::Ticket, messages::nav::ticket()),
        (Route::Talk, messages::nav::talk()),
        (Route::About, messages::nav::about()),
    ];
    let link = |(route, words): (Route, &'static str)| view! { <li><a href=route.href()>{words}</a></li> };
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
                <ul class="links">{links.into_iter().map(link).collect_view()}</ul>
            </div>
        </footer>
    }
}
