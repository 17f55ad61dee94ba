//! What a person does with the whole document, seen before anything else sees it.

/// Something that a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Touched or pressed.
    Touch,
    /// Pressed a key, by its name in the DOM standard.
    Key(String),
    /// Chose a link that leads out of this site, or to another program: its address.
    Outside(String),
    /// Anything else, such as scrolling.
    Other,
}

/// Listens until it is dropped.
pub struct Watch {
    #[cfg(target_arch = "wasm32")]
    _inner: wasm::Inner,
}

/// Calls `on` at everything that a person does; true: nobody else gets to know of it.
pub fn watch(on: impl Fn(Act) -> bool + 'static) -> Option<Watch> {
    #[cfg(target_arch = "wasm32")]
    return wasm::Inner::new(on).map(|inner| Watch { _inner: inner });
    #[cfg(not(target_arch = "wasm32"))]
    {
        drop(on);
        None
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Act;
    use crate::browser::reflect::get;
    use std::cell::Cell;
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Element, Event, Window};

    const NAMES: [&str; 6] = ["pointerdown", "keydown", "click", "auxclick", "wheel", "contextmenu"];

    pub struct Inner {
        window: Window,
        on_event: Closure<dyn Fn(Event)>,
    }

    impl Inner {
        pub fn new(on: impl Fn(Act) -> bool + 'static) -> Option<Self> {
            let window = web_sys::window()?;
            // The click of a touch that was taken would fall on whatever has come under the finger since.
            let taken = Cell::new(false);
            let on_event = Closure::<dyn Fn(Event)>::new(move |event: Event| {
                if event.type_() == "click" && taken.take() {
                    event.prevent_default();
                    return event.stop_immediate_propagation();
                }
                let act = match event.type_().as_str() {
                    "pointerdown" => Act::Touch,
                    "keydown" => {
                        Act::Key(get(&event, "key").and_then(|key| key.as_string()).unwrap_or_default())
                    }
                    "click" | "auxclick" => match outside(&event) {
                        Some(address) => Act::Outside(address),
                        None => return,
                    },
                    // A menu of the browser leads out of the app.
                    "contextmenu" => return event.prevent_default(),
                    _ => Act::Other,
                };
                let (takes, touch) = (matches!(act, Act::Outside(_)), act == Act::Touch);
                let takes = on(act) || takes;
                taken.set(touch && takes);
                if takes {
                    event.prevent_default();
                    event.stop_immediate_propagation();
                }
            });
            for name in NAMES {
                // Before any listener of a page.
                _ = window.add_event_listener_with_callback_and_bool(
                    name,
                    on_event.as_ref().unchecked_ref(),
                    true,
                );
            }
            Some(Self { window, on_event })
        }
    }

    impl Drop for Inner {
        fn drop(&mut self) {
            for name in NAMES {
                let listener = self.on_event.as_ref().unchecked_ref();
                _ = self.window.remove_event_listener_with_callback_and_bool(name, listener, true);
            }
        }
    }

    fn outside(event: &Event) -> Option<String> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let link = target.closest("a[href]").ok()??;
        if link.has_attribute("download") {
            return None;
        }
        let text = |name: &str| get(&link, name)?.as_string();
        let (address, origin) = (text("href")?, web_sys::window()?.location().origin().ok()?);
        let ours = address.starts_with(&format!("{origin}/")) || address.starts_with("blob:");
        (!ours).then_some(address)
    }
}
