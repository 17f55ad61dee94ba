//! Writing down how the page looks and how it changes, for somebody to whom the person shows it.

/// The module that does it, in the program's folder; it is fetched only then.
#[cfg(target_arch = "wasm32")]
const MODULE: &str = "record/record.js";

/// Goes on until it is dropped.
pub struct Recording {
    #[cfg(target_arch = "wasm32")]
    stop: wasm_bindgen::JsValue,
    #[cfg(target_arch = "wasm32")]
    _tell: wasm_bindgen::closure::Closure<dyn Fn(String)>,
}

/// Begins; `tell` gets one event after the other, as JSON. What is typed, what is marked as private and the conversation
/// are in none. `None` if the module does not come.
pub async fn begin(tell: impl Fn(String) + 'static) -> Option<Recording> {
    #[cfg(target_arch = "wasm32")]
    {
        use super::{
            document,
            reflect::{call, later},
        };
        use wasm_bindgen::{JsCast, closure::Closure};
        let module = document::program_folder() + MODULE;
        let module = later(&js_sys::global(), "piece", &[module.into()]).await.ok()?;
        let tell = Closure::<dyn Fn(String)>::new(tell);
        let stop = call(&module, "begin", &[tell.as_ref().clone()]).filter(|stop| stop.is_function())?;
        Some(Recording { stop: stop.unchecked_into(), _tell: tell })
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        drop(tell);
        None
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        #[cfg(target_arch = "wasm32")]
        {
            use wasm_bindgen::{JsCast, JsValue};
            if let Some(stop) = self.stop.dyn_ref::<js_sys::Function>() {
                _ = stop.call0(&JsValue::NULL);
            }
        }
    }
}
