//! A followed ticket before the first answer of the queue: that it is asked, and what holds for every ticket.
//!
//! The page that the server sends shows it as well, from the first moment on, so that nothing moves when the program comes.

#[cfg(not(target_arch = "wasm32"))]
use crate::ui::PageHeading;
use crate::{
    messages::line as said,
    ui::{Icon, Picture},
};
use leptos::prelude::*;

/// What can be read meanwhile.
#[component]
pub fn Awaited() -> impl IntoView {
    view! {
        <div class="followed awaited">
            <div class="verdict">
                <Picture icon=Icon::Clock />
                <div><h2>{said::loading()}</h2><p>{said::wait_text()}</p></div>
            </div>
            <section class="section flow"><h2>{said::why()}</h2><p class="lead">{said::why_text()}</p></section>
        </div>
    }
}

/// The whole page, as the server sends it beside the one of an address without a ticket. Which of both is seen, the
/// document decides by its address, before anything is painted.
#[cfg(not(target_arch = "wasm32"))]
#[component]
pub fn Served() -> impl IntoView {
    view! {
        <div class="by-link">
            <PageHeading title=said::title().into_any() />
            <p class="sr-only" role="status" data-live="said"></p>
            <div data-live="ticket"></div>
            <div data-live="awaited"><Awaited /></div>
        </div>
    }
}
