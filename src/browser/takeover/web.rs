//! The change itself.

use super::held::Held;
use crate::{
    app::{App, AppProps},
    browser::wait::sleep,
    navigation::Address,
    store::Start,
};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

/// How often to look whether a press has ended, in milliseconds.
const PRESS: i32 = 20;
/// Looks after which a press counts as a browser that never says it has ended.
const MOST_LOOKS: u32 = 250;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub fn find() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

pub async fn take_over(element: HtmlElement, start: Start) {
    // A press that has begun would be lost with its element: let it end first.
    for _ in 0..MOST_LOOKS {
        match element.query_selector(":active") {
            Ok(Some(_)) => sleep(PRESS).await,
            _ => break,
        }
    }
    let address = Address::parse(&super::super::document::address());
    let held = Held::take(&element);
    element.set_text_content(None);
    leptos::mount::mount_to(element.clone(), move || App(AppProps { start, address })).forget();
    held.put_back(&element).await;
}

pub fn give_up(element: &HtmlElement) {
    if let Ok(Some(hidden)) = element.query_selector("[data-without-program]") {
        _ = hidden.remove_attribute("hidden");
    }
}
