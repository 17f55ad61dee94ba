//! Offices, services and categories.

use crate::queue::{
    Queue,
    wire::{Failure, Office, Service, json},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
pub struct OfOffice {
    office_id: Option<String>,
}

#[derive(Serialize)]
struct Offices<'a> {
    offices: Vec<&'a Office>,
    errors: Map<String, Value>,
}

#[derive(Serialize)]
struct Services<'a> {
    services: Vec<&'a Service>,
    errors: Map<String, Value>,
}

#[derive(Serialize)]
struct Categories<'a> {
    categories: Vec<&'a Service>,
    errors: Map<String, Value>,
}

pub async fn offices(State(queue): State<Queue>) -> Response {
    let world = queue.world();
    let offices = world.directory.offices.iter().map(|desk| &desk.office).collect();
    json(StatusCode::OK, &Offices { offices, errors: Map::new() })
}

/// All actual services; with `?office_id=` those of the office, and their categories among them.
pub async fn services(State(queue): State<Queue>, Query(of): Query<OfOffice>) -> Response {
    let directory = &queue.world().directory;
    let services = match of.office_id.as_deref().map(str::parse::<u32>) {
        None => directory.services.iter().filter(|s| s.actual_service_ind == 1).collect(),
        Some(Err(_)) => return Failure::not_an_integer("office_id").into_response(),
        Some(Ok(id)) => match directory.by_id(id) {
            Some(desk) => directory.services_of(desk).collect(),
            None => return Failure::Exception.into_response(),
        },
    };
    json(StatusCode::OK, &Services { services, errors: Map::new() })
}

/// The categories, with one complaint for each of them that means nothing.
pub async fn categories(State(queue): State<Queue>) -> Response {
    let world = queue.world();
    let categories: Vec<_> = world.directory.services.iter().filter(|s| s.actual_service_ind == 0).collect();
    let errors =
        (0..categories.len()).map(|i| (i.to_string(), json!({"_schema": ["Invalid input type."]}))).collect();
    json(StatusCode::OK, &Categories { categories, errors })
}
