//! What a person presses on a page whose program is not there yet: done as soon as it is.

use super::held::Mark;
use crate::{
    browser::{clock, reflect},
    messages,
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, HtmlElement, HtmlFormElement};

/// What has to be pressed with the program.
const BUTTONS: &str = "button";
/// What shows, when it gets the focus or a finger, that the program will be needed.
const CONTROLS: &str = "button, input, select, textarea";

/// What is listened to.
const EVENTS: [&str; 9] = [
    "focusin",
    "input",
    "pointerdown",
    "click",
    "submit",
    "keydown",
    "change",
    "compositionupdate",
    "compositionend",
];

/// A list to choose from.
const LIST: &str = "select";

/// Parts of the served page whose buttons work already.
const OWN: &str = "[data-own]";

/// A button, or a form that was sent.
pub struct Pressed(Mark);

/// For how many milliseconds after its last key a word counts as being composed.
const COMPOSES: f64 = 1_500.0;

thread_local! {
    static LAST: RefCell<Option<Pressed>> = const { RefCell::new(None) };
    /// When a word that is being composed got its last key.
    static COMPOSED: Cell<Option<f64>> = const { Cell::new(None) };
    /// Whether the last press was on a list, and nothing was chosen from it since.
    static CHOOSES: Cell<bool> = const { Cell::new(false) };
}

/// Whether a word that is composed of several keys would be lost with its field. Phones compose every word until the next
/// begins, and go on with it in another field; Korean syllables and what becomes Chinese, by letters or by strokes, do not.
fn would_lose(word: &str) -> bool {
    messages::lang().starts_with("zh") || word.chars().any(|letter| letter >= '\u{1100}')
}

/// Whether a word is being composed from several keys: in a field, or to find a choice in a list that begins with it.
pub fn composes() -> bool {
    COMPOSED.get().is_some_and(|last| clock::ticks() - last < COMPOSES)
}

/// Whether a person chooses from a list that is open, as far as a browser shows that does not say so.
pub fn chooses(page: &HtmlElement) -> bool {
    CHOOSES.get() && matches!(page.query_selector("select:focus"), Ok(Some(_)))
}

/// Takes over what was pressed before this program listened; `boot.js` has kept it.
pub fn adopt(page: &HtmlElement) {
    let name = JsValue::from_str("pressed");
    let early = js_sys::Reflect::get(&js_sys::global(), &name).ok();
    if let Some(early) = early.and_then(|early| early.dyn_into::<Element>().ok()) {
        _ = js_sys::Reflect::delete_property(&js_sys::global(), &name);
        LAST.set(Mark::of(page, &early).map(Pressed));
    }
}

/// Whether there is one.
pub fn is_there() -> bool {
    LAST.with_borrow(Option::is_some)
}

/// The last press, once.
pub fn take() -> Option<Pressed> {
    LAST.take()
}

impl Pressed {
    /// Presses the same part of the page that now has the program behind it.
    pub fn press(&self, page: &HtmlElement) {
        let Some(element) = self.0.find(page) else { return };
        match element.dyn_into::<HtmlFormElement>() {
            Ok(form) => _ = form.request_submit(),
            Err(element) => {
                if let Some(element) = element.dyn_ref::<HtmlElement>() {
                    element.click();
                }
            }
        }
    }
}

pub fn watch(page: &HtmlElement, used: impl Fn(bool) + 'static) {
    let (root, used) = (page.clone(), Rc::new(used));
    adopt(page);
    if is_there() || has_focus(page) {
        used(false);
    }
    let on_event = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        // Once the program runs, the page is its own.
        if super::web::runs(&root) {
            return;
        }
        let Some(target) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return };
        if lives(&target) {
            return;
        }
        let kind = event.type_();
        match kind.as_str() {
            "pointerdown" => CHOOSES.set(target.matches(LIST) == Ok(true)),
            "change" => return CHOOSES.set(false),
            "keydown" => {
                if target.matches(LIST) == Ok(true) {
                    COMPOSED.set(Some(clock::ticks()));
                }
                return;
            }
            _ => {}
        }
        if kind.starts_with("composition") {
            let loses =
                kind == "compositionupdate" && would_lose(&reflect::text(&event, "data").unwrap_or_default());
            COMPOSED.set(loses.then(clock::ticks));
        }
        let pressed = match kind.as_str() {
            "click" => target.closest(BUTTONS).ok().flatten().filter(|b| !sends_a_form(b)),
            "submit" => Some(target.clone()),
            _ => None,
        };
        let control = pressed.clone().or_else(|| target.closest(CONTROLS).ok().flatten());
        if let Some(pressed) = pressed {
            event.prevent_default();
            LAST.set(Mark::of(&root, &pressed).map(Pressed));
        }
        if control.is_some() {
            used(kind == "input");
        }
    });
    for name in EVENTS {
        _ = page.add_event_listener_with_callback(name, on_event.as_ref().unchecked_ref());
    }
    // It listens as long as the document lives.
    on_event.forget();
}

/// Whether it is in a part that lives by itself: that needs no page behind it.
fn lives(element: &Element) -> bool {
    matches!(element.closest(OWN), Ok(Some(_)))
}

/// Whether a person is in a field already, or on a button.
pub fn has_focus(page: &HtmlElement) -> bool {
    let there = page.query_selector(":focus").ok().flatten();
    there.is_some_and(|there| there.matches(CONTROLS) == Ok(true) && !lives(&there))
}

/// Whether pressing it sends a form, which is an event of its own.
fn sends_a_form(button: &Element) -> bool {
    let kind = button.get_attribute("type");
    kind.is_none_or(|kind| kind == "submit") && button.closest("form").is_ok_and(|form| form.is_some())
}
