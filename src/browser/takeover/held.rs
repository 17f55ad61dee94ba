//! What a person holds of a page: filled-in fields, opened lines, the focus with its caret, the place on the page.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, FocusOptions, HtmlDetailsElement, HtmlElement, HtmlInputElement,
    HtmlSelectElement, HtmlTextAreaElement, NodeList, Window,
};

/// All of it, to be put back into a page with the same parts.
pub struct Held {
    fields: Vec<(String, Filled)>,
    details: Vec<(String, bool)>,
    focus: Option<Focus>,
    scroll: (f64, f64),
}

enum Filled {
    Text(String),
    Ticked(bool),
    Chosen(String),
}

struct Focus {
    mark: Mark,
    caret: Option<(u32, u32, String)>,
}

impl Held {
    /// Looks through the page.
    pub fn take(page: &HtmlElement) -> Self {
        let scroll = web_sys::window().map(|window| place(&window));
        let fields = elements(page, "input[id], textarea[id], select[id]");
        let details = elements(page, "details").filter_map(|element| {
            let element: HtmlDetailsElement = element.dyn_into().ok()?;
            Some((summary(&element)?, element.open()))
        });
        Self {
            fields: fields.filter_map(|field| Some((field.id(), filled(&field)?))).collect(),
            details: details.collect(),
            focus: focus(page),
            scroll: scroll.unwrap_or_default(),
        }
    }

    /// Gives it back to a page that stands before the old one. Fields tell the app by their own events, as if they were filled
    /// in now.
    pub fn put_back(mut self, page: &HtmlElement) -> Back {
        for element in elements(page, "details") {
            let Ok(element) = element.dyn_into::<HtmlDetailsElement>() else { continue };
            // Many lines may bear the same words: each is the next of its name.
            let name = summary(&element);
            let at = name.and_then(|name| self.details.iter().position(|(known, _)| *known == name));
            if let Some(at) = at {
                element.set_open(self.details.remove(at).1);
            }
        }
        for (id, filled) in &self.fields {
            if let Some(field) = page.owner_document().and_then(|d| d.get_element_by_id(id)) {
                fill(&field, filled);
            }
        }
        // Found once: what those events set off may add buttons before it.
        let focus = self.focus.and_then(|focus| focus.mark.find(page).map(|element| (focus, element)));
        if let Some((focus, element)) = &focus {
            focus.put_back(element);
        }
        Back { focus, scroll: self.scroll }
    }
}

/// What must be seen to once more when the old page is gone.
pub struct Back {
    focus: Option<(Focus, Element)>,
    scroll: (f64, f64),
}

impl Back {
    /// Makes the place on the page and the caret stay.
    pub async fn stay(self) {
        // A finger may be scrolling: a place that is right already is left alone, since going there would end that.
        if let Some(window) = web_sys::window().filter(|window| place(window) != self.scroll) {
            window.scroll_to_with_x_and_y(self.scroll.0, self.scroll.1);
        }
        if let Some((focus, element)) = self.focus {
            // What the app does with those events runs after this task and would move the caret.
            leptos::task::tick().await;
            focus.put_back(&element);
        }
    }
}

/// The place on the page, in CSS pixels from its start.
fn place(window: &Window) -> (f64, f64) {
    (window.scroll_x().unwrap_or_default(), window.scroll_y().unwrap_or_default())
}

pub fn elements(page: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let list: Option<NodeList> = page.query_selector_all(selector).ok();
    let count = list.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |at| list.as_ref()?.item(at)?.dyn_into().ok())
}

fn summary(element: &Element) -> Option<String> {
    element.query_selector("summary").ok()??.text_content()
}

/// What differs from the state in which the server sent the field.
fn filled(field: &Element) -> Option<Filled> {
    if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        let sent = elements(select, "option[selected]").next().and_then(|o| o.get_attribute("value"));
        return (select.value() != sent.unwrap_or_default()).then(|| Filled::Chosen(select.value()));
    }
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        return (area.default_value().ok() != Some(area.value())).then(|| Filled::Text(area.value()));
    }
    let input: &HtmlInputElement = field.dyn_ref()?;
    if matches!(input.type_().as_str(), "checkbox" | "radio") {
        return (input.checked() != input.default_checked()).then(|| Filled::Ticked(input.checked()));
    }
    (input.value() != input.default_value()).then(|| Filled::Text(input.value()))
}

fn fill(field: &Element, filled: &Filled) {
    match (filled, field.dyn_ref::<HtmlInputElement>()) {
        (Filled::Text(text), Some(input)) => input.set_value(text),
        (Filled::Ticked(ticked), Some(input)) => input.set_checked(*ticked),
        (Filled::Text(text), None) => {
            if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
                area.set_value(text);
            }
        }
        (Filled::Chosen(value), _) => {
            if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
                select.set_value(value);
            }
        }
        (Filled::Ticked(_), None) => {}
    }
    let init = EventInit::new();
    init.set_bubbles(true);
    for name in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(name, &init) {
            _ = field.dispatch_event(&event);
        }
    }
}

/// An element by its id, or as the nth of its kind: pages before and after have the same parts.
pub struct Mark {
    selector: String,
    nth: u32,
}

impl Mark {
    /// Marks an element of the page.
    pub fn of(page: &HtmlElement, element: &Element) -> Option<Self> {
        let id = element.id();
        if !id.is_empty() && !id.contains(['\'', '\\']) {
            return Some(Self { selector: format!("[id='{id}']"), nth: 0 });
        }
        let tag = element.tag_name().to_ascii_lowercase();
        let selector = match element.get_attribute("href").filter(|href| !href.contains(['\'', '\\'])) {
            Some(href) => format!("{tag}[href='{href}']"),
            None => tag,
        };
        let nth = elements(page, &selector).position(|e| e.is_same_node(Some(element)))?;
        Some(Self { selector, nth: u32::try_from(nth).ok()? })
    }

    /// The element of the page that is there now.
    pub fn find(&self, page: &HtmlElement) -> Option<Element> {
        elements(page, &self.selector).nth(self.nth as usize)
    }
}

fn focus(page: &HtmlElement) -> Option<Focus> {
    let element = page
        .owner_document()?
        .active_element()
        .filter(|e| page.contains(Some(e)) && !e.is_same_node(Some(page)))?;
    let caret = caret(&element);
    Some(Focus { mark: Mark::of(page, &element)?, caret })
}

fn caret(element: &Element) -> Option<(u32, u32, String)> {
    const NONE: &str = "none";
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let (start, end) = (input.selection_start().ok()??, input.selection_end().ok()??);
        let direction = input.selection_direction().ok().flatten();
        return Some((start, end, direction.unwrap_or_else(|| NONE.to_owned())));
    }
    let area: &HtmlTextAreaElement = element.dyn_ref()?;
    let direction = area.selection_direction().ok().flatten().unwrap_or_else(|| NONE.to_owned());
    Some((area.selection_start().ok()??, area.selection_end().ok()??, direction))
}

impl Focus {
    fn put_back(&self, element: &Element) {
        let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = element.focus_with_options(&options);
        let Some((start, end, direction)) = &self.caret else { return };
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            _ = input.set_selection_range_with_direction(*start, *end, direction);
        } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
            _ = area.set_selection_range_with_direction(*start, *end, direction);
        }
    }
}
