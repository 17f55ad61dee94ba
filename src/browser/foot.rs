//! How much of the screen's lower edge is taken by what always stands there, for the styles: `--foot`.

/// Keeps `--foot` up to date with the height of the element with this id, as long as the document lives.
pub fn follow(id: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = wasm::follow(id);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// The same at once, before anything is scrolled by it.
pub fn measure(id: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        _ = wasm::measure(id);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use crate::browser::reflect::{call, get, make};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::HtmlElement;

    pub fn follow(id: &str) -> Option<()> {
        let element = web_sys::window()?.document()?.get_element_by_id(id)?;
        let id = id.to_owned();
        let on = Closure::<dyn Fn()>::new(move || {
            _ = measure(&id);
        });
        let observer = make("ResizeObserver", &[on.as_ref().clone()])?;
        on.forget();
        call(&observer, "observe", &[element.into()]).map(drop)
    }

    pub fn measure(id: &str) -> Option<()> {
        let document = web_sys::window()?.document()?;
        let element: HtmlElement = document.get_element_by_id(id)?.dyn_into().ok()?;
        let style = get(&document.document_element()?.into(), "style")?;
        let height = format!("{}px", element.offset_height());
        call(&style, "setProperty", &["--foot".into(), height.into()]).map(drop)
    }
}
