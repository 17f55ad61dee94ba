//! What a browser does by itself when a page loads, done for pages that the app changes: the title, the announcement to
//! screen readers, and the focus at the start of the new page.

use crate::{browser::document, head::head, route::Route, store::store};
use leptos::prelude::*;

/// Follows the address from here on, or from the page that a person came from. The signal is the line to announce; it is
/// empty on the page that was opened first, since the browser announces that one.
pub fn follow(
    path: Memo<String>,
    here: Memo<Option<Route>>,
    came_from: Option<String>,
) -> ReadSignal<String> {
    let store = store();
    let announced = RwSignal::new(String::new());
    let shown = Memo::new(move |_| here.with(|here| head(here.as_ref(), store)));
    Effect::new(move |before: Option<Option<String>>| {
        let before = before.unwrap_or_else(|| came_from.clone());
        // What the page is called may still be on its way.
        let Some(head) = shown.get() else { return before };
        let now = path.get();
        document::set_title(&head.title(store));
        if before.as_ref().is_some_and(|before| *before != now) {
            announced.set(head.name.clone());
            leptos::task::spawn_local(async move { document::focus_heading(&head.name).await });
        }
        Some(now)
    });
    announced.read_only()
}
