//! One pre-check on its way: the service, what the person told, and the page that is shown.

use super::step;
use crate::{
    arrival,
    browser::document,
    navigation::{Navigation, navigation},
    route::Route,
    session::{self, session},
};
use catalogue::model::{Office, ServicePage, office::Level};
use language::Text;
use leptos::prelude::*;
use precheck::{
    Answer, Answers, Check, EvidenceType, EvidenceTypeId, KnownFrom, Precheck, QuestionId, Requirement,
    RequirementId, Step, Visit,
    carry::{CarryError, Code},
};
use std::sync::Arc;

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A page of the pre-check.
    Step(Step),
    /// A code that can't be used.
    Broken(CarryError),
}

/// A pre-check on its way; a copyable handle.
#[derive(Clone, Copy)]
pub struct Course {
    page: StoredValue<Arc<ServicePage>>,
    precheck: StoredValue<Arc<Precheck>>,
    navigation: Navigation,
    /// What the person told.
    pub visit: RwSignal<Visit>,
    /// What is shown.
    pub shown: RwSignal<Shown>,
    /// The office they want to go to.
    pub office: RwSignal<Option<Arc<Office>>>,
}

impl Course {
    /// Goes on where the person was: in this document, in this tab, or with the code in the address.
    pub fn new(page: Arc<ServicePage>) -> Self {
        let rules = &page.service.rules;
        let precheck = Arc::new(Precheck::new(rules, &page.identity_sets, &page.documents).apart());
        let session = session();
        let course = Self {
            visit: session.visit(page.service.id.as_str()),
            page: StoredValue::new(page),
            precheck: StoredValue::new(precheck),
            navigation: navigation(),
            shown: RwSignal::new(Shown::Step(Step::Result)),
            office: session.office,
        };
        course.resume();
        course.shown.set(course.wanted(&course.navigation.fragment().get_untracked()));
        course
    }

    /// The service with its records.
    pub fn page(self) -> Arc<ServicePage> {
        self.page.get_value()
    }

    /// Its rules.
    pub fn precheck(self) -> Arc<Precheck> {
        self.precheck.get_value()
    }

    /// What the rules say to all that was told.
    pub fn check(self) -> Check {
        self.visit.read().check(&self.precheck())
    }

    /// What they say to the answers that may leave this device.
    pub fn shareable(self) -> Check {
        let precheck = self.precheck();
        self.visit.with(|visit| {
            let mut answers = precheck.shareable(&visit.answers);
            for question in precheck.questions().filter(|q| q.known_from.is_some()) {
                if let Some(answer) = visit.answers.get(&question.id) {
                    answers.insert(question.id.clone(), answer.clone());
                }
            }
            precheck.check(&answers, &precheck.shareable_hand(&visit.hand))
        })
    }

    /// The code of all that may leave this device.
    pub fn code(self) -> Code {
        let precheck = self.precheck();
        self.visit
            .with(|visit| Code::of(self.page().service.id.as_str(), &precheck, &visit.answers, &visit.hand))
    }

    /// The page of the service itself.
    pub fn service_route(self) -> Route {
        Route::Service(self.page().service.id.to_string())
    }

    /// Address of a page of this pre-check.
    pub fn href(self, step: Step) -> String {
        format!("{}#{}", self.route().href(), step::written(step))
    }

    /// Goes to a page.
    pub fn go(self, step: Step) {
        self.navigation.go_to_part(&self.route(), &step::written(step));
    }

    /// Keeps for this tab what may be kept: phones discard tabs while a person looks for a paper.
    pub fn keep(self) {
        let precheck = self.precheck();
        session::keep(self.page().service.id.as_str(), &precheck, &self.visit.read_untracked());
    }

    /// Goes to the page that comes next.
    pub fn go_on(self) {
        self.assume();
        let precheck = self.precheck();
        self.keep();
        let next = self.visit.try_update(|visit| visit.next(&precheck));
        if let Some(step) = next {
            self.go(step);
        }
    }

    /// Forgets everything and begins anew.
    pub fn start_over(self) {
        session::forget(self.page().service.id.as_str());
        self.visit.set(Visit::default());
        self.office.set(None);
        self.assume();
        let precheck = self.precheck();
        if let Some(first) = self.visit.try_update(|visit| visit.next(&precheck)) {
            self.navigation.replace_part("");
            self.shown.set(Shown::Step(first));
            // Where nothing changed on the screen, the start of the page is still where a person goes on.
            leptos::task::spawn_local(async {
                leptos::task::tick().await;
                document::focus_first_heading();
            });
        }
    }

    /// Shows what an address asks for, from now on.
    pub fn follow(self) {
        let fragment = self.navigation.fragment();
        Effect::new(move |before: Option<String>| {
            let now = fragment.get();
            if before.is_some_and(|before| before != now) {
                untrack(|| self.show(&now));
            }
            now
        });
        self.correct(&fragment.get_untracked());
        on_cleanup(arrival::leave_parts);
    }

    /// Writes what is shown into the address, where that says something else. A code has done its work then, and need not
    /// stay there.
    fn correct(self, fragment: &str) {
        if let Shown::Step(step) = self.shown.get_untracked()
            && !fragment.is_empty()
            && step::read(fragment) != Some(step)
        {
            self.navigation.replace_part(&step::written(step));
        }
    }

    fn show(self, fragment: &str) {
        // A place on the page, such as a field, is no other page of the pre-check.
        if !fragment.is_empty() && !fragment.starts_with(step::CODE) && step::read(fragment).is_none() {
            return;
        }
        let first = fragment.is_empty() && self.visit.with_untracked(|visit| !visit.asked.is_empty());
        let shown = if first { Shown::Step(Step::Question(0)) } else { self.wanted(fragment) };
        self.shown.set(shown);
        self.correct(fragment);
    }

    fn route(self) -> Route {
        Route::Check(self.page().service.id.to_string())
    }

    /// What this tab kept, after it was discarded or loaded anew.
    fn resume(self) {
        let id = self.page().service.id.to_string();
        if self.visit.with_untracked(|visit| *visit == Visit::default())
            && let Some(kept) = session::kept(&id)
            && let Ok(visit) = self.open(&kept)
        {
            self.visit.set(visit);
        }
        self.assume();
    }

    fn open(self, code: &str) -> Result<Visit, CarryError> {
        let precheck = self.precheck();
        let carried = Code::read(code)?.open(self.page().service.id.as_str(), &precheck)?;
        Ok(Visit::of(carried, &precheck))
    }

    /// What a fragment asks for, if it can be shown: nobody sees a result before the questions.
    fn wanted(self, fragment: &str) -> Shown {
        let precheck = self.precheck();
        if let Some(code) = fragment.strip_prefix(step::CODE) {
            match self.open(code) {
                Ok(visit) => self.visit.set(visit),
                Err(why) => return Shown::Broken(why),
            }
            self.assume();
        }
        let next = self.visit.try_update(|visit| visit.next(&precheck)).unwrap_or(Step::Result);
        let visit = self.visit.read_untracked();
        let shown = match step::read(fragment) {
            Some(Step::Question(at)) if at < visit.asked.len() => Step::Question(at),
            Some(Step::Papers) if next != Step::Result || visit.papers_done => {
                if matches!(next, Step::Question(_)) && !visit.papers_done { next } else { Step::Papers }
            }
            _ => next,
        };
        Shown::Step(shown)
    }

    /// Answers what the chosen office answers. While none is chosen, the person is sent to one that does the service.
    fn assume(self) {
        let precheck = self.precheck();
        let office = self.office.get_untracked();
        let answer = |from: KnownFrom| match &office {
            Some(office) => known(from, office),
            None => Some(right(from)),
        };
        self.tell(precheck.questions().filter_map(|q| Some((q.id.clone(), answer(q.known_from?)))).collect());
    }

    /// Takes an office, or takes the choice back.
    pub fn choose(self, office: Option<Arc<Office>>) {
        self.office.set(office);
        self.assume();
    }

    fn tell(self, known: Vec<(QuestionId, Option<Answer>)>) {
        let differs = self
            .visit
            .with_untracked(|visit| known.iter().any(|(id, a)| visit.answers.get(id) != a.as_ref()));
        if differs {
            self.visit.update(|visit| {
                for (id, answer) in known {
                    match answer {
                        Some(answer) => _ = visit.answers.insert(id, answer),
                        None => _ = visit.answers.remove(&id),
                    }
                }
            });
        }
    }
}

/// The answer of an office that does the service.
fn right(known: KnownFrom) -> Answer {
    match known {
        KnownFrom::OfficeDriverLicensing | KnownFrom::OfficeIncomeAssistance => Answer::YesNo(true),
        KnownFrom::OfficeLevel => Answer::Choice("full".to_owned()),
    }
}

/// What an office answers.
fn known(known: KnownFrom, office: &Office) -> Option<Answer> {
    match (known, office.can.level) {
        (KnownFrom::OfficeDriverLicensing, _) => Some(Answer::YesNo(office.can.driver_licensing)),
        (KnownFrom::OfficeIncomeAssistance, _) => Some(Answer::YesNo(office.can.income_assistance)),
        (KnownFrom::OfficeLevel, Level::Full) => Some(Answer::Choice("full".to_owned())),
        (KnownFrom::OfficeLevel, Level::Limited) => Some(Answer::Choice("limited".to_owned())),
        (KnownFrom::OfficeLevel, Level::Temporary) => None,
    }
}

/// The name of a document, or its id where content has lost it.
pub fn document_name(page: &ServicePage, id: &EvidenceTypeId) -> Text {
    document(page, id).map_or_else(|| Text::only("en", id.as_str()), |d| d.name.clone())
}

/// A kind of document.
pub fn document<'a>(page: &'a ServicePage, id: &EvidenceTypeId) -> Option<&'a EvidenceType> {
    page.documents.iter().find(|d| d.id == *id)
}

/// A requirement of the service.
pub fn requirement<'a>(page: &'a ServicePage, id: &RequirementId) -> Option<&'a Requirement> {
    page.service.rules.requirements.iter().find(|r| r.id == *id)
}

/// The answers that a person gave themselves, in the order of asking.
pub fn own_answers(visit: &Visit) -> impl Iterator<Item = (usize, &QuestionId, Option<&Answer>)> {
    let answers: &Answers = &visit.answers;
    visit.asked.iter().enumerate().filter_map(|(at, id)| {
        let answer = answers.get(id);
        (answer.is_some() || visit.left_open.contains(id)).then_some((at, id, answer))
    })
}
