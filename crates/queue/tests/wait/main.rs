//! What a phone shows of the wait: look by look in `told`, and whatever it sees in `properties`. `line` is an office where
//! somebody is called every two minutes.

mod line;
mod properties;
mod told;
