//! A stand-in for The Q's open API (`/api/v1`), faithful in shapes, statuses and oddities.
//!
//! It speaks of the offices and services of the site's own content, and the line is empty. Its recordings-based
//! test (`tests/recordings.rs`) says what "faithful" means.
//!
//! Layout: [`state`] what the API knows, [`seed`] that knowledge made from content, [`wire`] records and failures as
//! they look on the wire, `routes` one file per group of addresses, `cors` who may call from another origin.

mod cors;
mod routes;
pub mod seed;
pub mod state;
pub mod wire;

pub use routes::router;
pub use state::Queue;

/// Where The Q's API lives on every host.
pub const BASE: &str = "/api/v1";
