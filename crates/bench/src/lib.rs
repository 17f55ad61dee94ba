//! Measures the search and the pre-check: how fast they are, on this machine and in a browser, and what each part of the
//! search is worth.
//!
//! `cargo bench -p bench` prints the times, `cargo run -p bench --bin worth` the worth. Figures are only good for
//! comparing: a phone is several times slower than a desk computer, and the bars leave room for that.
//!
//! Layout: [`generate`] makes large catalogues from the real one, [`speed`] types queries letter by letter, [`quality`]
//! grades the answers, [`choose`] cross-validates the weights, [`check`] goes through the pre-checks, `chromium` runs
//! what is measured in a browser.

pub mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod choose;
#[cfg(not(target_arch = "wasm32"))]
pub mod chromium;
pub mod generate;
pub mod quality;
pub mod speed;
