//! What search promises, held against the real content and against small catalogues made for one question.
//!
//! How often it keeps the promises on hundreds of queries is measured elsewhere (`content search`); speed too
//! (`cargo bench -p bench`).

mod catalogues;
mod languages;
mod marks;
mod more_languages;
mod nothing;
mod properties;
mod ranking;
mod synonyms;
mod typing;
