//! The document around the app: title, language, and where reading starts after a change of page.

/// The path of the address, without query and fragment.
pub fn path() -> String {
    #[cfg(target_arch = "wasm32")]
    return web_sys::window().and_then(|w| w.location().pathname().ok()).unwrap_or_default();
    #[cfg(not(target_arch = "wasm32"))]
    String::new()
}

/// The address within the site: path, query and fragment.
pub fn address() -> String {
    #[cfg(target_arch = "wasm32")]
    {
        let Some(location) = web_sys::window().map(|w| w.location()) else { return String::new() };
        path() + &location.search().unwrap_or_default() + &location.hash().unwrap_or_default()
    }
    #[cfg(not(target_arch = "wasm32"))]
    String::new()
}

/// Scheme, host and port that the document came from, such as `https://example.org`; empty on the host.
pub fn origin() -> String {
    #[cfg(target_arch = "wasm32")]
    return web_sys::window().and_then(|w| w.location().origin().ok()).unwrap_or_default();
    #[cfg(not(target_arch = "wasm32"))]
    String::new()
}

/// Moves the focus to the page's heading.
pub fn focus_first_heading() {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let document = web_sys::window().and_then(|w| w.document());
        let heading = document.and_then(|d| d.query_selector("main h1").ok().flatten());
        if let Some(heading) = heading.and_then(|h| h.dyn_into::<web_sys::HtmlElement>().ok()) {
            heading.set_tab_index(-1);
            _ = heading.focus();
        }
    }
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let element = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id(id));
        if let Some(element) = element.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
            _ = element.focus();
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// Moves the focus to the element with this id, if what had it has gone from the page.
pub fn focus_if_lost(id: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        let document = web_sys::window().and_then(|w| w.document());
        let held = document.and_then(|d| d.active_element()).is_some_and(|e| e.tag_name() != "BODY");
        if !held {
            focus(id);
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// Moves the focus to the first thing to press or to choose within the element with this id, or else to the element itself,
/// if the element has the focus or what had it has gone from the page.
pub fn focus_within_if_lost(id: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let Some(document) = web_sys::window().and_then(|w| w.document()) else { return };
        let held = document.active_element().is_some_and(|e| e.tag_name() != "BODY" && e.id() != id);
        let first = document.query_selector(&["#", id, " :is(button, select)"].concat()).ok().flatten();
        match first.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
            _ if held => {}
            Some(first) => _ = first.focus(),
            None => focus(id),
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// Where the program's own files are, with a slash at both ends: `/assets/1f2e/` or `/`.
pub fn program_folder() -> String {
    #[cfg(target_arch = "wasm32")]
    {
        let boot = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id("boot"));
        let script = boot.and_then(|boot| boot.get_attribute("data-js")).unwrap_or_default();
        script.rsplit_once('/').map_or_else(|| "/".to_owned(), |(folder, _)| format!("{folder}/"))
    }
    #[cfg(not(target_arch = "wasm32"))]
    "/".to_owned()
}

/// The content of a `meta` element, if it says anything.
pub fn meta(name: &str) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    {
        let document = web_sys::window()?.document()?;
        let element = document.query_selector(&format!("meta[name='{name}']")).ok()??;
        element.get_attribute("content").filter(|words| !words.is_empty())
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = name;
        None
    }
}

/// Says which language the document is in.
pub fn set_language(lang: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(root) = web_sys::window().and_then(|w| w.document()).and_then(|d| d.document_element()) {
        for (name, value) in [("lang", lang), ("dir", crate::messages::direction(lang))] {
            // Browsers work out the whole page's style anew when it is set, be it to the same.
            if root.get_attribute(name).as_deref() != Some(value) {
                _ = root.set_attribute(name, value);
            }
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = lang;
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(document) = web_sys::window().and_then(|w| w.document()) {
        document.set_title(title);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = title;
}

/// Tells the browser that a file of this site will soon be asked for. Some fetch it then, and only ask whether it has changed
/// when it is.
pub fn foretell(path: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = super::reflect::call(&js_sys::global(), "foretell", &[path.into()]);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = path;
}

/// Moves the focus to the heading with these words as soon as it is there, so that a screen reader reads the new page
/// from its start. Gives up after some seconds.
pub async fn focus_heading(words: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        for _ in 0..250 {
            let document = web_sys::window().and_then(|w| w.document());
            let heading = document.and_then(|d| d.query_selector("main h1").ok().flatten());
            let heading =
                heading.filter(|h| h.text_content().is_some_and(|text| text.trim() == words.trim()));
            if let Some(heading) = heading.and_then(|h| h.dyn_into::<web_sys::HtmlElement>().ok()) {
                heading.set_tab_index(-1);
                // The browser has put the page where it belongs: at its start, or where it was left.
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                _ = heading.focus_with_options(&options);
                return;
            }
            super::wait::sleep(20).await;
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = words;
}

/// Prints the page.
pub fn print() {
    #[cfg(target_arch = "wasm32")]
    if let Some(window) = web_sys::window() {
        _ = window.print();
    }
}

/// Prints one part of the page: `style/print.css` knows which, by the name.
pub fn print_part(name: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(root) = web_sys::window().and_then(|w| w.document()).and_then(|d| d.document_element()) {
        _ = root.set_attribute("data-print", name);
        // It returns when the person has printed or changed their mind.
        print();
        _ = root.remove_attribute("data-print");
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = name;
}

/// Puts a number of news before the document's title, in the place of an earlier one; none for 0.
pub fn mark_title(news: u32) {
    #[cfg(target_arch = "wasm32")]
    if let Some(document) = web_sys::window().and_then(|w| w.document()) {
        let title = document.title();
        let plain = title
            .strip_prefix('(')
            .and_then(|rest| rest.split_once(") "))
            .map_or(title.as_str(), |(_, plain)| plain);
        document.set_title(&if news == 0 { plain.to_owned() } else { format!("({news}) {plain}") });
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = news;
}

/// How the page looks at the moment, as attributes of the document: `text`, `contrast`, `reach`, `talks` while a conversation
/// is open on it, `shows` while it is shown to somebody. `None` takes one away.
pub fn set_look(name: &str, value: Option<&str>) {
    #[cfg(target_arch = "wasm32")]
    if let Some(root) = web_sys::window().and_then(|w| w.document()).and_then(|d| d.document_element()) {
        let name = format!("data-{name}");
        _ = match value {
            Some(value) => root.set_attribute(&name, value),
            None => root.remove_attribute(&name),
        };
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (name, value);
}

/// What [`set_look`], or a person's own settings, say of the page.
pub fn look(name: &str) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    return web_sys::window()?.document()?.document_element()?.get_attribute(&format!("data-{name}"));
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = name;
        None
    }
}

/// The page looks as it does at first, from its start.
pub fn reset_looks() {
    for name in ["text", "contrast", "reach"] {
        set_look(name, None);
    }
    #[cfg(target_arch = "wasm32")]
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Presses the element with this id, as a person would: a link leads on, within the app where it can.
pub fn press(id: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let element = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id(id));
        if let Some(element) = element.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
            element.click();
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}
