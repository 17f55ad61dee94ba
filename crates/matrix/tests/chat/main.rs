//! Matrix as a homeserver answered it, and what comes of it; and of everything else that could arrive.

mod absence;
mod broken;
mod calls;
mod check;
mod conversation;
mod corpus;
mod decoders;
mod entering;
mod going;
mod hostile;
mod mutate;
mod outbox;
mod own;
mod play;
mod properties;
mod recordings;
mod requests;
mod said;
