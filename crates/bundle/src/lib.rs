//! What Trunk does not do itself when it builds the site. Trunk calls the `bundle` command twice per build: before
//! compiling (`pre-build`) and when its own output lies in the staging folder (`post-build`).
//!
//! Development builds stop once the browser can load them. Release builds go on until the folder is a finished site.
//!
//! Layout, in the order of a build:
//! - [`build`]: what Trunk tells a hook, and the two sequences of steps
//! - [`inputs`]: front-end assets and exported content, made before compiling
//! - [`site_files`]: everything that is copied as it is
//! - [`words`]: the words of the interface, a table for each language
//! - [`split`]: one WebAssembly module becomes a main piece and a piece per lazy route
//! - `care`: a piece that does not arrive, and `stems`: their names
//! - `merge`: small pieces become part of the main one, and `group`: those that the same pages begin with become one,
//!   `later` which of the rest; `loader` and `from_main` are what both need
//! - `unused`: what libraries give to JavaScript and nobody calls goes
//! - [`optimise`]: smaller WebAssembly and JavaScript, and `locations`: no paths of the machine that compiled it
//! - [`imports`]: short names between the two
//! - [`immutable`]: code moves into `assets/<hash>/`, which browsers may keep for ever
//! - [`shell`]: the page around the app, with its styles inside
//! - [`chunks`]: which pieces each lazy route needs, for whoever writes preload links
//! - [`pages`]: the prerendered pages
//! - the crate `compress`: `.br` and `.gz` beside each file
//! - `crates`: what each library takes of the program
//! - [`sizes`]: what all that weighs
//!
//! [`command`] runs other programs, `sections` looks into WebAssembly modules.

pub mod build;
mod care;
pub mod chunks;
pub mod command;
mod crates;
mod from_main;
mod group;
pub mod immutable;
pub mod imports;
pub mod inputs;
mod later;
mod loader;
mod locations;
mod merge;
pub mod optimise;
pub mod pages;
mod sections;
pub mod shell;
pub mod site_files;
pub mod sizes;
pub mod split;
mod stems;
mod unused;
pub mod words;
