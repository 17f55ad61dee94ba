//! A way to a person that carries along what somebody was looking at.

use super::icon::{Icon, Picture};
use crate::{messages::service as words, route::Route};
use leptos::prelude::*;

/// What somebody was looking at. Nothing of it is personal: it stands in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A service, by its id.
    Service(String),
    /// An office, by its id.
    Office(String),
    /// A ticket, without saying which.
    Ticket,
}

/// A quiet link to the page of all channels.
#[component]
pub fn TalkAbout(
    /// What it is about.
    about: About,
) -> impl IntoView {
    let subject = match about {
        About::Service(id) => "?about=".to_owned() + &id,
        About::Office(id) => "?office=".to_owned() + &id,
        About::Ticket => "?ticket=1".to_owned(),
    };
    let href = Route::Talk.href() + &subject;
    view! { <a class="action" href=href><Picture icon=Icon::Talk /><span>{words::talk()}</span></a> }
}
