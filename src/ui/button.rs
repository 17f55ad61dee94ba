//! Things to press: buttons, links that look like buttons, and quiet actions.

use super::icon::{Icon, Picture};
use leptos::prelude::*;

/// How much a button asks to be pressed. A screen has one primary action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do here.
    #[default]
    Primary,
    /// Something else that can be done.
    Quiet,
}

impl Weight {
    /// The class that `style/buttons.css` draws.
    pub(super) fn class(self) -> &'static str {
        match self {
            Weight::Primary => "button",
            Weight::Quiet => "button quiet",
        }
    }
}

/// A link to a page of the site that looks like a button.
#[component]
pub fn LinkButton(
    /// Where it leads, within the site.
    #[prop(into)]
    href: String,
    /// How much it asks to be pressed.
    #[prop(optional)]
    weight: Weight,
    /// A picture before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <a class=weight.class() href=href>{icon.map(|icon| view! { <Picture icon /> })} <span>{children()}</span></a> }
}

/// A button that does something on this page.
#[component]
pub fn Button(
    /// What it does.
    #[prop(into)]
    on_press: Callback<()>,
    /// How much it asks to be pressed.
    #[prop(optional)]
    weight: Weight,
    /// A picture before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <button type="button" class=weight.class() on:click=move |_| on_press.run(())>
            {icon.map(|icon| view! { <Picture icon /> })}
            <span>{children()}</span>
        </button>
    }
}

/// A button that looks like a link: for what few people need, such as printing.
#[component]
pub fn Action(
    /// What it does.
    #[prop(into)]
    on_press: Callback<()>,
    /// A picture before the words.
    icon: Icon,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <button type="button" class="action" on:click=move |_| on_press.run(())>
            <Picture icon />
            <span>{children()}</span>
        </button>
    }
}

/// One of each.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    let (pressed, set_pressed) = signal(0);
    let on_press = move |()| set_pressed.update(|n| *n += 1);
    view! {
        <p class="row">
            <LinkButton href="/offices" icon=Icon::Place>"Find an office"</LinkButton>
            <Button on_press weight=Weight::Quiet>"Pressed " {pressed} " times"</Button>
            <Action on_press icon=Icon::Print>"Print"</Action>
        </p>
    }
    .into_any()
}
