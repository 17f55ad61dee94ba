//! What a browser does by itself when a page loads, done for pages that the app changes: the title, the announcement to
//! screen readers, and the focus at the start of the new page.

use crate::{browser::document, head::head, route::Route, store::store};
use leptos::prelude::*;

/// The heading and the title of the part that is shown of a page with several parts, each of which is like a page of its
/// own.
#[derive(Clone, Copy)]
struct Part(RwSignal<(String, String)>);

/// Says which part of the page is shown: its heading, and how the tab and the history of the browser may call it.
pub fn show_part(heading: String, title: String) {
    if let Some(Part(part)) = use_context::<Part>() {
        part.set((heading, title));
    }
}

/// Says that the page with parts has been left.
pub fn leave_parts() {
    if let Some(Part(part)) = use_context::<Part>() {
        _ = part.try_set(Default::default());
    }
}

/// Follows the address from here on, or from the page that a person came from. The signal is the line to announce; it is
/// empty on the page that was opened first, since the browser announces that one.
pub fn follow(
    path: Memo<String>,
    here: Memo<Option<Route>>,
    came_from: Option<String>,
) -> ReadSignal<String> {
    let store = store();
    let announced = RwSignal::new(String::new());
    let part = RwSignal::new((String::new(), String::new()));
    provide_context(Part(part));
    Effect::new(move |before: Option<Option<String>>| {
        let before = before.unwrap_or_else(|| came_from.clone());
        // What the page is called may still be on its way.
        let Some(mut head) = here.with(|here| head(here.as_ref(), store)) else { return before };
        let mut heading = head.name.clone();
        if here.with(|here| matches!(here, Some(Route::Check(_)))) && head.description.is_some() {
            // It names its part as soon as it is there.
            let title;
            (heading, title) = part.get();
            if heading.is_empty() {
                return before;
            }
            head.name = format!("{title} | {}", head.name);
        }
        let now = format!("{}#{heading}", path.get());
        document::set_title(&head.title(store));
        if before.as_ref().is_some_and(|before| *before != now) {
            announced.set(heading.clone());
            leptos::task::spawn_local(async move { document::focus_heading(&heading).await });
        }
        Some(now)
    });
    announced.read_only()
}
