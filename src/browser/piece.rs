//! Pieces of the program that do not arrive.
//!
//! The script that loads them has its own time limit and tries twice. Then it says so to the whole document, once, and
//! never calls back. Asking for the piece again starts it anew.

use crate::failure::Failure;
use std::pin::Pin;

/// A piece on its way; boxed, so that waiting is the same code for all.
pub type Load = Pin<Box<dyn Future<Output = ()>>>;

/// Waits for a piece.
///
/// # Errors
/// [`Failure::Renewed`] when the server does not have it any more, [`Failure::Unreachable`] when it did not come. A piece
/// that somebody else waits for may be the one that is missing: then the network is bad for both.
pub async fn arrived(load: Load) -> Result<(), Failure> {
    #[cfg(target_arch = "wasm32")]
    return wasm::arrived(load).await;
    #[cfg(not(target_arch = "wasm32"))]
    {
        load.await;
        Ok(())
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Load;
    use crate::{browser::reflect, failure::Failure};
    use std::{
        cell::{Cell, RefCell},
        future::poll_fn,
        task::{Poll, Waker},
    };
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};

    thread_local! {
        /// How many did not arrive, and the server's answer to the last.
        static LOST: Cell<(u32, u16)> = const { Cell::new((0, 0)) };
        static WAITING: RefCell<Vec<Waker>> = const { RefCell::new(Vec::new()) };
        static LISTENS: Cell<bool> = const { Cell::new(false) };
    }

    pub async fn arrived(mut load: Load) -> Result<(), Failure> {
        if !LISTENS.replace(true) {
            listen();
        }
        let (before, _) = LOST.get();
        poll_fn(|context| {
            if load.as_mut().poll(context).is_ready() {
                return Poll::Ready(Ok(()));
            }
            match LOST.get() {
                (count, _) if count == before => {
                    WAITING.with_borrow_mut(|all| all.push(context.waker().clone()));
                    Poll::Pending
                }
                (_, 404) => Poll::Ready(Err(Failure::Renewed)),
                (_, 0) => Poll::Ready(Err(Failure::Unreachable)),
                (_, status) => Poll::Ready(Err(Failure::Status(status))),
            }
        })
        .await
    }

    fn listen() {
        let on_lost = Closure::<dyn Fn(JsValue)>::new(|event: JsValue| {
            let status = reflect::get(&event, "detail").and_then(|detail| detail.as_f64());
            let (count, _) = LOST.get();
            LOST.set((count.wrapping_add(1), status.unwrap_or_default() as u16));
            for waker in WAITING.take() {
                waker.wake();
            }
        });
        if let Some(window) = web_sys::window() {
            _ = window.add_event_listener_with_callback("lost", on_lost.as_ref().unchecked_ref());
        }
        // It listens as long as the document lives.
        on_lost.forget();
    }
}
