//! One question on a page of its own.

use super::{course::Course, number, ways_back, words};
use crate::{
    arrival,
    browser::{document, intl},
    messages::{self, check as said},
    ui::{Icon, Picture, Said, Words},
};
use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
};
use precheck::{Answer, Question, QuestionKind, Step, Unit};

/// Stands for "I am not sure" among the options.
const UNSURE: &str = "unsure";

/// What the fields of a question hold.
#[derive(Clone, Copy)]
struct Form {
    /// The id of the first field, and what an error leads to. It has the question's id in it: what was typed or pressed
    /// before the program came is given back to the same question only.
    id: StoredValue<String>,
    /// The chosen option, or what was typed.
    given: RwSignal<String>,
    error: RwSignal<Option<String>>,
}

/// The question at this place of the visit.
pub fn question(course: Course, at: usize) -> AnyView {
    let visit = course.visit.get_untracked();
    let page = course.page();
    let found = visit.asked.get(at).and_then(|id| page.service.rules.question(id)).cloned();
    let Some(question) = found else { return ().into_any() };
    let form = Form {
        id: StoredValue::new(format!("answer-{}", question.id)),
        given: RwSignal::new(given(&question, &visit)),
        error: RwSignal::new(None),
    };
    let heading = question.text.words(messages::lang()).to_owned();
    // The history of a browser keeps titles, and which private questions are asked may tell what was answered before.
    let number = said::question_number(&intl::number((at + 1) as f64));
    arrival::show_part(heading.clone(), if question.sensitive { number.clone() } else { heading });

    let remaining = course.check().questions.iter().filter(|id| !visit.asked.contains(id)).count();
    let remaining = u32::try_from(remaining).unwrap_or(u32::MAX);
    let more = (remaining > 0).then(|| said::at_most_more(remaining));
    let private = question.sensitive.then(|| {
        view! { <p class="private"><Picture icon=Icon::Shield /><span>{said::private()}</span></p> }
    });
    let hint = question.hint.clone();
    let described = if hint.is_some() { "answer-hint" } else { "" };
    // Only a group of radio buttons can be told to be wrong; a number's field says so itself.
    let radios = !matches!(question.kind, QuestionKind::Number { .. });
    let role = radios.then_some("radiogroup");
    let invalid = move || (radios && form.error.read().is_some()).then_some("true");
    let asked = question.clone();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        match answer(&asked, &form.given.read_untracked()) {
            Ok(answer) => tell(course, &asked, answer),
            Err(trouble) => {
                form.error.set(Some(trouble));
                leptos::task::spawn_local(async {
                    leptos::task::tick().await;
                    document::focus("error");
                });
            }
        }
    };
    let skipped = question.clone();
    let skip = matches!(question.kind, QuestionKind::Number { .. }).then(|| {
        view! {
            <button type="button" class="button quiet" id=format!("skip-{}", question.id) on:click=move |_| tell(course, &skipped, None)>
                {said::unsure()}
            </button>
        }
    });
    view! {
        <p class="soft">{number} {more.map(|more| view! { " · " {more} })}</p>
        {move || form.error.get().map(|words| error(form, words))}
        // It goes nowhere: without the program nothing of it may become part of an address.
        // Nor does it go to an agent to whom the page is shown, if it is private.
        <form
            method="dialog"
            id=format!("question-{}", question.id)
            novalidate=true
            data-private=question.sensitive.then_some("")
            on:submit=on_submit
        >
            <fieldset class="question" role=role aria-describedby=described aria-invalid=invalid>
                <legend><h1><Words text=question.text.clone() /></h1></legend>
                {hint.map(|text| view! { <p class="hint" id="answer-hint"><Said text /></p> })}
                {private}
                {fields(&question, form)}
            </fieldset>
            <p class="row">
                <button class="button">{said::go_on()}</button>
                {skip}
            </p>
        </form>
        {ways_back(course, at.checked_sub(1).map(Step::Question))}
    }
    .into_any()
}

fn tell(course: Course, question: &Question, answer: Option<Answer>) {
    let precheck = course.precheck();
    course.visit.update(|visit| visit.answer(&precheck, &question.id, answer));
    course.go_on();
}

/// What was answered before.
fn given(question: &Question, visit: &precheck::Visit) -> String {
    match visit.answers.get(&question.id) {
        Some(Answer::YesNo(yes)) => if *yes { "yes" } else { "no" }.to_owned(),
        Some(Answer::Number(number)) => number.to_string(),
        Some(Answer::Choice(option)) => option.clone(),
        None if visit.left_open.contains(&question.id) => UNSURE.to_owned(),
        None => String::new(),
    }
}

/// Reads the fields: an answer, `None` for "I am not sure", or what is wrong.
fn answer(question: &Question, given: &str) -> Result<Option<Answer>, String> {
    match (&question.kind, given) {
        (QuestionKind::Number { unit, min, max }, typed) => match number::read(typed, *min, *max) {
            Ok(number) if *unit == Unit::People && number.fract() != 0.0 => {
                Err(said::error_digits().to_owned())
            }
            Ok(number) => Ok(Some(Answer::Number(number))),
            Err(number::Trouble::Empty) => Err(said::error_no_number().to_owned()),
            Err(number::Trouble::NoNumber) => Err(said::error_digits().to_owned()),
            Err(number::Trouble::OutOfRange) => {
                Err(said::error_range(&intl::number(*max), &intl::number(*min)))
            }
        },
        (_, "") => Err(said::error_choose().to_owned()),
        (_, UNSURE) => Ok(None),
        (QuestionKind::YesNo, given) => Ok(Some(Answer::YesNo(given == "yes"))),
        (QuestionKind::Choice { .. }, option) => Ok(Some(Answer::Choice(option.to_owned()))),
    }
}

fn error(form: Form, words: String) -> AnyView {
    // A fragment in the address would stand between this question and the one before.
    let on_click = move |event: MouseEvent| {
        event.prevent_default();
        document::focus(&form.id.get_value());
    };
    view! {
        <div class="card error" id="error" role="alert" tabindex="-1">
            <h2>{said::error_title()}</h2>
            <p><a href=format!("#{}", form.id.get_value()) on:click=on_click>{words}</a></p>
        </div>
    }
    .into_any()
}

fn fields(question: &Question, form: Form) -> AnyView {
    let unsure = || option(form, UNSURE.to_owned(), said::unsure().into_any(), false);
    match &question.kind {
        QuestionKind::YesNo => view! {
            <div class="options inline">
                {option(form, "yes".to_owned(), said::yes().into_any(), true)}
                {option(form, "no".to_owned(), said::no().into_any(), false)}
                {unsure()}
            </div>
        }
        .into_any(),
        QuestionKind::Choice { options } => {
            let all = options.iter().enumerate().map(|(at, o)| {
                let words = view! { <Words text=o.text.clone() /> }.into_any();
                option(form, o.id.clone(), words, at == 0)
            });
            view! { <div class="options">{all.collect_view()}{unsure()}</div> }.into_any()
        }
        QuestionKind::Number { unit, min, .. } => number_field(form, *unit, *min < 0.0),
    }
}

/// A radio button with its words; the first one is where an error leads to.
fn option(form: Form, value: String, words: AnyView, first: bool) -> AnyView {
    let id = form.id.get_value();
    let id = if first { id } else { format!("{id}-{value}") };
    let (mine, chosen) = (value.clone(), value);
    view! {
        <label class="option">
            <input
                type="radio"
                name="answer"
                id=id
                prop:checked=move || form.given.read() == mine
                on:change=move |event| {
                    if event_target_checked(&event) {
                        form.given.set(chosen.clone());
                    }
                }
            />
            <span>{words}</span>
        </label>
    }
    .into_any()
}

fn number_field(form: Form, unit: Unit, may_be_negative: bool) -> AnyView {
    // Some keyboards for numbers have no minus.
    let keyboard = if may_be_negative { "text" } else { "decimal" };
    let invalid = move || form.error.read().is_some().then_some("true");
    view! {
        <p class="number-field">
            <input
                id=form.id.get_value()
                class="input short"
                type="text"
                inputmode=keyboard
                autocomplete="off"
                aria-label=words::unit(unit)
                aria-describedby="answer-hint"
                aria-invalid=invalid
                prop:value=form.given
                on:input=move |event| form.given.set(event_target_value(&event))
            />
            <span aria-hidden="true">{words::unit(unit)}</span>
        </p>
    }
    .into_any()
}
