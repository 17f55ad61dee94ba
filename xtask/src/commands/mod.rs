//! The commands, and the text that explains them.

mod bench;
mod build;
mod demo;
mod hook;
mod look;
mod setup;
mod soak;
mod test;

use crate::{Outcome, checkout::Checkout};
use pico_args::Arguments;
use std::process::ExitCode;

struct Job {
    name: &'static str,
    help: &'static str,
    run: fn(&Checkout, &mut Arguments) -> Outcome<ExitCode>,
}

const COMMANDS: [Job; 8] = [
    Job { name: "demo", help: demo::HELP, run: demo::run },
    Job { name: "test", help: test::HELP, run: test::run },
    Job { name: "build", help: build::HELP, run: build::run },
    Job { name: "bench", help: bench::HELP, run: bench::run },
    Job { name: "look", help: look::HELP, run: look::run },
    Job { name: "soak", help: soak::HELP, run: soak::run },
    Job { name: "setup", help: setup::HELP, run: setup::run },
    Job { name: "hook", help: hook::HELP, run: hook::run },
];

/// Runs the command that the arguments name, or explains all of them.
pub fn run(checkout: &Checkout, arguments: &mut Arguments) -> Outcome<ExitCode> {
    let wants_help = arguments.contains(["-h", "--help"]);
    let name = arguments.subcommand().map_err(|why| why.to_string())?;
    let Some(name) = name.filter(|_| !wants_help) else {
        println!("{}", explanation());
        return Ok(ExitCode::SUCCESS);
    };
    match COMMANDS.iter().find(|job| job.name == name) {
        Some(job) => (job.run)(checkout, arguments),
        None => Err(format!("there is no command '{name}'\n\n{}", explanation())),
    }
}

fn explanation() -> String {
    let mut text = String::from("cargo xtask <command>\n");
    for Job { name, help, .. } in &COMMANDS {
        let help = help.trim().replace('\n', "\n          ");
        text.push_str(&format!("\n  {name:<7} {help}\n"));
    }
    text
}

/// Complains about arguments that the command did not take.
fn nothing_left(arguments: &mut Arguments) -> Outcome {
    match std::mem::replace(arguments, Arguments::from_vec(vec![])).finish().as_slice() {
        [] => Ok(()),
        [first, ..] => {
            Err(format!("'{}' is not an option here; `cargo xtask` explains them", first.to_string_lossy()))
        }
    }
}
