//! A code that can't be used: why, and a fresh start.

use super::course::Course;
use crate::{
    arrival,
    messages::{check as said, code_page},
    route::Route,
    store::store,
    ui::{Button, LinkButton, PageHeading, PhoneLink, Weight},
};
use leptos::prelude::*;
use precheck::carry::CarryError;

/// Why, in a sentence that says what to do.
pub fn why(why: CarryError) -> &'static str {
    match why {
        CarryError::Damaged => said::broken_damaged(),
        CarryError::OtherVersion => said::broken_version(),
        CarryError::UnknownService => said::broken_service(),
        CarryError::ContentChanged => said::broken_changed(),
    }
}

/// The page for it.
pub fn broken(course: Course, error: CarryError) -> AnyView {
    arrival::show_part(said::broken().to_owned(), said::broken().to_owned());
    let number = store().config().phone.number.clone();
    view! {
        <PageHeading title=said::broken().into_any()>{why(error)}</PageHeading>
        <p class="row">
            <Button on_press=move |()| course.start_over()>{said::start_again()}</Button>
            <LinkButton href=Route::Code.href() weight=Weight::Quiet>{code_page::title()}</LinkButton>
        </p>
        <p>{said::or_call()}</p>
        <p><PhoneLink number /></p>
    }
    .into_any()
}
