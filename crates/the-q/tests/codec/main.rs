//! What The Q answered in a test installation, and what comes of it; and of everything else that could arrive.

mod board;
mod corpus;
mod decoders;
mod frames;
mod join;
mod leaks;
mod line;
mod memory;
mod mutate;
mod offices;
mod properties;
mod recordings;
mod said;
mod visits;
