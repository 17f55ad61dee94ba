//! A page as HTML, on the host: for the prerenderer.

use crate::{
    app::{App, AppProps},
    head::head,
    navigation::Address,
    route::Route,
    store::{Start, Store},
};
use leptos::prelude::*;

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

/// Renders a page from what is known, which must be all that it shows; `None` when its name is not among it.
pub fn render(route: &Route, start: Start) -> Option<Rendered> {
    Owner::new().with(|| {
        let store = Store::provide(start.clone());
        let head = head(Some(route), store)?;
        let html = App(AppProps { start, address: Address::parse(&route.href()) }).to_html();
        Some(Rendered { html, title: head.title(store), description: head.description })
    })
}

/// What stands before the app in every document, in the language that [`crate::messages`] has.
pub fn start() -> String {
    Owner::new().with(|| crate::ui::start().to_html())
}

/// Whether a page still waits for something, which no prerendered page may.
pub fn is_waiting(html: &str) -> bool {
    html.contains(crate::messages::loading::waiting())
}
