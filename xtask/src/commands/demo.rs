use super::{build, nothing_left};
use crate::{Outcome, checkout::Checkout, program::Program, setup};
use pico_args::Arguments;
use std::process::ExitCode;

pub const HELP: &str = "
Builds the app and serves it with a stand-in for the government's APIs on
http://127.0.0.1:8080 until Ctrl-C.
  --port N         another port
  --the-q URL      a real The Q instead of the stand-in
  --geocoder URL   a real address service
  --speed N        how fast the day at the stand-in's offices runs; 1, as in life, if not given
  --talk           with text chat over a real homeserver, and an agent's desk at /desk: hold a
                   conversation with yourself in two windows, /talk and /desk
  --release        the small, quick build that people get";

/// Where the agent's page is put.
const DESK: &str = "target/desk";

pub fn run(checkout: &Checkout, arguments: &mut Arguments) -> Outcome<ExitCode> {
    let port: Option<u16> = arguments.opt_value_from_str("--port").map_err(|why| format!("--port: {why}"))?;
    let mut options = vec![];
    for (option, usual) in [("--the-q", None), ("--geocoder", None), ("--speed", Some("1"))] {
        let given: Option<String> =
            arguments.opt_value_from_str(option).map_err(|why| format!("{option}: {why}"))?;
        let value = given.or(usual.map(str::to_string));
        options.extend(value.map(|value| [option.to_string(), value]));
    }
    let release = arguments.contains("--release");
    let talk = arguments.contains("--talk");
    nothing_left(arguments)?;

    setup::for_building(checkout)?;
    if talk {
        let homeserver = setup::for_talking(checkout)?;
        Program::new(checkout, "node").args(["desk/build.mjs", DESK]).run()?;
        options.push(["--talk".into(), homeserver.to_string_lossy().into_owned()]);
        options.push(["--desk".into(), DESK.into()]);
    }
    if release {
        build::release(checkout)?
    } else {
        build::development(checkout)?
    }
    let sandbox = sandbox(checkout, port.unwrap_or(8080))?.args(options.iter().flatten().map(String::as_str));
    sandbox.run()?;
    Ok(ExitCode::SUCCESS)
}

/// The server for the site in `dist/`; it prints its address when it is ready.
pub fn sandbox(checkout: &Checkout, port: u16) -> Outcome<Program> {
    Ok(Program::tool(checkout, "sandbox")?.args(["--site", "dist", "--port", &port.to_string()]))
}
