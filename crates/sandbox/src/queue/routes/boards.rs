//! What the boards in an office show.

use crate::queue::{
    Queue,
    directory::Desk,
    view,
    wire::{Failure, json},
    world::World,
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
pub struct OfNumber {
    office_number: Option<String>,
}

pub async fn smartboard(State(queue): State<Queue>, Query(of): Query<OfNumber>) -> Result<Response, Failure> {
    let number = of.office_number.and_then(|number| number.parse().ok());
    let number = number.ok_or_else(|| Failure::not_an_integer("office_number"))?;
    let world = queue.world();
    let desk = world.directory.by_number(number).ok_or(Failure::UNKNOWN_OFFICE)?;
    Ok(json(StatusCode::OK, &view::board(&world, desk)))
}

pub async fn waiting(State(queue): State<Queue>, Path(number): Path<String>) -> Result<Response, Failure> {
    let world = queue.world();
    let in_q = view::waiting(&world, desk(&world, &number)?);
    Ok(json(StatusCode::OK, &json!({"citizen_in_q": in_q})))
}

pub async fn upcoming(State(queue): State<Queue>, Path(number): Path<String>) -> Result<Response, Failure> {
    let world = queue.world();
    let expected = view::upcoming(&world, desk(&world, &number)?);
    Ok(json(StatusCode::OK, &json!({"booked_not_checkin": expected})))
}

pub async fn side_menu(State(queue): State<Queue>, Path(number): Path<String>) -> Result<Response, Failure> {
    let world = queue.world();
    let desk = desk(&world, &number)?;
    Ok(json(StatusCode::OK, &json!({"office": desk.office})))
}

/// Always 200, for offices that do not exist too.
pub async fn videofiles() -> Response {
    json(StatusCode::OK, &json!({"videourl": "/static/videos/sbc.mp4", "errors": "", "code": 200}))
}

fn desk<'a>(world: &'a World, number: &str) -> Result<&'a Desk, Failure> {
    let number = number.parse().map_err(|_| Failure::API_IS_DOWN)?;
    world.directory.by_number(number).ok_or(Failure::UNKNOWN_OFFICE)
}
