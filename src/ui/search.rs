//! The search box: answers while a person types.
//!
//! It follows the ARIA combobox pattern: the focus stays in the box, arrow keys go through the answers, Enter opens
//! one, Escape closes the list and then empties the box. Before the program runs it is a plain form that leads to all
//! services; the box has no name, so that what is typed is never sent anywhere.

use super::{
    icon::{Icon, Picture},
    said::Words,
};
use crate::{browser::document, messages::search as words, route::Route};
use language::Text;
use leptos::{ev::KeyboardEvent, prelude::*};

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Where it leads, within the site.
    pub href: String,
    /// Its name.
    pub title: Text,
    /// What it is.
    pub text: Text,
}

/// What the box has to say about what was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Answers {
    /// Nothing was typed.
    Empty,
    /// The catalogue is still on its way.
    Waiting,
    /// The catalogue did not arrive.
    Lost,
    /// These fit, best first; none: nothing fits.
    Found(Vec<Suggestion>),
}

/// The box with its list.
#[component]
pub fn SearchBox(
    /// What is typed.
    query: RwSignal<String>,
    /// The answers to it.
    #[prop(into)]
    answers: Signal<Answers>,
    /// What to show when nothing fits: ways to reach a person.
    #[prop(into)]
    nothing: ViewFn,
    /// Becomes true when a person turns to the box.
    #[prop(optional)]
    turned_to: RwSignal<bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let count = move || answers.with(|a| if let Answers::Found(hits) = a { hits.len() } else { 0 });
    let shown = move || open.get() && count() > 0;

    let on_input = move |typed: String| {
        turned_to.set(true);
        active.set(None);
        open.set(!typed.trim().is_empty());
        query.set(typed);
    };
    // The first press of Enter points at the best answer, the second one opens it: nobody is led away by surprise.
    let confirm = move || match active.get_untracked() {
        Some(index) if open.get_untracked() => document::press(&option_id(index)),
        _ => {
            open.set(!query.get_untracked().trim().is_empty());
            active.set((untrack(count) > 0).then_some(0));
        }
    };
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        key @ ("ArrowDown" | "ArrowUp") => {
            event.prevent_default();
            open.set(!query.get_untracked().trim().is_empty());
            active.set(step(active.get_untracked(), untrack(count), key == "ArrowDown"));
        }
        "Escape" if open.get_untracked() => {
            event.prevent_default();
            open.set(false);
            active.set(None);
        }
        "Escape" => query.set(String::new()),
        _ => {}
    };

    view! {
        <form
            class="search"
            role="search"
            action=Route::Services.href()
            on:submit=move |event| {
                event.prevent_default();
                confirm();
            }
            on:focusout=move |_| open.set(false)
        >
            <div class="search-box">
                <Picture icon=Icon::Search />
                <input
                    id="search"
                    type="search"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="search"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-label=words::label()
                    aria-controls="search-hits"
                    aria-expanded=move || shown().to_string()
                    aria-activedescendant=move || active.get().filter(|_| shown()).map(option_id)
                    placeholder=words::placeholder()
                    prop:value=query
                    on:input=move |event| on_input(event_target_value(&event))
                    on:focusin=move |_| {
                        turned_to.set(true);
                        open.set(!query.get_untracked().trim().is_empty());
                    }
                    on:keydown=on_key
                />
                <button class="button gold" on:mousedown=|event| event.prevent_default()>{words::find()}</button>
            </div>
            // Pressing the mouse must not take the focus out of the box: that would close the list before the click.
            <div class="hits" hidden=move || !open.get() on:mousedown=|event| event.prevent_default()>
                <div id="search-hits" role="listbox" aria-label=words::results()>
                    {move || options(&answers.get(), active)}
                </div>
                {move || no_option(&answers.get(), &nothing)}
            </div>
            <p class="sr-only" role="status">{move || open.get().then(|| status(&answers.get()))}</p>
        </form>
    }
}

fn option_id(index: usize) -> String {
    format!("hit-{index}")
}

/// The answer after or before the active one; past either end is the box itself.
fn step(active: Option<usize>, count: usize, down: bool) -> Option<usize> {
    match (active, down) {
        (None, true) => (count > 0).then_some(0),
        (None, false) => count.checked_sub(1),
        (Some(at), true) => Some(at + 1).filter(|next| *next < count),
        (Some(at), false) => at.checked_sub(1),
    }
}

fn options(answers: &Answers, active: RwSignal<Option<usize>>) -> AnyView {
    let Answers::Found(hits) = answers else { return ().into_any() };
    let option = |(index, hit): (usize, &Suggestion)| {
        view! {
            <a
                class="hit"
                role="option"
                tabindex="-1"
                id=option_id(index)
                href=hit.href.clone()
                aria-selected=move || (active.get() == Some(index)).to_string()
            >
                <strong><Words text=hit.title.clone() /></strong>
                <small><Words text=hit.text.clone() /></small>
            </a>
        }
    };
    hits.iter().enumerate().map(option).collect_view().into_any()
}

fn no_option(answers: &Answers, nothing: &ViewFn) -> AnyView {
    match answers {
        Answers::Waiting => view! { <p class="nothing">{words::waiting()}</p> }.into_any(),
        Answers::Lost => nothing_with(words::lost(), nothing),
        Answers::Found(hits) if hits.is_empty() => nothing_with(words::nothing(), nothing),
        _ => ().into_any(),
    }
}

fn nothing_with(why: &'static str, nothing: &ViewFn) -> AnyView {
    view! { <div class="nothing flow"><p><strong>{why}</strong></p>{nothing.run()}</div> }.into_any()
}

fn status(answers: &Answers) -> String {
    match answers {
        Answers::Empty => String::new(),
        Answers::Waiting => words::waiting().to_owned(),
        Answers::Lost => words::lost().to_owned(),
        Answers::Found(hits) if hits.is_empty() => words::nothing().to_owned(),
        Answers::Found(hits) => words::count(u32::try_from(hits.len()).unwrap_or(u32::MAX)),
    }
}

/// A box that knows one answer to everything.
#[cfg(debug_assertions)]
pub fn example() -> AnyView {
    let query = RwSignal::new(String::new());
    let text = |words: &str| Text::only("en", words);
    let answers = move || {
        let one = Suggestion { href: "/".into(), title: text("Birth certificate"), text: text("Order one") };
        if query.with(String::is_empty) { Answers::Empty } else { Answers::Found(vec![one]) }
    };
    view! { <SearchBox query answers=Signal::derive(answers) nothing=|| "Call us" /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn arrow_keys_go_round_through_the_box() {
        assert_eq!(step(None, 3, true), Some(0));
        assert_eq!(step(Some(2), 3, true), None);
        assert_eq!(step(None, 3, false), Some(2));
        assert_eq!(step(Some(0), 3, false), None);
        assert_eq!([step(None, 0, true), step(None, 0, false)], [None, None]);
    }
}
