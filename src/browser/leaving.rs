//! The end of the document: a question before it, and a last word.

/// Asks and speaks until it is dropped.
pub struct Guard {
    #[cfg(target_arch = "wasm32")]
    _inner: wasm::Inner,
}

/// When the document is left, `last_word` is called and has no time to wait for anything. If it `asks`, the browser asks
/// the person before whether they mean it.
pub fn guard(asks: bool, last_word: impl Fn() + 'static) -> Option<Guard> {
    #[cfg(target_arch = "wasm32")]
    return wasm::Inner::new(asks, last_word).map(|inner| Guard { _inner: inner });
    #[cfg(not(target_arch = "wasm32"))]
    {
        drop((asks, last_word));
        None
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Event, Window};

    pub struct Inner {
        window: Window,
        on_ask: Closure<dyn Fn(Event)>,
        on_leave: Closure<dyn Fn(Event)>,
    }

    impl Inner {
        pub fn new(asks: bool, last_word: impl Fn() + 'static) -> Option<Self> {
            let window = web_sys::window()?;
            let on_ask = Closure::<dyn Fn(Event)>::new(|event: Event| event.prevent_default());
            let on_leave = Closure::<dyn Fn(Event)>::new(move |_| last_word());
            if asks {
                window
                    .add_event_listener_with_callback("beforeunload", on_ask.as_ref().unchecked_ref())
                    .ok()?;
            }
            window.add_event_listener_with_callback("pagehide", on_leave.as_ref().unchecked_ref()).ok()?;
            Some(Self { window, on_ask, on_leave })
        }
    }

    impl Drop for Inner {
        fn drop(&mut self) {
            let both = [("beforeunload", &self.on_ask), ("pagehide", &self.on_leave)];
            for (name, listener) in both {
                _ = self.window.remove_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
            }
        }
    }
}
