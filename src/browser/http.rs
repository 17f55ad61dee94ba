//! Fetching a file with a limit on its size and on the time it takes.

use crate::failure::Failure;
use std::pin::Pin;

/// The body of a successful answer.
///
/// Stops reading at `limit` bytes and aborts after `patience` milliseconds, so that a broken server costs neither
/// memory nor an endless wait.
///
/// # Errors
/// [`Failure`] for anything but a complete answer of status 200 to 299. On the host always
/// [`Failure::Unreachable`].
pub fn get(url: &str, limit: usize, patience: i32) -> Answer {
    #[cfg(target_arch = "wasm32")]
    return Box::pin(wasm::get(url.to_owned(), limit, patience));
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = (url, limit, patience);
        Box::pin(std::future::ready(Err(Failure::Unreachable)))
    }
}

/// A body on its way. Boxed: unboxed, the code of fetching would be in the program once for each place that fetches.
pub type Answer = Pin<Box<dyn Future<Output = Result<Vec<u8>, Failure>>>>;

#[cfg(target_arch = "wasm32")]
mod wasm {
    use crate::failure::Failure;
    use js_sys::{Reflect, Uint8Array};
    use std::{cell::Cell, rc::Rc};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{AbortController, ReadableStreamDefaultReader, RequestInit, Response};

    pub async fn get(url: String, limit: usize, patience: i32) -> Result<Vec<u8>, Failure> {
        let window = web_sys::window().ok_or(Failure::Unreachable)?;
        let abort = AbortController::new().map_err(|_| Failure::Unreachable)?;
        let late = Rc::new(Cell::new(false));
        let on_late = {
            let (abort, late) = (abort.clone(), late.clone());
            Closure::once(move || {
                late.set(true);
                abort.abort();
            })
        };
        let timer = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(on_late.as_ref().unchecked_ref(), patience)
            .unwrap_or_default();
        let init = RequestInit::new();
        init.set_signal(Some(&abort.signal()));
        let result = read(JsFuture::from(window.fetch_with_str_and_init(&url, &init)), limit).await;
        window.clear_timeout_with_handle(timer);
        if matches!(result, Err(Failure::TooLarge { .. })) {
            abort.abort();
        }
        match result {
            Err(Failure::Unreachable) if late.get() => Err(Failure::TimedOut),
            other => other,
        }
    }

    async fn read(answer: JsFuture, limit: usize) -> Result<Vec<u8>, Failure> {
        let unreachable = |_: JsValue| Failure::Unreachable;
        let answer: Response = answer.await.map_err(unreachable)?.unchecked_into();
        if !answer.ok() {
            return Err(Failure::Status(answer.status()));
        }
        let Some(stream) = answer.body() else { return Ok(Vec::new()) };
        let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
        let mut body = Vec::new();
        loop {
            let step = JsFuture::from(reader.read()).await.map_err(unreachable)?;
            let field = |name: &str| Reflect::get(&step, &JsValue::from_str(name)).unwrap_or_default();
            if field("done").is_truthy() {
                return Ok(body);
            }
            let chunk: Uint8Array = field("value").unchecked_into();
            let (old, more) = (body.len(), chunk.length() as usize);
            if old + more > limit {
                return Err(Failure::TooLarge { limit });
            }
            body.resize(old + more, 0);
            if let Some(room) = body.get_mut(old..) {
                chunk.copy_to(room);
            }
        }
    }
}
