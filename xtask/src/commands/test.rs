use super::{build, nothing_left};
use crate::{Outcome, budgets, checkout::Checkout, costs, program::Program, setup, step::Steps};
use pico_args::Arguments;
use std::{fs, process::ExitCode};

pub const HELP: &str = "
Checks everything, as CI does: format, clippy, host tests, content, search,
sizes, how hard the English pages are to read, the app in a browser, the web server, and the main paths in Firefox and WebKit. Ends with a table of results and times, and what failed.";

/// Queries with the services that should answer them.
const QUERIES: &str = "public/content/evaluation/search.json";

/// The same in the languages that the catalogue is not written in.
const QUERIES_THERE: &str = "public/content/evaluation/languages.json";

/// The tag of browser tests that hold a time, and so need the machine for themselves.
const ALONE: &str = "@alone";

pub fn run(checkout: &Checkout, arguments: &mut Arguments) -> Outcome<ExitCode> {
    nothing_left(arguments)?;
    let cargo = |arguments: &[&str]| Program::new(checkout, "cargo").args(arguments.iter().copied());
    let content = |arguments: &[&str]| -> Outcome<Program> {
        Ok(Program::tool(checkout, "content")?.args(arguments.iter().copied()))
    };
    let mut steps = Steps::default();

    steps.run("set-up", || setup::everything(checkout));

    steps.check("format", || cargo(&["fmt", "--all", "--check"]).run());
    steps.check("clippy on the host", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]).run()
    });
    steps.check("clippy for the browser", || {
        let target = ["--features", "csr", "--target", "wasm32-unknown-unknown"];
        cargo(&["clippy", "-p", "guichet"]).args(target).args(["--", "-D", "warnings"]).run()
    });
    steps.check("host tests", || {
        let homeserver = setup::for_talking(checkout)?;
        cargo(&["test", "--workspace"]).env("HOMESERVER", &homeserver.to_string_lossy()).run()
    });

    steps.check("content", || content(&["check"])?.run());
    steps.check("search", || budgets::search(&content(&["search", "--queries", QUERIES])?.output()?));
    steps.check("search in more languages", || {
        budgets::search_by_language(&content(&["search", "--queries", QUERIES_THERE])?.output()?)
    });

    steps.run("release build", || build::release(checkout));
    steps.check("sizes", || {
        let report = checkout.target().join("sizes.json");
        let report = fs::read_to_string(&report).map_err(|why| format!("{}: {why}", report.display()))?;
        println!("{}", costs::tables(&report)?);
        budgets::sizes(&report)
    });
    steps.check("reading", || {
        Program::tool(checkout, "reading")?
            .args(["--site", "dist", "--messages", "messages/en.json"])
            .args(["--content", "public/content", "--content", "public/content/services"])
            .args(["--most", budgets::READING_GRADE])
            .run()
    });
    let browser = |which: &[&str]| -> Outcome {
        let chromium = setup::chromium(checkout)?;
        let shell = setup::chromium_shell(checkout).unwrap_or_else(|| chromium.clone());
        let homeserver = setup::for_talking(checkout)?;
        let failures = checkout.path("e2e/results/failures.txt");
        // That of another run says nothing of this one.
        _ = fs::remove_file(&failures);
        Program::new(checkout, "npx")
            .args(["playwright", "test"])
            .args(which.iter().copied())
            .env("CHROMIUM", &chromium.to_string_lossy())
            .env("CHROMIUM_SHELL", &shell.to_string_lossy())
            .env("HOMESERVER", &homeserver.to_string_lossy())
            .within(&checkout.path("e2e"))
            .run()
            .map_err(|why| format!("{why}\n{}", fs::read_to_string(&failures).unwrap_or_default()))
    };
    steps.check("browser tests", || browser(&["--grep-invert", ALONE]));
    steps.check("browser tests that measure", || browser(&["--grep", ALONE, "--workers", "1"]));
    steps.check("other engines", || {
        Program::new(checkout, "node").args(["engines.mjs"]).within(&checkout.path("e2e")).run()
    });
    Ok(steps.finish())
}
