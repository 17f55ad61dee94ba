//! Replays what a real The Q was asked, and compares status, type and shape of the answers.
//!
//! `data/recordings.json` holds no recorded values, only shapes; `shape/` says how to read them.

mod server;
mod shape;

use axum::body::Body;
use axum::http::Request;
use sandbox::queue::seed::{HIDDEN_OFFICE, TEST_OFFICE};
use serde::Deserialize;
use serde_json::Value;
use shape::fits;

#[derive(Deserialize)]
struct Recordings {
    records: Value,
    answers: Vec<Recorded>,
}

#[derive(Deserialize)]
struct Recorded {
    name: String,
    method: String,
    path: String,
    origin: Option<String>,
    asks_for_headers: Option<String>,
    authorization: Option<String>,
    body: Option<String>,
    status: u16,
    content_type: String,
    location: Option<String>,
    allow_origin: Option<String>,
    shape: Option<Value>,
}

fn recordings() -> Recordings {
    serde_json::from_str(include_str!("data/recordings.json")).unwrap()
}

/// An office of the stand-in, in place of the recorded one, and one without appointments.
async fn office() -> (String, String, String) {
    let offices = server::get_json("/api/v1/offices/").await["offices"].as_array().unwrap().clone();
    let without = offices.iter().find(|office| office["appointments_enabled_ind"] == 0).unwrap();
    (
        offices[0]["office_id"].to_string(),
        offices[0]["office_number"].to_string(),
        without["office_id"].to_string(),
    )
}

#[tokio::test]
async fn every_recorded_answer_has_its_status_type_and_shape() {
    let Recordings { records, answers } = recordings();
    let app = server::app();
    let (office_id, office_number, no_appointments) = office().await;
    let ours = |text: &str| {
        text.replace("{office_id}", &office_id)
            .replace("{office_number}", &office_number)
            .replace("{office_without_appointments}", &no_appointments)
    };
    for recorded in answers {
        let mut request = Request::builder()
            .method(recorded.method.as_str())
            .uri(ours(&recorded.path))
            .header("host", "127.0.0.1:8080");
        if let Some(origin) = &recorded.origin {
            request = request.header("origin", origin);
        }
        if let Some(headers) = &recorded.asks_for_headers {
            request = request.header("access-control-request-headers", headers);
        }
        if let Some(authorization) = &recorded.authorization {
            request = request.header("authorization", authorization);
        }
        let body = recorded.body.as_deref().map(ours).map_or_else(Body::empty, Body::from);
        let answer = server::ask(&app, request.body(body).unwrap()).await;
        let name = &recorded.name;
        let header = |name: &str| answer.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
        assert_eq!(answer.status, recorded.status, "{name}");
        assert_eq!(header("content-type").unwrap_or_default(), recorded.content_type, "{name}");
        assert_eq!(header("access-control-allow-origin"), recorded.allow_origin, "{name}");
        let location = recorded.location.map(|path| format!("http://127.0.0.1:8080{}", ours(&path)));
        assert_eq!(header("location"), location, "{name}");
        if let Some(shape) = &recorded.shape {
            let body: Value = serde_json::from_slice(&answer.body).unwrap();
            if let Err(why) = fits(&body, shape, &records) {
                panic!("{name}{why}");
            }
        }
    }
}

#[test]
fn a_wrong_shape_is_found() {
    let records = serde_json::json!({"office": {"id": "number", "name?": "null|string"}});
    let shape = serde_json::json!({"offices": ["@office"]});
    for (value, good) in [
        (serde_json::json!({"offices": [{"id": 1}]}), true),
        (serde_json::json!({"offices": [{"id": "1"}]}), false),
        (serde_json::json!({"offices": [{"id": 1, "more": 2}]}), false),
        (serde_json::json!({"offices": [{"name": null}]}), false),
        (serde_json::json!({"offices": {}}), false),
    ] {
        assert_eq!(fits(&value, &shape, &records).is_ok(), good, "{value}");
    }
}

#[tokio::test]
async fn an_offices_id_is_not_its_number() {
    let offices = server::get_json("/api/v1/offices/").await["offices"].as_array().unwrap().clone();
    let (for_tests, real): (Vec<_>, Vec<_>) = offices
        .iter()
        .partition(|office| [TEST_OFFICE, HIDDEN_OFFICE].map(Value::from).contains(&office["office_number"]));
    assert_eq!(real.len(), 65, "every office of the content that has a queue number");
    let shown: Vec<_> = for_tests.iter().map(|office| &office["online_status"]).collect();
    assert_eq!(shown, ["Status.HIDE", "Status.SHOW"], "the two for tests, by name");
    for office in &offices {
        assert_ne!(office["office_id"], office["office_number"]);
    }
}

#[tokio::test]
async fn an_office_lists_its_services_and_their_categories_only() {
    let offices = server::get_json("/api/v1/offices/").await;
    let office = |name: &str| {
        offices["offices"].as_array().unwrap().iter().find(|o| o["office_name"] == name).unwrap().clone()
    };
    let services = async |name: &str| {
        let path = format!("/api/v1/services/?office_id={}", office(name)["office_id"]);
        server::get_json(&path).await["services"].as_array().unwrap().clone()
    };
    let (small, large) = (services("Vancouver").await, services("Kelowna").await);
    assert!(!small.is_empty() && small.len() < large.len(), "{} and {}", small.len(), large.len());
    for service in &large {
        if service["actual_service_ind"] == 1 {
            assert!(large.iter().any(|s| s["service_id"] == service["parent_id"]), "{service}");
        }
    }
}
