//! What the person answered, with a way to change each.

use super::{
    course::{Course, own_answers},
    words,
};
use crate::{
    messages::{self, check as said},
    ui::Words,
};
use leptos::prelude::*;
use precheck::{Answer, QuestionId, Step};

/// The answers in the order of asking. Paper is for the list of papers alone.
pub fn answers(course: Course) -> impl IntoView {
    let page = course.page();
    move || {
        let visit = course.visit.read();
        let line = |(at, id, answer): (usize, &QuestionId, Option<&Answer>)| {
            let question = page.service.rules.question(id)?;
            let about = question.text.words(messages::lang()).to_owned();
            Some(view! {
                <div>
                    <dt><Words text=question.text.clone() /></dt>
                    <dd>{words::answer(question, answer)}</dd>
                    <dd>
                        <a class="action" href=course.href(Step::Question(at))>
                            {said::change()}<span class="sr-only">": "{about}</span>
                        </a>
                    </dd>
                </div>
            })
        };
        let lines: Vec<_> = own_answers(&visit).filter_map(line).collect();
        (!lines.is_empty()).then(|| {
            view! {
                <section class="section no-print">
                    <h2>{said::answers()}</h2>
                    <dl class="answers">{lines}</dl>
                </section>
            }
        })
    }
}
