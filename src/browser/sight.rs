//! Whether something on the page can be seen.

use leptos::html::Span;
use leptos::prelude::*;

/// Calls `on` once, as soon as an element is on the screen. It stops looking with the view that the element belongs to.
pub fn when_seen(element: NodeRef<Span>, on: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    wasm::when_seen(element, on);
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = element;
        drop(on);
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use js_sys::Array;
    use leptos::{html::Span, prelude::*};
    use std::cell::RefCell;
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{IntersectionObserver, IntersectionObserverEntry};

    pub fn when_seen(element: NodeRef<Span>, on: impl FnOnce() + 'static) {
        let on = RefCell::new(Some(on));
        let seen = Closure::<dyn Fn(Array, IntersectionObserver)>::new(
            move |entries: Array, observer: IntersectionObserver| {
                let seen = |entry: IntersectionObserverEntry| entry.is_intersecting();
                if entries.iter().any(|entry| seen(entry.unchecked_into()))
                    && let Some(on) = on.borrow_mut().take()
                {
                    observer.disconnect();
                    on();
                }
            },
        );
        let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref());
        let kept = StoredValue::new_local((observer.ok(), seen));
        Effect::new(move |_| {
            let Some(element) = element.get() else { return };
            _ = kept.try_with_value(|(observer, _)| {
                if let Some(observer) = observer {
                    observer.observe(&element);
                }
            });
        });
        on_cleanup(move || {
            _ = kept.try_with_value(|(observer, _)| observer.as_ref().map(IntersectionObserver::disconnect));
        });
    }
}
