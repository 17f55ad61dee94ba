//! Entering, along recorded answers and others.

use crate::corpus;
use matrix::{Entry, EntryToken, Password, Way, entry};

const CLOSED: (u16, &str) = (403, r#"{"errcode": "M_FORBIDDEN", "error": "Registration has been disabled"}"#);
const CAPTCHA: (u16, &str) =
    (401, r#"{"session": "s", "flows": [{"stages": ["m.login.recaptcha", "m.login.dummy"]}]}"#);
pub const EXPIRED: (u16, &str) = (400, r#"{"errcode": "M_UNKNOWN", "error": "Unknown session ID"}"#);
pub const LOST: (u16, &str) = (0, "");
pub const HTML: (u16, &str) = (200, "<html>Sign in to the Wi-Fi</html>");

/// Answers by name, or in full.
#[derive(Clone, Copy)]
pub enum Gets {
    Recorded(&'static str),
    This((u16, &'static str)),
}
pub use Gets::{Recorded, This};

pub fn answer(gets: Gets) -> (u16, Vec<u8>) {
    match gets {
        Recorded(name) => (corpus::answer(name).status, corpus::answer(name).bytes()),
        This((status, body)) => (status, body.as_bytes().to_vec()),
    }
}

pub fn short(request: &matrix::Request) -> String {
    let body = match &request.body {
        matrix::Body::Json(body) => serde_json::from_str::<serde_json::Value>(body).unwrap(),
        _ => serde_json::Value::Null,
    };
    let proof = body["auth"]["type"].as_str().unwrap_or_default().trim_start_matches("m.login.");
    let name = body["username"].as_str().unwrap_or_default();
    let path = request.path.rsplit('/').next().unwrap();
    [path, name, proof].join(" ").trim().replace("  ", " ")
}

/// What is asked, one after the other, and how it ends.
fn entered(way: Way, answers: &[Gets]) -> String {
    let mut entry = Entry::new(way, "Kiosk", "AB-12", Password::new("p"));
    let mut asked = vec![short(&entry.request())];
    for gets in answers {
        let (status, body) = answer(*gets);
        match entry.answer(status, &body, "other") {
            entry::Step::Ask(request) => asked.push(short(&request)),
            entry::Step::Later { after_ms, .. } => {
                asked.push(format!("wait {after_ms:?}"));
                asked.push(short(&entry.request()));
            }
            entry::Step::In(account) => {
                let erasable = if account.password.is_some() { "can erase itself" } else { "issued" };
                return format!("{} > in, {erasable}", asked.join(" > "));
            }
            entry::Step::Refused(why) => return format!("{} > {why:?}", asked.join(" > ")),
        }
    }
    asked.join(" > ")
}

fn token() -> Way {
    Way::Token(EntryToken::new("t"))
}

fn jwt() -> Way {
    Way::Jwt(EntryToken::new("t"))
}

#[test]
fn each_way_in_takes_its_steps() {
    assert_eq!(
        entered(Way::Open, &[Recorded("register-probe"), Recorded("register")]),
        "register > register cz-ab12 dummy > in, can erase itself"
    );
    assert_eq!(
        entered(
            token(),
            &[Recorded("register-flows-token"), Recorded("register-token"), Recorded("register-token-dummy")]
        ),
        "register > register cz-ab12 registration_token > register cz-ab12 dummy > in, can erase itself"
    );
    assert_eq!(entered(jwt(), &[Recorded("login-jwt")]), "login > in, issued");
    // A server with open registration takes a token's holder without it.
    assert_eq!(
        entered(token(), &[Recorded("register-probe"), Recorded("register")]),
        "register > register cz-ab12 dummy > in, can erase itself"
    );
}

#[test]
fn a_refusal_says_which() {
    let first = "register > register cz-ab12 registration_token";
    assert_eq!(
        entered(token(), &[Recorded("register-flows-token"), Recorded("register-token-wrong")]),
        format!("{first} > WrongToken")
    );
    assert_eq!(entered(jwt(), &[Recorded("login-jwt-expired")]), "login > Forbidden");
    assert_eq!(entered(jwt(), &[Recorded("unrecognized")]), "login > NotOffered");
    assert_eq!(entered(Way::Open, &[This(CLOSED)]), "register > Forbidden");
    assert_eq!(entered(Way::Open, &[This(CAPTCHA)]), "register > NotOffered");
    assert_eq!(entered(Way::Open, &[Recorded("register-flows-token")]), "register > NotOffered");
}

#[test]
fn a_taken_name_is_replaced_and_a_used_token_is_not_lost_by_it() {
    let (probe, taken) = (Recorded("register-probe"), Recorded("register-user-in-use"));
    assert_eq!(
        entered(Way::Open, &[probe, taken, probe, Recorded("register")]),
        "register > register cz-ab12 dummy > register > register cz-other dummy > in, can erase itself"
    );
    let asked = entered(
        token(),
        &[Recorded("register-flows-token"), Recorded("register-token"), taken, Recorded("register")],
    );
    assert_eq!(
        asked,
        "register > register cz-ab12 registration_token > register cz-ab12 dummy > register cz-other dummy > in, can erase itself"
    );
    let always: Vec<Gets> = [probe, taken].into_iter().cycle().take(20).collect();
    assert!(entered(Way::Open, &always).ends_with("NoName"));
}

#[test]
fn what_passes_is_waited_for_and_asked_again() {
    assert_eq!(
        entered(jwt(), &[Recorded("limit-exceeded-login"), This(LOST), This(HTML), Recorded("login-jwt")]),
        "login > wait Some(330549) > login > wait None > login > wait None > login > in, issued"
    );
    let probe = Recorded("register-probe");
    assert_eq!(
        entered(Way::Open, &[probe, This(LOST), This(EXPIRED), probe, Recorded("register")]),
        "register > register cz-ab12 dummy > wait None > register cz-ab12 dummy > register > register cz-ab12 dummy > in, can erase itself"
    );
    assert!(entered(Way::Open, &[probe, This(EXPIRED), probe, This(EXPIRED)]).contains("Other(Refused"));
}

#[test]
fn a_server_that_goes_in_circles_is_left() {
    assert!(entered(Way::Open, &[Recorded("register-probe"); 40]).ends_with("steps without an end\" })"));
}

#[test]
fn secrets_are_told_to_the_server_alone() {
    let mut entry = Entry::new(Way::Open, "Kiosk", "ab", Password::new("p\"w"));
    let (status, body) = answer(Recorded("register-probe"));
    let entry::Step::Ask(request) = entry.answer(status, &body, "") else { panic!() };
    assert_eq!(format!("{request:?}"), "POST");
    let (status, body) = answer(Recorded("register"));
    let entry::Step::In(account) = entry.answer(status, &body, "") else { panic!() };
    assert_eq!(account.token.header(), "Bearer syt_EXAMPLE");
    assert_eq!((request.authorization(&account.token), account.device.as_str()), (None, "YOGZPGUXBS"));
    assert!(matches!(&request.body, matrix::Body::Json(text) if text.contains("p\\\"w")));
}
