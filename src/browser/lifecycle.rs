//! Whether the page is seen, and whether the device has a network.

/// A change of either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The page is seen again, after a while in the background or after the device slept.
    Shown,
    /// The page is in the background.
    Hidden,
    /// The device has a network again.
    Online,
    /// The device has no network.
    Offline,
}

/// Listens until it is dropped.
pub struct Watch {
    #[cfg(target_arch = "wasm32")]
    _inner: wasm::Inner,
}

/// Calls `on` at every change from now on.
pub fn watch(on: impl Fn(Sign) + 'static) -> Option<Watch> {
    #[cfg(target_arch = "wasm32")]
    return wasm::Inner::new(on).map(|inner| Watch { _inner: inner });
    #[cfg(not(target_arch = "wasm32"))]
    {
        drop(on);
        None
    }
}

/// Whether the page is in the background now.
pub fn is_hidden() -> bool {
    #[cfg(target_arch = "wasm32")]
    return web_sys::window().and_then(|w| w.document()).is_some_and(|document| document.hidden());
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// Whether the device says that it has a network now.
pub fn is_online() -> bool {
    #[cfg(target_arch = "wasm32")]
    return web_sys::window().is_none_or(|window| window.navigator().on_line());
    #[cfg(not(target_arch = "wasm32"))]
    true
}

/// Whether the device keeps the site, so that a new document can begin without a network.
pub fn is_kept() -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        use super::reflect::{get, navigator};
        let worker = navigator().and_then(|navigator| get(&navigator, "serviceWorker"));
        worker.and_then(|worker| get(&worker, "controller")).is_some()
    }
    #[cfg(not(target_arch = "wasm32"))]
    false
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Sign;
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Document, Event, Window};

    /// Those of the window; the document has one of its own.
    const NAMES: [&str; 3] = ["online", "offline", "pageshow"];
    const SEEN: &str = "visibilitychange";

    pub struct Inner {
        window: Window,
        document: Document,
        on_event: Closure<dyn Fn(Event)>,
    }

    impl Inner {
        pub fn new(on: impl Fn(Sign) + 'static) -> Option<Self> {
            let window = web_sys::window()?;
            let document = window.document()?;
            let on_event = Closure::<dyn Fn(Event)>::new(move |event: Event| {
                on(match event.type_().as_str() {
                    "online" => Sign::Online,
                    "offline" => Sign::Offline,
                    SEEN if super::is_hidden() => Sign::Hidden,
                    _ => Sign::Shown,
                });
            });
            let listener = on_event.as_ref().unchecked_ref();
            for name in NAMES {
                _ = window.add_event_listener_with_callback(name, listener);
            }
            _ = document.add_event_listener_with_callback(SEEN, listener);
            Some(Self { window, document, on_event })
        }
    }

    impl Drop for Inner {
        fn drop(&mut self) {
            let listener = self.on_event.as_ref().unchecked_ref();
            for name in NAMES {
                _ = self.window.remove_event_listener_with_callback(name, listener);
            }
            _ = self.document.remove_event_listener_with_callback(SEEN, listener);
        }
    }
}
