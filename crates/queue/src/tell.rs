//! What a page says aloud, once: as data, the words come from the page.
//!
//! A screen reader reads every change of a live region to the end, so a page that says too much can't be used. Here each
//! thing is said once, a place only when it gets better or has really got worse, and far back only now and then.

use crate::{Connection, Hidden, Ticket};

/// Places up to here are said one by one…
const EVERY_PLACE: u32 = 10;
/// …up to here every fifth, and behind it every tenth.
const EVERY_FIFTH: u32 = 20;

/// Something to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// What.
    pub kind: Kind,
    /// How.
    pub urgency: Urgency,
}

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Go to the counter now.
    Called,
    /// As few people are ahead as the person wanted to be told of.
    Near {
        /// So many.
        ahead: u32,
    },
    /// The place in line.
    Ahead {
        /// So many people are before.
        ahead: u32,
    },
    /// At a counter.
    BeingServed,
    /// Put aside for a while.
    OnHold,
    /// Back in line after a call, a service or a time aside.
    BackInLine {
        /// So many people are before.
        ahead: u32,
    },
    /// The visit is over.
    Gone,
    /// Where the ticket stands is not shown any more.
    NotShown(Hidden),
    /// What is shown is old: the connection is lost. The place in line is not.
    Lost,
    /// The connection is back, and with it the place.
    Back,
}

/// How something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// When the screen reader has finished.
    Polite,
    /// At once.
    Assertive,
}

/// What has been said, and what was seen last. Begin with the default when the page opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What the ticket was when something was last said of it.
    state: Option<State>,
    /// The place that was last said, or shown when the page opened.
    ahead: Option<u32>,
    /// Worse than that, and only seen once so far.
    worse: bool,
    /// Nearness was told for this wish.
    near: Option<u32>,
    /// The call that was told.
    call: Option<Option<i64>>,
    lost: bool,
    last: Option<Kind>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Preparing,
    Waiting,
    Called,
    BeingServed,
    OnHold,
    Gone,
    NotFound,
    NotShown(Hidden),
}

/// What to say now that this is the ticket and this the connection, and what has been said then.
///
/// Call it once for each answer, and when the connection changes. `tell_at` is the wish: tell me when so many people are
/// ahead. The first call says nothing that the page shows anyway, except a call to the counter and the wish fulfilled.
///
/// While the connection is lost the ticket is the last one known, and nothing is said of it.
pub fn tell(
    told: &Told,
    ticket: &Ticket,
    connection: Connection,
    tell_at: Option<u32>,
) -> (Told, Option<Announcement>) {
    let mut next = *told;
    next.lost = connection.since().is_some();
    let kind = if next.lost {
        (!told.lost).then_some(Kind::Lost)
    } else {
        next.of_ticket(ticket, tell_at).or(told.lost.then_some(Kind::Back))
    };
    // A second call and a second wish are new things; anything else twice in a row is not.
    let new = |kind: &Kind| matches!(kind, Kind::Called | Kind::Near { .. }) || told.last != Some(*kind);
    let kind = kind.filter(new);
    next.last = kind.or(told.last);
    let urgency = |kind| if kind == Kind::Called { Urgency::Assertive } else { Urgency::Polite };
    (next, kind.map(|kind| Announcement { kind, urgency: urgency(kind) }))
}

impl Told {
    fn of_ticket(&mut self, ticket: &Ticket, tell_at: Option<u32>) -> Option<Kind> {
        // One failed request: what was said still holds, and the next answer tells.
        if *ticket == Ticket::NotShown(Hidden::BoardUnread) {
            return None;
        }
        let before = self.state;
        let state = State::of(ticket);
        self.state = Some(state);
        match ticket {
            Ticket::Called { since } => return self.called(*since).then_some(Kind::Called),
            Ticket::NotShown(_) => {}
            // A call without a time is over; one with a time is known when it is seen again.
            _ => self.call = self.call.filter(Option::is_some),
        }
        match ticket {
            Ticket::Waiting(place) => self.in_line(place.ahead, before, tell_at),
            _ if before == Some(state) => None,
            // The page shows it when it opens, and a screen reader reads that by itself.
            _ if before.is_none() => None,
            Ticket::BeingServed { .. } => Some(Kind::BeingServed),
            Ticket::OnHold { .. } => Some(Kind::OnHold),
            Ticket::Gone => Some(Kind::Gone),
            Ticket::NotShown(why) => Some(Kind::NotShown(*why)),
            Ticket::Preparing | Ticket::NotFound | Ticket::Called { .. } => None,
        }
    }

    /// Whether this call has not been told. Who is called again hears it again: the first may have been missed. A board
    /// that shows no time, or shows it later, makes no new call.
    fn called(&mut self, since: Option<i64>) -> bool {
        let new = match (self.call, since) {
            (None, _) => true,
            (Some(Some(told)), Some(since)) => told != since,
            (Some(_), _) => false,
        };
        self.call = Some(since.or(self.call.flatten()));
        new
    }

    fn in_line(&mut self, ahead: u32, before: Option<State>, tell_at: Option<u32>) -> Option<Kind> {
        if tell_at.is_none() {
            self.near = None;
        }
        if let Some(wish) = tell_at.filter(|wish| ahead <= *wish && self.near != Some(*wish)) {
            self.near = Some(wish);
            return Some(self.say(ahead, Kind::Near { ahead }));
        }
        match before {
            Some(State::Called | State::BeingServed | State::OnHold) => {
                return Some(self.say(ahead, Kind::BackInLine { ahead }));
            }
            Some(State::Waiting) => {}
            Some(_) => return Some(self.say(ahead, Kind::Ahead { ahead })),
            None => {
                self.ahead = Some(ahead);
                return None;
            }
        }
        let said = self.ahead.unwrap_or(ahead);
        if ahead > said {
            // It may be better again with the next answer: an appointment that came and went straight to a counter.
            let again = std::mem::replace(&mut self.worse, true);
            return (again && step(ahead) > step(said)).then(|| self.say(ahead, Kind::Ahead { ahead }));
        }
        self.worse = false;
        (step(ahead) < step(said)).then(|| self.say(ahead, Kind::Ahead { ahead }))
    }

    fn say(&mut self, ahead: u32, kind: Kind) -> Kind {
        self.ahead = Some(ahead);
        self.worse = false;
        kind
    }
}

impl State {
    fn of(ticket: &Ticket) -> Self {
        match ticket {
            Ticket::Preparing => Self::Preparing,
            Ticket::Waiting(_) => Self::Waiting,
            Ticket::Called { .. } => Self::Called,
            Ticket::BeingServed { .. } => Self::BeingServed,
            Ticket::OnHold { .. } => Self::OnHold,
            Ticket::Gone => Self::Gone,
            Ticket::NotFound => Self::NotFound,
            Ticket::NotShown(why) => Self::NotShown(*why),
        }
    }
}

/// Places that are said alike.
fn step(ahead: u32) -> u32 {
    if ahead <= EVERY_PLACE {
        ahead
    } else if ahead <= EVERY_FIFTH {
        EVERY_PLACE + (ahead - EVERY_PLACE).div_ceil(5)
    } else {
        EVERY_FIFTH + (ahead - EVERY_FIFTH).div_ceil(10)
    }
}
