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

/// A request of any kind.
#[derive(Default)]
pub struct Ask {
    /// `GET`, `POST` or `PUT`.
    pub method: &'static str,
    /// Its whole address.
    pub url: String,
    /// The `Authorization` header.
    pub authorization: Option<String>,
    /// A text of `application/json`.
    pub json: Option<String>,
    /// True: it goes out even if the page is closed meanwhile.
    pub outlives: bool,
}

/// Status and body of whatever answer comes; status 0 for none in time, one that breaks off, or one longer than `limit`
/// bytes. Always so on the host.
pub fn ask(ask: Ask, limit: usize, patience: i32) -> Reply {
    #[cfg(target_arch = "wasm32")]
    return Box::pin(wasm::ask(ask, limit, patience));
    #[cfg(not(target_arch = "wasm32"))]
    {
        _ = (ask, limit, patience);
        Box::pin(std::future::ready((0, Vec::new())))
    }
}

/// An answer on its way; boxed as [`Answer`] is.
pub type Reply = Pin<Box<dyn Future<Output = (u16, Vec<u8>)>>>;

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Ask;
    use crate::failure::Failure;
    use js_sys::{Reflect, Uint8Array};
    use std::{cell::Cell, rc::Rc};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{AbortController, ReadableStreamDefaultReader, RequestInit, Response};

    pub async fn get(url: String, limit: usize, patience: i32) -> Result<Vec<u8>, Failure> {
        match fetch(&url, &RequestInit::new(), limit, patience, Refusals::Closed).await? {
            (200..=299, body) => Ok(body),
            (status, _) => Err(Failure::Status(status)),
        }
    }

    pub async fn ask(ask: Ask, limit: usize, patience: i32) -> (u16, Vec<u8>) {
        let init = RequestInit::new();
        init.set_method(ask.method);
        let headers = js_sys::Object::new();
        let set = |name: &str, value: &str| _ = Reflect::set(&headers, &name.into(), &value.into());
        if let Some(authorization) = &ask.authorization {
            set("Authorization", authorization);
        }
        if let Some(json) = &ask.json {
            set("Content-Type", "application/json");
            init.set_body(&json.into());
        }
        init.set_headers(&headers);
        if ask.outlives {
            _ = Reflect::set(&init, &"keepalive".into(), &true.into());
        }
        fetch(&ask.url, &init, limit, patience, Refusals::Read).await.unwrap_or_default()
    }

    struct AbortOnDrop(AbortController);

    impl Drop for AbortOnDrop {
        fn drop(&mut self) {
            self.0.abort();
        }
    }

    /// Whether what a refusal says is of interest.
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum Refusals {
        Read,
        Closed,
    }

    /// Status and body of an answer.
    async fn fetch(
        url: &str,
        init: &RequestInit,
        limit: usize,
        patience: i32,
        refusals: Refusals,
    ) -> Result<(u16, Vec<u8>), Failure> {
        let window = web_sys::window().ok_or(Failure::Unreachable)?;
        let abort = AbortController::new().map_err(|_| Failure::Unreachable)?;
        // Whoever no longer waits for the answer does not keep the server busy with it.
        let _gone = AbortOnDrop(abort.clone());
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
        init.set_signal(Some(&abort.signal()));
        let result = read(JsFuture::from(window.fetch_with_str_and_init(url, init)), limit, refusals).await;
        window.clear_timeout_with_handle(timer);
        if matches!(result, Err(Failure::TooLarge { .. })) {
            abort.abort();
        }
        match result {
            Err(Failure::Unreachable) if late.get() => Err(Failure::TimedOut),
            other => other,
        }
    }

    async fn read(answer: JsFuture, limit: usize, refusals: Refusals) -> Result<(u16, Vec<u8>), Failure> {
        let unreachable = |_: JsValue| Failure::Unreachable;
        let answer: Response = answer.await.map_err(unreachable)?.unchecked_into();
        let status = answer.status();
        if refusals == Refusals::Closed && !answer.ok() {
            return Ok((status, Vec::new()));
        }
        let Some(stream) = answer.body() else { return Ok((status, Vec::new())) };
        let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
        let mut body = Vec::new();
        loop {
            let step = JsFuture::from(reader.read()).await.map_err(unreachable)?;
            let field = |name: &str| Reflect::get(&step, &JsValue::from_str(name)).unwrap_or_default();
            if field("done").is_truthy() {
                return Ok((status, body));
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
