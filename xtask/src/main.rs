//! `cargo xtask <command>`: every job that a person or CI runs. It starts other programs and compiles in seconds, so it
//! depends on none of the project's crates.
//!
//! Layout:
//! - `commands/`: one file per command
//! - `setup/`: one file per thing that must be on the machine
//! - `checkout`, `program`, `step`: where the project lies, other programs, and telling what happens
//! - `budgets`: every limit of the project, in one place

mod budgets;
mod checkout;
mod commands;
mod costs;
mod program;
mod setup;
mod step;

use checkout::Checkout;
use pico_args::Arguments;
use std::process::ExitCode;

/// What went wrong and what to do about it, in words for the person at the terminal.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_env();
    let outcome = Checkout::find().and_then(|checkout| commands::run(&checkout, &mut arguments));
    match outcome {
        Ok(code) => code,
        Err(why) => {
            eprintln!("\n{why}");
            ExitCode::FAILURE
        }
    }
}
