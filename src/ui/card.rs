//! Places to go, as cards and as rows of a list.

use super::icon::{Icon, Picture};
use leptos::prelude::*;

/// A card that leads to a page: one entry of a `ul class="grid"`. Its heading is the link, the whole card the target.
#[component]
pub fn CardLink(
    /// Where it leads, within the site.
    #[prop(into)]
    href: String,
    /// A picture of it.
    icon: Icon,
    /// Its name.
    title: AnyView,
    /// What is there.
    text: AnyView,
) -> impl IntoView {
    view! {
        <li class="card link">
            <span class="badge"><Picture icon /></span>
            <div>
                <h3><a href=href>{title}</a></h3>
                <p>{text}</p>
            </div>
        </li>
    }
}

/// A row that leads to a page: one entry of a `ul class="list"`.
#[component]
pub fn RowLink(
    /// Where it leads, within the site.
    #[prop(into)]
    href: String,
    /// A picture of it, unless the whole list would have the same.
    #[prop(optional_no_strip)]
    icon: Option<Icon>,
    /// Its name.
    title: AnyView,
    /// What is there; two lines of it are shown.
    text: AnyView,
) -> impl IntoView {
    view! {
        <li>
            <a href=href>
                {icon.map(|icon| view! { <Picture icon /> })}
                <span><strong>{title}</strong><small>{text}</small></span>
                <Picture icon=Icon::Forward />
            </a>
        </li>
    }
}

/// A card and a row.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    let words = || ("Find an office".into_any(), "Hours, services and the way there".into_any());
    let ((title, text), (row_title, row_text)) = (words(), words());
    view! {
        <ul class="grid"><CardLink href="/offices" icon=Icon::Place title text /></ul>
        <ul class="list"><RowLink href="/offices" icon=Some(Icon::Place) title=row_title text=row_text /></ul>
    }
    .into_any()
}
