//! Commands about people.

use super::Person;
use crate::queue::{
    Queue,
    hall::{Arrival, CitizenId, Contact, CounterKind, Move, Priority, Refusal, ServiceId},
    moment::Moment,
    world::World,
};
use axum::{
    Json,
    extract::{Path, State},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Newcomer {
    office_number: u32,
    service_id: Option<ServiceId>,
    #[serde(default)]
    priority: Priority,
    #[serde(default)]
    counter: CounterKind,
    #[serde(default = "yes")]
    contact: bool,
    #[serde(default)]
    state: First,
    #[serde(default)]
    seconds_ago: u32,
    #[serde(default = "one")]
    count: usize,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum First {
    #[default]
    Waiting,
    Creation,
}

#[derive(Serialize)]
pub struct People {
    people: Vec<Person>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Another {
    service_id: Option<ServiceId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rank {
    priority: Priority,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Next {
    office_number: u32,
    #[serde(default)]
    counter: CounterKind,
}

const fn yes() -> bool {
    true
}

const fn one() -> usize {
    1
}

type Answer = Result<Json<Person>, Refusal>;

pub async fn add(State(queue): State<Queue>, Json(newcomer): Json<Newcomer>) -> Answer {
    queue.change(|world, now| come(world, &newcomer, now).map(Json)).await
}

pub async fn crowd(
    State(queue): State<Queue>,
    Json(newcomer): Json<Newcomer>,
) -> Result<Json<People>, Refusal> {
    let come_all = |world: &mut World, now: Moment| {
        let people = (0..newcomer.count).map(|_| come(world, &newcomer, now)).collect::<Result<_, _>>()?;
        Ok(Json(People { people }))
    };
    queue.change(come_all).await
}

pub async fn act(State(queue): State<Queue>, Path((id, step)): Path<(CitizenId, Move)>) -> Answer {
    let step = |world: &mut World, now: Moment| {
        // Those who finish or leave are gone from the hall afterwards.
        let before = Person::from(world.hall.citizen(id)?);
        world.hall.act(id, step, now)?;
        Ok(world.hall.citizen(id).map_or_else(|_| Person { state: None, ..before }, Person::from))
    };
    queue.change(step).await.map(Json)
}

pub async fn service(
    State(queue): State<Queue>,
    Path(id): Path<CitizenId>,
    Json(another): Json<Another>,
) -> Answer {
    let add = |world: &mut World, now: Moment| {
        world.add_service(id, another.service_id, now)?;
        tell(world, id)
    };
    queue.change(add).await
}

pub async fn priority(
    State(queue): State<Queue>,
    Path(id): Path<CitizenId>,
    Json(rank): Json<Rank>,
) -> Answer {
    let set = |world: &mut World, _: Moment| {
        world.hall.set_priority(id, rank.priority)?;
        tell(world, id)
    };
    queue.change(set).await
}

pub async fn next(State(queue): State<Queue>, Json(next): Json<Next>) -> Answer {
    let call = |world: &mut World, now: Moment| {
        let office = world.desk(next.office_number)?.id();
        let id = world.hall.invite_next(office, next.counter, now)?;
        tell(world, id)
    };
    queue.change(call).await
}

fn come(world: &mut World, newcomer: &Newcomer, now: Moment) -> Result<Person, Refusal> {
    let desk = world.desk(newcomer.office_number)?;
    let service = world.service(desk, newcomer.service_id)?;
    let prefix = service.prefix.clone();
    let arrival = Arrival {
        office: desk.id(),
        service: ServiceId(service.service_id),
        prefix: &prefix,
        priority: newcomer.priority,
        counter: newcomer.counter,
        contact: if newcomer.contact { Contact::Left } else { Contact::None },
    };
    let then = now.plus_seconds(-i64::from(newcomer.seconds_ago));
    let id = world.hall.arrive(&arrival, then);
    if newcomer.state == First::Waiting {
        world.hall.act(id, Move::Queue, then)?;
    }
    world.hall.citizen(id).map(Person::from)
}

fn tell(world: &World, id: CitizenId) -> Answer {
    world.hall.citizen(id).map(Person::from).map(Json)
}
