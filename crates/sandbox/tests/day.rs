//! A day that runs by itself is heard by sockets, and stops when it is told to.

mod listener;
mod server;

use listener::Listener;
use sandbox::app::{Settings, router};
use serde_json::{Value, json};
use server::{ask_json, command, get, listen, public};

const VICTORIA: u32 = 94;

async fn people(app: &axum::Router) -> Value {
    ask_json(app, get(&format!("/sandbox/queue/offices/{VICTORIA}"))).await.1["people"].clone()
}

#[tokio::test]
async fn there_is_a_line_at_once_and_things_happen_by_themselves() {
    let speed = Some("600".parse().unwrap());
    let app = router(&Settings { site: public(), speed, ..Settings::default() }).unwrap();
    assert!(people(&app).await.as_array().unwrap().len() > 4);
    let mut socket = Listener::join(listen(&app).await, VICTORIA).await;
    let mut invited = 0;
    while invited < 3 {
        if socket.event().await.0 == "citizen_invited" {
            invited += 1;
        }
    }
    command(&app, "/day", json!({"speed": 0})).await;
    let before = people(&app).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(people(&app).await, before);
}

#[tokio::test]
async fn a_day_can_be_started_later_and_a_reset_begins_it_anew() {
    let app = server::app();
    assert_eq!(people(&app).await, json!([]));
    command(&app, "/day", json!({"speed": 1, "seed": 4})).await;
    let first = people(&app).await;
    assert!(first.as_array().unwrap().len() > 4);
    command(&app, "/reset", json!({"seed": 4})).await;
    let tickets = |people: &Value| -> Vec<Value> {
        people.as_array().unwrap().iter().map(|person| person["ticket_number"].clone()).collect()
    };
    assert_eq!(tickets(&people(&app).await), tickets(&first));
}
