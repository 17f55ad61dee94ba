//! Where a person turns: to a field, to the keys for it, or away.

use super::field::Field;

/// What they turned to.
pub enum Turn {
    /// A field to type into. Whether they touched it, or the focus came some other way.
    To(Field, How),
    /// The keys.
    Keys,
    /// Something else.
    Away,
}

/// How they came there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// By a touch or a press of the pointer.
    Touched,
    /// With the focus.
    Focused,
}

/// Listens until it is dropped.
pub struct Watch {
    #[cfg(target_arch = "wasm32")]
    _inner: wasm::Inner,
}

/// Calls `on` whenever a person turns; the keys are in the element with this id.
pub fn watch(keys: &'static str, on: impl Fn(Turn) + 'static) -> Option<Watch> {
    #[cfg(target_arch = "wasm32")]
    return wasm::Inner::new(keys, on).map(|inner| Watch { _inner: inner });
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = keys;
        drop(on);
        None
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::{Field, How, Turn};
    use crate::browser::{reflect::get, wait};
    use std::rc::Rc;
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Document, Element, Event};

    const NAMES: [&str; 3] = ["focusin", "focusout", "pointerdown"];

    pub struct Inner {
        document: Document,
        on_event: Closure<dyn Fn(Event)>,
    }

    impl Inner {
        pub fn new(keys: &'static str, on: impl Fn(Turn) + 'static) -> Option<Self> {
            let document = web_sys::window()?.document()?;
            let on = Rc::new(on);
            let on_event = Closure::<dyn Fn(Event)>::new(move |event: Event| {
                let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
                    return;
                };
                match event.type_().as_str() {
                    "focusin" => on(turn(&target, keys)),
                    "pointerdown" => {
                        // It has the focus already: no other event tells that somebody wants its keys again.
                        if let Some(field) = Field::of(&target).filter(Field::has_focus) {
                            on(Turn::To(field, How::Touched));
                        }
                    }
                    _ if get(&event, "relatedTarget").is_none() => {
                        let on = on.clone();
                        leptos::task::spawn_local(async move {
                            // What gets the focus next has it only after this event; a window in the background keeps it.
                            wait::sleep(0).await;
                            let active = web_sys::window().and_then(|w| w.document()?.active_element());
                            if active.is_none_or(|active| active.tag_name() == "BODY") {
                                on(Turn::Away);
                            }
                        });
                    }
                    _ => {}
                }
            });
            for name in NAMES {
                _ = document.add_event_listener_with_callback(name, on_event.as_ref().unchecked_ref());
            }
            Some(Self { document, on_event })
        }
    }

    impl Drop for Inner {
        fn drop(&mut self) {
            for name in NAMES {
                let listener = self.on_event.as_ref().unchecked_ref();
                _ = self.document.remove_event_listener_with_callback(name, listener);
            }
        }
    }

    fn turn(target: &Element, keys: &str) -> Turn {
        match Field::of(target) {
            Some(field) => Turn::To(field, How::Focused),
            None if target.closest(&format!("#{keys}")).is_ok_and(|found| found.is_some()) => Turn::Keys,
            None => Turn::Away,
        }
    }
}
