use crate::{Outcome, checkout::Checkout, program::Program};
use pico_args::Arguments;
use std::process::ExitCode;

pub const HELP: &str = "
What Trunk calls before and after it compiles; not for people.";

pub fn run(checkout: &Checkout, arguments: &mut Arguments) -> Outcome<ExitCode> {
    let stage = arguments.subcommand().map_err(|why| why.to_string())?.unwrap_or_default();
    super::nothing_left(arguments)?;
    Program::tool(checkout, "bundle")?.args([stage.as_str()]).run()?;
    Ok(ExitCode::SUCCESS)
}
