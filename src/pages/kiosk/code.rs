//! Something to take along on the phone, without typing.

use crate::{
    browser::document,
    messages::kiosk as said,
    route::Route,
    store::store,
    ui::{Action, Icon, qr},
};
use leptos::prelude::*;

/// An address as a code, and written out.
#[component]
pub fn Code(
    /// The address.
    address: String,
) -> impl IntoView {
    let picture = qr(&address).map(|picture| view! { <div class="qr">{picture}</div> });
    let written = address.trim_start_matches("https://").to_owned();
    view! { <p>{said::code_text()}</p>{picture}<p class="address"><bdi>{written}</bdi></p> }
}

/// A page of this site to take along, and to print.
#[component]
pub fn TakeCode(
    /// The page.
    route: Route,
) -> impl IntoView {
    let config = store().config();
    let site =
        config.site_url.as_deref().map_or_else(document::origin, |url| url.trim_end_matches('/').to_owned());
    view! {
        <h3>{said::take()}</h3>
        <Code address=site + &route.href() />
        <p><Action on_press=|()| document::print() icon=Icon::Print>{said::print()}</Action></p>
    }
}
