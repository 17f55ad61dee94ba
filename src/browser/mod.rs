//! The only place that names the browser. Every function has a twin for the host that does nothing or says "not
//! known", so that the same components render there.

pub mod activity;
pub mod aloud;
pub mod attention;
pub mod camera;
pub mod chance;
pub mod clock;
pub mod console;
pub mod devices;
pub mod dialog;
pub mod document;
pub mod field;
pub mod file;
pub mod focus;
pub mod foot;
pub mod history;
pub mod http;
pub mod intl;
pub mod kiosk;
pub mod leaving;
pub mod lifecycle;
pub mod location;
pub mod media;
pub mod memory;
pub mod piece;
pub mod pin;
pub mod presence;
pub mod record;
#[cfg(target_arch = "wasm32")]
mod reflect;
pub mod rows;
pub mod rtc;
pub mod save;
pub mod scroll;
pub mod share;
pub mod sight;
pub mod socket;
pub mod speech;
pub mod storage;
pub mod takeover;
pub mod thrift;
pub mod turning;
pub mod upload;
pub mod wait;
pub mod wipe;
