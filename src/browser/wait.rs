//! Letting time pass.

use futures_util::future::{Either, select};
use std::{
    cell::RefCell,
    future::poll_fn,
    pin::pin,
    rc::Rc,
    task::{Poll, Waker},
};

/// Returns after so many milliseconds; at once on the host.
pub async fn sleep(ms: i32) {
    #[cfg(target_arch = "wasm32")]
    {
        let promise = js_sys::Promise::new(&mut |done, _| {
            if let Some(window) = web_sys::window() {
                _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, ms);
            }
        });
        _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = ms;
}

/// Wakes the one task that sleeps with it. A ring that nobody sleeps through is kept for the next sleeper.
#[derive(Clone, Default)]
pub struct Alarm(Rc<RefCell<Bell>>);

#[derive(Default)]
struct Bell {
    rung: bool,
    sleeper: Option<Waker>,
}

impl Alarm {
    /// Wakes the sleeper.
    pub fn ring(&self) {
        let sleeper = {
            let mut bell = self.0.borrow_mut();
            bell.rung = true;
            bell.sleeper.take()
        };
        if let Some(sleeper) = sleeper {
            sleeper.wake();
        }
    }

    /// Returns after so many milliseconds, or when it rings; true when it rang.
    pub async fn sleep(&self, ms: i32) -> bool {
        let rung = poll_fn(|context| {
            let mut bell = self.0.borrow_mut();
            if std::mem::take(&mut bell.rung) {
                return Poll::Ready(());
            }
            bell.sleeper = Some(context.waker().clone());
            Poll::Pending
        });
        matches!(select(pin!(rung), pin!(sleep(ms))).await, Either::Left(_))
    }
}

#[cfg(test)]
mod tests {
    use super::Alarm;
    use futures_util::FutureExt;

    #[test]
    fn a_ring_before_the_sleep_is_not_lost() {
        let alarm = Alarm::default();
        alarm.ring();
        assert_eq!(alarm.sleep(1000).now_or_never(), Some(true));
        // On the host time passes at once.
        assert_eq!(alarm.sleep(1000).now_or_never(), Some(false));
    }
}
