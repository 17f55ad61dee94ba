//! Reads a question, whose kind and what belongs to the kind are fields of one record in JSON.
//!
//! Serde's own `flatten` and `tag` first keep such a record as values of any kind and then read those: all code that
//! reads a question, its texts and its conditions is there twice, which a browser has to load.

use super::{ChoiceOption, KnownFrom, Question, QuestionId, QuestionKind, Unit};
use crate::Cond;
use language::Text;
use serde::de::{Deserialize, Deserializer, Error};

#[derive(serde::Deserialize)]
#[serde(expecting = "a question")]
struct Flat {
    id: QuestionId,
    text: Text,
    hint: Option<Text>,
    kind: Kind,
    unit: Option<Unit>,
    min: Option<f64>,
    max: Option<f64>,
    options: Option<Vec<ChoiceOption>>,
    ask_when: Option<Cond>,
    known_from: Option<KnownFrom>,
    #[serde(default)]
    sensitive: bool,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "snake_case", expecting = "a kind of question")]
enum Kind {
    YesNo,
    Number,
    Choice,
}

impl<'de> Deserialize<'de> for Question {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let Flat { id, text, hint, kind, unit, min, max, options, ask_when, known_from, sensitive } =
            Flat::deserialize(reader)?;
        let missing = |field| move || D::Error::missing_field(field);
        let kind = match kind {
            Kind::YesNo => QuestionKind::YesNo,
            Kind::Number => QuestionKind::Number {
                unit: unit.ok_or_else(missing("unit"))?,
                min: min.ok_or_else(missing("min"))?,
                max: max.ok_or_else(missing("max"))?,
            },
            Kind::Choice => QuestionKind::Choice { options: options.ok_or_else(missing("options"))? },
        };
        Ok(Question { id, text, hint, kind, ask_when, known_from, sensitive })
    }
}
