//! Puts the app in the place of the page that the server sent, in one task, so that nothing is painted in between.
//!
//! Hydration would keep the old elements instead, but weighs a fifth more, empties fields that were filled in
//! meanwhile, and breaks when a page differs from the program (another day, changed content, a browser's translation).

#[cfg(target_arch = "wasm32")]
mod held;
#[cfg(target_arch = "wasm32")]
mod web;

use crate::store::Start;

/// The element that the app goes into.
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

    /// Shows the app there, and gives back what a person typed, opened, chose and looked at in the page before.
    pub async fn take_over(self, start: Start) {
        #[cfg(target_arch = "wasm32")]
        web::take_over(self.element, start).await;
        #[cfg(not(target_arch = "wasm32"))]
        drop(start);
    }

    /// Leaves everything as it is. A page that says nothing yet shows what people without JavaScript see.
    pub fn give_up(&self) {
        #[cfg(target_arch = "wasm32")]
        web::give_up(&self.element);
    }
}
