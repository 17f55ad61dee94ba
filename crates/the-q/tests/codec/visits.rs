//! Whole visits: where a ticket stood, answer by answer.

use crate::{corpus, decoders, said};
use serde::Deserialize;
use the_q::{
    board,
    join::{Board, Memory, Reading, with_link, with_number},
    line, number,
    office::{self, Office},
    waiting,
};

#[derive(Deserialize)]
struct Visit {
    about: String,
    /// The id in the person's link.
    ticket: Option<String>,
    /// What the person typed.
    number: Option<String>,
    /// The office's board is `off`, or there is `none`; else it is on.
    office: Option<String>,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    line: Option<String>,
    board: Option<String>,
    upcoming: Option<String>,
    gives: String,
}

/// Seconds between answers.
const STEP: i64 = 30;

#[test]
fn each_answer_of_a_visit_says_where_the_ticket_stands() {
    for visit in corpus::read::<Vec<Visit>>("visits.json") {
        let mut memory = Memory::default();
        let mut now = 1_795_466_114;
        if let Some(number) = &visit.number {
            memory.tell(number::typed(number).unwrap(), now);
        }
        for (at, step) in visit.steps.iter().enumerate() {
            now += STEP;
            // A tab that the device discards in between must not matter.
            memory = Memory::from_note(&memory.note());
            assert_eq!(stands(&visit, step, &mut memory, now), step.gives, "{}, step {at}", visit.about);
        }
    }
}

fn stands(visit: &Visit, step: &Step, memory: &mut Memory, now: i64) -> String {
    let hall = step.board.as_ref().map(|name| board::read(&corpus::body(name)).unwrap());
    let office = the_office(visit.office.as_deref());
    let upcoming = step.upcoming.as_ref().map(|name| waiting::read_upcoming(&corpus::body(name)).unwrap());
    let board = match (&hall, visit.office.as_deref()) {
        (_, Some("none")) => Board::NoOffice,
        (None, _) => Board::Unread,
        (Some(hall), _) => Board::Read(Reading { hall, office: Some(&office), upcoming }),
    };
    let ticket = match (&visit.ticket, &step.line) {
        (Some(id), Some(name)) => {
            let line = line::read(&corpus::body(name), &decoders::ticket(id)).unwrap();
            with_link(&line, board, memory, now)
        }
        _ => with_number(board, memory, now),
    };
    said::ticket(&ticket)
}

fn the_office(kind: Option<&str>) -> Office {
    let office = office::read(&corpus::body("office/office-999.json")).unwrap();
    Office { shows_board: kind != Some("off"), ..office }
}
