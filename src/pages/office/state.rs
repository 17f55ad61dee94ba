//! What an office is doing now, at the top of its page.

use crate::{
    browser::intl::DayStyle,
    messages::office as words,
    route::Route,
    ui::{Kind, LinkButton, Notice, opening},
};
use catalogue::{
    hours::{Status, status},
    model::{Calendar, office::Keeps},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The hours of one office.
pub type Hours = Arc<dyn Keeps + Send + Sync>;

/// Open or not, or gone for good; only the room for it on a prerendered page, which is read at another time.
pub fn state(office: Hours, calendar: Arc<Calendar>, now: Signal<Option<i64>>) -> impl IntoView {
    move || {
        let now = now.get();
        let pill = view! { <p class="row">{opening::bare_pill(&*office, &calendar, now)}</p> };
        let Some(now) = now else { return pill.into_any() };
        let standing = status(&*office, &calendar, now);
        match standing.status {
            Status::Gone { since } => {
                let text = words::gone_text(&opening::written(since, DayStyle::Date));
                view! {
                    <Notice kind=Kind::Disruption title=words::gone().into_any()>
                        <p>{text}</p>
                        <p><LinkButton href=Route::Offices.href()>{words::all()}</LinkButton></p>
                    </Notice>
                }
                .into_any()
            }
            _ => view! { {pill}{opening::doubt(&standing)} }.into_any(),
        }
    }
}
