//! Ways to reach a person: every channel in one place, those that are open first, and the telephone always.
//!
//! Layout: [`channels`] a card for each way, [`open`] whether it can be reached now, [`before`] what a person should know
//! before they start a chat, [`private`] the page that staff send people to from public places.

mod before;
mod channels;
mod open;
mod private;

pub use private::Private;

use crate::{
    browser::console,
    config::{
        Config,
        talk::{Channel, Talk as Ways, Way},
    },
    failure::Load,
    gateways::site,
    messages::{code_page, talk_page as words},
    navigation::navigation,
    route::Route,
    store::store,
    ui::{Breadcrumb, Icon, Kind, LinkButton, Notice, PageHeading, Picture, Weight, opening},
};
use catalogue::model::Calendar;
use language::Text;
use leptos::prelude::*;
use std::sync::Arc;

/// Every way to reach a person.
#[component]
pub fn Talk() -> impl IntoView {
    let ways = ways(&store().config());
    let calendar = calendar();
    let now = opening::now();
    let about = about();
    let subject = move || {
        about.get().map(|(_, name)| view! { <p class="row"><Picture icon=Icon::Info /><span>{words::about(name.words(crate::messages::lang()))}</span></p> })
    };
    view! {
        <div class="wrap page">
            <Breadcrumb />
            <PageHeading title=words::title().into_any()>{words::lead()}</PageHeading>
            {subject}
            <div class="ways">
                {ways.channels.iter().map(|channel| channels::channel(channel, calendar, now, about)).collect_view()}
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

/// The ways of the settings. The telephone is there whatever they say, and the address for questions if there is one.
fn ways(config: &Config) -> Ways {
    let mut ways = Ways::parse(config.talk.as_ref()).unwrap_or_else(|why| {
        console::error(&format!("config.json: {why}"));
        Ways::default()
    });
    let missing = |ways: &Ways, kind| !ways.channels.iter().any(|channel| channel.kind == kind);
    if missing(&ways, Way::Phone) {
        ways.channels.insert(0, Channel::bare(Way::Phone));
    }
    if missing(&ways, Way::Email) && config.email.is_some() {
        ways.channels.push(Channel { address: config.email.clone(), ..Channel::bare(Way::Email) });
    }
    ways
}

/// What hours depend on; fetched in the browser, since a page on the host has no clock to go with it.
fn calendar() -> RwSignal<Option<Arc<Calendar>>> {
    let calendar = RwSignal::new(None);
    Effect::new(move |_| {
        leptos::task::spawn_local(async move {
            match site::json::<Calendar>("/content/calendar.json").await {
                Ok(read) => _ = calendar.try_set(Some(Arc::new(read))),
                Err(failure) => site::report("content/calendar.json", &failure),
            }
        });
    });
    calendar
}

/// The service that the person was reading about, by the address they came with.
fn about() -> Memo<Option<(String, Text)>> {
    let store = store();
    let id = navigation().value("about");
    Memo::new(move |_| {
        let id = id.get()?;
        let index = store.index();
        let index = index.read();
        let Load::Ready(index) = &*index else { return None };
        let service = index.services.iter().find(|service| service.id.as_str() == id)?;
        Some((id, service.name.clone()))
    })
}
