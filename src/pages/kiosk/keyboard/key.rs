//! One key: a button with a name.

use super::super::{picture::picture, typing::Typing};
use crate::messages::kiosk as said;
use leptos::prelude::*;

/// What stands on a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// Words or signs.
    Words(&'static str),
    /// A picture, as one path of a 24 by 24 grid.
    Picture(&'static str),
    /// One that turns round with the direction of writing.
    Turning(&'static str),
}

const ERASE: Glyph = Glyph::Turning("M10 5h10a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H10l-7-7zM12 9l6 6M18 9l-6 6");
const CAPITALS: Glyph = Glyph::Picture("M9 20v-7H4l8-9 8 9h-5v7z");
const BACK: Glyph = Glyph::Turning("M19 12H5M11 18l-6-6 6-6");
const ON: Glyph = Glyph::Turning("M5 12h14M13 6l6 6-6 6");

/// A key that works on the keyboard or the field, not yet a part of the page.
pub struct Key {
    typing: Typing,
    class: &'static str,
    name: &'static str,
    glyph: Glyph,
    pressed: Option<Signal<bool>>,
    on_press: Callback<()>,
}

/// A key that does something else than put in what stands on it.
pub fn work(
    typing: Typing,
    class: &'static str,
    name: &'static str,
    glyph: Glyph,
    on_press: impl Fn() + Send + Sync + 'static,
) -> Key {
    Key { typing, class, name, glyph, pressed: None, on_press: Callback::new(move |()| on_press()) }
}

impl Key {
    /// It stays down, as long as this says so.
    pub fn pressed(self, pressed: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Self { pressed: Some(Signal::derive(pressed)), ..self }
    }

    /// The button.
    pub fn view(self) -> AnyView {
        let Self { typing, class, name, glyph, pressed, on_press } = self;
        let shown = match glyph {
            // Words are their own name, unless they are an abbreviation.
            Glyph::Words(words) => view! { <span>{words}</span> }.into_any(),
            Glyph::Picture(path) => picture(path, "icon"),
            Glyph::Turning(path) => picture(path, "icon turns"),
        };
        let label = match glyph {
            Glyph::Words(words) if words == name => None,
            // Whoever speaks to the device says what they see.
            Glyph::Words(words) if words.contains(char::is_alphabetic) => Some([words, name].join(" ")),
            _ => Some(name.to_owned()),
        };
        let pressed = move || pressed.map(|pressed| pressed.get().to_string());
        let press = move |_| {
            typing.stay();
            on_press.run(());
        };
        view! { <button type="button" class=class aria-label=label aria-pressed=pressed on:click=press>{shown}</button> }
            .into_any()
    }
}

/// A digit, a sign, or a letter without capitals.
pub fn character(typing: Typing, character: &'static str) -> AnyView {
    let press = move |_| typing.put(character);
    view! { <button type="button" aria-label=name(character) on:click=press>{on_key(character)}</button> }
        .into_any()
}

/// A letter, and what it is with the key for capitals.
pub fn letter(typing: Typing, plain: &'static str, other: String, capitals: RwSignal<bool>) -> AnyView {
    let other = StoredValue::new(other);
    let now = move || if capitals.get() { other.get_value() } else { plain.to_owned() };
    let press = move |_| {
        typing.put(&untrack(now));
        capitals.set(false);
    };
    let shown = move || on_key(&now());
    view! { <button type="button" on:click=press>{shown}</button> }.into_any()
}

/// What stands on a key: a mark needs something to stand on, and a joiner that is no letter has its sign.
fn on_key(letter: &str) -> String {
    let is_mark = letter.chars().next().is_some_and(|c| {
        matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{a01}'..='\u{a03}' | '\u{a3c}'..='\u{a51}' | '\u{a70}'..='\u{a71}')
    });
    match letter {
        "\u{200c}" => "⟩⟨".to_owned(),
        _ if is_mark => format!("\u{25cc}{letter}"),
        _ => letter.to_owned(),
    }
}

/// Takes away.
pub fn erase(typing: Typing) -> AnyView {
    work(typing, "wide", said::key_erase(), ERASE, move || typing.erase()).view()
}

/// Turns the letters into capitals, for one of them.
pub fn capitals(typing: Typing, capitals: RwSignal<bool>) -> AnyView {
    work(typing, "wide", said::key_capitals(), CAPITALS, move || capitals.update(|on| *on = !*on))
        .pressed(move || capitals.get())
        .view()
}

/// Both keys that move the caret.
pub fn steps(typing: Typing) -> AnyView {
    let back = work(typing, "", said::key_back(), BACK, move || typing.step(false)).view();
    let on = work(typing, "", said::key_on(), ON, move || typing.step(true)).view();
    view! { {back}{on} }.into_any()
}

/// Puts the keys away.
pub fn done(typing: Typing) -> AnyView {
    work(typing, "wide done", said::key_done(), Glyph::Words(said::key_done()), move || typing.close()).view()
}

/// The name of a sign. Letters and digits are their own.
fn name(character: &str) -> Option<&'static str> {
    Some(match character {
        "." => said::sign_stop(),
        "," => said::sign_comma(),
        "-" => said::sign_hyphen(),
        "'" => said::sign_apostrophe(),
        "@" => said::sign_at(),
        "/" => said::sign_slash(),
        "?" => said::sign_question(),
        "!" => said::sign_exclamation(),
        ":" => said::sign_colon(),
        "#" => said::sign_number(),
        "&" => said::sign_and(),
        "+" => said::sign_plus(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::on_key;

    #[test]
    fn a_mark_stands_on_something() {
        assert_eq!(on_key("\u{301}"), "\u{25cc}\u{301}");
        assert_eq!(on_key("\u{a3e}"), "\u{25cc}\u{a3e}");
        assert_eq!(on_key("é"), "é");
    }
}
