//! The browser's history: links followed, back and forward, and the place on the page.

/// How a page is come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arrival {
    /// By a link: the page begins at its start, or at what the fragment names.
    New,
    /// By the browser's back or forward: the page is where it was left, in CSS pixels from the top.
    Again(f64),
    /// By the browser itself, which has gone to a place on the page already.
    Within,
}

/// Calls `arrive` with the address within the site when a person follows a link that `ours` accepts, or goes back or
/// forward. Everything else is left to the browser: other buttons and keys, other sites, downloads, places on the page
/// shown, and links marked `external`. Calls `intend` with the address of such a link when a person is about to follow it:
/// the mouse rests on it, the finger is on it, or it has the focus. Who wants to save data, as the browser says, gets no
/// such call. A later call takes the place of an earlier one.
pub fn listen(
    ours: impl Fn(&str) -> bool + 'static,
    arrive: impl Fn(String, Arrival) + 'static,
    intend: fn(&str),
) {
    #[cfg(target_arch = "wasm32")]
    wasm::listen(ours, arrive, intend);
    #[cfg(not(target_arch = "wasm32"))]
    {
        drop((ours, arrive));
        _ = intend;
    }
}

/// Leaves this document for an address of this site.
pub fn load(href: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(window) = web_sys::window() {
        _ = window.location().assign(href);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = href;
}

/// Loads this document anew.
pub fn reload() {
    #[cfg(target_arch = "wasm32")]
    if let Some(window) = web_sys::window() {
        _ = window.location().reload();
    }
}

/// Adds an address to the history, and keeps with the one that is left where it was.
pub fn push(href: &str) {
    #[cfg(target_arch = "wasm32")]
    wasm::push(href);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = href;
}

/// Puts an address in the place of the one that is shown, and leaves no trace of that in the history.
pub fn replace(href: &str) {
    #[cfg(target_arch = "wasm32")]
    wasm::replace(href);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = href;
}

/// Writes another fragment into the address, and leaves the history as it is.
pub fn replace_fragment(fragment: &str) {
    #[cfg(target_arch = "wasm32")]
    wasm::replace_fragment(fragment);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = fragment;
}

/// Goes to the place on a page that has just been shown.
pub fn scroll(href: &str, arrival: Arrival) {
    #[cfg(target_arch = "wasm32")]
    wasm::scroll(href, arrival);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (href, arrival);
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Arrival;
    use crate::browser::{thrift, wait::sleep};
    use std::{cell::RefCell, rc::Rc};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use web_sys::{Element, Event, MouseEvent, PopStateEvent, Url};

    struct Listener {
        ours: Box<dyn Fn(&str) -> bool>,
        arrive: Box<dyn Fn(String, Arrival)>,
        intend: fn(&str),
    }

    thread_local! {
        static LISTENER: RefCell<Option<Rc<Listener>>> = const { RefCell::new(None) };
    }

    fn listener() -> Option<Rc<Listener>> {
        LISTENER.with_borrow(Clone::clone)
    }

    /// Milliseconds that a mouse rests on a link before a person counts as about to follow it.
    const REST: i32 = 80;

    pub fn listen(
        ours: impl Fn(&str) -> bool + 'static,
        arrive: impl Fn(String, Arrival) + 'static,
        intend: fn(&str),
    ) {
        let new = Rc::new(Listener { ours: Box::new(ours), arrive: Box::new(arrive), intend });
        if LISTENER.replace(Some(new)).is_none() {
            begin();
        }
    }

    fn begin() {
        let Some(window) = web_sys::window() else { return };
        let on_click = Closure::<dyn Fn(MouseEvent)>::new(|event: MouseEvent| {
            let Some(listener) = listener() else { return };
            if !is_ordinary(&event) {
                return;
            }
            if let Some((_, href)) = link(&event).filter(|(_, href)| (listener.ours)(href)) {
                event.prevent_default();
                (listener.arrive)(href, Arrival::New);
            }
        });
        let on_pop = Closure::<dyn Fn(PopStateEvent)>::new(|event: PopStateEvent| {
            if let Some(listener) = listener() {
                let named = element(&fragment()).is_some();
                let arrival = match event.state().as_f64() {
                    Some(place) => Arrival::Again(place),
                    None if named => Arrival::Within,
                    None => Arrival::Again(0.0),
                };
                (listener.arrive)(here() + &hash(), arrival);
            }
        });
        _ = window.add_event_listener_with_callback("click", on_click.as_ref().unchecked_ref());
        _ = window.add_event_listener_with_callback("popstate", on_pop.as_ref().unchecked_ref());
        let on_intent = Closure::<dyn Fn(Event)>::new(|event: Event| {
            leptos::task::spawn_local(async move {
                let Some((link, href)) = link(&event) else { return };
                sleep(REST).await;
                let Some(listener) = listener() else { return };
                if link.matches(":hover, :focus, :active") == Ok(true) && (listener.ours)(&href) {
                    (listener.intend)(&href);
                }
            });
        });
        if !thrift::saves_data() {
            for name in ["pointerover", "focusin", "touchstart"] {
                _ = window.add_event_listener_with_callback(name, on_intent.as_ref().unchecked_ref());
            }
        }
        // They listen as long as the document lives.
        on_click.forget();
        on_pop.forget();
        on_intent.forget();
    }

    /// Whether the browser would follow a link in this window when it is pressed so.
    fn is_ordinary(event: &MouseEvent) -> bool {
        event.button() == 0
            && !(event.meta_key() || event.alt_key() || event.ctrl_key() || event.shift_key())
            && !AsRef::<Event>::as_ref(event).default_prevented()
    }

    /// The link that an event is about, with the address within the site that it leads to in this window.
    fn link(event: &Event) -> Option<(Element, String)> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let link = target.closest("a[href]").ok()??;
        let rel = link.get_attribute("rel").unwrap_or_default();
        if link.has_attribute("target")
            || link.has_attribute("download")
            || rel.split(' ').any(|word| word == "external")
        {
            return None;
        }
        let window = web_sys::window()?;
        let url = Url::new_with_base(&link.get_attribute("href")?, &window.location().href().ok()?).ok()?;
        if url.origin() != window.location().origin().ok()? {
            return None;
        }
        let href = format!("{}{}", url.pathname(), url.search());
        let place = url.hash().strip_prefix('#').and_then(element);
        (href != here() || place.is_none()).then(|| (link, href + &url.hash()))
    }

    fn here() -> String {
        let Some(location) = web_sys::window().map(|w| w.location()) else { return String::new() };
        location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
    }

    fn hash() -> String {
        web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
    }

    fn fragment() -> String {
        hash().trim_start_matches('#').to_owned()
    }

    /// The place on the page that a fragment names.
    fn element(fragment: &str) -> Option<Element> {
        web_sys::window()?.document()?.get_element_by_id(fragment)
    }

    pub fn replace_fragment(fragment: &str) {
        let href = if fragment.is_empty() { here() } else { format!("{}#{fragment}", here()) };
        replace(&href);
    }

    pub fn replace(href: &str) {
        if let Some(history) = web_sys::window().and_then(|w| w.history().ok()) {
            let state = history.state().unwrap_or(JsValue::NULL);
            _ = history.replace_state_with_url(&state, "", Some(href));
        }
    }

    pub fn push(href: &str) {
        let Some(window) = web_sys::window() else { return };
        let Ok(history) = window.history() else { return };
        let place = JsValue::from_f64(window.scroll_y().unwrap_or_default());
        _ = history.replace_state(&place, "");
        if crate::browser::kiosk::is_one() {
            // Nobody goes back to what the person before looked at.
            _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
        } else if href != here() + &hash() {
            _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
        }
    }

    pub fn scroll(href: &str, arrival: Arrival) {
        let Some(window) = web_sys::window() else { return };
        let named = href.split_once('#').and_then(|(_, id)| element(id));
        match (arrival, named) {
            (Arrival::New, Some(element)) => element.scroll_into_view(),
            (Arrival::New, None) => window.scroll_to_with_x_and_y(0.0, 0.0),
            (Arrival::Again(place), _) => window.scroll_to_with_x_and_y(0.0, place),
            (Arrival::Within, _) => {}
        }
    }
}
