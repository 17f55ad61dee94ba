use super::nothing_left;
use crate::{Outcome, checkout::Checkout, setup};
use pico_args::Arguments;
use std::process::ExitCode;

pub const HELP: &str = "
Installs what the other commands need and is not there yet: the browser target
of the compiler, Trunk, wasm-bindgen, Node packages, Chromium, Firefox ESR, WebKit,
nginx, and for text chat a homeserver (Synapse) and coturn.
The other commands do their part of this first too; it takes no time when nothing is missing.";

pub fn run(checkout: &Checkout, arguments: &mut Arguments) -> Outcome<ExitCode> {
    nothing_left(arguments)?;
    setup::everything(checkout)?;
    println!("Everything is here. `cargo xtask demo` shows the service finder.");
    Ok(ExitCode::SUCCESS)
}
