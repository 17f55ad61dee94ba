//! Buttons that take each other's place: who presses one finds the focus on what came for it, or waits where it will come.

use super::calling::Gear;
use crate::browser::document;
use leptos::prelude::*;

/// A group of such buttons.
#[component]
pub fn Stay(
    /// Names the group; its id.
    id: &'static str,
    /// What its buttons depend on: a device, and whether pictures are wanted.
    on: Memo<(Gear, bool)>,
    /// How it is laid out.
    class: &'static str,
    /// The buttons.
    children: Children,
) -> impl IntoView {
    // What changes by itself moves nobody. A press is known before the button does what it is for.
    let pressed = StoredValue::new(false);
    Effect::new(move |_| {
        let waits = on.get().0 == Gear::Asking;
        if pressed.get_value() {
            pressed.set_value(waits);
            leptos::task::spawn_local(async move {
                leptos::task::tick().await;
                document::focus_within_if_lost(id);
            });
        }
    });
    view! { <div id=id class=class tabindex="-1" on:click:capture=move |_| pressed.set_value(true)>{children()}</div> }
}
