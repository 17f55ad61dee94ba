//! The command for people who edit content: `cargo run -p content -- check`.

use clap::{Parser, Subcommand};
use content::{
    Content, Problem, evaluate_precheck, evaluate_search, export, index, load, load_checked, schema,
};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

#[derive(Parser)]
#[command(about = "Checks, measures and builds the content that people edit", version)]
struct Arguments {
    /// The folder with the content.
    #[arg(long, global = true, default_value = "public/content")]
    content: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Looks for mistakes and names each with file, id and JSON path.
    Check,
    /// Writes what the browser fetches.
    Export {
        /// The folder to write into.
        #[arg(long)]
        out: PathBuf,
    },
    /// Writes the JSON Schemas of the content files into the content folder's `schema/`.
    Schema,
    /// Says as JSON how well search answers a list of queries.
    Search {
        /// The queries with their graded answers.
        #[arg(long)]
        queries: PathBuf,
    },
    /// Says as JSON how well the pre-check answers a list of cases.
    Precheck {
        /// The cases with their expected outcomes.
        #[arg(long)]
        cases: PathBuf,
    },
}

/// Why a command failed, a line for each reason.
type Reasons = Vec<String>;

fn main() -> ExitCode {
    let Arguments { content, command } = Arguments::parse();
    let done = match command {
        Command::Check => load_checked(&content).map(|c| sums(&c)).map_err(lines),
        Command::Export { out } => run_export(&content, &out),
        Command::Schema => written(schema::write(&content.join("schema")), "schemas"),
        Command::Search { queries } => run_search(&content, &queries),
        Command::Precheck { cases } => run_precheck(&content, &cases),
    };
    match done {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(reasons) => {
            for reason in &reasons {
                eprintln!("{reason}");
            }
            ExitCode::FAILURE
        }
    }
}

fn lines(problems: Vec<Problem>) -> Reasons {
    let count = problems.len();
    let last = if count == 1 { "1 problem".to_owned() } else { format!("{count} problems") };
    problems.iter().map(Problem::to_string).chain([last]).collect()
}

fn sums(content: &Content) -> String {
    format!(
        "{} services, {} offices, {} documents, {} identity rule sets, {} sources, {} contacts, {} pages, words in {} more languages: no problem found",
        content.services.len(),
        content.offices.len(),
        content.documents.len(),
        content.identity_sets.len(),
        content.sources.len(),
        content.contacts.len(),
        content.pages.len(),
        content.words.len(),
    )
}

fn run_export(dir: &Path, out: &Path) -> Result<String, Reasons> {
    let content = load_checked(dir).map_err(lines)?;
    written(export(&content, out).map(|files| files.len()), "files")
}

fn written(count: io::Result<usize>, what: &str) -> Result<String, Reasons> {
    count.map(|n| format!("{n} {what} written")).map_err(|e| vec![e.to_string()])
}

/// Measuring needs content that can be read; it may still be at odds with itself while it is being written.
fn run_search(dir: &Path, queries: &Path) -> Result<String, Reasons> {
    let content = load(dir).map_err(lines)?;
    json(evaluate_search::evaluate(&index(&content), &content.words, &text(queries)?))
}

fn run_precheck(dir: &Path, cases: &Path) -> Result<String, Reasons> {
    let content = load(dir).map_err(lines)?;
    json(evaluate_precheck::evaluate(&content, &text(cases)?))
}

fn text(file: &Path) -> Result<String, Reasons> {
    fs::read_to_string(file).map_err(|e| vec![format!("{}: {e}", file.display())])
}

fn json(report: Result<impl Serialize, String>) -> Result<String, Reasons> {
    let report = report.map_err(|e| vec![e])?;
    serde_json::to_string_pretty(&report).map_err(|e| vec![e.to_string()])
}
