//! A page as HTML, on the host: for the prerenderer.

use crate::{
    app::{App, AppProps},
    head::head,
    messages,
    navigation::Address,
    pages::words::Given,
    route::Route,
    store::{Start, Store},
};
use catalogue::model::StatementPage;
use leptos::prelude::*;
use std::sync::Arc;

/// A page in the language that [`crate::messages`] has.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The inside of the app's element.
    pub html: String,
    /// The whole title.
    pub title: String,
    /// One or two sentences about the page.
    pub description: Option<String>,
}

/// Makes ready for rendering; once per process.
pub fn prepare() {
    // A second call finds it done.
    _ = any_spawner::Executor::init_futures_executor();
}

/// Renders a page from what is known, which must be all that it shows; `None` when its name is not among it. `words` are
/// the texts of a page of words.
pub fn render(route: &Route, start: Start, words: Option<Arc<StatementPage>>) -> Option<Rendered> {
    Owner::new().with(|| {
        let store = Store::provide(start.clone());
        let mut head = head(Some(route), store)?;
        if let Some(words) = words {
            head.description = Some(words.lead.words(messages::lang()).to_owned());
            provide_context(Given(words));
        }
        let html = App(AppProps { start, address: Address::parse(&route.href()) }).to_html();
        Some(Rendered { html: unmarked(&html), title: head.title(store), description: head.description })
    })
}

/// What stands before the app in every document, in the language that [`crate::messages`] has. A note has its place behind
/// the link that skips to the content, which is the first of the page, and above the settings, which lie over the page's head.
pub fn start(note: &str) -> String {
    Owner::new().with(|| unmarked(&(crate::ui::skip().to_html() + note + &crate::ui::settings().to_html())))
}

/// Links to the first page in each language.
pub fn languages() -> String {
    Owner::new().with(|| unmarked(&crate::ui::languages(&Route::Home).to_html()))
}

/// Whether a page still waits for something, which no prerendered page may.
pub fn is_waiting(html: &str) -> bool {
    html.contains(messages::loading::waiting())
}

/// Without the marks by which hydration would find its way, since nothing hydrates. In words of ours the sign that they begin with
/// is escaped, so nothing else is taken away.
fn unmarked(html: &str) -> String {
    html.replace("<!>", "")
}

#[cfg(test)]
mod tests {
    use crate::messages;

    #[test]
    fn nothing_is_sent_that_only_hydration_would_read() {
        messages::in_english();
        let html = super::start("<p>A note with a &lt;!&gt;</p>");
        assert!(html.contains(messages::site::skip()) && html.contains("&lt;!&gt;"), "{html}");
        assert!(!html.contains("<!"), "{html}");
    }
}
