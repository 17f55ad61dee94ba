//! One server in front of another, over real connections on this machine.

mod server;

use sandbox::app::{Settings, router};
use server::{ask, get, public};
use std::net::Ipv4Addr;
use tokio::net::TcpListener;

/// A stand-in on a free port, and its address.
async fn start() -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, server::app()).await });
    address
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
