//! Reads conditions and answers, which have no word for their kind in JSON.
//!
//! Serde's own `untagged` keeps such a value and then tries one kind after the other, with code for each that a browser
//! has to load, and can only say that none fits.

use super::{Answer, Cond};
use crate::QuestionId;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use std::fmt::{self, Formatter};

#[derive(serde::Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Key {
    Fact,
    All,
    Any,
    Not,
    Is,
    Lt,
    Lte,
    Gt,
    Gte,
    #[serde(other)]
    Other,
}

/// What a condition holds beside its fact.
enum Part {
    All(Vec<Cond>),
    Any(Vec<Cond>),
    Not(Box<Cond>),
    Is(Answer),
    Lt(f64),
    Lte(f64),
    Gt(f64),
    Gte(f64),
}

impl<'de> Deserialize<'de> for Cond {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_map(Condition)
    }
}

struct Condition;

impl<'de> Visitor<'de> for Condition {
    type Value = Cond;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a condition")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut record: A) -> Result<Cond, A::Error> {
        let (mut fact, mut part) = (None::<QuestionId>, None);
        while let Some(key) = record.next_key()? {
            let next = match key {
                Key::Fact if fact.is_none() => {
                    fact = Some(record.next_value()?);
                    continue;
                }
                Key::All => Part::All(record.next_value()?),
                Key::Any => Part::Any(record.next_value()?),
                Key::Not => Part::Not(record.next_value()?),
                Key::Is => Part::Is(record.next_value()?),
                Key::Lt => Part::Lt(record.next_value()?),
                Key::Lte => Part::Lte(record.next_value()?),
                Key::Gt => Part::Gt(record.next_value()?),
                Key::Gte => Part::Gte(record.next_value()?),
                Key::Fact | Key::Other => return Err(no_condition()),
            };
            if part.replace(next).is_some() {
                return Err(no_condition());
            }
        }
        match (fact, part) {
            (None, Some(Part::All(all))) => Ok(Cond::All { all }),
            (None, Some(Part::Any(any))) => Ok(Cond::Any { any }),
            (None, Some(Part::Not(not))) => Ok(Cond::Not { not }),
            (Some(fact), Some(Part::Is(is))) => Ok(Cond::Is { fact, is }),
            (Some(fact), Some(Part::Lt(lt))) => Ok(Cond::Lt { fact, lt }),
            (Some(fact), Some(Part::Lte(lte))) => Ok(Cond::Lte { fact, lte }),
            (Some(fact), Some(Part::Gt(gt))) => Ok(Cond::Gt { fact, gt }),
            (Some(fact), Some(Part::Gte(gte))) => Ok(Cond::Gte { fact, gte }),
            _ => Err(no_condition()),
        }
    }
}

fn no_condition<E: Error>() -> E {
    E::custom(
        "not a condition: it needs 'fact' with one of 'is', 'lt', 'lte', 'gt', 'gte'; or 'all', 'any' or 'not'",
    )
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(AnyAnswer)
    }
}

struct AnyAnswer;

impl Visitor<'_> for AnyAnswer {
    type Value = Answer;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("true, false, a number or the id of an option")
    }

    fn visit_bool<E>(self, answer: bool) -> Result<Answer, E> {
        Ok(Answer::YesNo(answer))
    }

    #[allow(clippy::cast_precision_loss, reason = "Serde reads whole numbers as fractions in the same way")]
    fn visit_u64<E>(self, answer: u64) -> Result<Answer, E> {
        Ok(Answer::Number(answer as f64))
    }

    #[allow(clippy::cast_precision_loss, reason = "Serde reads whole numbers as fractions in the same way")]
    fn visit_i64<E>(self, answer: i64) -> Result<Answer, E> {
        Ok(Answer::Number(answer as f64))
    }

    fn visit_f64<E>(self, answer: f64) -> Result<Answer, E> {
        Ok(Answer::Number(answer))
    }

    fn visit_str<E>(self, answer: &str) -> Result<Answer, E> {
        Ok(Answer::Choice(answer.to_owned()))
    }

    fn visit_string<E>(self, answer: String) -> Result<Answer, E> {
        Ok(Answer::Choice(answer))
    }
}
