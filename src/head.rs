//! What a page is called: for the tab, for bookmarks, for search engines, and for the line that announces it.

use crate::{
    failure::{Failure, Load},
    messages::{
        self, category, check, code_page, home, not_here, office, offices, service, services, talk_page,
        ticket_page, trouble,
    },
    route::Route,
    store::Store,
};
use leptos::prelude::*;

/// Name and description of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// The name, as its heading says it.
    pub name: String,
    /// One or two sentences about it, where there are some.
    pub description: Option<String>,
}

impl Head {
    fn of(name: &str, description: &str) -> Self {
        Self { name: name.to_owned(), description: Some(description.to_owned()) }
    }

    fn named(name: &str) -> Self {
        Self { name: name.to_owned(), description: None }
    }

    /// The whole title, with the name of the site.
    pub fn title(&self, store: Store) -> String {
        let config = store.config();
        match config.name.words(messages::lang()) {
            "" => self.name.clone(),
            site => messages::site::title(&self.name, site),
        }
    }
}

/// The head of a page; `None` while what it is called is still on its way. Follows the store's signals.
pub fn head(route: Option<&Route>, store: Store) -> Option<Head> {
    let lang = messages::lang();
    Some(match route {
        None => Head::named(not_here::page()),
        Some(Route::Home) => Head::of(home::title(), home::lead()),
        Some(Route::Services) => Head::of(services::title(), services::lead()),
        Some(Route::Category(id)) => record(&store.index().read(), category::missing(), |index| {
            index.category(id).map(|c| Head::of(c.name.words(lang), c.summary.words(lang)))
        })?,
        Some(Route::Service(id)) => record(&store.service(id).read(), service::missing(), |page| {
            Some(Head::of(page.service.name.words(lang), page.service.summary.words(lang)))
        })?,
        Some(Route::Check(id)) => record(&store.service(id).read(), service::missing(), |page| {
            Some(Head::of(&check::title(page.service.name.words(lang)), check::lead()))
        })?,
        Some(Route::Code) => Head::of(code_page::title(), code_page::lead()),
        Some(Route::Offices | Route::OfficesFor(_)) => Head::of(offices::title(), offices::lead()),
        Some(Route::Office(id)) => record(&store.offices().read(), office::missing(), |all| {
            let office = all.offices.iter().find(|o| o.id.as_str() == id)?;
            let place = format!("{}, {}. {}", office.address.street, office.address.city, offices::lead());
            Some(Head::of(office.name.words(lang), &place))
        })?,
        Some(Route::Talk) => Head::of(talk_page::title(), talk_page::lead()),
        Some(Route::Private) => Head::of(talk_page::private(), talk_page::private_lead()),
        Some(Route::Ticket) => Head::of(ticket_page::title(), ticket_page::lead()),
        Some(Route::Words(page)) => Head::named(messages::name(*page)),
    })
}

fn record<T>(load: &Load<T>, missing: &str, head: impl FnOnce(&T) -> Option<Head>) -> Option<Head> {
    match load {
        Load::Waiting => None,
        Load::Ready(record) => Some(head(record).unwrap_or_else(|| Head::named(missing))),
        Load::Failed(Failure::Status(404)) => Some(Head::named(missing)),
        Load::Failed(_) => Some(Head::named(trouble::title())),
    }
}
