//! Something did not arrive: what happened, what to do now, and a number to call.

use super::{
    button::{Button, Weight},
    links::PhoneLink,
};
use crate::{browser::history, config::Phone, failure::Failure, messages::trouble as words};
use leptos::prelude::*;

/// What happened, for a person: never the technical reason, which is in the console.
pub fn what_happened(failure: &Failure) -> &'static str {
    match failure {
        Failure::Unreachable => words::unreachable(),
        Failure::TimedOut => words::timed_out(),
        Failure::Status(404) => words::missing(),
        Failure::Status(_) => words::refused(),
        Failure::Renewed => words::renewed(),
        Failure::TooLarge { .. } | Failure::Unreadable(_) => words::unreadable(),
    }
}

/// A failure as a page shows it. Without a `retry`, or where trying again can't help, only the other ways are shown; a site
/// that was renewed can always be loaded anew.
#[component]
pub fn Trouble(
    /// What went wrong.
    failure: Failure,
    /// The number to call; an empty one is left out.
    phone: Phone,
    /// Tries again.
    #[prop(optional, into)]
    retry: Option<Callback<()>>,
) -> impl IntoView {
    let again = match failure {
        Failure::Renewed => {
            let reload = Callback::new(|()| history::reload());
            Some((words::reload(), retry.unwrap_or(reload)))
        }
        _ => retry.filter(|_| failure.may_pass()).map(|retry| (words::again(), retry)),
    };
    let again = again.map(|(name, on_press)| {
        view! { <p><Button on_press weight=Weight::Primary>{name}</Button></p> }
    });
    let call = (!phone.number.is_empty()).then(|| {
        view! {
            <div class="call">
                <p>{words::call()}</p>
                <p><PhoneLink number=phone.number /></p>
            </div>
        }
    });
    view! {
        <div class="card error flow" role="alert">
            <h2>{words::title()}</h2>
            <p>{what_happened(&failure)}</p>
            {again}
            {call}
        </div>
    }
}

/// A failure that may pass.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    let phone = Phone { number: "1-800-663-7867".into(), ..Phone::default() };
    view! { <Trouble failure=Failure::TimedOut phone retry=move |()| () /> }.into_any()
}
