//! Answers and papers as bits. Only what the questions and documents of a service can say is written.

use super::Carried;
use super::bits::{Reader, Writer, width};
use crate::column::{Column, Value};
use crate::need::{Each, Need};
use crate::term::Term;
use crate::{Answers, EvidenceTypeId, Form, Held, Precheck, QuestionKind};

const FORMS: [Form; 4] = [Form::Digital, Form::Copy, Form::Certified, Form::Original];
const PIECES: u32 = 6;

impl Precheck {
    /// The papers that may be shared: those that are asked for whatever a private answer is, since having others would
    /// tell it.
    pub fn shareable_hand(&self, hand: &[Held]) -> Vec<Held> {
        hand.iter().filter(|held| self.may_carry(held)).cloned().collect()
    }

    /// Whether some papers are in no code.
    pub fn has_private_papers(&self) -> bool {
        self.needs.iter().any(|need| self.is_private(need))
    }

    fn may_carry(&self, held: &Held) -> bool {
        let naming = |need: &&Need| {
            let whose = !self.apart || need.is_for_others() == held.for_others;
            let slots = need.lists.iter().flat_map(|list| &list.slots);
            whose && slots.flat_map(|slot| &slot.accepts).any(|rule| rule.accepted.doc == held.doc)
        };
        self.needs.iter().filter(naming).any(|need| !self.is_private(need))
    }

    /// Whether it hangs on a private answer that this is asked for, or how often.
    fn is_private(&self, need: &Need) -> bool {
        let mut read = need.applies.as_ref().map(Term::columns).unwrap_or_default();
        if let Each::Column { column, .. } = need.for_each {
            read.push(column);
        }
        read.iter().any(|column| self.columns.get(*column).is_some_and(|c| c.question.sensitive))
    }

    /// The answers that may be shared: those that the person gave to questions that are not sensitive. What an office
    /// answers is worked out anew.
    pub fn shareable(&self, answers: &Answers) -> Answers {
        let open = self.columns.iter().filter(|c| c.is_carried());
        let fitting = open.filter_map(|c| Some((c, answers.get(&c.question.id)?)));
        let mut answers = Answers::new();
        for (column, answer) in fitting.filter(|(c, a)| c.value(a).is_ok()) {
            answers.insert(column.question.id.clone(), answer.clone());
        }
        answers
    }

    pub(super) fn write(&self, answers: &Answers, hand: &[Held], to: &mut Writer) {
        for column in self.columns.iter().filter(|c| c.is_carried()) {
            let value = answers.get(&column.question.id).and_then(|answer| column.value(answer).ok());
            to.flag(value.is_some());
            if let Some(value) = value {
                write_value(column, value, to);
            }
        }
        for doc in &self.documents {
            let fits = |held: &&Held| {
                held.doc == *doc && held.pieces > 0 && held.makes_sense() && self.may_carry(held)
            };
            for held in hand.iter().filter(fits) {
                to.flag(true);
                write_held(held, self.keeps_months(doc), to);
            }
            to.flag(false);
        }
    }

    pub(super) fn read(&self, from: &mut Reader<'_>) -> Option<Carried> {
        let mut answers = Answers::new();
        for column in self.columns.iter().filter(|c| c.is_carried()) {
            if from.flag()? {
                let answer = column.answer(read_value(column, from)?);
                column.value(&answer).ok()?;
                answers.insert(column.question.id.clone(), answer);
            }
        }
        let mut hand = Vec::new();
        for doc in &self.documents {
            while from.flag()? {
                hand.push(Some(read_held(doc, from)?).filter(Held::makes_sense)?);
            }
        }
        Some(Carried { answers, hand })
    }

    /// How long a document lasts is left out where a sensitive question asks the same; it is asked again.
    fn keeps_months(&self, doc: &EvidenceTypeId) -> bool {
        let limits = self.needs.iter().flat_map(|need| &need.requirement.limits).filter(|l| l.doc == *doc);
        let asked: Vec<_> = limits.filter_map(|l| l.months_left_from.as_ref()).collect();
        !self.columns.iter().any(|c| c.question.sensitive && asked.contains(&&c.question.id))
    }
}

/// How many whole numbers there are, where they are worth counting.
fn whole(min: f64, max: f64) -> Option<u32> {
    let span = max.floor() - min.ceil() + 1.0;
    (1.0..=1e12).contains(&span).then(|| width(span as u64))
}

fn write_value(column: &Column, value: Value, to: &mut Writer) {
    match (value, &column.question.kind) {
        (Value::YesNo(yes), _) => to.flag(yes),
        (Value::Option(at), QuestionKind::Choice { options }) => {
            to.number(at as u64, width(options.len() as u64))
        }
        (Value::Number(n), QuestionKind::Number { min, max, .. }) => {
            let bits = whole(*min, *max).filter(|_| n.fract() == 0.0);
            to.flag(bits.is_some());
            match bits {
                Some(bits) => to.number((n - min.ceil()) as u64, bits),
                None => to.number(n.to_bits(), u64::BITS),
            }
        }
        (Value::Option(_) | Value::Number(_), _) => {}
    }
}

fn read_value(column: &Column, from: &mut Reader<'_>) -> Option<Value> {
    Some(match &column.question.kind {
        QuestionKind::YesNo => Value::YesNo(from.flag()?),
        QuestionKind::Choice { options } => {
            let at = from.number(width(options.len() as u64))? as usize;
            options.get(at).map(|_| Value::Option(at))?
        }
        QuestionKind::Number { min, max, .. } => {
            if from.flag()? {
                Value::Number(from.number(whole(*min, *max)?)? as f64 + min.ceil())
            } else {
                Value::Number(f64::from_bits(from.number(u64::BITS)?))
            }
        }
    })
}

fn write_held(held: &Held, months: bool, to: &mut Writer) {
    let months_left = held.months_left.filter(|_| months);
    let plain = Held { months_left, ..held.clone() } == Held::new(held.doc.clone());
    to.flag(plain);
    if plain {
        return;
    }
    to.number(u64::from(held.pieces.min((1 << PIECES) - 1)), PIECES);
    to.number(FORMS.iter().position(|f| *f == held.form).unwrap_or(0) as u64, 2);
    to.flag(held.for_others);
    to.flag(held.no_expiry_date);
    to.flag(held.without_photo);
    for time in [held.expired_years, months_left, held.issued_days_ago] {
        to.flag(time.is_some());
        if let Some(time) = time {
            to.real(time);
        }
    }
}

fn read_held(doc: &EvidenceTypeId, from: &mut Reader<'_>) -> Option<Held> {
    let plain = Held::new(doc.clone());
    if from.flag()? {
        return Some(plain);
    }
    let pieces = u32::try_from(from.number(PIECES)?).ok()?;
    let form = *FORMS.get(from.number(2)? as usize)?;
    let (for_others, no_expiry_date, without_photo) = (from.flag()?, from.flag()?, from.flag()?);
    let mut time = || if from.flag()? { from.real().map(Some) } else { Some(None) };
    let (expired_years, months_left, issued_days_ago) = (time()?, time()?, time()?);
    Some(Held {
        pieces,
        for_others,
        form,
        no_expiry_date,
        without_photo,
        expired_years,
        months_left,
        issued_days_ago,
        ..plain
    })
}
