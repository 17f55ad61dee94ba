//! From people to records: what each address of the API answers. Pure.

mod appointment;
mod board;
mod line;
mod slots;
mod ticket;

pub use appointment::appointment;
pub use board::board;
pub use line::{upcoming, waiting};
pub use slots::slots;
pub use ticket::all_walkin;
