//! How busy an office is now: how many people wait, as its public board says.

use crate::{gateways::the_q::TheQ, messages::line as said, store::store};
use catalogue::model::OfficeNumber;
use leptos::prelude::*;
use queue::Stage;

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
                let count = hall.people.iter().filter(|person| person.stage == Stage::Waiting).count();
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                _ = waiting.try_set(Some(count).filter(|_| !hall.people.is_empty()));
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
