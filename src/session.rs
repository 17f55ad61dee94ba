//! What a person told in this visit to the site, and how it is forgotten.
//!
//! It lives in memory, as long as the document. What a link to a pre-check would hold, and so no private answer, is also
//! kept for this tab, because phones discard tabs while a person looks for their papers.

use crate::{
    browser::storage,
    pages::Typed,
    store::{RootOwner, find},
};
use catalogue::model::Office;
use leptos::prelude::*;
use precheck::{Precheck, Visit, carry::Code};
use std::{cell::RefCell, sync::Arc};
use the_q::TicketId;

/// Under this name the tab keeps which service it was.
const CHOSEN: &str = "service";

/// Everything told so far; a copyable handle.
#[derive(Clone, Copy)]
pub struct Session {
    visits: StoredValue<Vec<(String, RwSignal<Visit>)>>,
    /// The office that the person wants to go to.
    pub office: RwSignal<Option<Arc<Office>>>,
    /// The ticket that the person named by its number.
    pub ticket: RwSignal<Option<Typed>>,
    /// Whether a conversation takes place; [`wish`] is what the person wished for.
    pub talks: RwSignal<bool>,
    /// Whether it should end, because the visit does; it says `talks` no longer when it has.
    pub hangs_up: RwSignal<bool>,
    /// Whether somebody may be there, at a device at the door.
    pub attended: RwSignal<bool>,
    /// Whether the person named a ticket by its link on a device where that may stand in no address; see [`link`].
    pub linked: RwSignal<bool>,
}

/// A conversation that a person wishes for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// What they want to be called; empty: nothing.
    pub name: String,
    /// What it is about, for the agent's list.
    pub about: Option<String>,
    /// What is said first, because the person wants it so.
    pub first: Vec<String>,
    /// Whether a video call is prepared as soon as an agent is there.
    pub video: bool,
}

// They are no signals of the session: each type of signal weighs on every page.
thread_local! {
    static WISH: RefCell<Wish> = RefCell::default();
    static LINK: RefCell<Option<TicketId>> = const { RefCell::new(None) };
}

/// The conversation that the person wished for.
pub fn wish() -> Wish {
    WISH.with_borrow(Clone::clone)
}

/// The ticket that the person named by its link, where that may stand in no address.
pub fn link() -> Option<TicketId> {
    LINK.with_borrow(Clone::clone)
}

/// The session of this document. Call it in components under [`crate::app::App`].
pub fn session() -> Session {
    use_context::<Session>().unwrap_or_else(|| {
        // It must outlive the page that asked first.
        expect_context::<RootOwner>().0.with(|| {
            let session = Session {
                visits: StoredValue::default(),
                office: RwSignal::new(None),
                ticket: RwSignal::new(None),
                talks: RwSignal::new(false),
                hangs_up: RwSignal::new(false),
                attended: RwSignal::new(true),
                linked: RwSignal::new(false),
            };
            provide_context(session);
            session
        })
    })
}

impl Session {
    /// The pre-check of a service, as far as the person has come with it.
    pub fn visit(self, service: &str) -> RwSignal<Visit> {
        if let Some(known) = self.visits.with_value(|all| find(all, service)) {
            return known;
        }
        let signal = expect_context::<RootOwner>().0.with(|| RwSignal::new(Visit::default()));
        self.visits.update_value(|all| all.push((service.to_owned(), signal)));
        signal
    }
}

impl Session {
    /// Begins a conversation. Its code must be here.
    pub fn talk(self, wish: Wish) {
        WISH.replace(wish);
        self.hangs_up.set(false);
        self.talks.set(true);
    }

    /// The conversation is over, and closed.
    pub fn talked(self) {
        WISH.take();
        self.talks.set(false);
    }

    /// Follows the ticket of a link that may stand in no address, or follows it no longer.
    pub fn follow(self, id: Option<TicketId>) {
        self.linked.set(id.is_some());
        LINK.replace(id);
    }

    /// Forgets everything, for whoever comes next.
    pub fn forget_all(self) {
        for (_, visit) in self.visits.try_update_value(std::mem::take).unwrap_or_default() {
            visit.set(Visit::default());
        }
        self.office.set(None);
        self.ticket.set(None);
        self.talked();
        self.hangs_up.set(false);
        self.follow(None);
    }
}

/// The code of the pre-check that this tab has kept, if it has one.
pub fn kept(service: &str) -> Option<String> {
    storage::get(&name(service))
}

/// Keeps a pre-check for this tab: its code, which holds no private answer.
pub fn keep(service: &str, precheck: &Precheck, visit: &Visit) {
    let code = Code::of(service, precheck, &visit.answers, &visit.hand);
    storage::set(&name(service), code.as_str());
    storage::set(CHOSEN, service);
}

/// The service whose pre-check was worked on last in this tab: what the person came for, as far as anybody knows.
pub fn chosen() -> Option<String> {
    storage::get(CHOSEN).filter(|service| kept(service).is_some())
}

/// Forgets what this tab has kept of a pre-check.
pub fn forget(service: &str) {
    storage::remove(&name(service));
    if storage::get(CHOSEN).as_deref() == Some(service) {
        storage::remove(CHOSEN);
    }
}

fn name(service: &str) -> String {
    format!("check:{service}")
}
