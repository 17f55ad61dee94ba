//! Sums of money.

use crate::{browser::intl, messages::service as words};

/// What something costs, in Canadian dollars.
pub fn price(sum: f64) -> String {
    if sum == 0.0 { words::cost_free().to_owned() } else { dollars(sum) }
}

/// Canadian dollars as the page's language writes them; cents only where there are some.
pub fn dollars(sum: f64) -> String {
    // No fee comes near the largest number of cents.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "fees are small and positive")]
    let cents = (sum * 100.0).round() as u32;
    let whole = intl::number(f64::from(cents / 100));
    match cents % 100 {
        0 => words::dollars(&whole),
        cents => words::dollars_cents(&format!("{cents:02}"), &whole),
    }
}
