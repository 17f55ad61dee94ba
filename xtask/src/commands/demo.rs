use super::{build, nothing_left};
use crate::{Outcome, checkout::Checkout, program::Program, setup};
use pico_args::Arguments;
use std::process::ExitCode;

pub const HELP: &str = "
Builds the app and serves it with a stand-in for the government's APIs on
http://127.0.0.1:8080 until Ctrl-C.
  --port N      another port
  --the-q URL   a real The Q instead of the stand-in
  --release     the small, quick build that people get
  --speed N     the stand-in's counters work N times as fast";

pub fn run(checkout: &Checkout, arguments: &mut Arguments) -> Outcome<ExitCode> {
    let port: Option<u16> = arguments.opt_value_from_str("--port").map_err(|why| format!("--port: {why}"))?;
    let the_q: Option<String> =
        arguments.opt_value_from_str("--the-q").map_err(|why| format!("--the-q: {why}"))?;
    let speed: Option<f64> =
        arguments.opt_value_from_str("--speed").map_err(|why| format!("--speed: {why}"))?;
    let release = arguments.contains("--release");
    nothing_left(arguments)?;

    setup::for_building(checkout)?;
    if release {
        build::release(checkout)?
    } else {
        build::development(checkout)?
    }
    let mut sandbox = sandbox(checkout, port.unwrap_or(8080));
    if let Some(url) = the_q {
        sandbox = sandbox.args(["--the-q", &url]);
    }
    if let Some(speed) = speed {
        sandbox = sandbox.args(["--speed", &speed.to_string()]);
    }
    sandbox.run()?;
    Ok(ExitCode::SUCCESS)
}

/// The server for the site in `dist/`; it prints its address when it is ready.
pub fn sandbox(checkout: &Checkout, port: u16) -> Program {
    let port = port.to_string();
    Program::new(checkout, "cargo").args([
        "run",
        "-q",
        "--profile",
        "tools",
        "-p",
        "sandbox",
        "--",
        "--site",
        "dist",
        "--port",
        &port,
    ])
}
