//! The keys for numbers, in the order of a telephone.

use super::{
    super::typing::Typing,
    key::{self, character},
    layouts::keys,
};
use crate::{browser::field::Takes, messages};
use leptos::prelude::*;

/// Ten digits, what parts a whole number from the rest where the field takes it, and a way on.
pub fn pad(typing: Typing, takes: Takes) -> impl IntoView {
    let digits = |row: &'static str| keys(row).map(|digit| character(typing, digit)).collect_view();
    let point = (takes == Takes::Decimals).then(|| character(typing, point(messages::lang())));
    view! {
        <div class="pad" dir="ltr">
            <div data-row="">{digits("1 2 3")}</div>
            <div data-row="">{digits("4 5 6")}</div>
            <div data-row="">{digits("7 8 9")}</div>
            <div data-row="">{point}{digits("0")}{key::erase(typing)}</div>
            <div data-row="">{key::steps(typing)}{key::done(typing)}</div>
        </div>
    }
}

/// What people write before a part of one.
fn point(lang: &str) -> &'static str {
    match lang {
        "fr" | "es" | "uk" | "vi" => ",",
        _ => ".",
    }
}
