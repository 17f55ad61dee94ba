//! The page where a person plays the counter.

mod server;

use axum::{Router, body::Body, http::Request};
use serde_json::{Value, json};
use server::{Answer, app, ask, command, get};

const OFFICE: u32 = 999;

async fn page(app: &Router) -> String {
    let answer = ask(app, get("/sandbox?office=999")).await;
    assert_eq!(answer.status, 200);
    String::from_utf8(answer.body.to_vec()).unwrap()
}

async fn press(app: &Router, form: &str, fields: &str) -> Answer {
    let request = Request::post(format!("/sandbox/counter/{form}"))
        .header("content-type", "application/x-www-form-urlencoded");
    ask(app, request.body(Body::from(format!("office={OFFICE}&{fields}"))).unwrap()).await
}

async fn states(app: &Router) -> Vec<Value> {
    let told = ask(app, get(&format!("/sandbox/queue/offices/{OFFICE}"))).await;
    let told: Value = serde_json::from_slice(&told.body).unwrap();
    told["people"].as_array().unwrap().iter().map(|person| person["state"].clone()).collect()
}

#[tokio::test]
async fn a_person_goes_through_the_office_by_the_press_of_buttons() {
    let app = app();
    let services: Value = serde_json::from_slice(&ask(&app, get("/api/v1/services/")).await.body).unwrap();
    let service = &services["services"][0]["service_id"];
    let newcomer = format!("service={service}&priority=2&count=2&contact=on&waiting=on");
    let answer = press(&app, "newcomers", &newcomer).await;
    assert_eq!((answer.status, answer.headers["location"].to_str().unwrap()), (303, "/sandbox?office=999"));
    assert_eq!(states(&app).await, ["Waiting", "Waiting"]);

    for (form, fields, first) in [
        ("next", "", json!("Invited")),
        ("move", "citizen=1&step=begin", json!("Being Served")),
        ("service", "citizen=1", json!("Being Served")),
        ("move", "citizen=1&step=hold", json!("On hold")),
        ("priority", "citizen=2&priority=1", json!("On hold")),
        ("move", "citizen=1&step=begin", json!("Being Served")),
        ("move", "citizen=1&step=finish", json!("Waiting")),
    ] {
        assert_eq!(press(&app, form, fields).await.status, 303, "{form} {fields}");
        assert_eq!(states(&app).await[0], first, "{form} {fields}");
    }
    let wish = format!("service={service}&in_minutes=10");
    assert_eq!(press(&app, "appointment", &wish).await.status, 303);
    assert!(page(&app).await.contains("Expected: 1"));
    assert_eq!(press(&app, "check-in", "appointment=1").await.status, 303);
    assert_eq!(states(&app).await.len(), 2);
}

#[tokio::test]
async fn the_page_links_to_the_persons_own_page_and_offers_what_is_possible() {
    let app = app();
    let person = command(&app, "/people", json!({"office_number": OFFICE})).await;
    let page = page(&app).await;
    let link = format!("href=\"/walk-in-Q/{}\"", person["unique_id"].as_str().unwrap());
    assert!(page.contains(&link), "{page}");
    assert!(page.contains("value=\"invite\"") && !page.contains("value=\"hold\""));
}

#[tokio::test]
async fn the_page_keeps_the_strict_policy() {
    let app = app();
    command(&app, "/crowd", json!({"office_number": OFFICE, "count": 3})).await;
    command(&app, "/appointments", json!({"office_number": OFFICE, "in_minutes": 5})).await;
    let page = page(&app).await;
    for forbidden in ["<script", "<style", " style=", " onclick", "javascript:", "http://", "https://"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    let styles = ask(&app, get("/sandbox/counter.css")).await;
    assert_eq!((styles.status, styles.headers["content-type"].to_str().unwrap()), (200, "text/css"));
    let policy = ask(&app, get("/sandbox")).await.headers["content-security-policy"].clone();
    assert!(policy.to_str().unwrap().contains("default-src 'self'"));
}

#[tokio::test]
async fn office_and_day_are_set_from_the_page() {
    let app = app();
    assert_eq!(press(&app, "office", "kind=callbyname").await.status, 303);
    let menu = ask(&app, get("/api/v1/smardboard/side-menu/999")).await;
    let menu: Value = serde_json::from_slice(&menu.body).unwrap();
    assert_eq!(
        (&menu["office"]["currently_waiting"], &menu["office"]["sb"]["sb_type"]),
        (&json!(0), &json!("callbyname"))
    );
    assert_eq!(press(&app, "day", "speed=30").await.status, 303);
    assert!(page(&app).await.contains("30 times as fast"));
    assert_eq!(press(&app, "day", "speed=0").await.status, 303);
    assert!(page(&app).await.contains("No day runs"));
    assert_eq!(press(&app, "sockets", "").await.status, 303);
}

#[tokio::test]
async fn what_does_not_work_is_said_with_a_way_back() {
    let app = app();
    let answer = press(&app, "next", "").await;
    let page = String::from_utf8(answer.body.to_vec()).unwrap();
    assert_eq!(answer.status, 409);
    assert!(page.contains("role=\"alert\"") && page.contains("/sandbox?office=999"));
    assert_eq!(ask(&app, get("/sandbox?office=12345")).await.status, 404);
}
