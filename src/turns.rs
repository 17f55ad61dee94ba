//! Parts of a page that are made one after the other, each in a task of its own, so that a touch is heard in between.
//!
//! A page is made in one go where a person has pressed something that needs it. Two are not: what takes the place of a page
//! that the server sent is made out of sight while that is read ([`crate::browser::takeover`]), and what a followed ticket
//! shows is made hidden while the queue is asked.

use crate::browser::wait::sleep;
use leptos::prelude::*;
use std::cell::RefCell;

thread_local! {
    /// Those that wait for their turn, while turns are taken.
    static WAITING: RefCell<Option<Vec<RwSignal<bool>>>> = const { RefCell::new(None) };
}

/// A part that is made when its turn comes, which is at once while no turns are taken.
pub fn in_turn(part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    in_its_turn(Box::new(part))
}

/// One for all, since views are compiled for each type.
fn in_its_turn(part: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let turn = WAITING.with_borrow_mut(|waiting| {
        waiting.as_mut().map(|waiting| {
            let turn = RwSignal::new(false);
            waiting.push(turn);
            turn
        })
    });
    (move || if turn.is_none_or(|turn| turn.get()) { part() } else { ().into_any() }).into_any()
}

/// From here on parts wait for their turn.
pub fn begin() {
    WAITING.with_borrow_mut(|waiting| _ = waiting.get_or_insert_default());
}

/// Gives every part its turn, those within others as well. From then on parts are made at once.
pub async fn take() {
    loop {
        sleep(0).await;
        let next = WAITING.with_borrow_mut(|waiting| {
            waiting.as_mut().filter(|waiting| !waiting.is_empty()).map(|waiting| waiting.remove(0))
        });
        match next {
            // Its page may be gone by now.
            Some(turn) => _ = turn.try_set(true),
            None => break,
        }
    }
    WAITING.set(None);
}

#[cfg(test)]
mod tests {
    use super::{begin, in_turn, take};
    use futures_util::FutureExt;
    use leptos::prelude::*;

    fn html() -> String {
        // Without marks for hydration.
        in_turn(|| view! { <p>"part"</p> }.into_any()).to_html().replace("<!>", "")
    }

    #[test]
    fn a_part_waits_only_while_turns_are_taken() {
        Owner::new().with(|| {
            assert_eq!(html(), "<p>part</p>");
            begin();
            assert!(!html().contains("part"));
            assert_eq!(take().now_or_never(), Some(()));
            assert_eq!(html(), "<p>part</p>");
        });
    }
}
