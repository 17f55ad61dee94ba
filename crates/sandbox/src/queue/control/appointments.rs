//! Commands about appointments.

use super::Person;
use crate::queue::{
    Queue,
    hall::{AppointmentId, Booking, Contact, Refusal, ServiceId},
    moment::Moment,
    world::World,
};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    office_number: u32,
    in_minutes: i64,
    service_id: Option<ServiceId>,
    #[serde(default = "half_an_hour")]
    minutes: u32,
}

#[derive(Serialize)]
pub struct Made {
    appointment_id: AppointmentId,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Desk {
    #[serde(default)]
    contact: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Later {
    in_minutes: i64,
}

const fn half_an_hour() -> u32 {
    30
}

pub async fn add(State(queue): State<Queue>, Json(wish): Json<Wish>) -> Result<Json<Made>, Refusal> {
    let book = |world: &mut World, now: Moment| {
        let desk = world.desk(wish.office_number)?;
        let booking = Booking {
            office: desk.id(),
            service: ServiceId(world.service(desk, wish.service_id)?.service_id),
            start: now.plus_seconds(wish.in_minutes * 60),
            minutes: wish.minutes,
        };
        Ok(Json(Made { appointment_id: world.hall.book(&booking, now) }))
    };
    queue.change(book).await
}

pub async fn check_in(
    State(queue): State<Queue>,
    Path(id): Path<AppointmentId>,
    Json(desk): Json<Desk>,
) -> Result<Json<Person>, Refusal> {
    let contact = if desk.contact { Contact::Left } else { Contact::None };
    queue.change(|world, now| world.check_in(id, contact, now).map(|c| Json(Person::from(c)))).await
}

pub async fn reschedule(
    State(queue): State<Queue>,
    Path(id): Path<AppointmentId>,
    Json(later): Json<Later>,
) -> Result<StatusCode, Refusal> {
    let start = |now: Moment| now.plus_seconds(later.in_minutes * 60);
    queue.change(|world, now| world.hall.reschedule(id, start(now))).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub async fn cancel(
    State(queue): State<Queue>,
    Path(id): Path<AppointmentId>,
) -> Result<StatusCode, Refusal> {
    queue.change(|world, _| world.hall.cancel(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
