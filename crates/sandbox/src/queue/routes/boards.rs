//! What the boards in an office show. The lines are empty, so the lists are.

use super::Shared;
use crate::queue::{
    state::{Desk, Queue},
    wire::{Booked, Failure, InLine, Smartboard, json},
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

pub async fn smartboard(
    State(queue): State<Shared>,
    Query(of): Query<OfNumber>,
) -> Result<Response, Failure> {
    let number = of.office_number.and_then(|number| number.parse().ok());
    let number = number.ok_or_else(|| Failure::not_an_integer("office_number"))?;
    let desk = queue.by_number(number).ok_or(Failure::UNKNOWN_OFFICE)?;
    let board = Smartboard { office_type: desk.office.sb.sb_type.clone(), citizens: Vec::new() };
    Ok(json(StatusCode::OK, &board))
}

pub async fn waiting(State(queue): State<Shared>, Path(number): Path<String>) -> Result<Response, Failure> {
    desk(&queue, &number)?;
    Ok(json(StatusCode::OK, &json!({"citizen_in_q": Vec::<InLine>::new()})))
}

pub async fn upcoming(State(queue): State<Shared>, Path(number): Path<String>) -> Result<Response, Failure> {
    desk(&queue, &number)?;
    Ok(json(StatusCode::OK, &json!({"booked_not_checkin": Vec::<Booked>::new()})))
}

pub async fn side_menu(State(queue): State<Shared>, Path(number): Path<String>) -> Result<Response, Failure> {
    let desk = desk(&queue, &number)?;
    Ok(json(StatusCode::OK, &json!({"office": desk.office})))
}

/// Always 200, for offices that do not exist too.
pub async fn videofiles() -> Response {
    json(StatusCode::OK, &json!({"videourl": "/static/videos/sbc.mp4", "errors": "", "code": 200}))
}

fn desk<'a>(queue: &'a Queue, number: &str) -> Result<&'a Desk, Failure> {
    let number = number.parse().map_err(|_| Failure::API_IS_DOWN)?;
    queue.by_number(number).ok_or(Failure::UNKNOWN_OFFICE)
}
