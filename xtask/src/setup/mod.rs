//! What must be on the machine. Each part looks first, which takes milliseconds, and acts only when something is
//! missing; it says what it does, and names the command for what it may not do itself.

mod browser;
mod browser_target;
mod cargo_tools;
mod debian;
mod engines;
mod homeserver;
mod nginx;
mod node;
mod turn;

use crate::{Outcome, checkout::Checkout};
use std::{path::PathBuf, time::Instant};

/// What any command may need.
pub fn everything(checkout: &Checkout) -> Outcome {
    for_building(checkout)?;
    for_talking(checkout)?;
    for_serving(checkout)?;
    other_engines(checkout)?;
    _ = browser::shell(checkout);
    browser::find_or_install(checkout).map(drop)
}

/// What a build needs: neither a browser to test it with nor a homeserver to talk over.
pub fn for_building(checkout: &Checkout) -> Outcome {
    browser_target::make_ready(checkout)?;
    node::make_ready(checkout)?;
    cargo_tools::make_ready(checkout)
}

/// What talking to a person needs: a homeserver, whose environment it gives, and a relay for calls.
pub fn for_talking(checkout: &Checkout) -> Outcome<PathBuf> {
    turn::make_ready(checkout)?;
    homeserver::make_ready(checkout)
}

/// The web server that the deployment's configuration is for.
pub fn for_serving(checkout: &Checkout) -> Outcome {
    nginx::make_ready(checkout)
}

/// The engines beside Chromium's.
pub fn other_engines(checkout: &Checkout) -> Outcome {
    engines::make_ready(checkout)
}

/// The Chromium that tests and pictures use.
pub fn chromium(checkout: &Checkout) -> Outcome<PathBuf> {
    browser::find_or_install(checkout)
}

/// The one without a window, for tests of pages, where there is one.
pub fn chromium_shell(checkout: &Checkout) -> Option<PathBuf> {
    browser::shell(checkout)
}

/// Tells that a long task begins, and how long it took.
fn telling<T>(what: &str, task: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    eprintln!("--- {what} ...");
    let started = Instant::now();
    let outcome = task();
    let end = if outcome.is_ok() { "done" } else { "failed" };
    eprintln!("--- {what}: {end} after {:.0} s", started.elapsed().as_secs_f64());
    outcome
}
