//! Sending a file, and how far it has got.

use super::file::Chosen;

/// Status and body of the answer; status 0 for none, or when nothing moves for `patience` milliseconds. `progress` gets
/// the share that has gone out, from 0 to 1.
pub async fn upload(
    url: &str,
    authorization: Option<&str>,
    file: &Chosen,
    patience: i32,
    progress: impl Fn(f64) + 'static,
) -> (u16, Vec<u8>) {
    #[cfg(target_arch = "wasm32")]
    return wasm::upload(url, authorization, file, patience, progress).await.unwrap_or_default();
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = (url, authorization, file, patience, progress);
        (0, Vec::new())
    }
}

// `fetch` does not say how far it has got.
#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Chosen;
    use crate::browser::{
        reflect::{call, get, make, set},
        wait::Alarm,
    };
    use std::{cell::Cell, rc::Rc};
    use wasm_bindgen::{JsValue, closure::Closure};

    pub async fn upload(
        url: &str,
        authorization: Option<&str>,
        file: &Chosen,
        patience: i32,
        progress: impl Fn(f64) + 'static,
    ) -> Option<(u16, Vec<u8>)> {
        let request = make("XMLHttpRequest", &[])?;
        call(&request, "open", &["POST".into(), url.into()])?;
        let header =
            |name: &str, value: &str| call(&request, "setRequestHeader", &[name.into(), value.into()]);
        if let Some(authorization) = authorization {
            header("Authorization", authorization)?;
        }
        header("Content-Type", &file.mime)?;
        let (alarm, ended) = (Alarm::default(), Rc::new(Cell::new(false)));
        let on_progress = {
            let alarm = alarm.clone();
            Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
                let number =
                    |name: &str| get(&event, name).and_then(|value| value.as_f64()).unwrap_or_default();
                progress((number("loaded") / number("total").max(1.0)).clamp(0.0, 1.0));
                alarm.ring();
            })
        };
        let on_end = {
            let (alarm, ended) = (alarm.clone(), ended.clone());
            Closure::<dyn Fn()>::new(move || {
                ended.set(true);
                alarm.ring();
            })
        };
        set(&get(&request, "upload")?, "onprogress", on_progress.as_ref().clone());
        set(&request, "onloadend", on_end.as_ref().clone());
        call(&request, "send", std::slice::from_ref(&file.blob))?;
        while !ended.get() {
            // Rung while something moves.
            if !alarm.sleep(patience).await && !ended.get() {
                set(&request, "onloadend", JsValue::NULL);
                _ = call(&request, "abort", &[]);
                return None;
            }
        }
        let status = get(&request, "status")?.as_f64()? as u16;
        let body = get(&request, "responseText")?.as_string()?;
        Some((status, body.into_bytes()))
    }
}
