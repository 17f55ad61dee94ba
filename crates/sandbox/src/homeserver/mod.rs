//! A real homeserver beside the site, so that text chat can be shown and tested without any other machine.
//!
//! It is Synapse from a Python virtual environment that `cargo xtask setup` makes: a program of its own, which this
//! crate starts, watches and ends. It listens on 127.0.0.1, keeps its data in a temporary folder and goes with the
//! sandbox, however the sandbox ends. Browsers reach it below `/_matrix` of the site, where faults apply, and the
//! agent's desk below `/desk/_matrix`, where they don't. Its administration is reachable by nobody but this crate.
//! Beside it runs coturn, which carries calls.
//!
//! Layout: [`server`] the homeserver while it runs; `configuration` its settings, `process` the program, `relay` the one
//! for calls, `api` asking it; [`accounts`] the desks, `entry` how citizens get in; [`control`] commands for tests; [`desk`] the agent's page;
//! [`site_settings`] what the site is told about it.

pub mod accounts;
mod api;
mod configuration;
pub mod control;
pub mod desk;
mod entry;
mod process;
mod relay;
pub mod server;
pub mod site_settings;

pub use configuration::Limits;
pub use entry::Entry;
pub use server::Homeserver;

/// What user ids end in. Nobody else ever sees this server, so a name that every machine has will do.
pub const SERVER_NAME: &str = "localhost";

/// Days after which messages and files are deleted.
pub const KEEPS_DAYS: u32 = 30;

/// Largest file that is taken, in bytes.
pub const LARGEST_UPLOAD: u32 = 10 * 1024 * 1024;

/// Where every homeserver has its API for clients.
pub const BASE: &str = "/_matrix";
