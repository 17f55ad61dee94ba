//! nginx with its brotli module, as the site is served in earnest: the browser tests try `deploy/nginx.conf` in it.

use super::debian;
use crate::{Outcome, checkout::Checkout, program::find};

/// Installs what is missing.
pub fn make_ready(checkout: &Checkout) -> Outcome {
    if !debian::is_here(checkout) {
        return Err("nginx with its brotli module can only be tried on Debian, whose packages the configuration is for.".into());
    }
    let was_here = find(checkout, "nginx").is_some();
    debian::install(checkout, &["nginx", "libnginx-mod-http-brotli-static"])?;
    if !was_here {
        // Debian would let it serve its welcome page from now on. Where there is no systemd, nothing was started.
        let _ = crate::program::Program::new(checkout, "systemctl")
            .args(["disable", "--now", "nginx"])
            .quiet_output();
    }
    Ok(())
}
