//! Puts the app in the place of the page that the server sent, in one task, so that nothing is painted in between. It is
//! made out of sight before that.
//!
//! Hydration would keep the old elements instead, but weighs a fifth more, empties fields that were filled in
//! meanwhile, and breaks when a page differs from the program (another day, changed content, a browser's translation).

#[cfg(target_arch = "wasm32")]
mod held;
#[cfg(target_arch = "wasm32")]
mod pressed;
#[cfg(target_arch = "wasm32")]
mod web;

use crate::{navigation::Address, store::Start};
use leptos::prelude::AnyView;
use std::any::Any;

/// The element that the app goes into.
#[derive(Clone)]
pub struct Place {
    #[cfg(target_arch = "wasm32")]
    element: web_sys::HtmlElement,
}

impl Place {
    /// Finds it; `None` on the host, and in a page that is not ours.
    pub fn find() -> Option<Self> {
        #[cfg(target_arch = "wasm32")]
        return web::find().map(|element| Self { element });
        #[cfg(not(target_arch = "wasm32"))]
        None
    }

    /// Whether a whole page stands there already.
    pub fn is_served(&self) -> bool {
        #[cfg(target_arch = "wasm32")]
        return web::is_served(&self.element);
        #[cfg(not(target_arch = "wasm32"))]
        false
    }

    /// Says how far the program is, in the attribute `data-program`: it `rests`, it `wakes`, or it `runs` after
    /// [`Place::take_over`].
    pub fn tell(&self, state: &str) {
        #[cfg(target_arch = "wasm32")]
        web::tell(&self.element, state);
        #[cfg(not(target_arch = "wasm32"))]
        let _ = state;
    }

    /// Until the app is there, calls `used` whenever a person turns to a button or a field of the page, with whether they typed,
    /// and keeps what was pressed for [`Place::take_over`].
    pub fn watch(&self, used: impl Fn(bool) + 'static) {
        #[cfg(target_arch = "wasm32")]
        pressed::watch(&self.element, used);
        #[cfg(not(target_arch = "wasm32"))]
        drop(used);
    }

    /// Whether something was pressed that waits for the program.
    pub fn is_pressed(&self) -> bool {
        #[cfg(target_arch = "wasm32")]
        return pressed::is_there();
        #[cfg(not(target_arch = "wasm32"))]
        false
    }

    /// The page's line for screen readers.
    pub fn status(&self) -> Option<Part> {
        #[cfg(target_arch = "wasm32")]
        return web::inside(&self.element, ":scope > [role='status']");
        #[cfg(not(target_arch = "wasm32"))]
        None
    }

    /// Whether a person is in a field of the page, or on a button.
    pub fn has_focus(&self) -> bool {
        #[cfg(target_arch = "wasm32")]
        return pressed::has_focus(&self.element);
        #[cfg(not(target_arch = "wasm32"))]
        false
    }

    /// Whether a person has it read aloud, or has marked words of it: both would end with its elements.
    pub fn is_read(&self) -> bool {
        #[cfg(target_arch = "wasm32")]
        return web::is_read();
        #[cfg(not(target_arch = "wasm32"))]
        false
    }

    /// Forgets what was pressed, and says whether anything was.
    pub fn forget_press(&self) -> bool {
        #[cfg(target_arch = "wasm32")]
        return pressed::take().is_some();
        #[cfg(not(target_arch = "wasm32"))]
        false
    }

    /// Waits for the end of a press that has begun, of a word that is being composed from several keys, and of a choice from a
    /// list that is open: they would be lost with their element.
    pub async fn settle(&self) {
        #[cfg(target_arch = "wasm32")]
        web::settle(&self.element).await;
    }

    /// Whether the app is there.
    pub fn runs(&self) -> bool {
        #[cfg(target_arch = "wasm32")]
        return web::runs(&self.element);
        #[cfg(not(target_arch = "wasm32"))]
        false
    }

    /// A new part above the page.
    pub fn top(&self) -> Option<Part> {
        #[cfg(target_arch = "wasm32")]
        return web::top(&self.element);
        #[cfg(not(target_arch = "wasm32"))]
        None
    }

    /// Shows the app there. The same page as before gives back what a person typed, opened, chose and looked at in it,
    /// and does what was pressed. Where nobody has pressed anything, it is made `in_turns` ([`crate::turns`]), and then waits for the
    /// end of a press that has begun.
    pub async fn take_over(&self, start: Start, address: Address, in_turns: bool) {
        #[cfg(target_arch = "wasm32")]
        web::take_over(&self.element, start, address, in_turns).await;
        #[cfg(not(target_arch = "wasm32"))]
        drop((start, address, in_turns));
    }

    /// Keeps what parts of the served page live from, until the app takes the page over.
    pub fn keep(&self, what: impl Any) {
        #[cfg(target_arch = "wasm32")]
        web::keep(what);
        #[cfg(not(target_arch = "wasm32"))]
        drop(what);
    }

    /// The parts of a served page that `attribute` marks, with its values.
    pub fn parts(&self, attribute: &str) -> Vec<(String, Part)> {
        #[cfg(target_arch = "wasm32")]
        return web::parts(&self.element, attribute);
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = attribute;
            Vec::new()
        }
    }

    /// Leaves everything as it is and says that the program did not come. A page that says nothing yet shows what people
    /// without JavaScript see.
    pub fn give_up(&self) {
        #[cfg(target_arch = "wasm32")]
        web::give_up();
    }
}

/// A part of a served page.
#[derive(Clone)]
pub struct Part {
    #[cfg(target_arch = "wasm32")]
    element: web_sys::HtmlElement,
}

impl Part {
    /// Puts a view in the place of what stands there, for as long as the page does.
    pub fn fill(self, view: impl FnOnce() -> AnyView + 'static) {
        #[cfg(target_arch = "wasm32")]
        web::fill(self.element, view);
        #[cfg(not(target_arch = "wasm32"))]
        drop(view);
    }

    /// The value of an attribute; empty where there is none.
    pub fn attribute(&self, name: &str) -> String {
        #[cfg(target_arch = "wasm32")]
        return self.element.get_attribute(name).unwrap_or_default();
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = name;
            String::new()
        }
    }

    /// Sets an attribute.
    pub fn set(&self, name: &str, value: &str) {
        #[cfg(target_arch = "wasm32")]
        let _ = self.element.set_attribute(name, value);
        #[cfg(not(target_arch = "wasm32"))]
        let _ = (name, value);
    }

    /// Takes an attribute away.
    pub fn unset(&self, name: &str) {
        #[cfg(target_arch = "wasm32")]
        let _ = self.element.remove_attribute(name);
        #[cfg(not(target_arch = "wasm32"))]
        let _ = name;
    }

    /// The first part inside that fits a selector.
    pub fn inside(&self, selector: &str) -> Option<Self> {
        #[cfg(target_arch = "wasm32")]
        return web::inside(&self.element, selector);
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = selector;
            None
        }
    }

    /// Puts it behind everything else in the part around it.
    pub fn move_last(&self) {
        #[cfg(target_arch = "wasm32")]
        web::move_last(&self.element);
    }

    /// The nearest part around that fits a selector.
    pub fn around(&self, selector: &str) -> Option<Self> {
        #[cfg(target_arch = "wasm32")]
        return web::around(&self.element, selector);
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = selector;
            None
        }
    }

    /// Whether it has an attribute.
    pub fn has(&self, name: &str) -> bool {
        #[cfg(target_arch = "wasm32")]
        return self.element.has_attribute(name);
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = name;
            false
        }
    }

    /// Calls `on` at every event of a name, for as long as the served page stands.
    pub fn on(&self, event: &str, on: impl Fn() + 'static) {
        #[cfg(target_arch = "wasm32")]
        web::on(&self.element, event, on);
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = event;
            drop(on);
        }
    }

    /// Puts words in the place of what stands there.
    pub fn say(&self, words: &str) {
        #[cfg(target_arch = "wasm32")]
        self.element.set_text_content(Some(words));
        #[cfg(not(target_arch = "wasm32"))]
        let _ = words;
    }
}
