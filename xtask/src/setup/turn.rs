//! coturn, which carries calls between people whose networks let nothing in. Only tests of calls and `demo --talk`
//! need it.

use super::debian;
use crate::{
    Outcome,
    checkout::Checkout,
    program::{Program, find},
};
use std::path::PathBuf;

/// Finds or installs it, and gives the program.
pub fn make_ready(checkout: &Checkout) -> Outcome<PathBuf> {
    let look = || find(checkout, "turnserver");
    if look().is_none() && debian::is_here(checkout) {
        debian::install(checkout, &["coturn"])?;
        // Debian would let it serve the whole network from now on. Where there is no systemd, nothing was started.
        let _ = Program::new(checkout, "systemctl").args(["disable", "--now", "coturn"]).quiet_output();
    }
    look().ok_or_else(|| {
        "coturn is missing, which carries calls. Install it with your system's packages (`brew install coturn` on a Mac)."
            .into()
    })
}
