//! Free times for appointments.

use crate::queue::{
    Queue, view,
    wire::{Failure, json},
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct ForService {
    service_id: Option<String>,
}

pub async fn slots(
    State(queue): State<Queue>,
    Path(office_id): Path<String>,
    Query(wanted): Query<ForService>,
) -> Result<Response, Failure> {
    let office_id = office_id.parse().map_err(|_| Failure::NoSuchAddress)?;
    let service_id = match wanted.service_id.filter(|id| !id.is_empty()) {
        Some(id) => Some(id.parse().map_err(|_| Failure::Exception)?),
        None => None,
    };
    let world = queue.world();
    let desk = world.directory.by_id(office_id).ok_or(Failure::Exception)?;
    Ok(json(StatusCode::OK, &view::slots(&world, desk, service_id)))
}
