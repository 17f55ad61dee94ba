//! A page about something that does not exist.

use crate::{
    messages::{home, service},
    route::Route,
    store::store,
    ui::{Breadcrumb, LinkButton, PageHeading, PhoneLink},
};
use leptos::prelude::*;

/// Says that there is no such thing, and leads on: search, all services, or a call.
#[component]
pub fn NotHere(
    /// What there is not.
    title: &'static str,
) -> impl IntoView {
    let number = store().config().phone.number.clone();
    view! {
        <Breadcrumb />
        <PageHeading title=title.into_any()>{service::missing_text()}</PageHeading>
        <p class="row">
            <LinkButton href=Route::Home.href()>{home::title()}</LinkButton>
            <a class="action" href=Route::Services.href()>{home::all()}</a>
        </p>
        <p><PhoneLink number /></p>
    }
}
