//! The first sign of a person: a page that nobody uses asks nobody anything.

/// Calls `on` once, when somebody first moves the pointer, touches the page, turns the wheel or presses a key. Not within the
/// bar that offers a newer release: the worker that is to give way would begin to fetch, and browsers wait until it is idle.
pub fn first_sign(on: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    wasm::first_sign(on);
    #[cfg(not(target_arch = "wasm32"))]
    drop(on);
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use std::{cell::RefCell, rc::Rc};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Element, Event};

    /// Not scrolling: a browser does that by itself when a page is loaded anew.
    const SIGNS: [&str; 5] = ["pointermove", "pointerdown", "touchstart", "wheel", "keydown"];

    type Listener = Closure<dyn Fn(Event)>;

    pub fn first_sign(on: impl FnOnce() + 'static) {
        let Some(window) = web_sys::window() else { return };
        let on = RefCell::new(Some(on));
        let listener = Rc::new(RefCell::new(None::<Listener>));
        let (target, mine) = (window.clone(), listener.clone());
        let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let at = event.target().and_then(|at| at.dyn_into::<Element>().ok());
            if at.is_some_and(|at| matches!(at.closest("#kept"), Ok(Some(_)))) {
                return;
            }
            let Some(on) = on.borrow_mut().take() else { return };
            if let Some(listener) = &*mine.borrow() {
                for name in SIGNS {
                    _ = target.remove_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
                }
            }
            on();
        });
        for name in SIGNS {
            _ = window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
        }
        // It keeps itself until the document ends: it is one.
        listener.replace(Some(heard));
    }
}
