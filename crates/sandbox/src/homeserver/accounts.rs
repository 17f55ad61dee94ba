//! Accounts that exist from the start: the agents' desks, and the administrator that hands out the right to enter.

use super::{
    SERVER_NAME,
    api::{Api, Failure},
    configuration::random_word,
};
use anyhow::{Context, Result};
use axum::http::Method;
use ring::hmac;
use serde::Serialize;
use serde_json::{Value, json};

const REGISTER: &str = "/_synapse/admin/v1/register";

/// Name and display name of each desk; the first one is the site's.
const DESKS: [(&str, &str); 2] =
    [("desk", "Alex at the contact centre"), ("desk2", "Sam at the second desk")];
const KEEPER: &str = "keeper";

/// What an agent signs in with.
#[derive(Clone, Debug, Serialize)]
pub struct Desk {
    /// Such as `@desk:localhost`.
    pub user_id: String,
    /// What a citizen sees.
    pub name: &'static str,
    /// A new one for each homeserver.
    pub password: String,
}

/// The accounts of one homeserver.
#[derive(Debug)]
pub struct Accounts {
    /// Every desk, the site's first.
    pub desks: Vec<Desk>,
    /// The administrator's access token.
    pub keeper: String,
}

/// The full id of a user.
pub fn user_id(name: &str) -> String {
    format!("@{name}:{SERVER_NAME}")
}

/// The desk that the site's settings name.
pub fn first_desk() -> String {
    user_id(DESKS[0].0)
}

/// Registers all of them. An agent who answers many people at once is never told to slow down.
pub async fn register(api: &Api, secret: &str) -> Result<Accounts> {
    let keeper = add(api, secret, KEEPER, KEEPER, &random_word()?, true).await?;
    let keeper = keeper["access_token"].as_str().context("the homeserver gave no token")?.to_owned();
    let mut desks = vec![];
    for (name, shown) in DESKS {
        let desk = Desk { user_id: user_id(name), name: shown, password: random_word()? };
        add(api, secret, name, shown, &desk.password, false).await?;
        let unlimited = format!("/_synapse/admin/v1/users/{}/override_ratelimit", desk.user_id);
        let never = json!({"messages_per_second": 0, "burst_count": 0});
        api.ask(Method::POST, &unlimited, Some(&keeper), Some(&never)).await?;
        desks.push(desk);
    }
    Ok(Accounts { desks, keeper })
}

async fn add(
    api: &Api,
    secret: &str,
    name: &str,
    shown: &str,
    password: &str,
    admin: bool,
) -> Result<Value, Failure> {
    let nonce = api.ask(Method::GET, REGISTER, None, None).await?;
    let nonce = nonce["nonce"].as_str().unwrap_or_default();
    let rank = if admin { "admin" } else { "notadmin" };
    let words = [nonce, name, password, rank].join("\0");
    let body = json!({
        "nonce": nonce, "username": name, "displayname": shown, "password": password, "admin": admin,
        "mac": signature(secret, &words),
    });
    api.ask(Method::POST, REGISTER, None, Some(&body)).await
}

/// SHA-1, because that is what Synapse asks for; it guards a port of this machine that nobody else is told.
fn signature(secret: &str, words: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret.as_bytes());
    hmac::sign(&key, words.as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    /// RFC 2202, second test case.
    #[test]
    fn a_signature_is_hmac_sha1_in_hexadecimal() {
        let signature = super::signature("Jefe", "what do ya want for nothing?");
        assert_eq!(signature, "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    }
}
