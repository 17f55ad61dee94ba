//! Questions of a service.

mod flat;

use crate::Cond;
use language::Text;
use serde::{Deserialize, Serialize};

language::id! {
    /// A question of a service, such as `mspEnrolled`.
    QuestionId
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The words asked.
    pub text: Text,
    /// A word of help, such as where to find the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text>,
    /// How it is answered.
    #[serde(flatten)]
    pub kind: QuestionKind,
    /// Asked unless this is *no*; absent: always. It only spares people questions that make no sense to them, and
    /// never changes what an answer means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_when: Option<Cond>,
    /// What answers it without asking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_from: Option<KnownFrom>,
    /// True: the answer goes into no link, code, QR or message.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum QuestionKind {
    /// Yes or no.
    YesNo,
    /// A number in a stated unit.
    Number {
        /// What is counted.
        unit: Unit,
        /// Smallest value that makes sense.
        min: f64,
        /// Largest value that makes sense.
        max: f64,
    },
    /// One of several options.
    Choice {
        /// The options.
        options: Vec<ChoiceOption>,
    },
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the definition")]
pub enum Unit {
    Days,
    Weeks,
    Months,
    Years,
    People,
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChoiceOption {
    /// The value that conditions compare with.
    pub id: String,
    /// The words shown.
    pub text: Text,
}

/// A fact of the chosen office that answers a question, so that a person need not know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum KnownFrom {
    /// Whether the office does driver licensing.
    OfficeDriverLicensing,
    /// Whether the office handles income assistance.
    OfficeIncomeAssistance,
    /// `full` or `limited`; an office of another level answers nothing.
    OfficeLevel,
}
