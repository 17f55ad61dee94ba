//! `reading --site dist`: how hard the English pages of a built site are to read.

use anyhow::Result;
use clap::Parser;
use reading::{
    report,
    site::{self, Page},
    words,
};
use std::{path::PathBuf, process::ExitCode};

#[derive(Parser)]
#[command(about = "Grades the English pages of a built site after Flesch and Kincaid", version)]
struct Arguments {
    /// The folder of the built site.
    #[arg(long)]
    site: PathBuf,
    /// The English words of the interface, many of which are on no page when it is served.
    #[arg(long)]
    messages: Option<PathBuf>,
    /// Folders with content, of which the same is true.
    #[arg(long)]
    content: Vec<PathBuf>,
    /// The highest grade that a page may have.
    #[arg(long)]
    most: f64,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let most = arguments.most;
    let pages = match pages(&arguments) {
        Ok(pages) => pages,
        Err(why) => {
            eprintln!("{why:#}");
            return ExitCode::FAILURE;
        }
    };
    let (text, too_hard) = report::report(&pages, most);
    print!("{text}");
    if report::graded(&pages).is_empty() {
        eprintln!("no page was found to grade");
        return ExitCode::FAILURE;
    }
    if too_hard > 0 {
        eprintln!("{too_hard} texts are harder than grade {most:.1}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn pages(arguments: &Arguments) -> Result<Vec<Page>> {
    let mut pages = site::read(&arguments.site)?;
    if let Some(file) = &arguments.messages {
        pages.extend(words::messages(file)?);
    }
    for folder in &arguments.content {
        pages.extend(words::content(folder)?);
    }
    Ok(pages)
}
