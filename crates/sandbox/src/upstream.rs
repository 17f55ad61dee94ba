//! Forwards a part of the address space to a real API, as the web server in front of the app will.
//!
//! Status, body and content type pass unchanged, and bodies stream. A connection that both sides agree to upgrade, such
//! as The Q's socket, becomes a tunnel.

use anyhow::{Context, Result, ensure};
mod tunnel;

pub use tunnel::Tunnels;

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::any,
};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use std::time::Duration;

/// Longest wait for the first byte of an answer, if nothing else is said.
const PATIENCE: Duration = Duration::from_secs(30);

/// Headers that speak of one connection only (RFC 9110, section 7.6.1).
const HOP_BY_HOP: &[&str] = &[
    "connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// A real API somewhere else.
#[derive(Clone, Debug)]
pub struct Upstream {
    /// Scheme, host and path prefix, without a final slash.
    base: String,
    /// Taken off the front of the path before `base` is put there.
    strip: &'static str,
    client: Client<HttpsConnector<HttpConnector>, Body>,
    tunnels: Tunnels,
    patience: Duration,
    /// Whether it is told on standard error that nobody answers.
    tells: bool,
}

impl Upstream {
    /// The API at `base`; `strip` is the part of our own addresses that it does not have.
    pub fn new(base: &str, strip: &'static str) -> Result<Self> {
        let base = base.trim_end_matches('/').to_owned();
        let uri: Uri = base.parse().with_context(|| format!("'{base}' is no URL"))?;
        ensure!(
            matches!(uri.scheme_str(), Some("http" | "https")) && uri.authority().is_some(),
            "'{base}' must start with http:// or https:// and name a host"
        );
        let connector = HttpsConnectorBuilder::new()
            .with_native_roots()
            .context("reading this machine's certificates")?
            .https_or_http()
            .enable_http1()
            .build();
        Ok(Self {
            base,
            strip,
            client: Client::builder(TokioExecutor::new()).build(connector),
            tunnels: Tunnels::default(),
            patience: PATIENCE,
            tells: true,
        })
    }

    /// Waits longer, or less long, for the first byte of an answer.
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Says nothing when nobody answers: for one that is stopped on purpose.
    pub fn quietly(self) -> Self {
        Self { tells: false, ..self }
    }

    /// Forwards everything below `prefix`.
    pub fn router(self, prefix: &str) -> Router {
        Router::new().route(&format!("{prefix}/{{*rest}}"), any(forward)).with_state(self)
    }

    /// The connections to it that were upgraded.
    pub fn tunnels(&self) -> &Tunnels {
        &self.tunnels
    }

    async fn forward(&self, mut request: Request) -> Result<Response, String> {
        let path = request.uri().path_and_query().map_or("/", |p| p.as_str());
        let path = path.strip_prefix(self.strip).unwrap_or(path);
        *request.uri_mut() = format!("{}{path}", self.base).parse().map_err(|e| format!("{e}"))?;
        request.headers_mut().remove(header::HOST);
        let wish = tunnel::wish(&mut request);
        drop_hop_by_hop(request.headers_mut());
        if let Some(wish) = &wish {
            wish.mark(request.headers_mut());
        }

        let answer = tokio::time::timeout(self.patience, self.client.request(request));
        let answer = answer.await.map_err(|_| "no answer in time".to_owned())?.map_err(|e| e.to_string())?;
        let mut answer = answer.map(Body::new);
        if let Some(wish) = wish.filter(|_| answer.status() == StatusCode::SWITCHING_PROTOCOLS) {
            self.tunnels.dig(wish, &mut answer);
            return Ok(answer);
        }
        drop_hop_by_hop(answer.headers_mut());
        self.bring_home(answer.headers_mut());
        Ok(answer)
    }

    /// A redirect to the API's own absolute address would make the browser leave this host.
    fn bring_home(&self, headers: &mut HeaderMap) {
        let home = headers
            .get(header::LOCATION)
            .and_then(|location| location.to_str().ok()?.strip_prefix(&self.base))
            .filter(|rest| rest.starts_with('/'))
            .and_then(|rest| HeaderValue::try_from(format!("{}{rest}", self.strip)).ok());
        if let Some(home) = home {
            headers.insert(header::LOCATION, home);
        }
    }
}

async fn forward(State(upstream): State<Upstream>, request: Request) -> Response {
    upstream.forward(request).await.unwrap_or_else(|why| {
        if upstream.tells {
            eprintln!("{} can't be reached: {why}", upstream.base);
        }
        let message = serde_json::json!({"message": "The service behind this address can't be reached."});
        (StatusCode::BAD_GATEWAY, axum::Json(message)).into_response()
    })
}

fn drop_hop_by_hop(headers: &mut HeaderMap) {
    // A connection may name further headers of its own.
    let named: Vec<HeaderName> = headers
        .get_all(header::CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .collect();
    for name in HOP_BY_HOP {
        headers.remove(*name);
    }
    for name in named {
        headers.remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_taken() {
        assert!(Upstream::new("https://q.example.org/", "").is_ok());
        for wrong in ["ftp://q.example.org", "q.example.org", "not a url", ""] {
            assert!(Upstream::new(wrong, "").is_err(), "{wrong}");
        }
    }

    #[test]
    fn headers_of_one_connection_are_dropped_with_those_it_names() {
        let mut headers = HeaderMap::new();
        headers.insert("connection", HeaderValue::from_static("close, X-Hop"));
        headers.insert("x-hop", HeaderValue::from_static("1"));
        headers.insert("accept", HeaderValue::from_static("*/*"));
        drop_hop_by_hop(&mut headers);
        assert_eq!(headers.keys().collect::<Vec<_>>(), ["accept"]);
    }
}
