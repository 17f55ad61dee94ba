//! Where a ticket stands, in words: what it is, and what to do now.

use crate::{messages::line as said, ui::Icon};
use queue::{Hidden, Place, Ticket};

/// One sentence, and what follows from it.
pub struct Standing {
    /// The sentence, without a full stop.
    pub title: String,
    /// More, in sentences.
    pub more: Vec<String>,
    /// Class and picture: they say the same as the words.
    pub class: &'static str,
    /// See `class`.
    pub icon: Icon,
}

/// `by_link`: the ticket is known by its link rather than by a typed number.
pub fn standing(ticket: &Ticket, by_link: bool) -> Standing {
    let simple = |title: &str, more: &str, class, icon| Standing {
        title: title.to_owned(),
        more: vec![more.to_owned()],
        class,
        icon,
    };
    match ticket {
        Ticket::Preparing => simple(said::preparing(), said::preparing_text(), "verdict", Icon::Clock),
        Ticket::Waiting(place) => waiting(*place),
        Ticket::Called { .. } => simple(said::called(), said::called_text(), "verdict called", Icon::Counter),
        Ticket::BeingServed { .. } => {
            simple(said::served(), said::served_text(), "verdict ready", Icon::Person)
        }
        Ticket::OnHold { .. } => simple(said::hold(), said::hold_text(), "verdict missing", Icon::Clock),
        Ticket::Gone => simple(said::gone(), said::gone_text(), "verdict", Icon::Info),
        Ticket::NotFound if by_link => {
            simple(said::not_found(), said::not_found_text(), "verdict missing", Icon::Warning)
        }
        Ticket::NotFound => {
            simple(said::not_found(), said::not_found_number(), "verdict missing", Icon::Warning)
        }
        Ticket::NotShown(why) => simple(said::hidden(), hidden(*why), "verdict", Icon::Info),
    }
}

fn waiting(place: Place) -> Standing {
    let next = place.ahead == 0;
    let title = if next { said::next().to_owned() } else { said::ahead(place.ahead) };
    let mut more = Vec::new();
    if place.appointments_ahead > 0 {
        more.push(said::with_appointment(place.appointments_ahead));
    }
    if place.appointments_due > 0 {
        more.push(said::due(place.appointments_due));
    }
    more.push(if next { said::next_text() } else { said::wait_text() }.to_owned());
    Standing { title, more, class: if next { "verdict ready" } else { "verdict" }, icon: Icon::Ticket }
}

fn hidden(why: Hidden) -> &'static str {
    match why {
        Hidden::NoOffice => said::hidden_no_office(),
        Hidden::BoardOff => said::hidden_board_off(),
        Hidden::NoCalls => said::hidden_no_calls(),
        Hidden::BoardUnread => said::hidden_unread(),
        Hidden::NotOnBoard => said::hidden_not_on_board(),
    }
}
