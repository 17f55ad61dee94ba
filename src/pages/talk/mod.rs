//! Ways to reach a person.

use crate::{
    config::Phone,
    messages::{code_page, talk_page as words},
    route::Route,
    store::store,
    ui::{
        Breadcrumb, ExternalLink, Icon, Kind, LinkButton, Notice, PageHeading, PhoneLink, Picture, Weight,
        Words,
    },
};
use leptos::prelude::*;

/// Telephone first, then e-mail and the offices.
#[component]
pub fn Talk() -> impl IntoView {
    let config = store().config();
    let lines = std::iter::once(&config.phone).chain(&config.more_phones).cloned().map(line);
    let email = config.email.clone().map(|address| {
        let href = format!("mailto:{address}");
        view! {
            <section class="card way">
                <span class="badge"><Picture icon=Icon::Mail /></span>
                <h2>{words::email()}</h2>
                <p><ExternalLink href>{address}</ExternalLink></p>
                <p class="soft">{words::email_text()}</p>
            </section>
        }
    });
    view! {
        <div class="wrap page">
            <Breadcrumb />
            <PageHeading title=words::title().into_any()>{words::lead()}</PageHeading>
            <div class="ways">
                <section class="card way first">
                    <span class="badge"><Picture icon=Icon::Phone /></span>
                    <h2>{words::phone()}</h2>
                    {lines.collect_view()}
                </section>
                {email}
                <section class="card way">
                    <span class="badge"><Picture icon=Icon::Office /></span>
                    <h2>{words::person()}</h2>
                    <p>{words::person_text()}</p>
                    <LinkButton href=Route::Offices.href() weight=Weight::Quiet>{words::person_link()}</LinkButton>
                </section>
                <section class="card way">
                    <span class="badge"><Picture icon=Icon::Document /></span>
                    <h2>{code_page::title()}</h2>
                    <p>{code_page::lead()}</p>
                    <LinkButton href=Route::Code.href() weight=Weight::Quiet>{code_page::open()}</LinkButton>
                </section>
            </div>
            <section class="section">
                <Notice kind=Kind::Warning title=words::danger().into_any()><p>{words::danger_text()}</p></Notice>
            </section>
        </div>
    }
}

fn line(phone: Phone) -> impl IntoView {
    view! {
        <div>
            <p><PhoneLink number=phone.number /></p>
            <p class="soft"><Words text=phone.label /></p>
            {phone.hours.map(|text| view! { <p class="soft"><Words text /></p> })}
        </div>
    }
}
