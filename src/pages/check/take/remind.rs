//! Choosing a day for the visit, and putting it into the calendar.

use super::{super::course::Course, calendar, list};
use crate::{
    browser::{clock, save},
    messages::{self, check as said},
    ui::{Action, Icon},
};
use catalogue::hours::Date;
use leptos::prelude::*;

/// A field for the day and a button that hands out the file.
#[component]
pub fn Remind(
    /// The pre-check.
    course: Course,
    /// The address that opens it.
    link: Memo<String>,
) -> impl IntoView {
    let today = clock::today();
    let tomorrow = today.map(|day| day.plus(1).to_string()).unwrap_or_default();
    let typed = RwSignal::new(tomorrow);
    let told = RwSignal::new("");
    let on_press = move |()| {
        let day = Date::parse(&typed.get_untracked());
        let Some(day) = day.filter(|day| today.is_none_or(|today| *day >= today)) else {
            told.set(said::remind_no_day());
            return;
        };
        let page = course.page();
        let text = list::text(course, &link.get_untracked());
        let title = list::subject(&page);
        let place = chosen(course);
        let reminder = calendar::Reminder {
            day,
            title: &title,
            text: &text,
            place: place.as_deref(),
            link: &link.get_untracked(),
            made: clock::now().unwrap_or_default(),
        };
        save::file("reminder.ics", "text/calendar;charset=utf-8", &calendar::file(&reminder));
        told.set(said::remind_done());
    };
    view! {
        <div class="field no-print">
            <label for="day">{said::remind_day()}</label>
            <div class="with-button">
                <input
                    id="day"
                    class="input"
                    type="date"
                    min=today.map(|day| day.to_string())
                    prop:value=typed
                    on:input=move |event| {
                        told.set("");
                        typed.set(event_target_value(&event));
                    }
                />
                <Action on_press icon=Icon::Calendar>{said::remind()}</Action>
            </div>
            <p role="status">{told}</p>
        </div>
    }
}

/// Name and address of the chosen office.
fn chosen(course: Course) -> Option<String> {
    let office = course.office.get_untracked()?;
    let address = &office.address;
    Some(format!("{}, {}, {}", office.name.words(messages::lang()), address.street, address.city))
}
