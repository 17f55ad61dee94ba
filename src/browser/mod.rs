//! The only place that names the browser. Every function has a twin for the host that does nothing or says "not
//! known", so that the same components render there.

pub mod attention;
pub mod chance;
pub mod clock;
pub mod console;
pub mod document;
pub mod history;
pub mod http;
pub mod intl;
pub mod lifecycle;
pub mod location;
pub mod presence;
pub mod save;
pub mod share;
pub mod sight;
pub mod socket;
pub mod storage;
pub mod takeover;
pub mod wait;
