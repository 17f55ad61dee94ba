//! One file or folder per page. A page asks the store for what it shows and the address for what is meant.
//!
//! [`lazy`] names the pages whose code arrives when they are opened; [`loaded`] is what all pages show while data is on
//! its way.

mod about;
mod category;
#[cfg(debug_assertions)]
mod components;
mod finder;
mod home;
pub mod lazy;
mod loaded;
mod nearest;
mod not_here;
mod office;
mod offices;
mod service;
mod services;
mod talk;
mod ticket;
mod topic;

pub use about::About;
pub use category::Category;
#[cfg(debug_assertions)]
pub use components::Components;
pub use home::Home;
pub use not_here::NotHere;
pub use services::Services;
pub use talk::Talk;
pub use ticket::Ticket;
