//! A real homeserver beside the site: how citizens get in, what tests can do to it, and that nothing of it stays.

mod server;

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode},
};
use sandbox::{
    app::{Settings, router},
    homeserver::{Entry, Homeserver},
};
use serde_json::{Value, json};
use server::{ask, ask_json, get, post};
use std::{fs, time::Duration};
use tempfile::TempDir;

struct Talk {
    app: Router,
    homeserver: Homeserver,
    site: TempDir,
}

async fn talk(entry: Entry) -> Talk {
    let site = tempfile::tempdir().unwrap();
    let homeserver = Homeserver::start(&server::homeserver(), entry).await.unwrap();
    let settings = Settings {
        site: site.path().into(),
        content: Some(server::public().join("content")),
        talk: Some(homeserver.clone()),
        ..Settings::default()
    };
    Talk { app: router(&settings).unwrap(), homeserver, site }
}

impl Talk {
    async fn command(&self, path: &str, body: Value) -> Value {
        let (status, answer) = ask_json(&self.app, post(&format!("/sandbox/homeserver{path}"), &body)).await;
        assert!((200..300).contains(&status), "{path} {body}: {status} {answer}");
        answer
    }

    async fn client(&self, path: &str, body: Value) -> (u16, Value) {
        ask_json(&self.app, post(&format!("/_matrix/client/v3{path}"), &body)).await
    }

    /// What a browser does: a POST without a body or a type.
    async fn token(&self) -> (u16, Value) {
        let request = Request::post("/sandbox/homeserver/token").body(Body::empty()).unwrap();
        ask_json(&self.app, request).await
    }

    /// Registers with one step after another.
    async fn register(&self, name: &str, steps: &[Value]) -> (u16, Value) {
        let (_, first) = self.client("/register", json!({})).await;
        let mut answer = (0, Value::Null);
        for step in steps {
            let mut auth = step.clone();
            auth["session"] = first["session"].clone();
            let body = json!({"username": name, "password": "never used", "auth": auth});
            answer = self.client("/register", body).await;
        }
        answer
    }
}

fn dummy() -> Value {
    json!({"type": "m.login.dummy"})
}

#[tokio::test(flavor = "multi_thread")]
async fn anybody_may_enter_where_that_is_said_and_a_stopped_server_forgets_nothing() {
    let talk = talk(Entry::Open).await;
    assert_eq!(talk.token().await.0, StatusCode::CONFLICT);
    let (status, me) = talk.register("cz-1", &[dummy()]).await;
    assert_eq!((status, &me["user_id"]), (200, &json!("@cz-1:localhost")));

    talk.command("/stop", Value::Null).await;
    let (status, answer) = ask_json(&talk.app, get("/_matrix/client/versions")).await;
    assert!(status == 502 && answer["message"].is_string());
    assert_eq!(talk.command("/stop", Value::Null).await, Value::Null, "stopping twice is no mistake");
    let (_, told) = ask_json(&talk.app, get("/sandbox/homeserver")).await;
    assert_eq!((&told["running"], &told["entry"]), (&json!(false), &json!("open")));

    assert!(talk.command("/start", Value::Null).await["ready_ms"].is_u64());
    let who = Request::get("/_matrix/client/v3/account/whoami")
        .header("authorization", format!("Bearer {}", me["access_token"].as_str().unwrap()));
    let (status, who) = ask_json(&talk.app, who.body(Body::empty()).unwrap()).await;
    assert_eq!((status, &who["user_id"]), (200, &json!("@cz-1:localhost")));

    talk.command("/log-out", json!({"user_id": "@cz-1:localhost"})).await;
    let (_, user) = ask_json(&talk.app, get("/sandbox/homeserver/users/@cz-1:localhost")).await;
    assert_eq!(user, json!({"deactivated": false, "erased": false, "sessions": 0}));
    talk.command("/erase", json!({"user_id": "@cz-1:localhost"})).await;
    let (_, user) = ask_json(&talk.app, get("/sandbox/homeserver/users/@cz-1:localhost")).await;
    assert_eq!(user, json!({"deactivated": true, "erased": true, "sessions": 0}));
    talk.homeserver.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_opens_for_one_person_and_a_wrong_one_for_nobody() {
    let talk = talk(Entry::Token).await;
    let (status, right) = talk.token().await;
    assert_eq!((status, &right["expires_in"]), (200, &json!(300)));
    let with = |token: &Value| json!({"type": "m.login.registration_token", "token": token});
    assert_eq!(talk.register("cz-1", &[with(&json!("guessed"))]).await.0, 401);
    assert_eq!(talk.register("cz-1", &[with(&right["token"]), dummy()]).await.0, 200);
    let (status, refused) = talk.register("cz-2", &[with(&right["token"])]).await;
    assert_eq!((status, &refused["errcode"]), (401, &json!("M_UNAUTHORIZED")));

    let two = talk.command("/token", json!({"uses": 2})).await;
    for name in ["cz-3", "cz-4"] {
        assert_eq!(talk.register(name, &[with(&two["token"]), dummy()]).await.0, 200, "{name}");
    }
    let short = talk.command("/token", json!({"seconds": 1})).await;
    tokio::time::sleep(Duration::from_millis(1100)).await;
    assert_eq!(talk.register("cz-5", &[with(&short["token"])]).await.0, 401);
    talk.homeserver.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signed_statement_opens_until_it_is_too_old() {
    let talk = talk(Entry::Jwt).await;
    let sign_in = async |token: &Value| {
        talk.client("/login", json!({"type": "org.matrix.login.jwt", "token": token})).await
    };
    let (_, right) = talk.token().await;
    let (status, me) = sign_in(&right["token"]).await;
    assert_eq!(status, 200, "{me}");
    assert!(me["user_id"].as_str().unwrap().starts_with("@cz-"));
    // The homeserver allows clocks to differ by two minutes.
    let old = talk.command("/token", json!({"seconds": -300})).await;
    assert_eq!(sign_in(&old["token"]).await.0, 403);
    let forged = format!("{}x", right["token"].as_str().unwrap());
    assert_eq!(sign_in(&json!(forged)).await.0, 403);
    assert_eq!(talk.client("/register", json!({})).await.0, 403, "nobody registers without the gateway");
    talk.homeserver.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn strict_limits_refuse_the_fourth_account_and_say_how_long_to_wait() {
    let talk = talk(Entry::Open).await;
    talk.command("/limits", json!({"strict": true})).await;
    let mut refused = None;
    for number in 0..6 {
        let (status, answer) = talk.register(&format!("cz-{number}"), &[dummy()]).await;
        if status == 429 {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("a limit");
    assert_eq!(refused["errcode"], "M_LIMIT_EXCEEDED");
    assert!(refused["retry_after_ms"].is_u64());
    talk.command("/limits", json!({"strict": false})).await;
    for number in 10..20 {
        assert_eq!(talk.register(&format!("cz-{number}"), &[dummy()]).await.0, 200);
    }
    talk.homeserver.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_site_is_told_where_to_talk_and_a_broken_file_stays_as_it_is() {
    let talk = talk(Entry::Token).await;
    let file = talk.site.path().join("config.json");
    assert_eq!(ask(&talk.app, get("/config.json")).await.status, 404);
    let hours = json!({"mon": "8-16"});
    let channels = json!([{"kind": "chat", "hours": hours}, {"kind": "video", "hours": hours}, {"kind": "phone", "hours": hours}, 7]);
    fs::write(&file, json!({"name": "x", "talk": {"channels": channels}}).to_string()).unwrap();
    let (_, told) = ask_json(&talk.app, get("/config.json")).await;
    let matrix = json!({
        "homeserver": {"url": "/"}, "desk": "@desk:localhost", "keeps_days": 30,
        "entry": {"kind": "token", "url": "/sandbox/homeserver/token"},
    });
    let open = json!([{"kind": "chat"}, {"kind": "video"}, {"kind": "phone", "hours": hours}, 7]);
    assert_eq!(told, json!({"name": "x", "talk": {"channels": open}, "matrix": matrix}));
    fs::write(&file, "{broken").unwrap();
    assert_eq!(ask(&talk.app, get("/config.json")).await.body, "{broken");
    talk.homeserver.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn faults_hit_citizens_and_the_gateway_but_not_the_desk() {
    let talk = talk(Entry::Jwt).await;
    let fault = json!({"paths": ["/_matrix", "/sandbox/homeserver/token"], "answer": {"status": 503}});
    assert_eq!(ask(&talk.app, post("/sandbox/faults", &fault)).await.status, 204);
    assert_eq!(ask(&talk.app, get("/_matrix/client/versions")).await.status, 503);
    assert_eq!(talk.token().await.0, 503);
    assert_eq!(ask(&talk.app, get("/desk/_matrix/client/versions")).await.status, 200);
    talk.homeserver.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_desks_own_page_learns_its_password() {
    let talk = talk(Entry::Open).await;
    let ask_as = async |host: &str, site: Option<&str>| {
        let mut request = Request::post("/desk/account?desk=2").header("host", host);
        if let Some(site) = site {
            request = request.header("sec-fetch-site", site);
        }
        ask_json(&talk.app, request.body(Body::empty()).unwrap()).await
    };
    let (status, account) = ask_as("127.0.0.1:8080", Some("same-origin")).await;
    assert_eq!((status, &account["desk"]["user_id"]), (200, &json!("@desk2:localhost")));
    assert!(account["others"][0].get("password").is_none());
    for (host, site) in [
        ("127.0.0.1:8080", None),
        ("127.0.0.1:8080", Some("cross-site")),
        ("localhost:8080", Some("same-site")),
        ("elsewhere.example", Some("same-origin")),
    ] {
        assert_eq!(ask_as(host, site).await.0, 403, "{host} {site:?}");
    }
    assert_eq!(ask(&talk.app, get("/desk/_synapse/admin/v1/server_version")).await.status, 404);
    assert_eq!(ask(&talk.app, get("/_synapse/admin/v1/server_version")).await.status, 404);
    talk.homeserver.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_about_nobody_here_are_refused() {
    let talk = talk(Entry::Open).await;
    for (user_id, status) in
        [("@nobody:localhost", 404), ("@a/../b:localhost", 400), ("@desk:elsewhere", 400), ("desk", 400)]
    {
        let request = post("/sandbox/homeserver/erase", &json!({"user_id": user_id}));
        assert_eq!(ask(&talk.app, request).await.status, status, "{user_id}");
    }
    talk.homeserver.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_in_gets_a_password_for_the_relay_that_carries_calls() {
    let talk = talk(Entry::Open).await;
    let path = "/_matrix/client/v3/voip/turnServer";
    assert_eq!(ask(&talk.app, get(path)).await.status, 401);
    let (_, me) = talk.register("cz-9", &[dummy()]).await;
    let bearer = format!("Bearer {}", me["access_token"].as_str().unwrap());
    let request = Request::get(path).header("authorization", bearer).body(Body::empty()).unwrap();
    let (status, told) = ask_json(&talk.app, request).await;
    assert_eq!((status, &told["ttl"]), (200, &json!(3600)));
    assert_eq!(told["uris"], json!(talk.homeserver.relay()));
    assert!(told["username"].as_str().unwrap().ends_with(":@cz-9:localhost"));
    assert!(!told["password"].as_str().unwrap().is_empty());
    talk.homeserver.end().await.unwrap();
}

#[tokio::test]
async fn an_environment_without_a_homeserver_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let why = Homeserver::start(folder.path(), Entry::Open).await.unwrap_err().to_string();
    assert!(why.contains(&*folder.path().to_string_lossy()) && why.contains("cargo xtask"), "{why}");
}
