//! Something to know before going on.

use super::icon::{Icon, Picture};
use crate::messages;
use leptos::prelude::*;

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Good to know.
    Info,
    /// Be careful: something is not sure, or may go wrong.
    Warning,
    /// Something does not work, or is closed.
    Disruption,
}

/// A notice: a picture, its kind in words for screen readers, a heading and more.
#[component]
pub fn Notice(
    /// What it is about.
    kind: Kind,
    /// The heading.
    title: AnyView,
    /// More; may be empty.
    children: Children,
) -> impl IntoView {
    let (class, icon, spoken) = match kind {
        Kind::Info => ("notice", Icon::Info, messages::ui::kind_info()),
        Kind::Warning => ("notice warning", Icon::Warning, messages::ui::kind_warning()),
        Kind::Disruption => ("notice disruption", Icon::Disruption, messages::ui::kind_disruption()),
    };
    view! {
        <div class=class>
            <Picture icon />
            <div>
                <p><strong><span class="sr-only">{spoken}" "</span>{title}</strong></p>
                {children()}
            </div>
        </div>
    }
}

/// One of each kind.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    let one = |kind, title: &'static str| view! { <Notice kind title=title.into_any()><p>"What to do."</p></Notice> };
    view! {
        {one(Kind::Info, "Offices are closed on Monday")}
        {one(Kind::Warning, "We could not confirm the fee")}
        {one(Kind::Disruption, "The Smithers office is closed today")}
    }
    .into_any()
}
