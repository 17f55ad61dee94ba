//! The first seconds in a browser: fetch what the page needs, then put the app in its place.
//!
//! A prerendered page is read meanwhile and stays as it is until everything is here; what a person typed, opened or
//! chose in it stays too ([`crate::browser::takeover`]). If the words of the interface never arrive, the page simply
//! goes on being the page that the server sent.

use crate::{
    browser::{console, document, takeover::Place},
    config::{Config, Phone},
    failure::{Failure, Load},
    gateways::site,
    messages::Table,
    pages::lazy,
    route::Route,
    store::Start,
};
use futures_util::future::join3;
use language::Text;
use std::sync::Arc;

/// Starts the app in this document.
#[cfg(target_arch = "wasm32")]
pub fn run() {
    wasm_bindgen_futures::spawn_local(begin());
}

/// Everything that happens between the arrival of the program and the first page of its own.
pub async fn begin() {
    let (lang, route) = Route::parse(&document::path());
    let Some(place) = Place::find() else {
        console::error("the page has no element for the app");
        return;
    };
    let code = async {
        if let Some(route) = &route {
            lazy::preload(route).await;
        }
    };
    let (table, start, ()) = join3(words(lang), fetch(route.as_ref()), code).await;
    match table {
        Ok(table) => table.install(),
        Err(why) => {
            console::error(&format!("messages/{lang}.json: {why}"));
            place.give_up();
            return;
        }
    }
    document::set_language(lang);
    place.take_over(start).await;
}

async fn words(lang: &'static str) -> Result<Table, String> {
    let file = format!("{}messages/{lang}.json", document::program_folder());
    let json = site::bytes(&file).await.map_err(|failure| failure.detail())?;
    Table::parse(lang, &json)
}

/// What a page shows first, all fetched at once.
async fn fetch(route: Option<&Route>) -> Start {
    let wants_index =
        !matches!(route, None | Some(Route::Service(_) | Route::Talk | Route::Ticket | Route::About));
    let wants_offices = matches!(route, Some(Route::Offices | Route::OfficesFor(_) | Route::Office(_)));
    let service = async {
        let Some(Route::Service(id)) = route else { return Vec::new() };
        vec![(id.clone(), loaded(&format!("content/services/{id}.json"), site::service(id).await))]
    };
    let index =
        async { if wants_index { loaded("content/index.json", site::index().await) } else { Load::Waiting } };
    let offices = async {
        if wants_offices { loaded("content/offices.json", site::offices().await) } else { Load::Waiting }
    };
    let records = join3(index, offices, service);
    let (config, (index, offices, services), ()) = join3(site::config(), records, async {}).await;
    let (config, config_failure) = match config {
        Ok(config) => (config, None),
        Err(failure) => {
            site::report("config.json", &failure);
            (without_settings(), Some(failure))
        }
    };
    Start { config, config_failure, index, offices, services }
}

fn loaded<T>(file: &str, result: Result<T, Failure>) -> Load<Arc<T>> {
    if let Err(failure) = &result {
        site::report(file, failure);
    }
    result.map(Arc::new).into()
}

/// Who runs the counters and the number to call, as the server wrote them into the page: they are what people need most
/// when the settings do not arrive.
fn without_settings() -> Config {
    let text = |name: &str| {
        let lang = Route::parse(&document::path()).0;
        document::meta(name).map_or_else(Text::default, |words| Text([(lang.to_owned(), words)].into()))
    };
    let phone = Phone {
        number: document::meta("phone").unwrap_or_default(),
        label: text("phone-label"),
        hours: None,
    };
    Config { name: text("application-name"), phone, ..Config::default() }
}
