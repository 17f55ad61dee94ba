//! Commands about offices, the clock, the day and the sockets.

use super::Person;
use crate::queue::{
    Queue,
    day::Speed,
    hall::{AppointmentId, Refusal},
    moment::Moment,
    sockets::Announcement,
    wire::BoardKind,
    world::World,
};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seed {
    #[serde(default = "usual_seed")]
    seed: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    office_number: u32,
    signage: Option<bool>,
    kind: Option<BoardKind>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    offset_seconds: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tempo {
    speed: f64,
    #[serde(default = "usual_seed")]
    seed: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anything {
    event: String,
    argument: Option<Value>,
    office_number: Option<u32>,
}

#[derive(Serialize)]
pub struct Office {
    office_number: u32,
    office_name: String,
    kind: String,
    signage: bool,
    people: Vec<Person>,
    appointments: Vec<Expected>,
}

#[derive(Serialize)]
struct Expected {
    appointment_id: AppointmentId,
    start: String,
}

const fn usual_seed() -> u64 {
    1
}

pub async fn reset(State(queue): State<Queue>, Json(Seed { seed }): Json<Seed>) -> StatusCode {
    queue.reset(seed);
    StatusCode::NO_CONTENT
}

pub async fn office(State(queue): State<Queue>, Json(change): Json<Change>) -> Result<StatusCode, Refusal> {
    queue.change(|world, _| world.save_office(change.office_number, change.signage, change.kind)).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub async fn tell(State(queue): State<Queue>, Path(number): Path<u32>) -> Result<Json<Office>, Refusal> {
    let world = queue.world();
    let desk = world.desk(number)?;
    let appointments = world.hall.expected(desk.id()).into_iter();
    Ok(Json(Office {
        office_number: number,
        office_name: desk.office.office_name.clone(),
        kind: desk.office.sb.sb_type.clone(),
        signage: desk.office.currently_waiting == Some(1),
        people: world.hall.on_board(desk.id()).into_iter().map(Person::from).collect(),
        appointments: appointments
            .map(|a| Expected { appointment_id: a.id, start: a.start.with_z() })
            .collect(),
    }))
}

pub async fn clock(State(queue): State<Queue>, Json(shift): Json<Shift>) -> Result<Json<Value>, Refusal> {
    let set = |world: &mut World, _: Moment| {
        world.clock.put_forward(shift.offset_seconds);
        Ok(Json(json!({"now": world.now().with_z()})))
    };
    queue.change(set).await
}

pub async fn day(
    State(queue): State<Queue>,
    Json(tempo): Json<Tempo>,
) -> Result<StatusCode, (StatusCode, String)> {
    if tempo.speed == 0.0 {
        queue.stop_day();
    } else {
        let speed = Speed::new(tempo.speed).map_err(|why| (StatusCode::BAD_REQUEST, why))?;
        queue.start_day(speed, tempo.seed);
    }
    Ok(StatusCode::NO_CONTENT)
}

pub async fn announce(State(queue): State<Queue>, Json(anything): Json<Anything>) -> StatusCode {
    let Anything { event, argument, office_number } = anything;
    queue.sockets().tell(&Announcement { room: office_number, event: event.into(), argument }).await;
    StatusCode::NO_CONTENT
}
