use super::{build, nothing_left};
use crate::{Outcome, checkout::Checkout, program::Program, setup};
use pico_args::Arguments;
use std::{fs, path::Path, process::ExitCode};

pub const HELP: &str = "
Measures the search at 1,000 and 20,000 services: time per keystroke, and to
build or load the index; the pre-check: time for a full evaluation; the wait:
how good it is. Then the app in a browser: content, answers, a ticket's update,
memory; and Lighthouse on the pages that matter, five runs each, and on every
kind of page once: accessibility below 100 is a failure. All but the wait goes
into docs/performance.md.
  --pages         Lighthouse alone
  --as-is         the site that is in dist/ already
  --against URL   Lighthouse alone, on another site beside it; nothing is
                  written";

pub fn run(checkout: &Checkout, arguments: &mut Arguments) -> Outcome<ExitCode> {
    let wanted = Wanted::read(arguments)?;
    nothing_left(arguments)?;
    setup::for_building(checkout)?;
    setup::for_serving(checkout)?;
    let chromium = setup::chromium(checkout)?;
    if !wanted.pages_alone {
        engines(checkout, &chromium)?;
    }
    if !wanted.as_is {
        build::release(checkout)?;
    }
    if !wanted.pages_alone {
        node(checkout, &chromium, &["e2e/measure.mjs"])?;
    }
    let against = wanted.against.iter().flat_map(|url| ["--against", url.as_str()]);
    node(checkout, &chromium, &["e2e/lighthouse.mjs"].into_iter().chain(against).collect::<Vec<_>>())?;
    Ok(ExitCode::SUCCESS)
}

/// What a person asked for.
struct Wanted {
    /// Neither the engines nor the app in a browser.
    pages_alone: bool,
    /// No new build.
    as_is: bool,
    /// The address of another site.
    against: Option<String>,
}

impl Wanted {
    fn read(arguments: &mut Arguments) -> Outcome<Self> {
        let against: Option<String> =
            arguments.opt_value_from_str("--against").map_err(|why| format!("--against: {why}"))?;
        Ok(Self {
            // All else writes into the report, and a comparison is none of it.
            pages_alone: arguments.contains("--pages") || against.is_some(),
            as_is: arguments.contains("--as-is"),
            against,
        })
    }
}

fn node(checkout: &Checkout, chromium: &Path, arguments: &[&str]) -> Outcome {
    Program::new(checkout, "node")
        .args(arguments.iter().copied())
        .env("CHROMIUM", &chromium.to_string_lossy())
        .run()
}

/// The search and the pre-check, on the host and in a browser, and the wait.
fn engines(checkout: &Checkout, chromium: &Path) -> Outcome {
    let told = Program::new(checkout, "cargo")
        .args(["bench", "-q", "-p", "bench", "--bench", "search", "--bench", "precheck"])
        .env("CHROMIUM", &chromium.to_string_lossy())
        .output()?;
    println!("{told}");
    complete(&told)?;
    let file = checkout.target().join("bench.md");
    fs::write(&file, told).map_err(|why| format!("{}: {why}", file.display()))?;
    node(checkout, chromium, &["e2e/report.mjs", "engine", &file.to_string_lossy()])?;
    Program::new(checkout, "cargo").args(["bench", "-q", "-p", "bench", "--bench", "wait"]).run()
}

/// The measurements go on without a browser and say so; a report needs all of them.
fn complete(told: &str) -> Outcome {
    told.lines().find(|line| line.starts_with("Not measured")).map_or(Ok(()), |line| Err(line.into()))
}

#[cfg(test)]
mod tests {
    use super::{Wanted, complete};
    use pico_args::Arguments;

    #[test]
    fn a_comparison_writes_nothing_so_it_measures_the_pages_alone() {
        let wanted = |all: &[&str]| {
            Wanted::read(&mut Arguments::from_vec(all.iter().map(Into::into).collect())).unwrap()
        };
        let compared = wanted(&["--against", "https://other.example", "--as-is"]);
        assert!(compared.pages_alone && compared.as_is);
        assert_eq!(compared.against.as_deref(), Some("https://other.example"));
        assert!(wanted(&["--pages"]).pages_alone);
        assert!(!wanted(&[]).pages_alone);
    }

    #[test]
    fn what_was_not_measured_is_a_failure() {
        assert!(complete("| services |\n\nNot measured in a browser: node is not there.\n").is_err());
        assert!(complete("| services |\n| 1,000 |\n").is_ok());
    }
}
