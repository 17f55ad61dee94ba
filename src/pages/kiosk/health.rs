//! How the device is: for those who look after it, on the device and from afar.

use super::visit::Device;
use crate::{
    browser::{
        clock, document,
        http::{self, Ask},
        kiosk, memory, wait,
        wipe::{self, Room},
    },
    config::Kiosk,
    messages::kiosk as said,
    store::store,
};
use leptos::prelude::*;

/// How often the device says that it is well, in milliseconds.
const EVERY: i32 = 300_000;

/// What can be told of the device; nothing of the people who use it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Report {
    office: String,
    /// Of the program.
    version: String,
    /// Seconds since the document began.
    up: u64,
    /// Bytes of the program's memory.
    memory: u64,
    /// Seconds since the server answered last.
    contact: Option<u64>,
    /// Whether it can keep what it is told.
    room: Room,
}

impl Report {
    fn now(contact: Option<f64>) -> Self {
        let seconds = |ms: f64| (ms.max(0.0) / 1_000.0) as u64;
        Self {
            office: kiosk::office().unwrap_or_default(),
            version: document::program_folder(),
            up: seconds(clock::ticks()),
            memory: memory::used(),
            contact: contact.map(|at| seconds(clock::ticks() - at)),
            room: wipe::room(),
        }
    }

    fn json(&self) -> String {
        let contact = self.contact.map_or_else(|| "null".to_owned(), |seconds| seconds.to_string());
        json::write::Record::new()
            .text("office", &self.office)
            .text("version", &self.version)
            .value("up_seconds", &self.up.to_string())
            .value("memory_bytes", &self.memory.to_string())
            .value("last_contact_seconds", &contact)
            .text("storage", self.storage())
            .end()
    }
}

impl Report {
    /// One word for those who look after many devices.
    fn storage(&self) -> &'static str {
        match self.room {
            Room::There => "works",
            Room::Full => "full",
            Room::Refused => "refused",
        }
    }
}

/// When the server answered last, by the clock of the document.
#[derive(Clone, Copy)]
struct Contact(RwSignal<Option<f64>>);

/// Says from time to time that the device is well, if the settings name somebody who wants to know.
#[component]
pub fn Health(
    /// The device.
    device: Device,
) -> impl IntoView {
    let contact = RwSignal::new(Some(clock::ticks()));
    provide_context(Contact(contact));
    let monitor = Kiosk::parse(store().config().kiosk.as_ref()).unwrap_or_default().monitor;
    Effect::new(move |_| {
        let monitor = monitor.clone();
        leptos::task::spawn_local(async move {
            while device.leaving.try_get_untracked() == Some(false) {
                let since = contact.try_get_untracked().flatten();
                let (method, url, json) = match &monitor {
                    Some(monitor) => ("POST", monitor.url.clone(), Some(Report::now(since).json())),
                    None => ("GET", "/config.json".to_owned(), None),
                };
                let ask = Ask { method, url, json, ..Ask::default() };
                let (status, _) = http::ask(ask, 1 << 16, 15_000).await;
                if status > 0 {
                    _ = contact.try_set(Some(clock::ticks()));
                }
                wait::sleep(EVERY).await;
            }
        });
    });
}

/// The same to read.
#[component]
pub fn Facts() -> impl IntoView {
    let contact = use_context::<Contact>().and_then(|contact| contact.0.get_untracked());
    let report = Report::now(contact);
    let storage = match report.room {
        Room::There => said::storage_works(),
        Room::Full => said::storage_full(),
        Room::Refused => said::storage_refused(),
    };
    let minutes = |seconds: u64| said::minutes(u32::try_from(seconds / 60).unwrap_or(u32::MAX));
    let fact =
        |name: &'static str, value: String| view! { <p><strong>{name}</strong>": "<bdi>{value}</bdi></p> };
    view! {
        <div id="kiosk-health">
            {fact(said::version(), report.version.clone())}
            {fact(said::up(), minutes(report.up))}
            {fact(said::memory(), crate::browser::intl::number(report.memory as f64 / 1e6) + " MB")}
            {fact(said::storage(), storage.to_owned())}
            {report.contact.map(|seconds| fact(said::contact(), minutes(seconds)))}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::{Report, Room};

    #[test]
    fn the_report_holds_numbers_and_nothing_of_people() {
        let report = Report {
            office: "duncan".into(),
            version: "/a/".into(),
            up: 7,
            memory: 8,
            contact: None,
            room: Room::Full,
        };
        assert_eq!(
            report.json(),
            r#"{"office":"duncan","version":"/a/","up_seconds":7,"memory_bytes":8,"last_contact_seconds":null,"storage":"full"}"#
        );
    }
}
