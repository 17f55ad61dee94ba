use super::{build, demo, nothing_left};
use crate::{Outcome, checkout::Checkout, program::Program, setup};
use pico_args::Arguments;
use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    process::ExitCode,
    thread,
    time::{Duration, Instant},
};

pub const HELP: &str = "
Takes pictures of every page into look/: phone, desktop and kiosk, normal and
high contrast, English and French.
  --kiosk       of everything that a device at the door can show instead
  --as-is       of the site that is in dist/ already
  --only TEXT   only of pages with TEXT in their address";

/// The first start may have to compile the sandbox.
const PATIENCE: Duration = Duration::from_secs(600);

pub fn run(checkout: &Checkout, arguments: &mut Arguments) -> Outcome<ExitCode> {
    let (as_is, kiosk) = (arguments.contains("--as-is"), arguments.contains("--kiosk"));
    let only: Option<String> =
        arguments.opt_value_from_str("--only").map_err(|why| format!("--only: {why}"))?;
    nothing_left(arguments)?;
    setup::for_building(checkout)?;
    let chromium = setup::chromium(checkout)?;
    if !as_is {
        build::release(checkout)?;
    }
    if kiosk {
        Program::new(checkout, "node")
            .args(["e2e/look-kiosk.mjs"])
            .args(only.as_deref())
            .env("CHROMIUM", &chromium.to_string_lossy())
            .run()?;
        println!("The pictures are in {}", checkout.path("look/kiosk").display());
        return Ok(ExitCode::SUCCESS);
    }
    let port = free_port()?;
    let mut sandbox = demo::sandbox(checkout, port)?.start()?;
    let started = Instant::now();
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    while TcpStream::connect(address).is_err() {
        if sandbox.has_ended() || started.elapsed() > PATIENCE {
            return Err("the sandbox did not start; its own words are above".into());
        }
        thread::sleep(Duration::from_millis(100));
    }
    Program::new(checkout, "node")
        .args(["e2e/look.mjs", &format!("http://{address}")])
        .args(only.as_deref())
        .env("CHROMIUM", &chromium.to_string_lossy())
        .run()?;
    println!("The pictures are in {}", checkout.path("look").display());
    Ok(ExitCode::SUCCESS)
}

fn free_port() -> Outcome<u16> {
    let found = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    found.map(|address| address.port()).map_err(|why| format!("no free port: {why}"))
}
