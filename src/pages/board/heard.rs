//! What was heard of the lines of offices in this document. The page of an office and the list of offices share it: what
//! one has just asked, the other does not ask again.

use crate::{
    browser::{clock, console},
    failure::Failure,
    gateways::the_q::TheQ,
};
use catalogue::model::OfficeNumber;
use queue::board::{Board, Looks, Signage};
use std::cell::RefCell;

/// Seconds for which an office's record is believed. It says whether the board is on, and is asked for only while the
/// board shows nobody.
const RECORD_COUNTS_FOR: i64 = 300;

/// What an office's board said.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    /// What it said.
    pub board: Board,
    /// When, in seconds since 1970 UTC by the device's clock.
    pub at: i64,
    /// When, in milliseconds by a clock that is never set.
    pub ticks: f64,
}

struct Kept {
    office: OfficeNumber,
    looks: Looks,
    record: Option<(i64, Signage)>,
    heard: Option<Heard>,
}

thread_local! {
    /// There are few offices: a list is enough, and its code is small.
    static KEPT: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

/// The last that was heard of an office.
pub fn known(office: OfficeNumber) -> Option<Heard> {
    KEPT.with_borrow(|all| all.iter().find(|kept| kept.office == office)?.heard.clone())
}

/// Asks for an office's board. If it shows nobody, the office's record tells whether it is on: another request, which
/// `may_ask_more` can forbid.
///
/// # Errors
/// See [`Failure`]: then what is known stays.
pub async fn hear(
    queue: &TheQ,
    office: OfficeNumber,
    may_ask_more: impl FnOnce() -> bool,
) -> Result<Heard, Failure> {
    let ticks = clock::ticks();
    let hall = queue.board(office).await.inspect_err(report)?;
    let signage = if hall.people.is_empty() {
        match recorded(office) {
            Some(signage) => signage,
            None if may_ask_more() => ask_record(queue, office).await,
            None => Signage::Unknown,
        }
    } else {
        Signage::On
    };
    let at = clock::now().unwrap_or_default();
    Ok(with(office, |kept| {
        let heard = Heard { board: kept.looks.look(&hall, signage, at), at, ticks };
        kept.heard = Some(heard.clone());
        heard
    }))
}

fn recorded(office: OfficeNumber) -> Option<Signage> {
    let now = clock::now().unwrap_or_default();
    let (then, signage) = with(office, |kept| kept.record)?;
    (0..RECORD_COUNTS_FOR).contains(&now.saturating_sub(then)).then_some(signage)
}

async fn ask_record(queue: &TheQ, office: OfficeNumber) -> Signage {
    match queue.office(office).await {
        Ok(record) => {
            let signage = if record.shows_board { Signage::On } else { Signage::Off };
            with(office, |kept| kept.record = Some((clock::now().unwrap_or_default(), signage)));
            signage
        }
        Err(failure) => {
            report(&failure);
            Signage::Unknown
        }
    }
}

fn with<T>(office: OfficeNumber, change: impl FnOnce(&mut Kept) -> T) -> T {
    KEPT.with_borrow_mut(|all| match all.iter_mut().find(|kept| kept.office == office) {
        Some(kept) => change(kept),
        None => {
            let mut kept = Kept { office, looks: Looks::default(), record: None, heard: None };
            let answer = change(&mut kept);
            all.push(kept);
            answer
        }
    })
}

/// A network that fails is no fault of the site; an answer that can't be read is.
pub fn report(failure: &Failure) {
    if matches!(failure, Failure::Unreadable(_) | Failure::TooLarge { .. }) {
        console::error(&format!("queue: {}", failure.detail()));
    }
}
