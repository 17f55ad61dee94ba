//! Where links that lead out of the app end: their address as a code for the phone, and written out. Nobody is left alone
//! on another site.

use super::visit::Device;
use crate::{
    browser::dialog,
    messages::kiosk as said,
    ui::{Button, qr},
};
use leptos::prelude::*;

const ID: &str = "kiosk-outside";

/// Longest address that is written out, in characters.
const LONGEST: usize = 300;

/// A dialog with the address.
#[component]
pub fn Outside(
    /// The device.
    device: Device,
) -> impl IntoView {
    Effect::new(move |before: Option<bool>| {
        let some = device.outside.with(Option::is_some);
        if some {
            dialog::open(ID);
        } else if before == Some(true) {
            dialog::close(ID);
        }
        some
    });
    let close = move || device.outside.set(None);
    let shown = move || {
        device.outside.get().map(|address| {
            let (title, text) = told(&address);
            let code = qr(&address).map(|picture| view! { <div class="qr">{picture}</div> });
            view! { <h2 id="kiosk-outside-title">{title}</h2>{code}<p class="address"><bdi>{text}</bdi></p> }
        })
    };
    view! {
        <dialog class="ask" id=ID aria-labelledby="kiosk-outside-title" on:cancel=move |_: leptos::ev::Event| close()>
            {shown}
            <p><Button on_press=move |()| close()>{said::outside_close()}</Button></p>
        </dialog>
    }
}

/// What it is, and what to write out.
fn told(address: &str) -> (&'static str, String) {
    let cut = |text: &str| text.chars().take(LONGEST).collect::<String>();
    match address.split_once(':') {
        Some(("tel", number)) => (said::outside_call(), number.to_owned()),
        Some(("mailto", rest)) => (said::outside_mail(), cut(rest.split('?').next().unwrap_or_default())),
        Some(("sms", _)) => (said::outside_sms(), String::new()),
        _ => (said::outside(), cut(address.trim_start_matches("https://"))),
    }
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn what_is_written_out_can_be_copied_by_hand() {
        let written = |address: &str| told(address).1;
        assert_eq!(written("https://www2.gov.bc.ca/bcid"), "www2.gov.bc.ca/bcid");
        assert_eq!(written("tel:+18006637867"), "+18006637867");
        assert_eq!(written("mailto:a@gov.bc.ca?subject=x"), "a@gov.bc.ca");
        assert_eq!(written("sms:?&body=secret"), "");
        assert!(written(&format!("https://x.example/{}", "y".repeat(9_999))).chars().count() <= 300);
    }
}
