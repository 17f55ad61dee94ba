//! A field that somebody types into with keys drawn on the screen.
//!
//! What such a key puts in goes in where the caret is, as the browser itself would do it: the page hears of it by `input`
//! events, a field keeps its longest length, and the caret stays where the person put it.
//!
//! Layout: this file what can be done with a field, `caret` what is put in, `place` where it and its keys are.

#[cfg(target_arch = "wasm32")]
mod caret;
#[cfg(target_arch = "wasm32")]
mod place;

/// Those whose caret a page can read and move.
#[cfg(target_arch = "wasm32")]
const FIELDS: &str = "textarea:not(:disabled, [readonly]), input:is(:not([type]), [type='text'], [type='search'], \
                      [type='password'], [type='tel'], [type='url']):not(:disabled, [readonly])";

/// What a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Takes {
    /// Any text.
    #[default]
    Text,
    /// Digits alone.
    Digits,
    /// Digits, and what parts a whole number from the rest.
    Decimals,
}

/// What the key that ends a line does there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Enter {
    /// It goes on.
    #[default]
    GoOn,
    /// It searches.
    Search,
    /// It sends what was written, and the field is there for more.
    Send,
}

/// A field of the page.
#[derive(Clone)]
pub struct Field {
    #[cfg(target_arch = "wasm32")]
    element: web_sys::HtmlElement,
}

impl Field {
    /// The one that has the focus.
    pub fn focused() -> Option<Self> {
        #[cfg(target_arch = "wasm32")]
        return Self::of(&web_sys::window()?.document()?.active_element()?);
        #[cfg(not(target_arch = "wasm32"))]
        None
    }

    /// An element, if people type into it.
    #[cfg(target_arch = "wasm32")]
    pub fn of(element: &web_sys::Element) -> Option<Self> {
        use wasm_bindgen::JsCast;
        element
            .matches(FIELDS)
            .ok()?
            .then(|| element.clone().dyn_into().ok())?
            .map(|element| Self { element })
    }

    /// Lets the keys on the screen be its only ones: no keyboard of the system, and nothing that remembers, corrects or
    /// suggests what people type.
    pub fn prepare(&self) {
        #[cfg(target_arch = "wasm32")]
        place::prepare(&self.element);
    }

    /// What it takes; ask when it is prepared.
    pub fn takes(&self) -> Takes {
        #[cfg(target_arch = "wasm32")]
        return place::takes(&self.element);
        #[cfg(not(target_arch = "wasm32"))]
        Takes::Text
    }

    /// What the key that ends a line does.
    pub fn enter_key(&self) -> Enter {
        #[cfg(target_arch = "wasm32")]
        return match self.element.get_attribute("enterkeyhint").as_deref() {
            Some("search") => Enter::Search,
            _ if self.element.tag_name() == "TEXTAREA" => Enter::Send,
            _ => Enter::GoOn,
        };
        #[cfg(not(target_arch = "wasm32"))]
        Enter::GoOn
    }

    /// Whether what is in it must not be said aloud.
    pub fn is_secret(&self) -> bool {
        #[cfg(target_arch = "wasm32")]
        return self.element.get_attribute("type").as_deref() == Some("password");
        #[cfg(not(target_arch = "wasm32"))]
        true
    }

    /// Whether it has the focus.
    pub fn has_focus(&self) -> bool {
        #[cfg(target_arch = "wasm32")]
        return web_sys::window()
            .and_then(|w| w.document())
            .and_then(|d| d.active_element())
            .is_some_and(|active| active == *AsRef::<web_sys::Element>::as_ref(&self.element));
        #[cfg(not(target_arch = "wasm32"))]
        false
    }

    /// Gives it the focus; the caret is where it was.
    pub fn focus(&self) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = self.element.focus();
        }
    }

    /// Puts text in, in the place of what is selected.
    pub fn put(&self, text: &str) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = caret::put(&self.element, text);
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = text;
    }

    /// Takes away what is selected, or the character before the caret. What it was.
    pub fn erase(&self) -> Option<String> {
        #[cfg(target_arch = "wasm32")]
        return caret::erase(&self.element);
        #[cfg(not(target_arch = "wasm32"))]
        None
    }

    /// Moves the caret by one character.
    pub fn step(&self, forward: bool) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = caret::step(&self.element, forward);
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = forward;
    }

    /// Ends the line: what a press of Enter does in this field.
    pub fn enter(&self) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = caret::enter(&self.element);
        }
    }

    /// Puts an element of the page where this field can be used together with it: into the dialog that the field is in,
    /// since nothing else can be reached then, or into its usual place.
    pub fn dock(&self, id: &str, usual: &str) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = place::dock(&self.element, id, usual);
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = (id, usual);
    }

    /// Brings it into the middle of what can be seen above the keys, unless it is well above them already.
    pub fn reveal(&self, above: &str) {
        #[cfg(target_arch = "wasm32")]
        {
            _ = place::reveal(&self.element, above);
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = above;
    }
}
