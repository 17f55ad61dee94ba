//! How long it may still take, or why that can't be told. The sentences say what it rests on and that it can be wrong.

use super::{ago, following::Following};
use crate::{
    browser::{clock, intl},
    messages::line as said,
    ui::{Icon, Picture},
};
use leptos::prelude::*;
use queue::{
    Ticket,
    wait::{Basis, Wait, Why},
};

/// A band of minutes for who is in line; nothing for everybody else.
#[component]
pub fn Estimate(
    /// The ticket.
    following: Following,
    /// The time.
    now: Signal<Option<i64>>,
) -> impl IntoView {
    let waits = Memo::new(move |_| matches!(*following.ticket.read(), Some(Ticket::Waiting(_))));
    // The clock itself, since the page looks at it only from time to time, and a device may have slept.
    let time = move || {
        now.track();
        clock::now().unwrap_or_default()
    };
    let wait = Memo::new(move |_| following.pace.read().wait(time()));
    let shown = move || match wait.get() {
        Wait::Unknown(why) => unknown(why, following.office.get().is_some()).into_any(),
        Wait::Band { low_minutes, high_minutes, rests_on, as_of, past_closing } => {
            let band = band(low_minutes, high_minutes);
            let basis = move || basis(&rests_on, &ago(as_of, time()));
            let late = past_closing.then(|| {
                view! { <p class="row"><Picture icon=Icon::Warning /><span>{said::wait_past_closing()}</span></p> }
            });
            view! { <p class="lead number">{band}</p>{late}<p class="soft">{basis}</p> }.into_any()
        }
    };
    move || {
        waits.get().then(|| {
            view! {
                <section class="card estimate">
                    <span class="badge"><Picture icon=Icon::Clock /></span>
                    <div><h2>{said::wait()}</h2>{shown}</div>
                </section>
            }
        })
    }
}

fn band(low: u32, high: u32) -> String {
    let (low_words, high_words) = (number(low), number(high));
    if low == 0 { said::wait_at_most(&high_words) } else { said::wait_band(&high_words, &low_words) }
}

fn number(count: u32) -> String {
    intl::number(f64::from(count))
}

/// What it rests on, in sentences.
fn basis(basis: &Basis, ago: &str) -> String {
    let time = said::wait_basis_time(basis.minutes.max(1));
    let mut sentences = vec![said::wait_basis(ago, basis.calls, &time)];
    if let Some(served) = basis.at_counters.filter(|served| *served > 0) {
        sentences.push(said::wait_counters(served));
    }
    sentences.push(said::wait_wrong().to_owned());
    sentences.join(" ")
}

/// Why nothing can be told, and what would help.
fn unknown(why: Why, knows_office: bool) -> impl IntoView {
    let reason = match why {
        Why::TooFew { calls, needed } => said::wait_too_few(&number(calls), needed),
        Why::NoPlace => said::wait_no_place().to_owned(),
        Why::NobodyServed => said::wait_nobody_served().to_owned(),
        Why::StandsStill { minutes } => said::wait_stands_still(minutes),
        Why::Overtaken => said::wait_overtaken().to_owned(),
        Why::TooLong => said::wait_too_long().to_owned(),
        Why::Old => said::wait_old().to_owned(),
    };
    // The board shows calls of the past; without it they have to be waited for.
    let learn = (!knows_office && matches!(why, Why::TooFew { .. }))
        .then(|| view! { <p class="soft">{said::wait_choose_office()}</p> });
    view! { <p><strong>{said::wait_unknown()}</strong></p><p>{reason}</p>{learn} }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::{band, basis};
    use crate::messages::in_english;
    use queue::wait::Basis;

    #[test]
    fn what_an_estimate_rests_on_is_said_with_the_numbers_of_its_nouns() {
        in_english();
        let rests_on = |calls, minutes| Basis { calls, minutes, at_counters: None, called_today: None };
        let said = |calls, minutes| basis(&rests_on(calls, minutes), "a moment ago");
        assert!(said(3, 1).starts_with("That is what 3 calls in 1 minute tell us."), "{}", said(3, 1));
        assert!(said(3, 0).contains(" 1 minute "), "{}", said(3, 0));
        assert!(said(1, 20).starts_with("That is what 1 call in 20 minutes tells us."), "{}", said(1, 20));
    }

    #[test]
    fn a_band_names_both_ends_or_the_upper_one_alone() {
        in_english();
        assert_eq!(band(0, 5), "Less than 5 minutes");
        assert_eq!(band(10, 25), "About 10 to 25 minutes");
    }
}
