//! `sandbox --site DIR --port N`: serves a built site on 127.0.0.1, with stand-ins for the APIs it calls.

use clap::Parser;
use sandbox::{
    app::{Settings, router},
    queue::day::Speed,
};
use std::{net::Ipv4Addr, path::PathBuf, process::ExitCode};
use tokio::net::TcpListener;

/// Serves the built site and stands in for the government APIs, on this machine only.
#[derive(Parser)]
#[command(version)]
struct Options {
    /// Folder of the built site
    #[arg(long)]
    site: PathBuf,
    /// Port on 127.0.0.1; 0 takes any free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Content that the stand-ins speak of, when it is not `content/` of the site
    #[arg(long)]
    content: Option<PathBuf>,
    /// Forward /api/v1 to a real The Q
    #[arg(long, value_name = "URL")]
    the_q: Option<String>,
    /// Forward /geocoder to a real address geocoder
    #[arg(long, value_name = "URL")]
    geocoder: Option<String>,
    /// Print method, kind of address and status of each request
    #[arg(long)]
    log: bool,
    /// Let a day run in several offices: 1 as in life, 30 thirty times faster; without it nobody moves by themselves
    #[arg(long, value_name = "N")]
    speed: Option<Speed>,
    /// What the day and the tickets' secrets follow from
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match serve(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why:#}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(options: Options) -> anyhow::Result<()> {
    let Options { site, port, content, the_q, geocoder, log, speed, seed } = options;
    let app = router(&Settings { site, content, the_q, geocoder, log, speed, seed })?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(|e| anyhow::anyhow!("can't listen on 127.0.0.1:{port}: {e}; choose another with --port"))?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, app)
        .with_graceful_shutdown(async {
            // Without a signal handler the server simply runs until it is killed.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        })
        .await?;
    Ok(())
}
