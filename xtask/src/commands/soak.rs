use super::{build, nothing_left};
use crate::{Outcome, checkout::Checkout, program::Program, setup};
use pico_args::Arguments;
use std::process::ExitCode;

pub const HELP: &str = "
Uses the app for hours, in minutes of sped-up time, and looks whether it grows.
  --as-is       the site that is in dist/ already
  --only NAME   one of the soaks in e2e/soak/, such as ticket";

pub fn run(checkout: &Checkout, arguments: &mut Arguments) -> Outcome<ExitCode> {
    let as_is = arguments.contains("--as-is");
    let only: Option<String> =
        arguments.opt_value_from_str("--only").map_err(|why| format!("--only: {why}"))?;
    nothing_left(arguments)?;
    setup::for_building(checkout)?;
    let chromium = setup::chromium(checkout)?;
    if !as_is {
        build::release(checkout)?;
    }
    let mut soak = Program::new(checkout, "node")
        .args(["soak.mjs"])
        .env("CHROMIUM", &chromium.to_string_lossy())
        .within(&checkout.path("e2e"));
    if let Some(name) = only {
        soak = soak.env("SOAK", &name);
    }
    soak.run()?;
    Ok(ExitCode::SUCCESS)
}
