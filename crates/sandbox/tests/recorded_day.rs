//! Replays a recorded day at a counter: the same moves, and after each the same answers and the same events.
//!
//! `data/day.json` tells what was done at each stage, what two sockets heard (one in the office's room, one in none), and
//! what the answers said: not in their own words, but who was seen in which order, with which number, flag and state.
//! The ids of periods and people are compared too: they show that nothing else was done in between.

mod listener;
mod server;
mod shape;

use axum::Router;
use listener::Listener;
use serde::Deserialize;
use serde_json::{Value, json};
use server::{app, ask_json, command, get, listen};
use std::collections::BTreeMap;

const OFFICE: u32 = 999;
const ELSEWHERE: u32 = 94;

#[derive(Deserialize)]
struct Stage {
    name: String,
    #[serde(rename = "do")]
    steps: Vec<Vec<String>>,
    /// Null: the sockets were not recorded.
    joined_hears: Option<Vec<String>>,
    roomless_hears: Option<Vec<String>>,
    answers: Vec<Answer>,
}

#[derive(Deserialize)]
struct Answer {
    ask: String,
    of: Option<String>,
    /// Null: an empty object.
    sees: Option<Vec<String>>,
}

/// Who is who in this replay.
struct Cast {
    app: Router,
    /// By letter: the person as commands answer.
    people: BTreeMap<String, Value>,
    /// Appointments, the last one last.
    appointments: Vec<Value>,
    /// Two services of different categories: id and category.
    services: [(Value, String); 2],
    seconds: i64,
}

#[tokio::test]
async fn the_recorded_day_has_the_same_answers_and_events() {
    let stages: Vec<Stage> = serde_json::from_str(include_str!("data/day.json")).unwrap();
    let app = app();
    let address = listen(&app).await;
    let mut joined = Listener::join(address, OFFICE).await;
    let mut roomless = Listener::connect(address).await;
    let mut cast = Cast::new(app.clone()).await;

    for stage in stages {
        for step in &stage.steps {
            cast.play(step).await;
        }
        for answer in &stage.answers {
            let name = format!("{}: {} {:?}", stage.name, answer.ask, answer.of);
            assert_eq!(cast.sees(answer).await, answer.sees, "{name}");
        }
        command(&app, "/announce", json!({"event": "fence"})).await;
        for (socket, hears) in [(&mut joined, &stage.joined_hears), (&mut roomless, &stage.roomless_hears)] {
            let heard: Vec<String> = socket.events_until("fence").await.into_iter().map(checked).collect();
            // Signage was switched in the database then, past the code that announces it.
            let heard: Vec<_> = heard.iter().filter(|name| *name != "digital_signage_msg_update").collect();
            if let Some(hears) = hears {
                assert_eq!(heard, hears.iter().collect::<Vec<_>>(), "{}", stage.name);
            }
        }
    }
}

/// The name of an event whose argument is as recorded.
fn checked((name, argument): (String, Option<Value>)) -> String {
    match (name.as_str(), argument) {
        ("citizen_invited", argument) => assert_eq!(argument, Some(json!({}))),
        ("appointment_create" | "appointment_update", Some(record)) => {
            let shapes: Value = serde_json::from_str(include_str!("data/recordings.json")).unwrap();
            let records = &shapes["records"];
            if let Err(why) = shape::fits(&record, &records["appointment"], records) {
                panic!("{name}{why}");
            }
        }
        ("appointment_delete", argument) => assert!(argument.is_some_and(|id| id.is_u64())),
        _ => {}
    }
    name
}

impl Cast {
    async fn new(app: Router) -> Self {
        let (_, all) = ask_json(&app, get("/api/v1/services/")).await;
        let category = |service: &Value| service["parent"]["service_name"].as_str().unwrap().to_owned();
        let all = all["services"].as_array().unwrap();
        let first = &all[0];
        let second = all.iter().find(|service| category(service) != category(first)).unwrap();
        let services = [first, second].map(|service| (service["service_id"].clone(), category(service)));
        Self { app, people: BTreeMap::new(), appointments: Vec::new(), services, seconds: 0 }
    }

    async fn play(&mut self, step: &[String]) {
        let words: Vec<&str> = step.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["arrive", who, service, more @ ..] => {
                let newcomer = json!({
                    "office_number": OFFICE,
                    "service_id": self.services[usize::from(*service == "second")].0,
                    "priority": if more == ["high priority"] { 1 } else { 2 },
                    "contact": more != ["no contact"],
                    "state": "creation",
                });
                let person = self.command("/people", newcomer).await;
                self.people.insert((*who).to_owned(), person);
                // Each came a second after the other: order is by whole seconds.
                self.seconds += 1;
                self.command("/clock", json!({"offset_seconds": self.seconds})).await;
            }
            ["next", who] => {
                let called = self.command("/next", json!({"office_number": OFFICE})).await;
                assert_eq!(called["citizen_id"], self.people[*who]["citizen_id"], "who is next");
            }
            ["book", _] => self.book(OFFICE).await,
            ["book elsewhere"] => self.book(ELSEWHERE).await,
            ["check-in", who] => {
                let person = self.appointment("check-in", json!({})).await;
                self.people.insert((*who).to_owned(), person);
            }
            ["move"] => drop(self.appointment("move", json!({"in_minutes": 90})).await),
            ["cancel"] => drop(self.appointment("cancel", Value::Null).await),
            ["signage off"] => self.signage(false).await,
            ["signage on"] => self.signage(true).await,
            [step, who] => {
                let path = format!("/people/{}/{step}", self.people[*who]["citizen_id"]);
                self.command(&path, json!({})).await;
            }
            other => panic!("{other:?}"),
        }
    }

    async fn book(&mut self, office: u32) {
        let wish = json!({"office_number": office, "in_minutes": 10});
        let made = self.command("/appointments", wish).await;
        self.appointments.push(made["appointment_id"].clone());
    }

    async fn appointment(&self, step: &str, body: Value) -> Value {
        self.command(&format!("/appointments/{}/{step}", self.appointments.last().unwrap()), body).await
    }

    async fn signage(&self, shown: bool) {
        self.command("/office", json!({"office_number": OFFICE, "signage": shown})).await;
    }

    async fn command(&self, path: &str, body: Value) -> Value {
        command(&self.app, path, body).await
    }

    /// What an address answers, in the words of the data.
    async fn sees(&self, answer: &Answer) -> Option<Vec<String>> {
        let secret = |who: &str| self.people[who]["unique_id"].as_str().unwrap();
        let path = match (answer.ask.as_str(), &answer.of) {
            ("walkin", Some(who)) => format!("/citizen/all-walkin/{}/", secret(who)),
            ("board", _) => format!("/smartboard/?office_number={OFFICE}"),
            (list, _) => format!("/smardboard/Q-details/{list}/{OFFICE}"),
        };
        let (status, body) = ask_json(&self.app, get(&format!("/api/v1{path}"))).await;
        assert_eq!(status, 200, "{path}");
        let shapes: Value = serde_json::from_str(include_str!("data/recordings.json")).unwrap();
        let records = &shapes["records"];
        if let Err(why) = shape::fits(&body, &records[&answer.ask], records) {
            panic!("{}{why}", answer.ask);
        }
        let (list, word): (_, fn(&Self, &Value) -> String) = match answer.ask.as_str() {
            "walkin" => ("citizen", Self::in_front),
            "board" => ("citizens", Self::on_board),
            "waiting" => ("citizen_in_q", Self::waiting),
            _ => ("booked_not_checkin", Self::in_front),
        };
        Some(body.get(list)?.as_array().unwrap().iter().map(|entry| word(self, entry)).collect())
    }

    fn in_front(&self, entry: &Value) -> String {
        let flag = entry["flag"].as_str().unwrap();
        let Some(ticket) = entry["ticket_number"].as_str() else { return flag.to_owned() };
        let secret = &entry["walkin_unique_id"];
        let known = self.people.iter().find(|(_, person)| person["unique_id"] == *secret);
        let who = if secret.is_null() { "-" } else { known.unwrap().0 };
        format!("{flag} {ticket} {who}")
    }

    fn on_board(&self, entry: &Value) -> String {
        let period = &entry["active_period"];
        format!(
            "{} {} {} {} {}",
            entry["ticket_number"].as_str().unwrap(),
            period["period_id"],
            period["ps_id"],
            period["ps"]["ps_name"].as_str().unwrap(),
            if period["time_end"].is_null() { "lasts" } else { "ended" }
        )
    }

    fn waiting(&self, entry: &Value) -> String {
        let second = entry["service_name"] == self.services[1].1.as_str();
        assert!(second || entry["service_name"] == self.services[0].1.as_str(), "{entry}");
        format!(
            "{} {} {} {}",
            entry["citizen_id"],
            entry["flag"].as_str().unwrap(),
            if second { "second" } else { "first" },
            if entry["created_at"].is_string() { "since" } else { "-" }
        )
    }
}
