//! A pre-check to take along: its state as a short code, for the fragment of a link, a QR code, or a phone call.
//!
//! Answers to sensitive questions are never in it. A code says which service it is for, which questions and documents
//! that service had, and whether it arrived undamaged; what it means is worked out anew by the rules of the day, so an
//! old code never carries an old verdict. It holds no date and no verdict.
//!
//! Layout: this file codes and how they are read, `state` answers and papers as bits, `bits` numbers of any width,
//! `symbols` letters, digits and the sum.

mod bits;
mod state;
mod symbols;

use crate::{Answers, Held, Precheck, QuestionKind};
use bits::{Reader, Writer};
use std::fmt;

/// The form of the code; a change to it needs a new number.
const VERSION: u64 = 2;
const VERSION_BITS: u32 = 5;
const SERVICE_BITS: u32 = 20;
const CONTENT_BITS: u32 = 15;

/// A state as a code. `Display` writes it in groups of four, to be read aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// All symbols, without hyphens.
    symbols: String,
    /// Everything before the sum.
    bits: Vec<bool>,
}

/// What a code holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Carried {
    /// The answers to questions that are not sensitive.
    pub answers: Answers,
    /// The documents, in the order of [`Precheck::documents`].
    pub hand: Vec<Held>,
}

/// Why a code can't be used. Each time the person can begin anew; for `Damaged`, reading it again comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarryError {
    /// It is no code, or a part of it is missing or changed.
    Damaged,
    /// It was made by an older or newer version of the program.
    OtherVersion,
    /// It is for a service that does not exist here.
    UnknownService,
    /// The questions or documents of the service have changed since.
    ContentChanged,
}

impl fmt::Display for CarryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            CarryError::Damaged => "the code is incomplete or mistyped",
            CarryError::OtherVersion => "the code was made by another version",
            CarryError::UnknownService => "the code is for a service that does not exist",
            CarryError::ContentChanged => "the questions have changed since the code was made",
        })
    }
}

impl std::error::Error for CarryError {}

impl Code {
    /// The code of a state. What does not fit the service, and answers to sensitive questions, are left out.
    pub fn of(service: &str, precheck: &Precheck, answers: &Answers, hand: &[Held]) -> Self {
        let mut writer = Writer::default();
        writer.number(VERSION, VERSION_BITS);
        writer.number(symbols::fingerprint([service], SERVICE_BITS), SERVICE_BITS);
        writer.number(precheck.fingerprint(), CONTENT_BITS);
        precheck.write(answers, hand, &mut writer);
        Code::sealed(writer)
    }

    fn sealed(mut writer: Writer) -> Self {
        let rest = writer.bits.len() % 5;
        writer.bits.extend(std::iter::repeat_n(false, (5 - rest) % 5));
        let bits = writer.bits.clone();
        writer.number(symbols::sum(&bits), symbols::SUM);
        Code { symbols: symbols::written(&writer.bits), bits }
    }

    /// Reads a code as people write it: in any case, with spaces or hyphens, with O for 0 and I or L for 1.
    ///
    /// # Errors
    /// [`CarryError::Damaged`] and [`CarryError::OtherVersion`].
    pub fn read(text: &str) -> Result<Self, CarryError> {
        let all = symbols::read(text).ok_or(CarryError::Damaged)?;
        let before_sum = all.len().checked_sub(symbols::SUM as usize).ok_or(CarryError::Damaged)?;
        let (bits, sum) = all.split_at_checked(before_sum).ok_or(CarryError::Damaged)?;
        if (Reader { bits: sum }).number(symbols::SUM) != Some(symbols::sum(bits)) {
            return Err(CarryError::Damaged);
        }
        match (Reader { bits }).number(VERSION_BITS) {
            Some(VERSION) => Ok(Code { symbols: symbols::written(&all), bits: bits.to_vec() }),
            Some(_) => Err(CarryError::OtherVersion),
            None => Err(CarryError::Damaged),
        }
    }

    /// The symbols without hyphens, as they go into the fragment of a link.
    pub fn as_str(&self) -> &str {
        &self.symbols
    }

    /// The service it is for, among the ids of all there are.
    ///
    /// # Errors
    /// [`CarryError::UnknownService`].
    pub fn service<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> Result<&'a str, CarryError> {
        let mut reader = self.after_version();
        let wanted = reader.number(SERVICE_BITS).ok_or(CarryError::Damaged)?;
        let is_it = |id: &&str| symbols::fingerprint([*id], SERVICE_BITS) == wanted;
        ids.into_iter().find(is_it).ok_or(CarryError::UnknownService)
    }

    /// What it holds, by the content of the day.
    ///
    /// # Errors
    /// [`CarryError::UnknownService`] when it is for another service, [`CarryError::ContentChanged`], and
    /// [`CarryError::Damaged`] when somebody made it up.
    pub fn open(&self, service: &str, precheck: &Precheck) -> Result<Carried, CarryError> {
        self.service([service])?;
        let mut reader = self.after_version();
        reader.number(SERVICE_BITS).ok_or(CarryError::Damaged)?;
        if reader.number(CONTENT_BITS).ok_or(CarryError::Damaged)? != precheck.fingerprint() {
            return Err(CarryError::ContentChanged);
        }
        let carried = precheck.read(&mut reader).ok_or(CarryError::Damaged)?;
        let padding = reader.bits.len() < 5 && !reader.bits.contains(&true);
        if padding { Ok(carried) } else { Err(CarryError::Damaged) }
    }

    fn after_version(&self) -> Reader<'_> {
        Reader { bits: self.bits.get(VERSION_BITS as usize..).unwrap_or_default() }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, symbol) in self.symbols.chars().enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{symbol}")?;
        }
        Ok(())
    }
}

impl Precheck {
    /// Stands for everything that a code relies on: the questions with their words, since an answer belongs to what was
    /// asked, and the documents. Fees, reasons and conditions may change without a code becoming useless.
    fn fingerprint(&self) -> u64 {
        let mut parts: Vec<String> = Vec::new();
        for column in &self.columns {
            let question = &column.question;
            parts.push(question.id.0.clone());
            parts.push(question.text.words(language::BASE).to_owned());
            parts.push(if question.sensitive { "sensitive" } else { "open" }.to_owned());
            match &question.kind {
                QuestionKind::YesNo => parts.push("yes or no".to_owned()),
                QuestionKind::Number { unit, min, max } => parts.push(format!("{unit:?} {min} {max}")),
                QuestionKind::Choice { options } => parts.extend(options.iter().map(|o| o.id.clone())),
            }
        }
        parts.extend(self.documents.iter().map(|doc| doc.0.clone()));
        symbols::fingerprint(parts.iter().map(String::as_str), CONTENT_BITS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Problem, Rules};
    use proptest::prelude::*;

    fn service() -> Precheck {
        let rules: Rules = serde_json::from_value(serde_json::json!({
            "questions": [
                {"id": "age", "text": {"en": "Age?"}, "kind": "number", "unit": "years", "min": 0, "max": 120},
                {"id": "who", "text": {"en": "Who?"}, "kind": "choice", "options": [
                    {"id": "a", "text": {"en": "A"}}, {"id": "b", "text": {"en": "B"}}, {"id": "c", "text": {"en": "C"}}
                ]},
            ],
            "requirements": [{"id": "id", "name": {"en": "ID"}, "satisfied_by": [
                {"all_of": [{"any_of": [{"doc": "passport"}, {"doc": "licence"}]}]}
            ]}],
        }))
        .expect("rules");
        Precheck::new(&rules, &[], &[])
    }

    proptest! {
        #[test]
        fn a_forged_code_with_the_right_sum_still_holds_only_what_can_be(
            bits in prop::collection::vec(any::<bool>(), 0..120),
        ) {
            let precheck = service();
            let mut writer = Writer::default();
            writer.number(VERSION, VERSION_BITS);
            writer.number(symbols::fingerprint(["s"], SERVICE_BITS), SERVICE_BITS);
            writer.number(precheck.fingerprint(), CONTENT_BITS);
            writer.bits.extend(bits);
            let forged = Code::read(Code::sealed(writer).as_str()).expect("the sum is right");
            if let Ok(carried) = forged.open("s", &precheck) {
                let check = precheck.check(&carried.answers, &carried.hand);
                let unfit = |p: &Problem| !matches!(p, Problem::UnknownDocument(_));
                prop_assert!(!check.problems.iter().any(unfit), "{:?}", check.problems);
            }
        }
    }

    #[test]
    fn a_code_of_another_version_says_so() {
        let mut writer = Writer::default();
        writer.number(VERSION + 1, VERSION_BITS);
        assert_eq!(Code::read(Code::sealed(writer).as_str()), Err(CarryError::OtherVersion));
    }
}
