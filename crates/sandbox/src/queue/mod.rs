//! A stand-in for The Q's open API (`/api/v1`), faithful in shapes, statuses, order of events and oddities.
//!
//! It speaks of the offices and services of the site's own content, and of two offices that exist for tests: number 999,
//! where they may do as they like, and 997, which is not shown to citizens. Nobody who is in them, no name and no
//! address belongs to a real person. What a citizen's client needs without signing in is there; signing in, booking and
//! profiles answer as to someone who is not signed in. The tests that replay recordings (`tests/recordings.rs`,
//! `tests/recorded_day.rs`) say what "faithful" means.
//!
//! People come and go by themselves ([`day`]), by a person's hand on the page `/sandbox` ([`counter`]), or by a test's
//! commands ([`control`]).
//!
//! Layout: [`live`] the API while it runs; [`world`] what it knows: [`directory`] offices and services, [`hall`] people
//! and their moves, [`clock`]; [`seed`] offices and services made from content; `view` what is answered, [`wire`]
//! records and failures as they look; `routes` one file per group of addresses, `cors` who may call from another
//! origin; [`sockets`].

pub mod clock;
pub mod control;
mod cors;
pub mod counter;
pub mod day;
pub mod directory;
pub mod hall;
pub mod live;
pub mod moment;
mod routes;
pub mod seed;
pub mod sockets;
mod view;
pub mod wire;
pub mod world;

pub use live::Queue;
pub use routes::router;

/// Where The Q's API lives on every host.
pub const BASE: &str = "/api/v1";
