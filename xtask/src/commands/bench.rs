use super::nothing_left;
use crate::{Outcome, checkout::Checkout, program::Program};
use pico_args::Arguments;
use std::process::ExitCode;

pub const HELP: &str = "
Measures the search at 1,000 and 20,000 services: time per keystroke, and to
build or load the index; and the pre-check: time for a full evaluation.";

pub fn run(checkout: &Checkout, arguments: &mut Arguments) -> Outcome<ExitCode> {
    nothing_left(arguments)?;
    Program::new(checkout, "cargo").args(["bench", "-q", "-p", "bench"]).run()?;
    Ok(ExitCode::SUCCESS)
}
