//! Where a ticket stands: the first sentence, the line as a picture, and what to do.

use super::{picture, standing};
use crate::{
    messages::line as said,
    ui::{Icon, PhoneLink, Picture},
};
use leptos::prelude::*;
use queue::{Ticket, TicketNumber};

/// Without a ticket, that the queue does not answer, and the telephone number to call.
pub fn stands(ticket: Option<&Ticket>, number: Option<&TicketNumber>, by_link: bool, phone: &str) -> AnyView {
    let Some(ticket) = ticket else { return unheard(phone.to_owned()).into_any() };
    let standing::Standing { title, more, class, icon } = standing::standing(ticket, by_link);
    let number = number.map(|number| said::your_number(number.as_str()));
    let picture = match ticket {
        Ticket::Waiting(place) => Some(picture::picture(*place)),
        _ => None,
    };
    let more = more.into_iter().map(|words| view! { <p>{words}</p> }).collect_view();
    view! {
        <div class=class>
            <Picture icon />
            <div>
                {number.map(|number| view! { <p class="caption number">{number}</p> })}
                <h2 id="standing" tabindex="-1">{title}</h2>
                {more}
            </div>
        </div>
        {picture}
    }
    .into_any()
}

/// The queue does not answer, and nothing is known yet.
fn unheard(number: String) -> impl IntoView {
    view! {
        <div class="verdict missing" role="status">
            <Picture icon=Icon::Warning />
            <div>
                <h2 id="standing" tabindex="-1">{said::unheard()}</h2>
                <p>{said::unheard_text()}</p>
                <p><PhoneLink number /></p>
            </div>
        </div>
    }
}
