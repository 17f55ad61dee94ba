//! Puts the parts together: which address is answered by whom, and in which order the layers apply.

use crate::{
    access_log,
    faults::{self, Faults, Lines},
    geocoder::{self, Gazetteer},
    homeserver::{self, Homeserver},
    queue::{self, Queue, day::Speed},
    site::{self, Site},
    upstream::Upstream,
};
use anyhow::{Result, ensure};
use axum::{Router, middleware};
use std::path::{Path, PathBuf};

/// Where the pages come from, and who answers for the APIs.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The built site.
    pub site: PathBuf,
    /// The content that the stand-ins speak of; absent: `content/` of the site.
    pub content: Option<PathBuf>,
    /// A real The Q (`https://host`, with or without `/api/v1`); absent: the stand-in.
    pub the_q: Option<String>,
    /// A real address geocoder (`https://host`); absent: the stand-in.
    pub geocoder: Option<String>,
    /// True: one line per request on standard output.
    pub log: bool,
    /// How fast a day runs in the stand-in's offices; absent: nobody moves without a command.
    pub speed: Option<Speed>,
    /// What the day and the secrets of tickets follow from; absent: 1.
    pub seed: Option<u64>,
    /// A homeserver that runs; absent: the site's settings stay as they are.
    pub talk: Option<Homeserver>,
    /// The agent's page, which needs a homeserver; absent: its address says how to make it.
    pub desk: Option<PathBuf>,
}

/// The whole server. Fails without a site, on an address that is no URL, or on content that can't be read.
///
/// A day that runs needs a tokio runtime.
pub fn router(settings: &Settings) -> Result<Router> {
    let folder = settings.site.display();
    ensure!(settings.site.is_dir(), "there is no built site in '{folder}'; `cargo xtask build` makes one");
    let content = settings.content.clone().unwrap_or_else(|| settings.site.join("content"));
    let site = Site::new(settings.site.clone());

    let mut app = Router::new();
    let mut commands = Router::new();
    let lines = match &settings.the_q {
        Some(url) => {
            let the_q = Upstream::new(url.trim_end_matches('/').trim_end_matches(queue::BASE), "")?;
            let lines = Lines::Tunnels(the_q.tunnels().clone());
            app = app.merge(the_q.router(queue::BASE));
            lines
        }
        None => {
            let queue = stand_in(&content, settings)?;
            app = app.nest(queue::BASE, queue::router(queue.clone()));
            commands = queue::control::router(queue.clone()).merge(queue::counter::router(queue.clone()));
            Lines::Sockets(queue.sockets().clone())
        }
    };
    let faults = Faults::new(lines);
    app = match &settings.geocoder {
        Some(url) => app.merge(Upstream::new(url, geocoder::BASE)?.router(geocoder::BASE)),
        None => app.nest(geocoder::BASE, geocoder::router(Gazetteer::from_content(&content)?)),
    };
    if let Some(homeserver) = &settings.talk {
        app = app
            .merge(homeserver.router("")?)
            .merge(homeserver::site_settings::router(settings.site.clone(), homeserver))
            .merge(homeserver::control::gateway(homeserver.clone()));
        commands = commands
            .merge(homeserver::control::router(homeserver.clone()))
            .merge(homeserver::desk::router(homeserver.clone(), settings.desk.clone())?);
    }
    app = app
        .fallback_service(site::router(site.clone()))
        .layer(middleware::from_fn_with_state(faults.clone(), faults::apply))
        // Added after the layer, so that faults can always be cleared, and the counter works whatever is broken.
        .merge(faults::router(faults))
        .merge(commands)
        .layer(middleware::from_fn_with_state(site, site::send_security_headers));
    if settings.log {
        app = app.layer(middleware::from_fn(access_log::write));
    }
    Ok(app)
}

fn stand_in(content: &Path, settings: &Settings) -> Result<Queue> {
    let seed = settings.seed.unwrap_or(1);
    let queue = Queue::from_content(content, seed)?;
    if let Some(speed) = settings.speed {
        queue.start_day(speed, seed);
    }
    Ok(queue)
}
