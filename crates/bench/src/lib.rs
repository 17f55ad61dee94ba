//! Measures the search and the pre-check: how fast they are, on this machine and in a browser, and what each part of the
//! search is worth. Measures how good the bands are in which a person is told how long they still wait.
//!
//! `cargo bench -p bench` prints the times and the bands, `cargo run -p bench --bin worth` the worth. Figures are only good for
//! comparing: a phone is several times slower than a desk computer, and the bars leave room for that.
//!
//! Layout: [`generate`] makes large catalogues from the real one, [`speed`] types queries letter by letter, [`quality`]
//! grades the answers, [`choose`] cross-validates the weights, [`check`] goes through the pre-checks, `chromium` runs
//! what is measured in a browser, [`chance`] is chance that is always the same, `hall` makes up days at a counter.

pub mod chance;
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod choose;
#[cfg(not(target_arch = "wasm32"))]
pub mod chromium;
pub mod generate;
#[cfg(not(target_arch = "wasm32"))]
pub mod hall;
pub mod quality;
pub mod speed;
