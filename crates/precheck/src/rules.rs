//! Questions, routes and requirements of one service.

pub use crate::question::{ChoiceOption, KnownFrom, Question, QuestionId, QuestionKind, Unit};
pub use crate::requirement::{Limit, OneForEach, Requirement, RequirementId};
pub use crate::route::{Effect, NextStep, Outcome, Route, RouteKind, Target};
use serde::{Deserialize, Serialize};

/// Everything the pre-check of one service knows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rules {
    /// What may be asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// Where a person may be sent instead; the first blocking one that applies wins, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub routes: Vec<Route>,
    /// Which papers are needed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<Requirement>,
}

impl Rules {
    /// True where nothing can be checked: what is known of the service is in words only.
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty() && self.routes.is_empty() && self.requirements.is_empty()
    }

    /// The question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|q| q.id == *id)
    }

    /// Every question that a route or requirement reads, repeats included; those that an identity set reads are the
    /// set's.
    pub fn facts(&self) -> Vec<&QuestionId> {
        let routes = self.routes.iter().flat_map(|r| r.applies_when.facts());
        routes.chain(self.requirements.iter().flat_map(Requirement::facts)).collect()
    }
}
