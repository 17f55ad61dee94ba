//! The frame of the page, and the choice of an office.

use super::{expected, newcomer, people, settings};
use crate::queue::{Queue, hall::Refusal, seed::TEST_OFFICE, world::World};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};
use maud::{DOCTYPE, Markup, html};
use serde::Deserialize;

/// Which office, and whether the page loads itself again.
#[derive(Clone, Copy, Deserialize)]
pub struct Shown {
    office: Option<u32>,
    every: Option<u32>,
}

pub async fn show(State(queue): State<Queue>, Query(shown): Query<Shown>) -> Response {
    let office = shown.office.unwrap_or(TEST_OFFICE);
    match body(&queue, office) {
        Ok(body) => Html(frame(shown.every, &body).into_string()).into_response(),
        Err(why) => refused(office, why),
    }
}

/// A page that says why a press did nothing, and leads back.
pub fn refused(office: u32, why: Refusal) -> Response {
    let status = if why.is_absence() { StatusCode::NOT_FOUND } else { StatusCode::CONFLICT };
    let body = html! {
        h1 { "That did not work" }
        p role="alert" { (why.message()) }
        p { a href=(address(office)) { "Back to the counter" } }
    };
    (status, Html(frame(None, &body).into_string())).into_response()
}

/// The page of an office.
pub fn address(office: u32) -> String {
    format!("/sandbox?office={office}")
}

fn frame(every: Option<u32>, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                @if let Some(seconds) = every {
                    meta http-equiv="refresh" content=(seconds.max(1));
                }
                title { "The counter" }
                link rel="icon" href="/icon.svg" type="image/svg+xml";
                link rel="stylesheet" href="/sandbox/counter.css";
            }
            body { main { (body) } }
        }
    }
}

fn body(queue: &Queue, office: u32) -> Result<Markup, Refusal> {
    let speed = queue.speed();
    let world = queue.world();
    let desk = world.desk(office)?;
    let reload = address(office);
    Ok(html! {
        (choice(&world, office))
        h1 { (desk.office.office_name) " (number " (office) ")" }
        p {
            a href=(reload) { "Refresh" } " · "
            a href=(format!("{reload}&every=3")) { "Refresh every 3 seconds" } " · "
            "It is " (world.now().on_the_wall(&world.directory.calendar, desk.zone())) "."
        }
        (people::table(&world, desk))
        (expected::table(&world, desk))
        (newcomer::forms(&world, desk))
        (settings::forms(desk, speed))
    })
}

fn choice(world: &World, office: u32) -> Markup {
    html! {
        form action="/sandbox" {
            label { "Office"
                select name="office" {
                    @for desk in &world.directory.offices {
                        @let number = desk.office.office_number;
                        option value=(number) selected[number == office] {
                            (desk.office.office_name) " · " (world.hall.on_board(desk.id()).len())
                        }
                    }
                }
            }
            button { "Go there" }
        }
    }
}
