//! The pre-check: a person answers only what matters, ticks the papers they have, and learns what that means.
//!
//! One page at a time, each with its own fragment: questions, papers, result. [`course`] knows where the person is.

mod answers;
mod broken;
mod course;
mod number;
mod papers;
mod question;
mod result;
mod step;
mod take;
mod unchecked;
mod words;

pub use broken::why as why_not;
pub use course::Course;
pub use take::TakeAlong;

use super::loaded::when_found;
use crate::{
    messages::{self, check as said, service},
    route::Route,
    store::store,
    ui::{About, Action, Breadcrumb, Icon, TalkAbout, Words},
};
use catalogue::model::ServicePage;
use course::Shown;
use leptos::prelude::*;
use precheck::Step;
use std::sync::Arc;

/// The pre-check of one service.
#[component]
pub fn Check(
    /// Which one; an unknown id gets a page that says so.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let load = store().service(&id);
    view! { <div class="wrap page">{when_found(load, service::missing(), |page| untrack(|| check(page)))}</div> }
}

fn check(page: &Arc<ServicePage>) -> AnyView {
    if page.service.rules.is_empty() {
        return unchecked::unchecked(page);
    }
    let course = Course::new(page.clone());
    course.follow();
    let shown = move || {
        let shown = course.shown.get();
        // A page is made once; what follows the visit on it says so itself.
        untrack(|| match shown {
            Shown::Broken(why) => broken::broken(course, why),
            Shown::Step(Step::Question(at)) => question::question(course, at),
            Shown::Step(Step::Papers) => papers::papers(course),
            Shown::Step(Step::Result) => result::result(course),
        })
    };
    view! { {way_here(page)}<div class="check">{shown}</div> }.into_any()
}

fn way_here(page: &ServicePage) -> impl IntoView + use<> {
    let name = page.service.name.clone();
    let trail = vec![
        (Route::Services, messages::services::title().into_any()),
        (Route::Service(page.service.id.to_string()), view! { <Words text=name /> }.into_any()),
    ];
    view! { <Breadcrumb trail /> }
}

/// Which service this is about, above the heading of each page.
fn caption(course: Course) -> impl IntoView {
    let name = course.page().service.name.clone();
    view! { <p class="caption"><Words text=name /></p> }
}

/// Back to the page before, and all over again.
fn ways_back(course: Course, before: Option<Step>) -> impl IntoView {
    let begun =
        before.is_some() || course.visit.with_untracked(|visit| course::own_answers(visit).next().is_some());
    let about = About::Service(course.page().service.id.to_string());
    let back = before.map(|step| view! { <a class="action" href=course.href(step)>{said::back()}</a> });
    view! {
        <p class="row no-print">
            {back}
            {begun.then(|| view! {
                <Action on_press=move |()| course.start_over() icon=Icon::Again>{said::start_over()}</Action>
            })}
            <TalkAbout about />
        </p>
    }
}
