//! Each fault breaks what it says, where it says, until it is cleared.

mod server;

use axum::{Router, body::Body, http::Request};
use serde_json::{Value, json};
use server::{Answer, app, ask, get};

async fn break_config(app: &Router, answer: Value) -> Answer {
    let fault = json!({"paths": ["/config.json"], "answer": answer});
    assert_eq!(set(app, fault).await.status, 204);
    ask(app, get("/config.json")).await
}

async fn set(app: &Router, fault: Value) -> Answer {
    let request = Request::post("/sandbox/faults").header("content-type", "application/json");
    ask(app, request.body(Body::from(fault.to_string())).unwrap()).await
}

#[tokio::test]
async fn each_fault_breaks_the_answer_in_its_own_way() {
    let whole = server::answer(get("/config.json")).await.body;
    let cut = break_config(&app(), json!("cut_short")).await;
    assert_eq!((cut.status, cut.body.as_ref()), (200, &whole[..whole.len() / 2]));

    let garbled = break_config(&app(), json!("garble")).await;
    assert!(garbled.body.len() == whole.len() && std::str::from_utf8(&garbled.body).is_err());

    let html = break_config(&app(), json!("html")).await;
    assert!(html.status == 200 && html.headers["content-type"].to_str().unwrap().starts_with("text/html"));

    let wrong = break_config(&app(), json!("wrong_type")).await;
    assert!(serde_json::from_slice::<Value>(&wrong.body).unwrap().is_string());

    let huge = break_config(&app(), json!("huge")).await;
    assert!(huge.body.len() > 50_000_000);
    assert!(serde_json::from_slice::<Value>(&huge.body).unwrap().is_object());

    let padded = break_config(&app(), json!({"padded": 10})).await;
    assert!(padded.body.len() == whole.len() + 10 * 1024 * 1024 && padded.body.starts_with(&whole));
    assert!(serde_json::from_slice::<Value>(&padded.body).unwrap().is_object());

    let said = json!({"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 1500});
    let spoken = break_config(&app(), json!({"json": {"status": 429, "body": said}})).await;
    assert_eq!((spoken.status, serde_json::from_slice::<Value>(&spoken.body).unwrap()), (429, said));

    assert_eq!(break_config(&app(), json!("missing")).await.status, 404);
    assert_eq!(break_config(&app(), json!({"status": 503})).await.status, 503);
    assert_eq!(break_config(&app(), json!("cut_off")).await.body, "", "the connection breaks");
}

#[tokio::test]
async fn a_fault_concerns_its_paths_alone_and_ends_when_cleared() {
    let app = app();
    assert_eq!(break_config(&app, json!("missing")).await.status, 404);
    assert_eq!(ask(&app, get("/content/offices.json")).await.status, 200);
    let clear = Request::delete("/sandbox/faults").body(Body::empty()).unwrap();
    assert_eq!(ask(&app, clear).await.status, 204);
    assert_eq!(ask(&app, get("/config.json")).await.status, 200);
}

#[tokio::test]
async fn a_star_in_a_path_stands_for_any_part() {
    for (pattern, path, hit) in [
        ("/content/*/bcid", "/content/services/bcid.json", true),
        ("/content/*/bcid", "/content/services/passport.json", false),
        ("/content/*/bcid", "/content/bcid.json", false),
        ("/content/*", "/content/index.json", true),
        ("/*/*/bcid.json", "/content/services/bcid.json", true),
        ("/*/bcid.json", "/content/services/bcid.json", false),
    ] {
        let app = app();
        set(&app, json!({"paths": [pattern], "answer": {"status": 418}})).await;
        assert_eq!(ask(&app, get(path)).await.status == 418, hit, "{pattern} {path}");
    }
}

#[tokio::test]
async fn a_fault_can_hit_so_many_requests_and_no_more() {
    let app = app();
    set(&app, json!({"paths": ["/config.json"], "answer": "missing", "times": 2})).await;
    let mut seen = vec![];
    for _ in 0..3 {
        seen.push(ask(&app, get("/config.json")).await.status);
    }
    assert_eq!(seen, [404, 404, 200]);
}

#[tokio::test(start_paused = true)]
async fn latency_delays_the_true_answer() {
    let app = app();
    set(&app, json!({"latency_ms": 2500})).await;
    let start = tokio::time::Instant::now();
    assert_eq!(ask(&app, get("/api/v1/healthz/")).await.status, 200);
    assert!(start.elapsed().as_millis() >= 2500);
}

#[tokio::test]
async fn a_fault_that_makes_no_sense_is_refused() {
    for fault in [
        json!({"answer": "explode"}),
        json!({"answer": {"status": 7}}),
        json!({"answer": {"json": {"status": 7, "body": {}}}}),
        json!({"path": "/"}),
    ] {
        assert!((400..500).contains(&set(&app(), fault.clone()).await.status), "{fault}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_fault_can_be_over_by_itself() {
    let app = app();
    set(&app, json!({"paths": ["/config.json"], "answer": "missing", "for_ms": 3000})).await;
    assert_eq!(ask(&app, get("/config.json")).await.status, 404);
    tokio::time::advance(std::time::Duration::from_millis(3001)).await;
    assert_eq!(ask(&app, get("/config.json")).await.status, 200);
}

#[tokio::test]
async fn closing_sockets_breaks_no_answer() {
    let app = app();
    assert_eq!(set(&app, json!({"close_sockets": true})).await.status, 204);
    assert_eq!(ask(&app, get("/sandbox/faults")).await.body, "[]");
    assert_eq!(break_config(&app, json!("missing")).await.status, 404);
}
