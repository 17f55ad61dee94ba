//! The first seconds in a browser: fetch what the page needs, then put the app in its place.
//!
//! A prerendered page is read meanwhile and stays as it is until everything is here; what a person typed, opened or
//! chose in it stays too ([`crate::browser::takeover`]). If the words of the interface never arrive, the page simply
//! goes on being the page that the server sent.

use crate::{
    browser::{
        console, document, kiosk,
        piece::{self, arrived},
        takeover::Place,
        wait::sleep,
    },
    config::{Config, Phone},
    failure::{Failure, Load},
    gateways::site,
    messages::Table,
    navigation::Address,
    pages::lazy,
    rest::{self, rest_page},
    route::Route,
    store::Start,
};
use futures_util::future::{join, select};
use language::Text;
use std::{
    pin::{Pin, pin},
    sync::Arc,
};

/// Milliseconds until code that did not arrive is asked for again.
pub const PAUSE: i32 = 10_000;

/// How long the greeting of a device at the door waits for the name and the line of its office, in milliseconds. It can do
/// without them, but what comes later moves what a finger is about to press.
const GREETING: i32 = 2_000;

/// Starts the app in this document.
#[cfg(target_arch = "wasm32")]
pub fn run() {
    // A second call finds it done.
    _ = any_spawner::Executor::init_wasm_bindgen();
    wasm_bindgen_futures::spawn_local(begin());
}

/// Everything that happens between the arrival of the program and the first page of its own.
pub async fn begin() {
    // The browser has just made the program: a touch is heard before it begins.
    sleep(0).await;
    let address = Address::parse(&document::address());
    let (lang, route) = Route::parse(&address.path);
    let Some(place) = Place::find() else {
        console::error("the page has no element for the app");
        return;
    };
    // A device at the door has more around its pages, and nobody to wait for.
    if let Some(route) = route.clone().filter(|_| place.is_served() && !kiosk::is_one()) {
        let follows = route == Route::Ticket && follows();
        insist(&place, || rest::code(follows)).await;
        return rest_page(place, lang, route, address, follows).await;
    }
    let (words, config) = join(words(lang), config()).await;
    be_at_door(&place, &config).await;
    match words {
        Ok(()) => begin_page(place, route, address, config).await,
        Err(why) => without_words(&place, lang, &why),
    }
}

/// Whether the address with which this document began names a ticket.
fn follows() -> bool {
    document::look("follows").is_some()
}

/// Fetches what a page begins with, and lets the app run it. The words must be here.
///
/// Boxed, as [`fetch`] is, so that it is the same code for all.
pub fn begin_page(
    place: Place,
    route: Option<Route>,
    address: Address,
    config: Result<Arc<Config>, Failure>,
) -> Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(async move {
        let mut start = fetch(route.as_ref(), config).await;
        if matches!(route, Some(Route::Home)) && kiosk::is_one() {
            // After everything else: whoever waits for a piece hears of any that is lost.
            let parts = async {
                // What the page of an office begins with.
                let office = Route::Office(String::new());
                start.offices = fetch(Some(&office), Ok(start.config.clone())).await.offices;
                _ = lazy::preload_at_office().await;
            };
            _ = select(pin!(parts), pin!(sleep(GREETING))).await;
        }
        // The page that the server sent stays until its code is here.
        while start.code_failure.is_some() {
            place.give_up();
            sleep(PAUSE).await;
            start = fetch(route.as_ref(), Ok(start.config)).await;
        }
        place.settle().await;
        place.take_over(start, address, place.is_served() && !kiosk::is_one()).await;
    })
}

/// Lets the device be one at the door of an office, where it knows that it is one, or the settings say so. It looks after
/// itself from then on, whatever else fails.
pub fn be_at_door<'a>(
    place: &'a Place,
    config: &'a Result<Arc<Config>, Failure>,
) -> Pin<Box<dyn Future<Output = ()> + 'a>> {
    Box::pin(async move {
        let settings = config.as_ref().ok();
        if kiosk::is_one() || settings.is_some_and(|config| config.is_at_door()) {
            insist(place, lazy::kiosk_code).await;
            if let Some(kiosk) = settings.and_then(|config| config.kiosk.clone()) {
                lazy::be_kiosk(kiosk);
            }
        }
    })
}

/// Waits for code that a page can't begin without, and says meanwhile how to go on without the program.
async fn insist(place: &Place, code: impl Fn() -> piece::Load) {
    while arrived(code()).await.is_err() {
        place.give_up();
        sleep(PAUSE).await;
    }
}

/// Fetches the words of the interface and puts them to use.
pub async fn words(lang: &'static str) -> Result<(), String> {
    let file = format!("{}messages/{lang}.json", document::program_folder());
    let json = site::bytes(&file).await.map_err(|failure| failure.detail())?;
    Table::parse(lang, &json)?.install();
    document::set_language(lang);
    Ok(())
}

/// Leaves the page as the server sent it.
pub fn without_words(place: &Place, lang: &str, why: &str) {
    console::error(&format!("messages/{lang}.json: {why}"));
    place.give_up();
}

/// The settings; whoever runs the site hears of it when they can't be read.
pub async fn config() -> Result<Arc<Config>, Failure> {
    let config = site::config().await.map(Arc::new);
    if let Err(failure) = &config {
        site::report("config.json", failure);
    }
    config
}

/// What a page shows first, and its code, all fetched at once.
pub fn fetch(
    route: Option<&Route>,
    config: Result<Arc<Config>, Failure>,
) -> Pin<Box<dyn Future<Output = Start> + '_>> {
    Box::pin(async move {
        let wants_index = matches!(
            route,
            Some(
                Route::Home
                    | Route::Services
                    | Route::Category(_)
                    | Route::Code
                    | Route::Offices
                    | Route::OfficesFor(_)
            )
        );
        let wants_offices = match route {
            Some(Route::Offices | Route::OfficesFor(_) | Route::Office(_)) => true,
            // Who follows a ticket has named it already.
            Some(Route::Ticket) => !follows() && config.as_ref().is_ok_and(|config| config.queue.is_some()),
            _ => false,
        };
        let service = async {
            let Some(Route::Service(id) | Route::Check(id)) = route else { return Vec::new() };
            vec![(id.clone(), loaded(&format!("content/services/{id}.json"), site::service(id).await))]
        };
        let index = async {
            if wants_index { loaded("content/index.json", site::index().await) } else { Load::Waiting }
        };
        let offices = async {
            if wants_offices { loaded("content/offices.json", site::offices().await) } else { Load::Waiting }
        };
        let code = async { lazy::preload(route).await.err() };
        let ((index, offices), (services, code_failure)) =
            join(join(index, offices), join(service, code)).await;
        let (config, config_failure) = match config {
            Ok(config) => (config, None),
            Err(failure) => (Arc::new(without_settings()), Some(failure)),
        };
        Start { config, config_failure, code_failure, index, offices, services, came_from: None }
    })
}

fn loaded<T>(file: &str, result: Result<T, Failure>) -> Load<Arc<T>> {
    if let Err(failure) = &result {
        site::report(file, failure);
    }
    result.map(Arc::new).into()
}

/// Who runs the counters and the number to call, as the server wrote them into the page: they are what people need most
/// when the settings do not arrive.
pub fn without_settings() -> Config {
    let text = |name: &str| {
        let lang = Route::parse(&document::path()).0;
        document::meta(name).map_or_else(Text::default, |words| Text::only(lang, &words))
    };
    let phone = Phone {
        number: document::meta("phone").unwrap_or_default(),
        label: text("phone-label"),
        hours: None,
    };
    Config { name: text("application-name"), phone, ..Config::default() }
}
