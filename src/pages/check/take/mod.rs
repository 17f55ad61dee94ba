//! Taking a pre-check along: on paper, on a phone, as a message, in the calendar, or as a code to read aloud. Nothing of it
//! goes through a server of ours, and no private answer is in any of it.

mod calendar;
mod list;
mod remind;

use super::{course::Course, result::stopped};
use crate::{
    browser::document,
    encoded,
    messages::check as said,
    route::Route,
    ui::{Action, Icon, Picture, qr},
};
use leptos::prelude::*;
use precheck::Effect;

/// Every way to take it along, always of what was told last.
#[component]
pub fn TakeAlong(
    /// The pre-check.
    course: Course,
) -> impl IntoView {
    let code = Memo::new(move |_| course.code().to_string());
    let link = Memo::new(move |_| link(course));
    let private = move || {
        let some = course.visit.read().is_private(&course.precheck());
        some.then(|| view! { <p class="private"><Picture icon=Icon::Shield /><span>{said::take_private()}</span></p> })
    };
    let picture = move || {
        qr(&link.get()).map(|picture| {
            view! {
                <div class="qr">
                    {picture}
                    <p>{said::take_qr()}</p>
                </div>
            }
        })
    };
    let text = move || list::text(course, &link.get());
    let sms = move || format!("sms:?&body={}", encoded::component(&text()));
    let mail = move || {
        let subject = list::subject(&course.page());
        format!("mailto:?subject={}&body={}", encoded::component(&subject), encoded::component(&text()))
    };
    // Who is sent elsewhere has no day to remember.
    let visits = Memo::new(move |_| stopped(&course.check()) != Some(Effect::Blocks));
    let open_at = document::origin() + &Route::Code.href();
    view! {
        <section class="section take">
            <h2>{said::take()}</h2>
            {private}
            <div class="beside even">
                <div class="flow">
                    <p class="row tools no-print">
                        <Action on_press=|()| document::print() icon=Icon::Print>{said::take_print()}</Action>
                        <a class="action" href=sms><Picture icon=Icon::Talk /><span>{said::take_sms()}</span></a>
                        <a class="action" href=mail><Picture icon=Icon::Mail /><span>{said::take_mail()}</span></a>
                    </p>
                    {move || visits.get().then(|| view! { <remind::Remind course link /> })}
                    <div>
                        <h3>{said::take_code()}</h3>
                        <p class="code" translate="no"><bdi>{code}</bdi></p>
                        <p class="soft">{said::take_code_text(&open_at)}</p>
                    </div>
                </div>
                {picture}
            </div>
        </section>
    }
}

/// The address that opens it elsewhere.
fn link(course: Course) -> String {
    let config = crate::store::store().config();
    let site =
        config.site_url.as_deref().map_or_else(document::origin, |url| url.trim_end_matches('/').to_owned());
    let service = course.page().service.id.to_string();
    format!("{site}{}#{}{}", Route::Check(service).href(), super::step::CODE, course.code().as_str())
}
