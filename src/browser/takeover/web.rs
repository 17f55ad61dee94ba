//! The change itself.

use super::{Part, held, held::Held, pressed};
use crate::{
    browser::{document as page, reflect, wait::sleep},
    navigation::Address,
    pages::lazy,
    store::Start,
    turns,
};
use leptos::prelude::AnyView;
use std::{any::Any, cell::RefCell};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, HtmlElement};

/// How often to look whether a press has ended, in milliseconds.
const PRESS: i32 = 20;
/// Looks after which a press counts as a browser that never says it has ended, and a word as one that may be cut.
const MOST_LOOKS: u32 = 250;
/// Looks after which a list counts as closed in a browser that does not say it: half a minute.
const MOST_GUESSES: u32 = 1_500;

thread_local! {
    /// The parts of the served page that live, and what they live from.
    static PARTS: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub fn find() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

pub fn is_served(element: &HtmlElement) -> bool {
    element.query_selector("[data-without-program]").is_ok_and(|found| found.is_none())
}

pub fn tell(element: &HtmlElement, state: &str) {
    _ = element.set_attribute("data-program", state);
    if let Some(late) = late() {
        _ = late.set_attribute("hidden", "");
    }
}

/// The words for a program that does not come.
fn late() -> Option<Element> {
    document()?.query_selector("[data-late]").ok()?
}

pub fn runs(element: &HtmlElement) -> bool {
    element.get_attribute("data-program").as_deref() == Some("runs")
}

pub fn top(element: &HtmlElement) -> Option<Part> {
    let main = element.query_selector("main").ok()??;
    if let Some(old) = main.query_selector("[data-said]").ok()? {
        old.remove();
    }
    let top = document()?.create_element("div").ok()?;
    _ = top.set_attribute("data-said", "");
    _ = top.set_attribute("class", "wrap");
    main.insert_before(&top, main.first_child().as_ref()).ok()?;
    Some(part(top))
}

pub async fn settle(element: &HtmlElement) {
    // What was read for the page took its time already: a touch is heard before the page is made.
    sleep(0).await;
    let (mut looks, mut guesses) = (0, 0);
    loop {
        let chooses = match element.query_selector("select:open") {
            Ok(open) => open.is_some(),
            // A browser that does not know of it.
            Err(_) => guesses < MOST_GUESSES && pressed::chooses(element),
        };
        let is_pressed = || matches!(element.query_selector(":active"), Ok(Some(_)));
        if chooses {
            guesses += 1;
        } else if looks == MOST_LOOKS || !is_pressed() && !pressed::composes() {
            break;
        } else {
            looks += 1;
        }
        sleep(PRESS).await;
    }
}

pub fn is_read() -> bool {
    reflect::call(&js_sys::global(), "isRead", &[]).is_some_and(|is| is.is_truthy())
}

pub async fn take_over(element: &HtmlElement, start: Start, address: Address, in_turns: bool) {
    let aside = document().and_then(|document| document.create_element("div").ok());
    let Some(aside) = aside.and_then(|aside| aside.dyn_into::<HtmlElement>().ok()) else { return };
    let (same, path) = (start.came_from.is_none(), page::path());
    if in_turns {
        turns::begin();
    }
    leptos::mount::mount_to(aside.clone(), move || lazy::app(start, address)).forget();
    if in_turns {
        turns::take().await;
        settle(element).await;
    }
    pressed::adopt(element);
    let pressed = pressed::take();
    // A link may have been followed meanwhile: nothing of the page that was sent has its place in another.
    let held = (same && path == page::path()).then(|| (Held::take(element), pressed));
    // The new page stands before the old one until it has the focus: a phone whose field is gone puts its keyboard away.
    let (served, old) = (element.child_nodes().length(), element.first_child());
    while let Some(part) = aside.first_child() {
        _ = element.insert_before(&part, old.as_ref());
    }
    tell(element, "runs");
    let (held, pressed) = held.unzip();
    let held = held.map(|held| held.put_back(element));
    for _ in 0..served {
        _ = element.last_child().map(|part| element.remove_child(&part));
    }
    PARTS.take();
    if let Some(back) = held {
        back.stay().await;
    }
    if let Some(pressed) = pressed.flatten() {
        pressed.press(element);
    }
    // Who asks this has it laid out now, so that the next task, which paints, is shorter.
    _ = web_sys::window().map(|window| window.scroll_y());
}

pub fn give_up() {
    // What a page does without the program is for `boot.js` to know: it must do it without the program.
    _ = reflect::call(&js_sys::global(), "lost", &[]);
}

pub fn parts(element: &HtmlElement, attribute: &str) -> Vec<(String, Part)> {
    let marked = held::elements(element, &format!("[{attribute}]"));
    marked.filter_map(|e| Some((e.get_attribute(attribute)?, part(e)))).collect()
}

pub fn fill(element: HtmlElement, view: impl FnOnce() -> AnyView + 'static) {
    element.set_text_content(None);
    keep(leptos::mount::mount_to(element, view));
}

pub fn keep(what: impl Any) {
    PARTS.with_borrow_mut(|parts| parts.push(Box::new(what)));
}

pub fn move_last(element: &Element) {
    if let Some(around) = element.parent_element() {
        _ = around.append_child(element);
    }
}

pub fn inside(element: &Element, selector: &str) -> Option<Part> {
    element.query_selector(selector).ok().flatten().map(part)
}

pub fn around(element: &Element, selector: &str) -> Option<Part> {
    element.closest(selector).ok().flatten().map(part)
}

pub fn on(element: &Element, event: &str, on: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(on);
    _ = element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    keep(listener);
}

/// SVG's elements are none of HTML's, but all that is asked of them here is the same.
fn part(element: Element) -> Part {
    Part { element: element.unchecked_into() }
}
