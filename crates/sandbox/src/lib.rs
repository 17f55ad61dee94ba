//! One server for demonstrations and tests: the built site, and stand-ins for the government APIs it calls.
//!
//! It listens on 127.0.0.1 only and keeps everything in memory. It sends the security headers that a real web
//! server must send, so that what works here works there. It is no production server, and it must never write an
//! address with a ticket's id, or a query, to a log.
//!
//! For people there is the page `/sandbox`, where one plays the counter ([`queue::counter`]); for tests the same as
//! commands below `/sandbox/queue` ([`queue::control`]), and `/sandbox/faults` ([`faults`]).
//!
//! With a [`homeserver`] there is text chat too, and the agent's page `/desk`.
//!
//! Layout: [`app`] puts the parts together, [`site`] files and headers, [`queue`] stands in for The Q,
//! [`geocoder`] for the BC Address Geocoder, [`homeserver`] runs a real one, [`upstream`] forwards to the real ones instead, [`faults`] breaks
//! answers on purpose, [`access_log`] one careful line per request, [`signals`] when to end.

pub mod access_log;
pub mod app;
pub mod faults;
pub mod geocoder;
pub mod homeserver;
pub mod queue;
pub mod signals;
pub mod site;
pub mod upstream;
