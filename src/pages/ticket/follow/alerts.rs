//! What a person may ask of the page while they wait: to be told, and to keep the screen on.

use super::following::Following;
use crate::{
    browser::{
        attention::{self, WakeLock},
        speech,
    },
    messages::{self, line as said, settings},
};
use leptos::prelude::*;

/// How many people ahead a person may choose.
const CHOICES: [u32; 5] = [1, 2, 3, 5, 10];

/// "Tell me when", and a screen that stays on.
#[component]
pub fn Alerts(
    /// The ticket.
    following: Following,
) -> impl IntoView {
    let refused = RwSignal::new(false);
    let lock = StoredValue::new_local(None::<WakeLock>);
    let on_tell = move |event| {
        let at = event_target_value(&event).parse::<u32>().ok();
        following.tell_at.set(at);
        if at.is_some() {
            // Browsers ask the person only after a press or a choice, such as this one.
            leptos::task::spawn_local(async {
                attention::allow_notifications().await;
            });
        }
    };
    let on_awake = move |event| {
        let wanted = event_target_checked(&event);
        refused.set(false);
        lock.set_value(None);
        if wanted {
            leptos::task::spawn_local(async move {
                let got = attention::keep_awake().await;
                _ = refused.try_set(got.is_none());
                _ = lock.try_update_value(|lock| *lock = got);
            });
        }
    };
    let choice = |at: u32| view! { <option value=at>{said::tell_at(at)}</option> };
    let awake = attention::can_keep_awake().then(|| {
        view! {
            <label class="choice">
                <input type="checkbox" id="awake" on:change=on_awake />
                <span>{said::awake()}</span>
            </label>
            <p role="status">{move || if refused.get() { said::awake_refused() } else { "" }}</p>
        }
    });
    let mute = move || {
        let mute = following.speaks.get() && !speech::speaks(messages::lang());
        if mute { settings::no_voice() } else { "" }
    };
    view! {
        <section class="section flow">
            <div class="field">
                <label for="tell">{said::tell()}</label>
                <select id="tell" on:change=on_tell>
                    <option value="">{said::tell_never()}</option>
                    {CHOICES.map(choice).collect_view()}
                </select>
            </div>
            <label class="choice">
                <input
                    type="checkbox"
                    id="speak"
                    on:change=move |event| {
                        following.speaks.set(event_target_checked(&event));
                        speech::hush();
                    }
                />
                <span>{said::tell_speak()}</span>
            </label>
            <p role="status">{mute}</p>
            {awake}
        </section>
    }
}
