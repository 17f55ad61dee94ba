//! Names and values.

use super::icon::{Icon, Picture};
use leptos::prelude::*;

/// One name with its value or values: inside a `dl class="facts"`.
#[component]
pub fn Fact(
    /// A picture of it.
    icon: Icon,
    /// The name.
    name: &'static str,
    /// One `dd` or several.
    children: Children,
) -> impl IntoView {
    view! {
        <dt><Picture icon />{name}</dt>
        {children()}
    }
}

/// A list of two.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    view! {
        <dl class="facts">
            <Fact icon=Icon::Money name="Cost"><dd>"$75"</dd></Fact>
            <Fact icon=Icon::Clock name="Time"><dd>"About four weeks"</dd></Fact>
        </dl>
    }
    .into_any()
}
