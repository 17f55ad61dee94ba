//! The line as a picture: the counter, the people ahead, the person themselves. The words beside it say the same.

use crate::{
    browser::intl,
    messages::line as said,
    ui::{Icon, Picture},
};
use leptos::prelude::*;
use queue::Place;

/// People who are drawn one by one; the others are a number.
const DRAWN: u32 = 8;

/// The line in front of someone.
pub fn picture(place: Place) -> impl IntoView {
    let drawn = place.ahead.min(DRAWN);
    let more = place.ahead - drawn;
    let head = |at: u32| {
        let class = if at < place.appointments_ahead { "head appointment" } else { "head" };
        view! { <li class=class><Picture icon=Icon::Person /></li> }
    };
    let more = (more > 0).then(|| {
        view! { <li class="more number">{said::more(&intl::number(f64::from(more)))}</li> }
    });
    view! {
        <ol class="line" aria-hidden="true">
            <li class="counter"><Picture icon=Icon::Counter /><span>{said::counter()}</span></li>
            {(0..drawn).map(head).collect_view()}
            {more}
            <li class="head me"><Picture icon=Icon::Person /><span>{said::you()}</span></li>
        </ol>
    }
}
