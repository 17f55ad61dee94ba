//! Asking the homeserver itself, as its administrator does.

use super::BASE;
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use serde_json::Value;
use std::{fmt, time::Duration};
use tokio::time::timeout;

/// Longest wait for an answer. Registering is the slowest of what is asked here.
const PATIENCE: Duration = Duration::from_secs(20);

/// The homeserver's own address.
#[derive(Clone, Debug)]
pub struct Api {
    base: String,
    client: Client<HttpConnector, Body>,
}

/// Why it did not do as asked.
#[derive(Debug)]
pub enum Failure {
    /// It can't be reached, or talks no JSON.
    Unreachable(String),
    /// It refused, with the status and its own words.
    Refused(StatusCode, String),
}

impl Api {
    /// A homeserver on a port of this machine.
    pub fn new(port: u16) -> Self {
        let base = format!("http://127.0.0.1:{port}");
        Self { base, client: Client::builder(TokioExecutor::new()).build_http() }
    }

    /// Scheme, host and port.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Whether it is there at all.
    pub async fn answers(&self) -> bool {
        self.ask(Method::GET, &format!("{BASE}/client/versions"), None, None).await.is_ok()
    }

    /// One question. `token` says who asks.
    pub async fn ask(
        &self,
        method: Method,
        path: &str,
        token: Option<&str>,
        body: Option<&Value>,
    ) -> Result<Value, Failure> {
        let unreachable = |why: &dyn fmt::Display| Failure::Unreachable(why.to_string());
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        if let Some(token) = token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        let request = request.header(header::CONTENT_TYPE, "application/json").body(body);
        let request = request.map_err(|why| unreachable(&why))?;
        let answer = async {
            let answer = self.client.request(request).await.map_err(|why| unreachable(&why))?;
            let (parts, body) = answer.into_parts();
            let body = body.collect().await.map_err(|why| unreachable(&why))?.to_bytes();
            Ok((parts.status, body))
        };
        let (status, body) =
            timeout(PATIENCE, answer).await.map_err(|_| unreachable(&"no answer in time"))??;
        let body: Value = serde_json::from_slice(&body).map_err(|why| unreachable(&why))?;
        match status.is_success() {
            true => Ok(body),
            false => Err(Failure::Refused(status, body["error"].as_str().unwrap_or_default().to_owned())),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(why) => write!(f, "the homeserver can't be reached: {why}"),
            Self::Refused(status, why) => write!(f, "the homeserver refused ({status}): {why}"),
        }
    }
}

impl std::error::Error for Failure {}
