//! Matrix as a homeserver answered it, and what comes of it; and of everything else that could arrive.

mod conversation;
mod corpus;
mod decoders;
mod play;
mod recordings;
mod requests;
mod said;
mod ways;
