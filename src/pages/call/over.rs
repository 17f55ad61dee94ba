//! After a call: why it is over, and what comes next. The conversation goes on.

use super::{
    calling::{Calling, Step},
    focus_soon, words,
};
use crate::{
    messages::call as said,
    store::store,
    ui::{Button, PhoneLink, Weight},
};
use leptos::prelude::*;
use matrix::call::{Stage, Why};

/// Why, and ways on.
#[component]
pub fn Over(
    /// The call.
    calling: Calling,
    /// Closes the call's part of the panel.
    on_close: Callback<()>,
) -> impl IntoView {
    focus_soon("call-over");
    let number = store().config().phone.number.clone();
    let why = match calling.step.get_untracked() {
        Step::Call(Stage::Ended(why)) => why,
        _ => Why::HungUp,
    };
    // Who ended a call themselves needs no other way.
    let failed = !matches!(why, Why::HungUp | Why::TheyHungUp);
    view! {
        <div class="flow" id="call-over" tabindex="-1">
            <p>{words::ended(why)}</p>
            {failed.then(|| view! { <p class="row"><span>{said::or_phone()}</span><PhoneLink number /></p> })}
            <p class="row">
                <Button on_press=on_close>{said::to_chat()}</Button>
                {failed.then(|| view! {
                    <Button on_press=move |()| calling.step.set(Step::Check) weight=Weight::Quiet>{said::call_again()}</Button>
                })}
            </p>
        </div>
    }
}
