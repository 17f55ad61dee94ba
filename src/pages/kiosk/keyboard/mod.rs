//! Keys on the screen, for the few fields of a device at the door.
//!
//! The keys are buttons with names. They take neither the focus nor the caret from a field that is touched; who has a keypad
//! or a switch goes down to them with an arrow, and back up. Why they are our own: docs/decisions/0010.
//!
//! Layout: this file all keys, `pad` those for numbers, `key` one of them, `layouts` the letters as data.

mod key;
mod layouts;
mod pad;

use super::typing::Typing;
use crate::{
    browser::field::{Enter, Takes},
    messages::{self, kiosk as said},
};
use key::{Glyph, character, work};
use layouts::{Capitals, LATIN, Layout, NAMES, SIGNS, Script, keys};
use leptos::prelude::*;

/// Which keys are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sheet {
    /// The letters of the page's language.
    Letters,
    /// Latin ones, where those are others.
    Latin,
    /// Signs.
    Signs,
    /// Letters of names in other languages of the place.
    Names,
}

/// The keys for the field that somebody types into.
#[component]
pub fn Keyboard(
    /// Who types, and where.
    typing: Typing,
) -> impl IntoView {
    let letters = layouts::of(messages::lang());
    move || match typing.takes.get() {
        Takes::Text => text(typing, letters).into_any(),
        takes => pad::pad(typing, takes).into_any(),
    }
}

fn text(typing: Typing, letters: &'static Layout) -> impl IntoView {
    let (sheet, capitals) = (RwSignal::new(Sheet::Letters), RwSignal::new(false));
    let digits = keys("1 2 3 4 5 6 7 8 9 0").map(|digit| character(typing, digit)).collect_view();
    let shown = move || match sheet.get() {
        Sheet::Letters => rows(typing, letters, messages::lang(), capitals).into_any(),
        Sheet::Latin => rows(typing, &LATIN, "en", capitals).into_any(),
        Sheet::Signs => characters(typing, SIGNS).into_any(),
        Sheet::Names => characters(typing, NAMES).into_any(),
    };
    // One key for each other sheet; the focus stays on it, whatever it leads to next.
    let turn = move |to: Sheet| {
        move || {
            capitals.set(false);
            sheet.update(|sheet| *sheet = if *sheet == to { Sheet::Letters } else { to });
        }
    };
    let to_signs = work(typing, "wide", said::key_signs(), Glyph::Words("?@#"), turn(Sheet::Signs))
        .pressed(move || sheet.get() == Sheet::Signs);
    let to_names = work(typing, "wide", said::key_names(), Glyph::Words("əʔƛ"), turn(Sheet::Names))
        .pressed(move || sheet.get() == Sheet::Names);
    let to_latin = (letters.script == Script::Own).then(|| {
        work(typing, "wide", said::key_latin(), Glyph::Words("abc"), turn(Sheet::Latin))
            .pressed(move || sheet.get() == Sheet::Latin)
            .view()
    });
    let enter = match typing.enter_key() {
        Enter::Search => said::key_search(),
        Enter::Send => said::key_send(),
        Enter::GoOn => said::key_enter(),
    };
    let note =
        (letters.script == Script::InPlace).then(|| view! { <p class="note">{said::keys_latin()}</p> });
    view! {
        {note}
        <div data-row="" dir="ltr">{digits}{key::erase(typing)}</div>
        {shown}
        <div data-row="">
            {to_signs.view()}
            {to_latin}
            {to_names.view()}
            {work(typing, "space", said::key_space(), Glyph::Words(said::key_space()), move || typing.put(" ")).view()}
            {key::steps(typing)}
            {work(typing, "wide enter", enter, Glyph::Words(enter), move || typing.enter()).view()}
            {key::done(typing)}
        </div>
    }
}

/// The letters, row by row, from the left in every language: so are the keyboards that people know.
fn rows(
    typing: Typing,
    layout: &'static Layout,
    lang: &'static str,
    capitals: RwSignal<bool>,
) -> impl IntoView {
    let last = layout.rows.len().saturating_sub(1);
    let row = |(at, row): (usize, &&'static str)| {
        let others: Vec<_> = match layout.capitals {
            Capitals::Others(others) => others.get(at).into_iter().flat_map(|row| keys(row)).collect(),
            Capitals::Upper => Vec::new(),
        };
        let letters = keys(row).enumerate().map(|(at, letter)| {
            let other = others.get(at).map_or_else(|| upper(letter), |other| (*other).to_owned());
            key::letter(typing, letter, other, capitals)
        });
        let shift = (at == last).then(|| key::capitals(typing, capitals));
        view! { <div data-row="" dir="ltr" lang=lang>{shift}{letters.collect_view()}</div> }
    };
    layout.rows.iter().enumerate().map(row).collect_view()
}

fn upper(letter: &str) -> String {
    letter.to_uppercase()
}

fn characters(typing: Typing, rows: &'static [&'static str]) -> impl IntoView {
    let row = |row: &&'static str| {
        view! { <div data-row="" dir="ltr">{keys(row).map(|one| character(typing, one)).collect_view()}</div> }
    };
    rows.iter().map(row).collect_view()
}
