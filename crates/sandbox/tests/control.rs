//! The commands for tests do what they say, and say what they can't.

mod server;

use axum::Router;
use serde_json::{Value, json};
use server::{app, ask, ask_json, command, get, post};

const OFFICE: u32 = 999;

async fn come(app: &Router) -> Value {
    command(app, "/people", json!({"office_number": OFFICE})).await
}

async fn all_walkin(app: &Router, person: &Value) -> Value {
    let secret = person["unique_id"].as_str().unwrap();
    ask_json(app, get(&format!("/api/v1/citizen/all-walkin/{secret}/"))).await.1
}

async fn board(app: &Router) -> Vec<Value> {
    let (_, board) = ask_json(app, get(&format!("/api/v1/smartboard/?office_number={OFFICE}"))).await;
    board["citizens"].as_array().unwrap().clone()
}

async fn act(app: &Router, person: &Value, step: &str) -> Value {
    command(app, &format!("/people/{}/{step}", person["citizen_id"]), Value::Null).await
}

#[tokio::test]
async fn a_hall_without_a_day_is_still() {
    let app = app();
    let (_, offices) = ask_json(&app, get("/api/v1/offices/")).await;
    for office in offices["offices"].as_array().unwrap() {
        let told = get(&format!("/sandbox/queue/offices/{}", office["office_number"]));
        let (_, told) = ask_json(&app, told).await;
        assert_eq!((&told["people"], &told["appointments"]), (&json!([]), &json!([])));
    }
}

#[tokio::test]
async fn a_person_is_told_with_number_secret_and_state_at_every_step() {
    let app = app();
    let person = come(&app).await;
    assert_eq!(person["ticket_number"], "A0");
    assert_eq!(person["state"], "Waiting");
    for (step, state) in [
        ("invite", json!("Invited")),
        ("begin", json!("Being Served")),
        ("hold", json!("On hold")),
        ("begin", json!("Being Served")),
        ("queue", json!("Waiting")),
        ("invite", json!("Invited")),
        ("begin", json!("Being Served")),
        ("finish", Value::Null),
    ] {
        let after = act(&app, &person, step).await;
        assert_eq!((&after["state"], &after["citizen_id"]), (&state, &person["citizen_id"]), "{step}");
    }
    assert_eq!(all_walkin(&app, &person).await, json!({}));
}

#[tokio::test]
async fn the_same_seed_gives_the_same_secrets() {
    let app = app();
    let mut secrets = Vec::new();
    for seed in [5, 5, 6] {
        command(&app, "/reset", json!({"seed": seed})).await;
        let person = come(&app).await;
        assert_eq!((&person["citizen_id"], &person["ticket_number"]), (&json!(1), &json!("A0")));
        secrets.push(person["unique_id"].clone());
    }
    assert!(secrets[0] == secrets[1] && secrets[1] != secrets[2]);
}

#[tokio::test]
async fn a_reset_brings_offices_and_clock_back() {
    let app = app();
    command(&app, "/office", json!({"office_number": OFFICE, "signage": false, "kind": "callbyname"})).await;
    let ahead = command(&app, "/clock", json!({"offset_seconds": 86_400 * 365})).await;
    command(&app, "/reset", json!({})).await;
    let now = command(&app, "/clock", json!({"offset_seconds": 0})).await;
    assert!(now["now"].as_str() < ahead["now"].as_str());
    let (_, told) = ask_json(&app, get(&format!("/sandbox/queue/offices/{OFFICE}"))).await;
    assert_eq!((&told["signage"], &told["kind"]), (&json!(true), &json!("callbyticket")));
}

#[tokio::test]
async fn tickets_start_again_on_the_next_day() {
    let app = app();
    come(&app).await;
    assert_eq!(come(&app).await["ticket_number"], "A1");
    command(&app, "/clock", json!({"offset_seconds": 2 * 86_400})).await;
    assert_eq!(come(&app).await["ticket_number"], "A0");
}

#[tokio::test]
async fn a_crowd_comes_at_once_and_every_list_holds_it() {
    let app = app();
    let count = 5000;
    let people = command(&app, "/crowd", json!({"office_number": OFFICE, "count": count})).await;
    let people = people["people"].as_array().unwrap();
    assert_eq!((people.len(), &people[count - 1]["ticket_number"]), (count, &json!("A4999")));
    let seen = all_walkin(&app, &people[count - 1]).await;
    assert_eq!(seen["citizen"].as_array().unwrap().len(), count);
    assert_eq!(board(&app).await.len(), count);
}

#[tokio::test]
async fn without_signage_the_board_is_empty_and_the_line_goes_on() {
    let app = app();
    let person = come(&app).await;
    command(&app, "/office", json!({"office_number": OFFICE, "signage": false})).await;
    assert_eq!(board(&app).await, [] as [Value; 0]);
    for list in ["waiting", "upcoming"] {
        let path = format!("/api/v1/smardboard/Q-details/{list}/{OFFICE}");
        let (_, lists) = ask_json(&app, get(&path)).await;
        assert!(lists.as_object().unwrap().values().all(|list| list == &json!([])), "{lists}");
    }
    assert_eq!(all_walkin(&app, &person).await["citizen"].as_array().unwrap().len(), 1);
    let (_, menu) = ask_json(&app, get(&format!("/api/v1/smardboard/side-menu/{OFFICE}"))).await;
    assert_eq!(menu["office"]["currently_waiting"], 0);
}

#[tokio::test]
async fn an_appointment_is_seen_when_it_is_near_and_becomes_a_ticket() {
    let app = app();
    let person = come(&app).await;
    let made = command(&app, "/appointments", json!({"office_number": OFFICE, "in_minutes": 20})).await;
    let flags = async |app: &Router| -> Vec<Value> {
        let seen = all_walkin(app, &person).await;
        seen["citizen"].as_array().unwrap().iter().map(|entry| entry["flag"].clone()).collect()
    };
    assert_eq!(flags(&app).await, ["walkin_app"]);
    let path = format!("/appointments/{}", made["appointment_id"]);
    command(&app, &format!("{path}/move"), json!({"in_minutes": 10})).await;
    assert_eq!(flags(&app).await, ["agenda_panel", "walkin_app"]);
    let here = command(&app, &format!("{path}/check-in"), json!({"contact": true})).await;
    assert_eq!(flags(&app).await, ["booked_app", "walkin_app"]);
    let own = all_walkin(&app, &here).await;
    assert_eq!(own["citizen"][0]["walkin_unique_id"], here["unique_id"]);
    act(&app, &here, "uncheck").await;
    assert_eq!(flags(&app).await, ["agenda_panel", "walkin_app"]);
}

#[tokio::test]
async fn somebody_can_have_come_a_while_ago() {
    let app = app();
    let now = command(&app, "/clock", json!({"offset_seconds": 0})).await;
    command(&app, "/people", json!({"office_number": OFFICE, "seconds_ago": 600})).await;
    let board = board(&app).await;
    let since = board[0]["active_period"]["time_start"].as_str().unwrap();
    assert!(since < now["now"].as_str().unwrap(), "{since} {now}");
    assert_eq!(since.len(), "2026-11-23T20:35:14.501737".len());
}

#[tokio::test]
async fn what_cannot_be_done_is_refused_with_a_reason() {
    let app = app();
    let person = come(&app).await;
    let id = &person["citizen_id"];
    for (path, body, status) in [
        (format!("/people/{id}/queue"), json!({}), 409),
        (format!("/people/{id}/hold"), json!({}), 409),
        (format!("/people/{id}/uncheck"), json!({}), 409),
        ("/people/77/invite".into(), json!({}), 404),
        ("/people".into(), json!({"office_number": 12345}), 404),
        ("/people".into(), json!({"office_number": OFFICE, "service_id": 777_777}), 404),
        ("/next".into(), json!({"office_number": 94}), 409),
        ("/appointments/9/check-in".into(), json!({}), 404),
    ] {
        let (answered, why) = ask_json(&app, post(&format!("/sandbox/queue{path}"), &body)).await;
        assert_eq!(answered, status, "{path}");
        assert!(why["message"].is_string(), "{path}");
    }
    for (path, body) in [
        (format!("/people/{id}/explode"), json!({})),
        ("/people".into(), json!({"office_number": OFFICE, "priority": 9})),
        ("/people".into(), json!({"office_number": OFFICE, "mood": "good"})),
        ("/day".into(), json!({"speed": -3})),
    ] {
        let answered = ask(&app, post(&format!("/sandbox/queue{path}"), &body)).await.status;
        assert!((400..500).contains(&answered), "{path} {body}: {answered}");
    }
}

#[tokio::test]
async fn free_times_come_by_day_in_order_and_fewer_once_one_is_taken() {
    let app = app();
    let (_, offices) = ask_json(&app, get("/api/v1/offices/")).await;
    let offices = offices["offices"].as_array().unwrap();
    let id = &offices.iter().find(|office| office["office_number"] == OFFICE).unwrap()["office_id"];
    let slots = async || ask_json(&app, get(&format!("/api/v1/offices/{id}/slots/"))).await.1;
    let total = |slots: &Value| -> u64 {
        let days = slots.as_object().unwrap().values().flat_map(|day| day.as_array().unwrap());
        days.map(|slot| slot["no_of_slots"].as_u64().unwrap()).sum()
    };
    let before = slots().await;
    assert_eq!(before.as_object().unwrap().len(), 30);
    // Three days ahead there is a day with appointments, or the day after the weekend is.
    for days in 3..7 {
        let wish = json!({"office_number": OFFICE, "in_minutes": days * 24 * 60, "minutes": 24 * 60});
        command(&app, "/appointments", wish).await;
    }
    assert!(total(&slots().await) < total(&before));
}
