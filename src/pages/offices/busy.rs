//! How busy an office is now: how many people wait, as its public board says.

use crate::{browser::clock, gateways::the_q::TheQ, messages::line as said, store::store};
use catalogue::model::OfficeNumber;
use leptos::prelude::*;
use queue::busy::load;

/// A sentence, once the board was read. An office that shows nobody may show nothing at all, so an empty board says
/// nothing here; neither does one that can't be read.
#[component]
pub fn Busy(
    /// The office's number in the queue.
    office: OfficeNumber,
) -> impl IntoView {
    let waiting = RwSignal::new(None::<u32>);
    if let Some(queue) = TheQ::of(&store().config()) {
        Effect::new(move |_| {
            let queue = queue.clone();
            leptos::task::spawn_local(async move {
                let Ok(hall) = queue.board(office).await else { return };
                let now = clock::now().unwrap_or_default();
                _ = waiting.try_set(load(&hall, now).map(|load| load.waiting));
            });
        });
    }
    let words = move || {
        waiting.get().map(|count| match count {
            0 => said::board_nobody().to_owned(),
            count => said::board_waiting(count),
        })
    };
    view! { <span class="waiting" role="status">{words}</span> }
}
