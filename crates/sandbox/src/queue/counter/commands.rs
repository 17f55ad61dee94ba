//! What a press on the page does. Afterwards the browser is sent back to the page of the office.

use super::page::{address, refused};
use crate::queue::{
    Queue,
    day::Speed,
    hall::{
        AppointmentId, Arrival, Booking, CitizenId, Contact, CounterKind, Move, Priority, Refusal, ServiceId,
    },
    moment::Moment,
    wire::BoardKind,
    world::World,
};
use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Office {
    office: u32,
}

#[derive(Deserialize)]
pub struct Step {
    office: u32,
    citizen: CitizenId,
    step: Move,
}

#[derive(Deserialize)]
pub struct Person {
    office: u32,
    citizen: CitizenId,
}

#[derive(Deserialize)]
pub struct Rank {
    office: u32,
    citizen: CitizenId,
    priority: Priority,
}

#[derive(Deserialize)]
pub struct Newcomers {
    office: u32,
    service: ServiceId,
    priority: Priority,
    count: u32,
    contact: Option<String>,
    waiting: Option<String>,
}

#[derive(Deserialize)]
pub struct Wish {
    office: u32,
    service: ServiceId,
    in_minutes: i64,
}

#[derive(Deserialize)]
pub struct Expected {
    office: u32,
    appointment: AppointmentId,
}

#[derive(Deserialize)]
pub struct Saved {
    office: u32,
    signage: Option<String>,
    kind: BoardKind,
}

#[derive(Deserialize)]
pub struct Tempo {
    office: u32,
    speed: f64,
}

/// Most people that one press lets in.
const MOST_NEWCOMERS: u32 = 5000;
const HALF_AN_HOUR: u32 = 30;
const USUAL_SEED: u64 = 1;

pub async fn next(State(queue): State<Queue>, Form(form): Form<Office>) -> Response {
    let call = |world: &mut World, now| {
        let office = world.desk(form.office)?.id();
        world.hall.invite_next(office, CounterKind::Usual, now)
    };
    back(form.office, queue.change(call).await)
}

pub async fn act(State(queue): State<Queue>, Form(form): Form<Step>) -> Response {
    back(form.office, queue.change(|world, now| world.hall.act(form.citizen, form.step, now)).await)
}

pub async fn service(State(queue): State<Queue>, Form(form): Form<Person>) -> Response {
    back(form.office, queue.change(|world, now| world.add_service(form.citizen, None, now)).await)
}

pub async fn priority(State(queue): State<Queue>, Form(form): Form<Rank>) -> Response {
    back(form.office, queue.change(|world, _| world.hall.set_priority(form.citizen, form.priority)).await)
}

pub async fn newcomers(State(queue): State<Queue>, Form(form): Form<Newcomers>) -> Response {
    let come = |world: &mut World, now: Moment| {
        let desk = world.desk(form.office)?;
        let arrival = Arrival {
            office: desk.id(),
            service: form.service,
            prefix: &world.prefix(form.service)?,
            priority: form.priority,
            counter: CounterKind::Usual,
            contact: if form.contact.is_some() { Contact::Left } else { Contact::None },
        };
        for _ in 0..form.count.min(MOST_NEWCOMERS) {
            let citizen = world.hall.arrive(&arrival, now);
            if form.waiting.is_some() {
                world.hall.act(citizen, Move::Queue, now)?;
            }
        }
        Ok(())
    };
    back(form.office, queue.change(come).await)
}

pub async fn appointment(State(queue): State<Queue>, Form(form): Form<Wish>) -> Response {
    let book = |world: &mut World, now: Moment| {
        let office = world.desk(form.office)?.id();
        let start = now.plus_seconds(form.in_minutes.saturating_mul(60));
        world.hall.book(&Booking { office, service: form.service, start, minutes: HALF_AN_HOUR }, now);
        Ok(())
    };
    back(form.office, queue.change(book).await)
}

pub async fn check_in(State(queue): State<Queue>, Form(form): Form<Expected>) -> Response {
    let come = |world: &mut World, now| world.check_in(form.appointment, Contact::Left, now).map(|_| ());
    back(form.office, queue.change(come).await)
}

pub async fn cancel(State(queue): State<Queue>, Form(form): Form<Expected>) -> Response {
    back(form.office, queue.change(|world, _| world.hall.cancel(form.appointment)).await)
}

pub async fn office(State(queue): State<Queue>, Form(form): Form<Saved>) -> Response {
    let signage = Some(form.signage.is_some());
    let save = |world: &mut World, _| world.save_office(form.office, signage, Some(form.kind));
    back(form.office, queue.change(save).await)
}

pub async fn day(State(queue): State<Queue>, Form(form): Form<Tempo>) -> Response {
    match Speed::new(form.speed) {
        Ok(speed) => queue.start_day(speed, USUAL_SEED),
        Err(_) => queue.stop_day(),
    }
    back(form.office, Ok(()))
}

pub async fn sockets(State(queue): State<Queue>, Form(form): Form<Office>) -> Response {
    queue.sockets().close().await;
    back(form.office, Ok(()))
}

fn back<T>(office: u32, result: Result<T, Refusal>) -> Response {
    match result {
        Ok(_) => Redirect::to(&address(office)).into_response(),
        Err(why) => refused(office, why),
    }
}
