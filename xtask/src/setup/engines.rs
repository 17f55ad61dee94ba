//! The engines beside Chromium's: Firefox ESR, and GTK's WebKit as the nearest to Safari, with a screen that nobody sees.

use super::debian;
use crate::{Outcome, checkout::Checkout};

/// Installs what is missing.
pub fn make_ready(checkout: &Checkout) -> Outcome {
    if !debian::is_here(checkout) {
        return Err(
            "Firefox ESR and WebKit's driver are tried on Debian only, where packages bring them.".into()
        );
    }
    debian::install(checkout, &["firefox-esr", "webkit2gtk-driver", "xvfb"])
}
