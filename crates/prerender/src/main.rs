//! `prerender --site dist`: makes the pages of a built site anew, after its settings or content changed.

use clap::Parser;
use std::{path::PathBuf, process::ExitCode};

// A page is a few hundred kilobytes that come and go. The system's allocator gives them back each time, which took twenty
// times as long as making the page.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
#[command(about = "Makes the public pages of a built site, from its settings and content", version)]
struct Arguments {
    /// The folder of the built site.
    #[arg(long)]
    site: PathBuf,
}

fn main() -> ExitCode {
    let Arguments { site } = Arguments::parse();
    match prerender::prerender(&site) {
        Ok(count) => {
            println!("{count} pages");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why:#}");
            ExitCode::FAILURE
        }
    }
}
