//! Ways to reach a person: every channel in one place, those that are open first, and the telephone always.
//!
//! Layout: [`channels`] a card for each way, [`open`] whether it can be reached now, [`before`] what a person should know
//! before they start a chat, `way_in` how they come to it, [`live`] what lives on the page while it rests, [`private`] the
//! page that staff send people to from public places.

mod before;
mod channels;
pub mod live;
mod open;
mod private;
mod way_in;

pub use private::Private;

use crate::{
    browser::console,
    config::{
        Config,
        talk::{Channel, Talk as Ways, Way},
    },
    failure::Load,
    gateways::site,
    messages::{self, code_page, talk_page as words},
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
        about.get().map(|about| view! { <p class="row"><Picture icon=Icon::Info /><span>{words::about(&about)}</span></p> })
    };
    view! {
        <div class="wrap page">
            <Breadcrumb />
            <PageHeading title=words::title().into_any()>{words::lead()}</PageHeading>
            {subject}
            <channels::Channels ways calendar now about />
            <div class="ways also">
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
    if config.matrix.is_none() {
        // What is not offered does not open tomorrow, either.
        for chat in ways.channels.iter_mut().filter(|channel| channel.kind.talks()) {
            chat.hours = None;
        }
        ways.channels.sort_by_key(|channel| channel.kind.talks());
    }
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
fn calendar() -> Signal<Option<Arc<Calendar>>> {
    let calendar = RwSignal::new(None);
    Effect::new(move |_| {
        leptos::task::spawn_local(async move {
            match site::json::<Calendar>("/content/calendar.json").await {
                Ok(read) => _ = calendar.try_set(Some(Arc::new(read))),
                Err(failure) => site::report("content/calendar.json", &failure),
            }
        });
    });
    calendar.into()
}

/// What the person was looking at, by the address they came with: a service, an office, or their ticket.
fn about() -> Signal<Option<String>> {
    let store = store();
    let (service, office, ticket) =
        (navigation().value("about"), navigation().value("office"), navigation().value("ticket"));
    let name = |text: &Text| text.words(messages::lang()).to_owned();
    Signal::derive(move || {
        if ticket.get().is_some() {
            return Some(messages::line::title().to_owned());
        }
        if let Some(id) = office.get() {
            let offices = store.offices();
            let offices = offices.read();
            let Load::Ready(all) = &*offices else { return None };
            return all
                .offices
                .iter()
                .find(|office| office.id.as_str() == id)
                .map(|office| name(&office.name));
        }
        let id = service.get()?;
        let index = store.index();
        let index = index.read();
        let Load::Ready(index) = &*index else { return None };
        index.services.iter().find(|service| service.id.as_str() == id).map(|service| name(&service.name))
    })
}
