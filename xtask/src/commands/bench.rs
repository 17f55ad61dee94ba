use super::{build, nothing_left};
use crate::{Outcome, checkout::Checkout, program::Program, setup};
use pico_args::Arguments;
use std::{fs, process::ExitCode};

pub const HELP: &str = "
Measures the search at 1,000 and 20,000 services: time per keystroke, and to
build or load the index; the pre-check: time for a full evaluation; the wait:
how good it is. Then the app in a browser: content, answers, a ticket's update,
memory; and Lighthouse on the pages that matter, five runs each. All but the
wait goes into docs/performance.md.
  --pages         Lighthouse alone
  --as-is         the site that is in dist/ already
  --against URL   the same Lighthouse on another site beside it; nothing is written";

pub fn run(checkout: &Checkout, arguments: &mut Arguments) -> Outcome<ExitCode> {
    let pages_alone = arguments.contains("--pages");
    let as_is = arguments.contains("--as-is");
    let against: Option<String> =
        arguments.opt_value_from_str("--against").map_err(|why| format!("--against: {why}"))?;
    nothing_left(arguments)?;
    if !pages_alone {
        let engine = Program::new(checkout, "cargo")
            .args(["bench", "-q", "-p", "bench", "--bench", "search", "--bench", "precheck"])
            .output()?;
        println!("{engine}");
        let file = checkout.target().join("bench.md");
        fs::write(&file, engine).map_err(|why| format!("{}: {why}", file.display()))?;
        Program::new(checkout, "node").args(["e2e/report.mjs", "engine", &file.to_string_lossy()]).run()?;
        Program::new(checkout, "cargo").args(["bench", "-q", "-p", "bench", "--bench", "wait"]).run()?;
    }
    setup::for_building(checkout)?;
    setup::for_serving(checkout)?;
    let chromium = setup::chromium(checkout)?;
    if !as_is {
        build::release(checkout)?;
    }
    if !pages_alone {
        Program::new(checkout, "node")
            .args(["e2e/measure.mjs"])
            .env("CHROMIUM", &chromium.to_string_lossy())
            .run()?;
    }
    let against = against.iter().flat_map(|url| ["--against", url.as_str()]);
    Program::new(checkout, "node")
        .args(["e2e/lighthouse.mjs"])
        .args(against)
        .env("CHROMIUM", &chromium.to_string_lossy())
        .run()?;
    Ok(ExitCode::SUCCESS)
}
