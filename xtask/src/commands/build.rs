use super::nothing_left;
use crate::{Outcome, checkout::Checkout, program::Program, setup};
use pico_args::Arguments;
use std::process::ExitCode;

pub const HELP: &str = "
Builds the site for a web server into dist/, with .br and .gz beside each file,
and prints what it weighs.";

pub fn run(checkout: &Checkout, arguments: &mut Arguments) -> Outcome<ExitCode> {
    nothing_left(arguments)?;
    setup::for_building(checkout)?;
    release(checkout)?;
    println!("\nThe site is in {}", checkout.path("dist").display());
    Ok(ExitCode::SUCCESS)
}

/// The site as people get it.
pub fn release(checkout: &Checkout) -> Outcome {
    Program::new(checkout, "trunk").args(["build", "--release"]).run()
}

/// The site as developers get it: quick to build, large to load. It is prerendered too, since the sandbox serves pages
/// and headers from the folder.
pub fn development(checkout: &Checkout) -> Outcome {
    Program::new(checkout, "trunk").args(["build"]).env("GUICHET_PRERENDER", "1").run()
}
