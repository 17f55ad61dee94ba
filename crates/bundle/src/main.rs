//! `bundle pre-build | post-build`: Trunk's hook. Not meant to be run by hand.

use anyhow::bail;
use bundle::build::Build;
use std::{env, process::ExitCode};

fn main() -> ExitCode {
    let stage = env::args().nth(1).unwrap_or_default();
    let done = Build::from_environment().and_then(|build| match stage.as_str() {
        "pre-build" => build.before(),
        "post-build" => build.after(),
        other => bail!("expected pre-build or post-build, not '{other}'"),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("bundle {stage}: {why:#}");
            ExitCode::FAILURE
        }
    }
}
