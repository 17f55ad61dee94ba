//! How much of the screen's lower edge is taken by what always stands there, for the styles: `--foot`.

/// Keeps `--foot` up to date with the height of the first of these elements, as long as the document lives.
pub fn follow(ids: [&'static str; 2]) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = wasm::follow(ids);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = ids;
}

/// From the upper one of these elements to the lower edge, at once.
pub fn measure(ids: [&'static str; 2]) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = wasm::measure(ids);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = ids;
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use crate::browser::reflect::{call, get, make};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::HtmlElement;

    pub fn follow(ids: [&'static str; 2]) -> Option<()> {
        let element = web_sys::window()?.document()?.get_element_by_id(ids[0])?;
        let on = Closure::<dyn Fn()>::new(move || {
            _ = measure(ids);
        });
        let observer = make("ResizeObserver", &[on.as_ref().clone()])?;
        on.forget();
        call(&observer, "observe", &[element.into()]).map(drop)
    }

    pub fn measure(ids: [&'static str; 2]) -> Option<()> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let top = |id: &str| {
            let element: HtmlElement = document.get_element_by_id(id)?.dyn_into().ok()?;
            let frame = call(&element, "getBoundingClientRect", &[])?;
            if element.offset_height() > 0 { get(&frame, "top")?.as_f64() } else { None }
        };
        let bottom = get(&window, "innerHeight")?.as_f64()?;
        let top = ids.into_iter().filter_map(top).fold(bottom, f64::min);
        let style = get(&document.document_element()?.into(), "style")?;
        let height = format!("{}px", (bottom - top).ceil());
        call(&style, "setProperty", &["--foot".into(), height.into()]).map(drop)
    }
}
