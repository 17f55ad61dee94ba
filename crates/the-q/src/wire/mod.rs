//! What The Q's answers have in common.

mod flag;
mod list;
mod moment;
mod word;

pub use flag::Flag;
pub use list::{List, MOST, too_many};
pub use moment::seconds;
pub use word::{Word, plain};
