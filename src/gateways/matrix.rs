//! A Matrix homeserver: makes the requests of the crate `matrix`, and hands back what was answered.

use crate::{
    browser::{
        file::Chosen,
        http::{self, Ask, Reply},
        upload,
    },
    config::talk::{EntryKind, Matrix},
    gateways::parse,
};
use matrix::{AccessToken, Body, EntryToken, Request, UserId, Way};
use serde::Deserialize;

/// Milliseconds for anything but waiting for news.
const PATIENCE: i32 = 15_000;

/// Most bytes of an answer about anything but news and files.
const LIMIT: usize = 1 << 20;

/// Longest file that is fetched, in bytes.
pub const LARGEST_FILE: usize = 20 << 20;

/// A homeserver, and who answers there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Homeserver {
    base: String,
    /// The account that takes conversations.
    pub desk: UserId,
    entry: EntryKind,
    gate: Option<String>,
}

#[derive(Deserialize)]
struct Token {
    token: String,
}

impl Homeserver {
    /// As the settings say; `None` if the desk is no account.
    pub fn of(settings: &Matrix) -> Option<Self> {
        Some(Self {
            base: settings.homeserver.url.trim_end_matches('/').to_owned(),
            desk: UserId::read(&settings.desk)?,
            entry: settings.entry.kind,
            gate: settings.entry.url.clone(),
        })
    }

    /// The way in; `None` when the gateway gives no token.
    pub async fn way_in(&self) -> Option<Way> {
        if self.entry == EntryKind::Open {
            return Some(Way::Open);
        }
        let ask =
            Ask { method: "POST", url: self.gate.clone()?, json: Some("{}".to_owned()), ..Ask::default() };
        let (status, body) = http::ask(ask, LIMIT, PATIENCE).await;
        if !(200..300).contains(&status) {
            return None;
        }
        let token = EntryToken::new(&parse::<Token>(&body).ok()?.token);
        Some(if self.entry == EntryKind::Jwt { Way::Jwt(token) } else { Way::Token(token) })
    }

    /// Makes a request; status 0 stands for no answer.
    pub fn ask(&self, request: &Request, token: Option<&AccessToken>) -> Reply {
        self.ask_for(request, token, LIMIT, PATIENCE)
    }

    /// Makes a request with other limits: of bytes, and of milliseconds.
    pub fn ask_for(
        &self,
        request: &Request,
        token: Option<&AccessToken>,
        limit: usize,
        patience: i32,
    ) -> Reply {
        http::ask(self.made(request, token), limit, patience)
    }

    /// Makes a request that goes out even if the page is being closed, and whose answer nobody waits for.
    pub fn tell(&self, request: &Request, token: &AccessToken) {
        let ask = Ask { outlives: true, ..self.made(request, Some(token)) };
        let reply = http::ask(ask, LIMIT, PATIENCE);
        leptos::task::spawn_local(async move { _ = reply.await });
    }

    /// Sends a file; `progress` gets the share that has gone out.
    pub async fn upload(
        &self,
        request: &Request,
        token: &AccessToken,
        file: &Chosen,
        progress: impl Fn(f64) + 'static,
    ) -> (u16, Vec<u8>) {
        let url = self.base.clone() + &request.target();
        upload::upload(&url, request.authorization(token).as_deref(), file, PATIENCE, progress).await
    }

    fn made(&self, request: &Request, token: Option<&AccessToken>) -> Ask {
        Ask {
            method: request.method.as_str(),
            url: self.base.clone() + &request.target(),
            authorization: token.and_then(|token| request.authorization(token)),
            json: match &request.body {
                Body::Json(text) => Some(text.clone()),
                Body::None | Body::File { .. } => None,
            },
            outlives: false,
        }
    }
}
