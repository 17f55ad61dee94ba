//! How busy offices are, in a list of them: how many people wait, as their public boards say.
//!
//! Each office takes a request, so only those are asked that are open and on the screen, at most [`MOST`] requests for each
//! time that a person wishes to know, and none again by itself.

use crate::{
    browser::{clock, sight::when_seen, wait::sleep},
    gateways::the_q::TheQ,
    messages::board as words,
    pages::board::{
        as_of, doors,
        heard::{self, Heard},
        level, waiting,
    },
    store::store,
    ui::{Button, Icon, Weight},
};
use catalogue::model::{Calendar, Office, OfficeNumber};
use leptos::{html::Span, prelude::*};
use queue::board::{Board, pace::Doors};

/// Most requests for one wish.
const MOST: u32 = 8;

/// What was heard so many milliseconds ago is not asked for again.
const FRESH: f64 = 60_000.0;

/// What is older than this, in seconds, is not shown any more…
const OLD: i64 = 1_800;
/// …and what is older than this says how old it is.
const AGING: i64 = 120;

/// Rows have told that they are on the screen after so many milliseconds.
const SETTLED: i32 = 600;

/// The lines of the offices in one list; a copyable handle.
#[derive(Clone, Copy)]
pub struct Lines {
    queue: StoredValue<Option<TheQ>>,
    /// Counts how often a person wished to know.
    wishes: RwSignal<u32>,
    /// Counts answers.
    answers: RwSignal<u32>,
    wish: StoredValue<Wish>,
    left: RwSignal<u32>,
    said: RwSignal<String>,
}

/// What one wish has led to.
#[derive(Clone, Default)]
struct Wish {
    asked: Vec<OfficeNumber>,
    under_way: u32,
}

impl Lines {
    /// Nothing is asked yet.
    pub fn new() -> Self {
        Self {
            queue: StoredValue::new(TheQ::of(&store().config())),
            wishes: RwSignal::new(0),
            answers: RwSignal::new(0),
            wish: StoredValue::new(Wish::default()),
            left: RwSignal::new(0),
            said: RwSignal::new(String::new()),
        }
    }

    /// A person wants to know: of the rows that are on the screen, and of those that come there.
    pub fn wish(self) {
        self.wish.update_value(|wish| wish.asked.clear());
        self.left.set(MOST);
        self.wishes.update(|wishes| *wishes += 1);
        leptos::task::spawn_local(async move {
            sleep(SETTLED).await;
            if self.wish.try_with_value(|wish| wish.asked.is_empty()) == Some(true) {
                _ = self.said.try_set(words::list_none().to_owned());
            }
        });
    }

    fn ask(self, office: OfficeNumber) {
        let Some(queue) = self.queue.get_value() else { return };
        let new = self.wish.with_value(|wish| !wish.asked.contains(&office));
        if !new {
            return;
        }
        let fresh = heard::known(office).is_some_and(|heard| clock::ticks() - heard.ticks < FRESH);
        if !fresh && !self.spend() {
            return;
        }
        self.wish.update_value(|wish| wish.asked.push(office));
        if fresh {
            return;
        }
        self.wish.update_value(|wish| wish.under_way += 1);
        self.said.set(words::list_asking().to_owned());
        leptos::task::spawn_local(async move {
            // What can't be read says nothing in a list; the office's own page says what happened.
            if let Err(failure) = heard::hear(&queue, office, move || self.spend()).await {
                heard::report(&failure);
            }
            self.answered();
        });
    }

    /// Takes one of the requests that are left. The page may be gone by now.
    fn spend(self) -> bool {
        let left = self.left.try_get_untracked().unwrap_or_default();
        left > 0 && self.left.try_set(left - 1).is_none()
    }

    fn answered(self) {
        let Some(count) = self.answers.try_get_untracked() else { return };
        self.answers.set(count.wrapping_add(1));
        self.wish.update_value(|wish| wish.under_way = wish.under_way.saturating_sub(1));
        let told = self.wish.with_value(|wish| {
            let tells = |office: &&OfficeNumber| heard::known(**office).is_some_and(|heard| tells(&heard));
            (wish.under_way == 0).then(|| wish.asked.iter().filter(tells).count())
        });
        if let Some(count) = told {
            self.said.set(words::list_said(u32::try_from(count).unwrap_or(u32::MAX)));
        }
    }
}

/// A button that asks, and asks again.
pub fn ask(lines: Lines) -> impl IntoView {
    let label = move || if lines.wishes.get() == 0 { words::list_show() } else { words::again() };
    let button = move || {
        view! {
            <p><Button on_press=move |()| lines.wish() weight=Weight::Quiet icon=Icon::Person>{label}</Button></p>
            <p class="small soft">{words::list_text()}</p>
        }
    };
    lines.queue.with_value(Option::is_some).then(|| {
        view! { <div class="ask no-print">{button()}</div><p class="small" role="status">{lines.said}</p> }
    })
}

/// How busy one office is; nothing while it is closed.
pub fn busy(
    office: &Office,
    calendar: &Calendar,
    now: Option<i64>,
    lines: Lines,
) -> Option<impl IntoView + use<>> {
    let number = office.queue_number?;
    let now = now.filter(|now| doors(office, calendar, *now) == Doors::Open)?;
    let element = NodeRef::<Span>::new();
    let seen = RwSignal::new(false);
    when_seen(element, move || seen.set(true));
    Effect::new(move |_| {
        if lines.wishes.get() > 0 && seen.get() {
            lines.ask(number);
        }
    });
    let words = move || {
        lines.answers.track();
        lines.wishes.track();
        heard::known(number).and_then(|heard| line(&heard, now))
    };
    let class = move || if lines.wishes.get() > 0 { "waiting asked" } else { "waiting" };
    Some(view! { <span class=class node_ref=element>{words}</span> })
}

fn tells(heard: &Heard) -> bool {
    heard.board != Board::Unsure
}

fn line(heard: &Heard, now: i64) -> Option<AnyView> {
    let age = now.saturating_sub(heard.at);
    if age > OLD || !tells(heard) {
        return None;
    }
    let words = match &heard.board {
        Board::On(shown) => {
            let (waiting, busy) = (waiting(shown.waiting), shown.busy.map(level));
            view! { <span>{waiting}</span>{busy} }.into_any()
        }
        Board::Off => view! { <span>{words::off()}</span> }.into_any(),
        Board::Unsure => return None,
    };
    let old = (age > AGING).then(|| view! { <span class="small">{as_of(heard.at, now)}</span> });
    Some(view! { {words}{old} }.into_any())
}
