//! The page `/sandbox`, where a person plays the counter: plain forms, no script, no inline style.
//!
//! Layout: `page` the frame and the choice of an office, `people` and `expected` the tables, `newcomer` and `settings`
//! the forms beside them, `commands` what a press does.

mod commands;
mod expected;
mod newcomer;
mod page;
mod people;
mod settings;

use super::Queue;
use axum::{
    Router,
    http::header,
    routing::{get, post},
};

/// The page, its styles, and where its forms go.
pub fn router(queue: Queue) -> Router {
    Router::new()
        .route("/sandbox", get(page::show))
        .route("/sandbox/counter.css", get(async || ([(header::CONTENT_TYPE, "text/css")], CSS)))
        .route("/sandbox/counter/next", post(commands::next))
        .route("/sandbox/counter/move", post(commands::act))
        .route("/sandbox/counter/service", post(commands::service))
        .route("/sandbox/counter/priority", post(commands::priority))
        .route("/sandbox/counter/newcomers", post(commands::newcomers))
        .route("/sandbox/counter/appointment", post(commands::appointment))
        .route("/sandbox/counter/check-in", post(commands::check_in))
        .route("/sandbox/counter/cancel", post(commands::cancel))
        .route("/sandbox/counter/office", post(commands::office))
        .route("/sandbox/counter/day", post(commands::day))
        .route("/sandbox/counter/sockets", post(commands::sockets))
        .with_state(queue)
}

const CSS: &str = include_str!("counter.css");
