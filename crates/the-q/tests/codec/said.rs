//! What was read, in the words of the test data.

use queue::{BoardKind, Hall, OnBoard, Place, Stage, Ticket};
use the_q::{Line, office::Office, slots::Day, waiting::Waiting};

const STAGES: [(Stage, &str); 6] = [
    (Stage::Preparing, "preparing"),
    (Stage::Waiting, "waiting"),
    (Stage::Called, "called"),
    (Stage::BeingServed, "being served"),
    (Stage::OnHold, "on hold"),
    (Stage::Other, "other"),
];

pub fn line(line: &Line) -> String {
    match line {
        Line::Unknown => "unknown".into(),
        Line::Known { me, waiting, due } => {
            let me = me.as_ref().map_or_else(
                || "not in line".into(),
                |mine| format!("{}, {}", mine.number, place(mine.place)),
            );
            format!("{me}; {waiting} in line, {due} due")
        }
    }
}

fn place(place: Place) -> String {
    let Place { ahead, appointments_ahead, appointments_due } = place;
    format!("{ahead} ahead, {appointments_ahead} with an appointment, {appointments_due} due")
}

pub fn hall(hall: &Hall) -> String {
    let people = hall.people.iter().map(|person| {
        let stage = STAGES.iter().find(|(stage, _)| *stage == person.stage).map(|(_, word)| *word).unwrap();
        format!(" {} {stage} {}", person.number, since(person.since))
    });
    format!("{:?}:{}", hall.kind, people.collect::<Vec<_>>().join(","))
}

/// A board from the words that [`hall`] makes of it.
pub fn hall_of(words: &str) -> Hall {
    let (kind, people) = words.split_once(':').unwrap();
    let kind = match kind {
        "ByTicket" => BoardKind::ByTicket,
        "ByName" => BoardKind::ByName,
        "NoCalls" => BoardKind::NoCalls,
        _ => BoardKind::Other,
    };
    let person = |words: &str| {
        let (number, rest) = words.trim().split_once(' ').unwrap();
        let (stage, since) = rest.rsplit_once(' ').unwrap();
        let stage = STAGES.iter().find(|(_, word)| *word == stage).map(|(stage, _)| *stage).unwrap();
        OnBoard { number: number.into(), stage, since: since.parse().ok() }
    };
    Hall { kind, people: people.split(',').filter(|words| !words.trim().is_empty()).map(person).collect() }
}

pub fn office(office: &Office) -> String {
    format!(
        "{} (key {}) {}; {:?}; board {}; {}; {}; {}; {}",
        office.number.0,
        office.key.0,
        office.name,
        office.visibility,
        if office.shows_board { "on" } else { "off" },
        if office.takes_appointments { "appointments" } else { "no appointments" },
        office.zone.as_deref().unwrap_or("-"),
        office.address.as_deref().unwrap_or("-"),
        office.telephone.as_deref().unwrap_or("-"),
    )
}

pub fn days(days: &[Day]) -> String {
    let day = |day: &Day| {
        let slots = day.slots.iter().map(|slot| format!(" {}-{}x{}", slot.from, slot.to, slot.free));
        format!("{}{}", day.date, slots.collect::<String>())
    };
    let days = days.iter().map(day).collect::<Vec<_>>().join("; ");
    if days.is_empty() { "no days".into() } else { days }
}

pub fn waiting(waiting: Waiting) -> String {
    let Waiting { people, appointments, longest_since } = waiting;
    format!("{people} people, {appointments} with an appointment, longest since {}", since(longest_since))
}

pub fn ticket(ticket: &Ticket) -> String {
    match ticket {
        Ticket::Preparing => "preparing".into(),
        Ticket::Waiting(at) => format!("waiting, {}", place(*at)),
        Ticket::Called { since: time } => format!("called {}", since(*time)),
        Ticket::BeingServed { since: time } => format!("being served {}", since(*time)),
        Ticket::OnHold { since: time } => format!("on hold {}", since(*time)),
        Ticket::Gone => "gone".into(),
        Ticket::NotFound => "not found".into(),
        Ticket::NotShown(why) => format!("not shown: {why:?}"),
    }
}

fn since(time: Option<i64>) -> String {
    time.map_or_else(|| "-".into(), |time| time.to_string())
}
