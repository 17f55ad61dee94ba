//! Properties of the three-valued conditions, on generated conditions and answers.

use precheck::{Answer, Answers, Cond, QuestionId, Truth};
use proptest::prelude::*;

const FACTS: [&str; 5] = ["a", "b", "c", "d", "e"];

fn fact() -> impl Strategy<Value = QuestionId> {
    prop::sample::select(&FACTS[..]).prop_map(QuestionId::from)
}

/// Few distinct values, so that equal ones and ones of another kind come up often.
fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        any::<bool>().prop_map(Answer::YesNo),
        (0..4_i32).prop_map(|n| Answer::Number(n.into())),
        prop::sample::select(&["x", "y"][..]).prop_map(|c| Answer::Choice(c.to_owned())),
    ]
}

fn cond() -> impl Strategy<Value = Cond> {
    let bound = || (0..4_i32).prop_map(f64::from);
    let leaf = prop_oneof![
        (fact(), answer()).prop_map(|(fact, is)| Cond::Is { fact, is }),
        (fact(), bound()).prop_map(|(fact, lt)| Cond::Lt { fact, lt }),
        (fact(), bound()).prop_map(|(fact, lte)| Cond::Lte { fact, lte }),
        (fact(), bound()).prop_map(|(fact, gt)| Cond::Gt { fact, gt }),
        (fact(), bound()).prop_map(|(fact, gte)| Cond::Gte { fact, gte }),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let parts = prop::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            parts.clone().prop_map(|all| Cond::All { all }),
            parts.prop_map(|any| Cond::Any { any }),
            inner.prop_map(|c| Cond::Not { not: Box::new(c) }),
        ]
    })
}

fn answers() -> impl Strategy<Value = Answers> {
    prop::collection::btree_map(fact(), answer(), 0..FACTS.len())
}

/// The same condition with the parts of every `all` and `any` in the opposite order.
fn reversed(c: &Cond) -> Cond {
    let turn = |parts: &[Cond]| parts.iter().rev().map(reversed).collect();
    match c {
        Cond::All { all } => Cond::All { all: turn(all) },
        Cond::Any { any } => Cond::Any { any: turn(any) },
        Cond::Not { not } => Cond::Not { not: Box::new(reversed(not)) },
        leaf => leaf.clone(),
    }
}

proptest! {
    #[test]
    fn one_more_answer_never_changes_a_known_truth(c in cond(), known in answers(), q in fact(), a in answer()) {
        prop_assume!(!known.contains_key(&q));
        let before = c.eval(&known);
        let mut more = known;
        more.insert(q, a);
        if before != Truth::Unknown {
            prop_assert_eq!(c.eval(&more), before);
        }
    }

    #[test]
    fn the_order_of_answers_and_of_parts_does_not_matter(
        c in cond(),
        (given, shuffled) in answers()
            .prop_map(|a| a.into_iter().collect::<Vec<_>>())
            .prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
    ) {
        let given: Answers = given.into_iter().collect();
        let shuffled: Answers = shuffled.into_iter().collect();
        prop_assert_eq!(c.eval(&given), c.eval(&shuffled));
        prop_assert_eq!(c.eval(&given), reversed(&c).eval(&given));
    }

    #[test]
    fn what_nobody_answered_is_neither_yes_nor_no(c in cond(), known in answers()) {
        prop_assert_eq!(c.eval(&Answers::new()), Truth::Unknown);
        if c.eval(&known) != Truth::Unknown {
            prop_assert!(c.facts().iter().any(|f| known.contains_key(*f)));
        }
    }

    #[test]
    fn a_known_truth_needs_only_the_answers_that_the_condition_reads(c in cond(), known in answers()) {
        let read: Answers = known.iter().filter(|(q, _)| c.facts().contains(q)).map(|(q, a)| (q.clone(), a.clone())).collect();
        prop_assert_eq!(c.eval(&read), c.eval(&known));
    }

    #[test]
    fn a_condition_survives_being_written_and_read(c in cond()) {
        let json = serde_json::to_string(&c).map_err(|e| TestCaseError::fail(e.to_string()))?;
        let back: Cond = serde_json::from_str(&json).map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert_eq!(back, c);
    }
}
