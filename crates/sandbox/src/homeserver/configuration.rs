//! The homeserver's settings. Synapse reads YAML, and JSON is YAML.

use super::{Entry, KEEPS_DAYS, LARGEST_UPLOAD, SERVER_NAME, entry::JWT_ALGORITHM};
use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use ring::rand::{SecureRandom, SystemRandom};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// How often one person may do something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Limits {
    /// Enough for a hall of people behind one address.
    #[default]
    Relaxed,
    /// What Synapse does if it is not told: the tenth message within seconds is refused, and the fourth account.
    Strict,
}

/// What the server and this crate both know, and nobody else.
#[derive(Debug)]
pub struct Secrets {
    /// Lets the holder register accounts, administrators too.
    pub registration: String,
    /// Signs the right to enter.
    pub jwt: String,
    /// Makes passwords for the relay that carries calls.
    pub relay: String,
    /// Signs access tokens: another one would end every session when the server starts again.
    macaroon: String,
    /// Identity of the server, as Synapse writes it down.
    signing_key: String,
}

impl Secrets {
    /// New ones.
    pub fn new() -> Result<Self> {
        Ok(Self {
            registration: random_word()?,
            jwt: random_word()?,
            relay: random_word()?,
            macaroon: random_word()?,
            signing_key: format!("ed25519 a_1 {}", random_word()?),
        })
    }
}

/// 32 random bytes in letters, digits, `+` and `/`.
pub fn random_word() -> Result<String> {
    let mut bytes = [0; 32];
    SystemRandom::new().fill(&mut bytes).ok().context("this machine gives no random numbers")?;
    Ok(STANDARD_NO_PAD.encode(bytes))
}

/// Writes the settings into the server's folder; `relay` is where calls are carried.
pub fn write(
    folder: &Path,
    port: u16,
    entry: Entry,
    limits: Limits,
    secrets: &Secrets,
    relay: &[String],
) -> Result<()> {
    fs::write(folder.join("log.json"), log().to_string())?;
    let mut settings = settings(folder, port, entry, limits, secrets);
    add(
        &mut settings,
        json!({"turn_uris": relay, "turn_shared_secret": secrets.relay, "turn_user_lifetime": "1h"}),
    );
    fs::write(folder.join("homeserver.json"), settings.to_string())?;
    Ok(())
}

fn settings(folder: &Path, port: u16, entry: Entry, limits: Limits, secrets: &Secrets) -> Value {
    let mut settings = json!({
        "server_name": SERVER_NAME,
        "signing_key": secrets.signing_key,
        "macaroon_secret_key": secrets.macaroon,
        "registration_shared_secret": secrets.registration,
        "listeners": [{
            "port": port, "bind_addresses": ["127.0.0.1"], "type": "http", "tls": false,
            "resources": [{"names": ["client"]}],
        }],
        "database": {"name": "sqlite3", "args": {"database": folder.join("homeserver.db")}},
        "media_store_path": folder.join("media"),
        "log_config": folder.join("log.json"),
        "bcrypt_rounds": 4, // accounts live for minutes, and their passwords are random
        // Nobody else: no other server, no list of people or rooms, no look at linked pages, no report.
        "trusted_key_servers": [],
        "federation_domain_whitelist": [],
        "report_stats": false,
        "url_preview_enabled": false,
        "user_directory": {"enabled": false},
        "presence": {"enabled": false},
        "room_list_publication_rules": [{"action": "deny"}],
        // What a contact centre promises: a chat can be read by the desk, and is deleted in time.
        "encryption_enabled_by_default_for_room_type": "off",
        "max_upload_size": LARGEST_UPLOAD,
        "media_retention": {"local_media_lifetime": days(KEEPS_DAYS)},
        "retention": {
            "enabled": true,
            "default_policy": {"min_lifetime": days(1), "max_lifetime": days(KEEPS_DAYS)},
        },
        "user_ips_max_age": days(1),
        // Where an agent comes while the citizen sends something, the room's state forks for a moment, and the state that
        // plain syncs tell before the citizen's words takes the agent out again. The desk's library asks for the state after
        // them instead (MSC4222). The app needs neither: what it has seen before is no news to it.
        "experimental_features": {"msc4222_enabled": true},
    });
    add(&mut settings, admission(entry, secrets));
    if limits == Limits::Relaxed {
        add(&mut settings, relaxed());
    }
    settings
}

/// Who may have an account.
fn admission(entry: Entry, secrets: &Secrets) -> Value {
    match entry {
        Entry::Open => {
            json!({"enable_registration": true, "enable_registration_without_verification": true})
        }
        Entry::Token => json!({"enable_registration": true, "registration_requires_token": true}),
        Entry::Jwt => {
            json!({"jwt_config": {"enabled": true, "secret": secrets.jwt, "algorithm": JWT_ALGORITHM}})
        }
    }
}

/// Every limit that a citizen can meet, so high that a full hall never does.
fn relaxed() -> Value {
    let all = json!({"per_second": 1000, "burst_count": 1000});
    json!({
        "rc_message": all,
        "rc_registration": all,
        "rc_registration_token_validity": all,
        "rc_login": {"address": all, "account": all, "failed_attempts": all},
        "rc_joins": {"local": all},
        "rc_joins_per_room": all,
        "rc_invites": {"per_room": all, "per_user": all, "per_issuer": all},
        "rc_room_creation": all,
        "rc_media_create": all,
        "rc_profile": all,
    })
}

/// Warnings and errors only, without what people write.
fn log() -> Value {
    json!({
        "version": 1,
        "disable_existing_loggers": false,
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
        "handlers": {"all": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"level": "WARNING", "handlers": ["all"]},
    })
}

fn days(number: u32) -> String {
    format!("{number}d")
}

fn add(settings: &mut Value, more: Value) {
    if let (Value::Object(settings), Value::Object(more)) = (settings, more) {
        settings.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(entry: Entry, limits: Limits) -> Value {
        settings(Path::new("/data"), 8008, entry, limits, &Secrets::new().unwrap())
    }

    #[test]
    fn each_way_in_opens_no_other() {
        let open = of(Entry::Open, Limits::Relaxed);
        assert_eq!(open["enable_registration_without_verification"], true);
        let token = of(Entry::Token, Limits::Relaxed);
        assert_eq!(token["registration_requires_token"], true);
        assert_eq!(token.get("enable_registration_without_verification"), None);
        let jwt = of(Entry::Jwt, Limits::Relaxed);
        assert_eq!((jwt.get("enable_registration"), &jwt["jwt_config"]["enabled"]), (None, &json!(true)));
        assert_eq!(open.get("jwt_config"), None);
    }

    #[test]
    fn strict_limits_are_the_servers_own() {
        let named =
            |limits| of(Entry::Open, limits).as_object().unwrap().keys().any(|k| k.starts_with("rc_"));
        assert!(named(Limits::Relaxed) && !named(Limits::Strict));
    }

    #[test]
    fn no_two_servers_share_a_secret() {
        let (one, two) = (Secrets::new().unwrap(), Secrets::new().unwrap());
        assert!(one.registration != two.registration && one.registration != one.jwt);
    }
}
