//! Answers and documents that cannot be, and are set aside instead of believed.

use crate::column::{Misfit, State};
use crate::{Answer, Answers, EvidenceTypeId, Held, Precheck, QuestionId, QuestionKind, Truth};

/// Something in the input that does not fit the content, or itself. It is taken as not known; with most of them a
/// check never says that a person is ready.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The service has no such question, or no longer.
    UnknownQuestion(QuestionId),
    /// A number where a yes or no is asked for, and the like.
    OtherKind(QuestionId),
    /// A number outside of what makes sense, such as an age of 400.
    OutOfRange {
        /// The question.
        question: QuestionId,
        /// Smallest number that makes sense.
        min: f64,
        /// Largest number that makes sense.
        max: f64,
    },
    /// The question has no such option, or no longer.
    UnknownOption {
        /// The question.
        question: QuestionId,
        /// The option.
        option: String,
    },
    /// The answer would change something, though other answers say that the question does not arise.
    Contradiction {
        /// The question.
        question: QuestionId,
        /// The questions whose answers it goes against.
        with: Vec<QuestionId>,
    },
    /// No such kind of document. It counts for nothing.
    UnknownDocument(EvidenceTypeId),
    /// What is said of the document cannot be, such as an expiry that is past and to come. It counts for nothing.
    ImpossibleDocument(EvidenceTypeId),
}

impl Problem {
    /// The question to ask again; `None` where there is none.
    pub fn question(&self) -> Option<&QuestionId> {
        match self {
            Problem::OtherKind(question)
            | Problem::OutOfRange { question, .. }
            | Problem::UnknownOption { question, .. }
            | Problem::Contradiction { question, .. } => Some(question),
            Problem::UnknownQuestion(_) | Problem::UnknownDocument(_) | Problem::ImpossibleDocument(_) => {
                None
            }
        }
    }

    /// True when nobody may be called ready with it. A document that counts for nothing does no harm to those that do.
    pub fn forbids_ready(&self) -> bool {
        !matches!(self, Problem::UnknownDocument(_) | Problem::ImpossibleDocument(_))
    }
}

/// Answers as far as they fit.
pub(crate) struct Sorted {
    pub states: Vec<State>,
    pub answers: Answers,
    pub problems: Vec<Problem>,
}

impl Precheck {
    /// Keeps the answers that fit their questions, and says what is wrong with the others.
    pub(crate) fn sort_out(&self, answers: &Answers, hand: &[Held]) -> Sorted {
        let mut sorted = Sorted {
            states: vec![State::Open; self.columns.len()],
            answers: Answers::new(),
            problems: Vec::new(),
        };
        for (id, answer) in answers {
            let column = self.columns.iter().zip(&mut sorted.states).find(|(c, _)| c.question.id == *id);
            let Some((column, state)) = column else {
                sorted.problems.push(Problem::UnknownQuestion(id.clone()));
                continue;
            };
            match column.value(answer) {
                Ok(value) => {
                    *state = State::Is(value);
                    sorted.answers.insert(id.clone(), answer.clone());
                }
                Err(misfit) => sorted.problems.push(problem(misfit, &column.question.kind, id, answer)),
            }
        }
        self.contradictions(&mut sorted);
        for held in hand {
            let known = self.documents.contains(&held.doc) || self.others.contains(&held.doc);
            if !known {
                sorted.problems.push(Problem::UnknownDocument(held.doc.clone()));
            } else if !held.makes_sense() {
                sorted.problems.push(Problem::ImpossibleDocument(held.doc.clone()));
            }
        }
        sorted
    }

    /// An answer to a question that does not arise does no harm as long as nothing hangs on it: forms send zeros.
    fn contradictions(&self, sorted: &mut Sorted) {
        for (at, column) in self.columns.iter().enumerate() {
            let answered = matches!(sorted.states.get(at), Some(State::Is(_)));
            let Some(ask_when) = column.ask_when.as_ref().filter(|_| answered) else { continue };
            if ask_when.eval(&sorted.states) != Truth::No {
                continue;
            }
            let mut without = sorted.states.clone();
            if let Some(state) = without.get_mut(at) {
                *state = State::Open;
            }
            let routes = column.routes.iter().filter_map(|r| self.ways.get(*r)).map(|way| &way.term);
            let needs = column.needs.iter().filter_map(|n| self.needs.get(*n)).flat_map(|need| need.terms());
            let tells = |term: &crate::term::Term| {
                term.eval(&sorted.states) == Truth::Yes && term.eval(&without) != Truth::Yes
            };
            if routes.chain(needs).any(tells) {
                let with = ask_when.columns().into_iter().filter_map(|c| self.columns.get(c));
                sorted.problems.push(Problem::Contradiction {
                    question: column.question.id.clone(),
                    with: with.map(|c| c.question.id.clone()).collect(),
                });
            }
        }
    }
}

fn problem(misfit: Misfit, kind: &QuestionKind, id: &QuestionId, answer: &Answer) -> Problem {
    match (misfit, kind, answer) {
        (Misfit::OutOfRange, QuestionKind::Number { min, max, .. }, _) => {
            Problem::OutOfRange { question: id.clone(), min: *min, max: *max }
        }
        (Misfit::UnknownOption, _, Answer::Choice(option)) => {
            Problem::UnknownOption { question: id.clone(), option: option.clone() }
        }
        _ => Problem::OtherKind(id.clone()),
    }
}
