//! How a citizen gets in, and the right to do so, as a government's own gateway would hand it out.

use super::{Homeserver, api::Failure};
use axum::http::Method;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use clap::ValueEnum;
use ring::hmac;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::time::{SystemTime, UNIX_EPOCH};

/// The one way that the homeserver checks.
pub const JWT_ALGORITHM: &str = "HS256";

/// Where the right to enter is asked for, by tests and by the site.
pub const ENTRY_ADDRESS: &str = "/sandbox/homeserver/token";

const TOKENS: &str = "/_synapse/admin/v1/registration_tokens/new";

/// How citizens get in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// Anybody may register.
    #[default]
    Open,
    /// Who registers shows a token.
    Token,
    /// Who signs in shows a signed statement (JWT); the first time makes the account.
    Jwt,
}

/// What is asked for.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wish {
    /// Seconds from now until it is worth nothing. A JWT may be so already, and the homeserver takes it for two minutes more.
    seconds: i64,
    /// How many accounts a token is good for.
    uses: u32,
}

impl Default for Wish {
    fn default() -> Self {
        Self { seconds: 300, uses: 1 }
    }
}

/// A right to enter.
#[derive(Debug, Serialize)]
pub struct Right {
    token: String,
    expires_in: i64,
}

impl Homeserver {
    /// A fresh right to enter; none where everybody may.
    pub async fn right_to_enter(&self, wish: Wish) -> Result<Option<Right>, Failure> {
        let token = match self.entry() {
            Entry::Open => return Ok(None),
            Entry::Token => self.registration_token(wish).await?,
            Entry::Jwt => {
                let name = format!("cz-{:016x}", fastrand::u64(..));
                jwt(self.jwt_secret(), &name, now_seconds() + wish.seconds)
            }
        };
        Ok(Some(Right { token, expires_in: wish.seconds }))
    }

    async fn registration_token(&self, wish: Wish) -> Result<String, Failure> {
        let expiry_time = (now_seconds() + wish.seconds) * 1000;
        let wish = json!({"uses_allowed": wish.uses, "expiry_time": expiry_time});
        let made = self.administer(Method::POST, TOKENS, Some(&wish)).await?;
        made["token"]
            .as_str()
            .map(str::to_owned)
            .ok_or_else(|| Failure::Unreachable("it gave no token".into()))
    }
}

/// A statement that the bearer is `name`, valid until a moment in seconds since 1970 (RFC 7519).
fn jwt(secret: &str, name: &str, until: i64) -> String {
    let part = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let head = part(json!({"alg": JWT_ALGORITHM, "typ": "JWT"}));
    let claims = part(json!({"sub": name, "exp": until}));
    let signed = format!("{head}.{claims}");
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let signature = URL_SAFE_NO_PAD.encode(hmac::sign(&key, signed.as_bytes()));
    format!("{signed}.{signature}")
}

fn now_seconds() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}
