//! The sockets, frame by frame.

mod listener;
mod server;

use axum::http::Request;
use axum::{Router, body::Body};
use listener::{Listener, ORIGIN};
use serde_json::{Value, json};
use server::{app, ask, command, listen, post};

const QUERY: &str = "EIO=4&transport=websocket";

async fn say(app: &Router, event: &str) {
    command(app, "/announce", json!({"event": event})).await;
}

#[tokio::test]
async fn a_session_goes_as_it_was_recorded() {
    let app = app();
    let mut socket = Listener::open(listen(&app).await, QUERY, Some(ORIGIN)).await.unwrap();
    let open: Value = serde_json::from_str(socket.frame().await.strip_prefix('0').unwrap()).unwrap();
    assert_eq!(
        (&open["upgrades"], &open["pingInterval"], &open["pingTimeout"]),
        (&json!([]), &json!(25000), &json!(5000))
    );
    assert!(open["sid"].is_string());
    socket.send("40").await;
    let joined: Value = serde_json::from_str(socket.frame().await.strip_prefix("40").unwrap()).unwrap();
    assert!(joined["sid"].is_string());
    socket.send("42[\"joinSmartboardRoom\",{\"office_id\":999}]").await;
    assert_eq!(socket.frame().await, "42[\"joinSmartboardRoomSuccess\"]");
    socket.send("42[\"joinSmartboardRoom\",{\"office_id\":\"abc\"}]").await;
    assert_eq!(
        socket.frame().await,
        "42[\"joinSmartboardRoomFail\",{\"sucess\":false,\"message\":\"office_id must be an integer\"}]"
    );
    socket.send("42[\"joinSmartboardRoom\",{}]").await;
    assert_eq!(
        socket.frame().await,
        "42[\"joinSmartboardRoomFail\",{\"sucess\":false,\"message\":\"office_id must be passed to this method\"}]"
    );
    command(&app, "/people", json!({"office_number": 999})).await;
    assert_eq!(socket.frame().await, "42[\"citizen_invited\",{}]");
}

#[tokio::test]
async fn what_is_no_question_of_a_citizens_client_gets_no_answer() {
    let app = app();
    let mut socket = Listener::connect(listen(&app).await).await;
    for frame in [
        "42[\"joinRoom\",{}]",
        "42[\"joinSmartboardRoom\"]",
        "42[\"joinSmartboardRoom\",999]",
        "42[\"sync\"]",
    ] {
        socket.send(frame).await;
    }
    // A question with an answer, so that the others have been passed over when it comes.
    socket.send("42[\"joinSmartboardRoom\",{\"office_id\":999}]").await;
    assert_eq!(socket.frame().await, "42[\"joinSmartboardRoomSuccess\"]");
}

#[tokio::test]
async fn other_origins_and_versions_are_refused_and_a_client_without_an_origin_is_not() {
    let address = listen(&app()).await;
    assert_eq!(Listener::open(address, QUERY, Some("https://evil.example")).await.err(), Some(400));
    assert_eq!(Listener::open(address, "EIO=3&transport=websocket", Some(ORIGIN)).await.err(), Some(400));
    assert!(Listener::open(address, QUERY, None).await.is_ok());
    let own = format!("http://{address}");
    assert!(Listener::open(address, QUERY, Some(&own)).await.is_ok(), "the site itself");
}

#[tokio::test]
async fn a_poll_opens_a_session_too_and_a_refusal_says_why() {
    let app = app();
    let poll = |query: &str, origin: &str| {
        let uri = format!("/api/v1/socket.io/?{query}");
        Request::get(uri).header("origin", origin).header("host", "127.0.0.1:1").body(Body::empty()).unwrap()
    };
    let open = ask(&app, poll("EIO=4&transport=polling", ORIGIN)).await;
    let body = std::str::from_utf8(&open.body).unwrap();
    assert!(open.status == 200 && body.starts_with("0{") && body.contains("\"upgrades\":[\"websocket\"]"));
    assert_eq!(open.headers["content-type"], "text/plain; charset=UTF-8");
    assert_eq!(open.headers["access-control-allow-origin"], ORIGIN);
    assert_eq!(open.headers["access-control-allow-credentials"], "true");

    let other = ask(&app, poll("EIO=4&transport=polling", "https://evil.example")).await;
    assert_eq!((other.status, other.body.as_ref()), (400, &b"\"Not an accepted origin.\""[..]));
    assert!(!other.headers.contains_key("access-control-allow-origin"));
    let old = ask(&app, poll("EIO=3&transport=polling", ORIGIN)).await;
    assert_eq!((old.status, old.headers["content-type"].to_str().unwrap()), (400, "text/plain"));
    assert_eq!(ask(&app, server::get("/api/v1/socket.io")).await.status, 404);
}

#[tokio::test]
async fn a_board_hears_of_its_own_office_alone() {
    let app = app();
    let address = listen(&app).await;
    let (mut here, mut there) = (Listener::join(address, 999).await, Listener::join(address, 94).await);
    command(&app, "/people", json!({"office_number": 999})).await;
    say(&app, "fence").await;
    assert_eq!(here.events_until("fence").await, [("citizen_invited".to_owned(), Some(json!({})))]);
    assert_eq!(there.events_until("fence").await, []);
}

#[tokio::test]
async fn appointments_reach_every_socket_under_names_that_belong_to_nobody() {
    let app = app();
    let address = listen(&app).await;
    let (mut joined, mut roomless) = (Listener::join(address, 999).await, Listener::connect(address).await);
    let made = command(&app, "/appointments", json!({"office_number": 94, "in_minutes": 10})).await;
    let id = &made["appointment_id"];
    command(&app, &format!("/appointments/{id}/move"), json!({"in_minutes": 12})).await;
    command(&app, &format!("/appointments/{id}/cancel"), Value::Null).await;
    say(&app, "fence").await;
    for socket in [&mut joined, &mut roomless] {
        let events = socket.events_until("fence").await;
        let names: Vec<_> = events.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["appointment_create", "appointment_update", "appointment_delete"]);
        assert_eq!(events[2].1.as_ref(), Some(id));
        let record = events[0].1.as_ref().unwrap();
        assert!(record["citizen_name"].as_str().unwrap().starts_with("Nobody Example"), "{record}");
        assert!(record["contact_information"].as_str().unwrap().ends_with("@example.com"));
    }
}

#[tokio::test]
async fn sockets_can_be_closed_and_kept_away_for_a_while() {
    let app = app();
    let address = listen(&app).await;
    let mut socket = Listener::join(address, 999).await;
    let fault = json!({
        "close_sockets": true, "paths": ["/api/v1/socket.io"], "answer": {"status": 503}, "for_ms": 400
    });
    assert_eq!(ask(&app, post("/sandbox/faults", &fault)).await.status, 204);
    assert_eq!(socket.next().await.as_deref(), Some("1"), "the session is closed");
    assert_eq!(socket.next().await, None);
    assert_eq!(Listener::open(address, QUERY, Some(ORIGIN)).await.err(), Some(503));
    command(&app, "/people", json!({"office_number": 999})).await;
    tokio::time::sleep(std::time::Duration::from_millis(450)).await;

    let mut again = Listener::join(address, 999).await;
    command(&app, "/next", json!({"office_number": 999})).await;
    assert_eq!(again.event().await.0, "citizen_invited", "and what was missed does not come");
}
