//! The content that people edit: reads it, checks it, measures it and builds what the browser fetches.
//!
//! The only place that knows the folder `public/content/` on a disk. It must never correct content by itself: what is
//! wrong is reported with file, id and JSON path, and an editor decides.
//!
//! Layout: [`load`] from a folder into memory, [`check`] what the records say to each other, [`export`] the files for
//! the browser, [`schema`] JSON Schemas for editors, [`evaluate_search`] and [`evaluate_precheck`] measurements,
//! [`problem`] how a finding is told.

pub mod check;
pub mod evaluate_precheck;
pub mod evaluate_search;
pub mod export;
pub mod load;
pub mod problem;
mod read;
pub mod schema;
mod strict_json;

pub use check::check;
pub use export::{export, index};
pub use load::{Content, load};
pub use problem::Problem;

use std::path::Path;

/// Reads a content folder and checks all of it.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load_checked(dir: &Path) -> Result<Content, Vec<Problem>> {
    let content = load(dir)?;
    let problems = check(&content);
    if problems.is_empty() { Ok(content) } else { Err(problems) }
}
