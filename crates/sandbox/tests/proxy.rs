//! One server in front of another, over real connections on this machine.

mod listener;
mod server;

use listener::Listener;
use sandbox::app::{Settings, router};
use serde_json::json;
use server::{ask, command, get, public};
use std::net::Ipv4Addr;
use tokio::net::TcpListener;

/// A stand-in on a free port, and its address.
async fn start() -> String {
    format!("http://{}", server::listen(&server::app()).await)
}

fn in_front_of(address: &str) -> axum::Router {
    let settings = Settings {
        site: public(),
        the_q: Some(address.to_owned()),
        geocoder: Some(format!("{address}/geocoder")),
        ..Settings::default()
    };
    router(&settings).unwrap()
}

#[tokio::test]
async fn status_body_and_type_pass_unchanged() {
    let address = start().await;
    for base in [address.clone(), format!("{address}/api/v1/")] {
        let app = in_front_of(&base);
        for path in ["/api/v1/offices/", "/api/v1/services/?office_id=abc", "/api/v1/nope/"] {
            let (direct, through) = (server::answer(get(path)).await, ask(&app, get(path)).await);
            assert_eq!((direct.status, direct.body), (through.status, through.body), "{path}");
            assert_eq!(direct.headers["content-type"], through.headers["content-type"], "{path}");
        }
    }
}

#[tokio::test]
async fn the_geocoder_is_found_below_its_own_address() {
    let path = "/geocoder/addresses.json?addressString=Victoria";
    let address = start().await;
    let settings =
        Settings { site: public(), geocoder: Some(format!("{address}/geocoder")), ..Settings::default() };
    let through = ask(&router(&settings).unwrap(), get(path)).await;
    assert_eq!(through.body, server::answer(get(path)).await.body);
}

#[tokio::test]
async fn a_redirect_of_the_other_server_stays_on_this_host() {
    let app = in_front_of(&start().await);
    let answer = ask(&app, get("/api/v1/offices")).await;
    assert_eq!((answer.status, answer.headers["location"].to_str().unwrap()), (308, "/api/v1/offices/"));
}

#[tokio::test]
async fn an_unreachable_server_gives_502_with_a_message() {
    // A port that was free a moment ago: nobody listens there.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let answer = ask(&in_front_of(&address), get("/api/v1/offices/")).await;
    let body: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(answer.status, 502);
    assert!(body["message"].is_string());
}

#[tokio::test]
async fn a_socket_passes_through_until_either_end_or_a_fault_closes_it() {
    let the_q = server::app();
    let address = server::listen(&the_q).await;
    let app = in_front_of(&format!("http://{address}"));
    let mut socket = Listener::join(server::listen(&app).await, 999).await;
    command(&the_q, "/people", json!({"office_number": 999})).await;
    assert_eq!(socket.event().await, ("citizen_invited".to_owned(), Some(json!({}))));

    let fault = server::post("/sandbox/faults", &json!({"close_sockets": true}));
    assert_eq!(ask(&app, fault).await.status, 204);
    assert_eq!(socket.next().await, None);
}

#[tokio::test]
async fn what_the_real_one_refuses_is_refused() {
    let address = server::listen(&in_front_of(&start().await)).await;
    for (query, origin) in [
        ("EIO=3&transport=websocket", listener::ORIGIN),
        ("EIO=4&transport=websocket", "https://elsewhere.example"),
    ] {
        assert_eq!(Listener::open(address, query, Some(origin)).await.err(), Some(400), "{query} {origin}");
    }
}
