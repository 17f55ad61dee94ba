//! The built site: files, their addresses, and how long a browser may keep them.

mod headers;
mod paths;

pub use headers::send_security_headers;
pub use paths::without_language;

use paths::Found;

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use std::path::PathBuf;
use tower::ServiceExt;
use tower_http::services::ServeDir;

/// Files below `assets/` carry a hash of their content in their address, so they never change.
const FOR_A_YEAR: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Everything else is asked for again; the answer is mostly an empty 304.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// No search engine may list a person's ticket.
const NOT_LISTED: HeaderValue = HeaderValue::from_static("noindex");

/// A built site in a folder. The folder is read on each request, so a new build needs no restart.
#[derive(Clone, Debug)]
pub struct Site {
    root: PathBuf,
}

impl Site {
    /// The site in a folder.
    pub fn new(root: PathBuf) -> Self {
        Self { root }
    }
}

/// Answers every address that no API answers.
pub fn router(site: Site) -> Router {
    Router::new().fallback(answer).with_state(site)
}

async fn answer(State(site): State<Site>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let is_ticket_link = paths::is_ticket_link(request.uri().path());
    let mut response = match paths::find(&site.root, request.uri().path()) {
        Found::File(path) => site.file(request, &path).await,
        Found::Moved(path) => moved(&path, request.uri().query()),
        Found::Shell { file, status } => {
            let mut response = site.file(without_conditions(request), file).await;
            if response.status() == StatusCode::OK {
                *response.status_mut() = status;
            }
            response
        }
        Found::Nothing => (StatusCode::NOT_FOUND, "There is nothing at this address.\n").into_response(),
    };
    if is_ticket_link {
        response.headers_mut().insert("x-robots-tag", NOT_LISTED);
    }
    response
}

impl Site {
    /// Sends one file of the site, compressed when the browser takes it and the build left such a file.
    async fn file(&self, mut request: Request, path: &str) -> Response {
        let Ok(uri) = Uri::try_from(path) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        *request.uri_mut() = uri;
        let files = ServeDir::new(&self.root)
            .append_index_html_on_directories(false)
            .precompressed_br()
            .precompressed_gzip();
        // ServeDir turns every failure into an answer.
        let response = files.oneshot(request).await.unwrap_or_else(|never| match never {});
        let mut response = response.map(Body::new);
        let keep = if path.starts_with("/assets/") { FOR_A_YEAR } else { ASK_AGAIN };
        response.headers_mut().insert(header::CACHE_CONTROL, keep);
        response
    }
}

fn moved(path: &str, query: Option<&str>) -> Response {
    let location = query.map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, location)]).into_response()
}

/// A shell sent with 404 must not become "not modified".
fn without_conditions(mut request: Request) -> Request {
    request.headers_mut().remove(header::IF_NONE_MATCH);
    request.headers_mut().remove(header::IF_MODIFIED_SINCE);
    request
}
