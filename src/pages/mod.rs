//! One file or folder per page. A page asks the store for what it shows and the address for what is meant.
//!
//! [`lazy`] says which address shows which page, and in which piece its code arrives; [`pieces`] what pages begin with;
//! [`live`] is what lives on a page that the program has not taken over; [`loaded`] is what all pages show while data is on
//! its way, [`later`] what they show while code is.

mod board;
mod call;
mod category;
mod chat;
mod check;
mod code;
#[cfg(debug_assertions)]
pub mod components;
mod finder;
mod home;
mod kiosk;
mod later;
pub mod lazy;
pub mod live;
mod loaded;
mod nearest;
mod not_here;
mod notices;
mod office;
mod offices;
pub mod pieces;
mod service;
mod services;
mod talk;
mod ticket;
mod topic;
pub mod words;

pub use not_here::NotHere;
pub use ticket::{Typed, live as live_ticket};
