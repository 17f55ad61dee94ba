//! Who types, and where: shows the keys when somebody turns to a field, and puts them away.

use super::keyboard::Keyboard;
use crate::{
    browser::{
        document,
        field::{Enter, Field, Takes},
        focus, foot,
        rows::{self, Moved},
        turning::{self, How, Turn},
        wait,
    },
    messages::kiosk as said,
};
use leptos::prelude::*;

/// The element of the keys, and the one that it usually stands in.
const KEYS: &str = "kiosk-keys";
const PLACE: &str = "kiosk-keys-place";
/// What always stands at the lower edge.
pub const FOOT: &str = "kiosk-foot";

/// A person who types; a copyable handle.
#[derive(Clone, Copy)]
pub struct Typing {
    /// What the field takes.
    pub takes: RwSignal<Takes>,
    open: RwSignal<bool>,
    /// For screen readers: what a key did that has the focus, since no field says it then.
    told: RwSignal<String>,
    field: StoredValue<Option<Field>, LocalStorage>,
    /// The keys were put away: the focus that comes back to the field does not bring them again.
    away: StoredValue<bool>,
}

impl Typing {
    /// Nobody types.
    pub fn new() -> Self {
        Self {
            takes: RwSignal::new(Takes::Text),
            open: RwSignal::new(false),
            told: RwSignal::new(String::new()),
            field: StoredValue::new_local(None),
            away: StoredValue::new(false),
        }
    }

    /// Puts text in.
    pub fn put(self, text: &str) {
        self.with(|field| {
            field.put(text);
            self.tell(field, text);
        });
    }

    /// Takes a character away.
    pub fn erase(self) {
        self.with(|field| {
            let gone = field.erase();
            self.tell(field, &gone.map(|gone| said::key_erased(&gone)).unwrap_or_default());
        });
    }

    /// Moves the caret.
    pub fn step(self, forward: bool) {
        self.with(|field| field.step(forward));
    }

    /// Ends the line. Where that shows answers, they are what is looked at next.
    pub fn enter(self) {
        let Some(field) = self.field() else { return };
        if field.enter_key() != Enter::Send {
            self.close();
        }
        field.enter();
    }

    /// What ending the line does.
    pub fn enter_key(self) -> Enter {
        self.field().map(|field| field.enter_key()).unwrap_or_default()
    }

    /// Puts the keys away; who was on them is in the field again.
    pub fn close(self) {
        if !self.open.get_untracked() {
            return;
        }
        if let Some(field) = self.field().filter(|field| !field.has_focus()) {
            self.away.set_value(true);
            field.focus();
            self.away.set_value(false);
        }
        self.hide();
    }

    /// Puts them away and forgets the field.
    pub fn forget(self) {
        self.hide();
        self.field.set_value(None);
    }

    /// What the last key did, while it has the focus.
    pub fn heard(self) -> String {
        self.told.try_get_untracked().unwrap_or_default()
    }

    /// A key was pressed: silence, before it says something.
    pub fn stay(self) {
        self.told.set(String::new());
    }

    /// A key of a keypad or keyboard was pressed. True: it did something here.
    pub fn press(self, key: &str) -> bool {
        if !self.open.get_untracked() {
            return false;
        }
        match (key, self.field()) {
            ("Escape", _) => self.close(),
            ("ArrowDown", Some(field)) if field.has_focus() => {
                return !focus::wants(true, false) && rows::enter(KEYS);
            }
            ("ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight", Some(field)) => {
                match rows::step(KEYS, key) {
                    Moved::There => {}
                    Moved::OverTop => field.focus(),
                    Moved::OverEnd => {
                        self.close();
                        return focus::step(true);
                    }
                    Moved::NotHere => return false,
                }
            }
            _ => return false,
        }
        true
    }

    fn turned(self, turn: Turn) {
        match turn {
            Turn::To(field, how) if how == How::Touched || !self.away.get_value() => self.show(field),
            Turn::To(..) | Turn::Keys => {}
            Turn::Away => {
                // What was touched must not move away before the touch has done its work.
                leptos::task::spawn_local(async move {
                    wait::sleep(300).await;
                    if Field::focused().is_none() && !rows::is_in(KEYS) {
                        self.forget();
                    }
                });
            }
        }
    }

    fn show(self, field: Field) {
        field.prepare();
        field.dock(KEYS, PLACE);
        self.takes.set(field.takes());
        self.field.set_value(Some(field.clone()));
        self.told.set(String::new());
        leptos::task::spawn_local(async move {
            // The person may have gone on meanwhile.
            if !field.has_focus() {
                return;
            }
            _ = self.open.try_set(true);
            document::set_look("keys", Some(""));
            leptos::task::tick().await;
            wait::sleep(0).await;
            foot::measure([FOOT, KEYS]);
            field.reveal(KEYS);
        });
    }

    fn hide(self) {
        if self.open.try_get_untracked() == Some(true) {
            self.open.set(false);
            self.told.set(String::new());
            document::set_look("keys", None);
        }
    }

    fn field(self) -> Option<Field> {
        self.field.try_get_value().flatten()
    }

    fn with(self, act: impl FnOnce(&Field)) {
        if let Some(field) = self.field() {
            act(&field);
        }
    }

    fn tell(self, field: &Field, words: &str) {
        if !field.has_focus() && !field.is_secret() {
            self.told.set(words.to_owned());
        }
    }
}

/// The place of the keys, above the bar.
#[component]
pub fn Keys(
    /// Who types.
    typing: Typing,
) -> impl IntoView {
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        watch.set_value(turning::watch(KEYS, move |turn| typing.turned(turn)));
        foot::follow([FOOT, KEYS]);
    });
    let shown = move || typing.open.get();
    view! {
        <div id=PLACE role="region" aria-label=said::keys()>
            <div
                id=KEYS
                class="kiosk-keys on-dark"
                role="group"
                aria-label=said::keys()
                hidden=move || !shown()
                on:mousedown=|event| event.prevent_default()
            >
                {move || shown().then(|| view! { <Keyboard typing /> })}
                <p class="sr-only" role="status">{typing.told}</p>
            </div>
            <p class="sr-only" role="status">{move || shown().then(said::keys_here)}</p>
        </div>
    }
}
