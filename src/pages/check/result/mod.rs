//! What it all means: one sentence, then what is missing and where to get it, where to go, and how to take it along.

mod missing;
mod next_step;
mod place;
mod sentence;
mod sure;

use super::{answers::answers, caption, course::Course, ways_back, words};
use crate::{
    arrival,
    browser::kiosk,
    messages::check as said,
    pages::{later::later, lazy},
    ui::{Button, Icon, Kind, Notice, Picture, Said, Weight, Words},
};
use leptos::prelude::*;
use precheck::{Check, Effect, Next, RouteKind, Standing, Step, Told, Verdict};

/// The result, for as long as it is shown: it follows the choice of an office.
pub fn result(course: Course) -> AnyView {
    let precheck = course.precheck();
    // What stands on paper, and in the history of the browser, is made without private answers.
    let is_private = move || course.visit.read().is_private(&precheck);
    let first = untrack(|| sentence::title(course, &course.check()));
    let title = if untrack(is_private.clone()) { said::result().to_owned() } else { first.clone() };
    arrival::show_part(first.clone(), title);
    let changed = move || {
        let now = sentence::title(course, &course.check());
        if now == first { String::new() } else { now }
    };
    let on_screen = {
        let is_private = is_private.clone();
        move || {
            let class = if is_private() { "result no-print" } else { "result" };
            view! { <div class=class>{verdict(course, &course.check(), true)}</div> }
        }
    };
    let on_paper = move || {
        is_private().then(|| {
            view! { <div class="result print-only" aria-hidden="true">{verdict(course, &course.shareable(), false)}</div> }
        })
    };
    // Who is at the wrong office may choose another one.
    let goes = Memo::new(move |_| {
        let check = course.check();
        !matches!(stopped(&check), Some(Effect::Blocks)) || is_wrong_office(&check)
    });
    let before = course.visit.with_untracked(|visit| {
        let last = visit.asked.len().checked_sub(1).map(Step::Question);
        if visit.papers_done { Some(Step::Papers) } else { last }
    });
    let along = || later(lazy::take_along_code, move || lazy::along(course));
    // At a device at the door, what to do now and what to take along come before all else.
    let at_door = kiosk::is_one();
    view! {
        <p class="sr-only" role="status">{changed}</p>
        {on_screen}
        {on_paper}
        {at_door.then(|| view! { {lazy::kiosk_end(course)}{along()} })}
        {move || goes.get().then(|| place::place(course))}
        {(!at_door).then(along)}
        {answers(course)}
        {sure::sure(course)}
        {ways_back(course, before)}
    }
    .into_any()
}

/// The sentence and all that follows from it. A page has one `h1`, and that is on the screen.
fn verdict(course: Course, check: &Check, on_screen: bool) -> AnyView {
    let title = sentence::title(course, check);
    let (class, icon) = sentence::look(check);
    let heading = if on_screen {
        view! { <h1>{title}</h1> }.into_any()
    } else {
        view! { <p><strong>{title}</strong></p> }.into_any()
    };
    view! {
        <div class=class>
            <Picture icon />
            <div>{caption(course)}{heading}</div>
        </div>
        {told(course, check, on_screen)}
    }
    .into_any()
}

fn is_wrong_office(check: &Check) -> bool {
    matches!(&check.verdict, Verdict::Redirect(told) if told.route.kind == RouteKind::WrongOffice)
}

/// What a route that applies does to the visit.
pub fn stopped(check: &Check) -> Option<Effect> {
    match (&check.verdict, &check.so_far) {
        (Verdict::Redirect(told), _) | (Verdict::Unsure(_), Standing::Redirect(told)) => {
            Some(told.route.kind.effect())
        }
        _ => None,
    }
}

/// Everything the rules say, in the order of what matters most.
fn told(course: Course, check: &Check, on_screen: bool) -> AnyView {
    let page = course.page();
    let blocked = stopped(check) == Some(Effect::Blocks);
    let main = match &check.verdict {
        Verdict::Redirect(told) => next_step::next_step(course, told, true),
        Verdict::Ready { because } => words::because(&page, because).into_any(),
        // Each thing that is missing says why it is asked for.
        Verdict::Missing { .. } => ().into_any(),
        // Paper can't be asked, and the questions that are open there may be private.
        Verdict::Unsure(_) if !on_screen => ().into_any(),
        Verdict::Unsure(next) => unsure(course, check, next),
    };
    let so_far = match (&check.verdict, &check.so_far) {
        (Verdict::Unsure(_), Standing::Redirect(told)) => Some(next_step::next_step(course, told, true)),
        _ => None,
    };
    let papers = (!blocked).then(|| missing::papers(course, check));
    let advice = check.advice.iter().map(|told| advice(course, told)).collect_view();
    let tips =
        (!check.tips.is_empty() && !course.visit.read().wants_tips).then(|| tips(course, check.tips.len()));
    if sentence::needs_help_now(check) {
        return view! { {so_far}{main}{papers}{advice} }.into_any();
    }
    // What may go wrong stands before the papers that are all there.
    view! { {main}{so_far}{advice}{papers}{tips} }.into_any()
}

/// What is still open, and a way to close it.
fn unsure(course: Course, check: &Check, next: &Next) -> AnyView {
    let page = course.page();
    let open: Vec<_> = match next {
        Next::Ask(_) => check.questions.iter().collect(),
        Next::Correct(problem) => problem.question().into_iter().collect(),
    };
    let lines = open.iter().filter_map(|id| page.service.rules.question(id));
    let lines = lines.map(|q| view! { <li><Words text=q.text.clone() /></li> }).collect_view();
    let on_press = move |()| {
        course.visit.update(|visit| visit.left_open.clear());
        course.go_on();
    };
    view! {
        <Notice kind=Kind::Info title=said::depends().into_any()>
            <ul>{lines}</ul>
            <p>{said::depends_text()}</p>
            <p class="no-print"><Button on_press>{said::answer_now()}</Button></p>
        </Notice>
    }
    .into_any()
}

fn advice(course: Course, told: &Told) -> AnyView {
    let title = view! { <Said text=told.route.why.clone() /> }.into_any();
    let step = next_step::next_step(course, told, false);
    view! { <Notice kind=Kind::Info title>{step}</Notice> }.into_any()
}

/// An offer of questions that change the advice alone.
fn tips(course: Course, number: usize) -> AnyView {
    let count = u32::try_from(number).unwrap_or(u32::MAX);
    let on_press = move |()| {
        course.visit.update(|visit| visit.wants_tips = true);
        course.go_on();
    };
    view! {
        <div class="card flow no-print">
            <p class="row"><Picture icon=Icon::Info /><span>{said::tips(count)}</span></p>
            <p><Button on_press weight=Weight::Quiet>{said::tips_yes()}</Button></p>
        </div>
    }
    .into_any()
}
