//! `sandbox --site DIR --port N`: serves a built site on 127.0.0.1, with stand-ins for the APIs it calls.

use clap::Parser;
use sandbox::{
    app::{Settings, router},
    homeserver::{Entry, Homeserver},
    queue::day::Speed,
    signals,
};
use std::{net::Ipv4Addr, path::PathBuf, process::ExitCode, time::Duration};
use tokio::{net::TcpListener, sync::oneshot, time::timeout};

/// How long open connections may take to end; sockets never end by themselves.
const GRACE: Duration = Duration::from_secs(1);

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
    /// Start a homeserver for text chat from this Python virtual environment
    #[arg(long, value_name = "DIR")]
    talk: Option<PathBuf>,
    /// How citizens get into the homeserver
    #[arg(long, value_enum, default_value_t)]
    talk_entry: Entry,
    /// Folder of the agent's page, made by `desk/build.mjs`
    #[arg(long, value_name = "DIR", requires = "talk")]
    desk: Option<PathBuf>,
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
    let Options { site, port, content, the_q, geocoder, log, speed, seed, talk, talk_entry, desk } = options;
    // First, so that a port in use is told before anything is started.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(|e| anyhow::anyhow!("can't listen on 127.0.0.1:{port}: {e}; choose another with --port"))?;
    let end = signals::end()?;
    let homeserver = match talk {
        Some(environment) => Some(Homeserver::start(&environment, talk_entry).await?),
        None => None,
    };
    let talk = homeserver.clone();
    let app = router(&Settings { site, content, the_q, geocoder, log, speed, seed, talk, desk })?;
    let url = format!("http://{}", listener.local_addr()?);
    println!("{url}");
    if homeserver.is_some() {
        println!("Talk to a person at {url}/talk, and be the agent at {url}/desk");
    }
    let (serving, ended) = oneshot::channel::<()>();
    let server = axum::serve(listener, app).with_graceful_shutdown(async {
        // Nothing is ever sent: it ends when the other side is gone.
        let _ = ended.await;
    });
    let server = tokio::spawn(server.into_future());
    end.await;
    if let Some(homeserver) = homeserver {
        homeserver.end().await?;
    }
    drop(serving);
    match timeout(GRACE, server).await {
        Ok(result) => Ok(result??),
        Err(_) => Ok(()),
    }
}
