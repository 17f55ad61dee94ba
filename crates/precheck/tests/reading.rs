//! Questions, conditions and answers are read by hand; they must come out as Serde writes them, or not at all.

use precheck::{Answer, ChoiceOption, Cond, KnownFrom, Question, QuestionId, QuestionKind, Rules, Unit};
use proptest::prelude::*;
use serde_json::{Value, json};

fn text() -> impl Strategy<Value = language::Text> {
    prop::collection::btree_map("en|fr|zh-Hant", any::<String>(), 0..3)
        .prop_map(|all| language::Text(all.into_iter().collect()))
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![(-1000_i32..1000).prop_map(f64::from), (-9999_i32..9999).prop_map(|n| f64::from(n) / 8.0)]
}

fn cond() -> impl Strategy<Value = Cond> {
    let fact = || "[a-zA-Z]{0,8}".prop_map(QuestionId);
    let answer = prop_oneof![
        any::<bool>().prop_map(Answer::YesNo),
        number().prop_map(Answer::Number),
        any::<String>().prop_map(Answer::Choice),
    ];
    let leaf = prop_oneof![
        (fact(), answer).prop_map(|(fact, is)| Cond::Is { fact, is }),
        (fact(), number()).prop_map(|(fact, lt)| Cond::Lt { fact, lt }),
        (fact(), number()).prop_map(|(fact, lte)| Cond::Lte { fact, lte }),
        (fact(), number()).prop_map(|(fact, gt)| Cond::Gt { fact, gt }),
        (fact(), number()).prop_map(|(fact, gte)| Cond::Gte { fact, gte }),
    ];
    leaf.prop_recursive(4, 30, 4, |part| {
        prop_oneof![
            prop::collection::vec(part.clone(), 0..4).prop_map(|all| Cond::All { all }),
            prop::collection::vec(part.clone(), 0..4).prop_map(|any| Cond::Any { any }),
            part.prop_map(|not| Cond::Not { not: Box::new(not) }),
        ]
    })
}

fn question() -> impl Strategy<Value = Question> {
    let option = (any::<String>(), text()).prop_map(|(id, text)| ChoiceOption { id, text });
    let unit = prop::sample::select(&[Unit::Days, Unit::Weeks, Unit::Months, Unit::Years, Unit::People][..]);
    let kind = prop_oneof![
        Just(QuestionKind::YesNo),
        (unit, number(), number()).prop_map(|(unit, min, max)| QuestionKind::Number { unit, min, max }),
        prop::collection::vec(option, 0..4).prop_map(|options| QuestionKind::Choice { options }),
    ];
    let known = [KnownFrom::OfficeDriverLicensing, KnownFrom::OfficeIncomeAssistance, KnownFrom::OfficeLevel];
    let known = prop::option::of(prop::sample::select(known.to_vec()));
    let id = any::<String>().prop_map(QuestionId);
    (id, text(), prop::option::of(text()), kind, prop::option::of(cond()), known, any::<bool>()).prop_map(
        |(id, text, hint, kind, ask_when, known_from, sensitive)| Question {
            id,
            text,
            hint,
            kind,
            ask_when,
            known_from,
            sensitive,
        },
    )
}

proptest! {
    #[test]
    fn a_question_is_read_as_it_was_written_whatever_the_order_of_its_fields(question in question()) {
        let written = serde_json::to_string(&question).unwrap();
        let by_name = serde_json::to_value(&question).unwrap();
        prop_assert_eq!(&json::from_str::<Question>(&written).unwrap(), &question);
        prop_assert_eq!(&json::from_str::<Question>(&by_name.to_string()).unwrap(), &question);
        prop_assert_eq!(&serde_json::from_str::<Question>(&written).unwrap(), &question);
        prop_assert_eq!(&serde_json::from_value::<Question>(by_name).unwrap(), &question);
    }

    #[test]
    fn whatever_stands_in_a_condition_nothing_panics_and_nothing_is_half_read(
        keys in prop::collection::btree_map("fact|all|any|not|is|lt|lte|gt|gte|if", 0_usize..7, 0..4)
    ) {
        let values = [json!("a"), json!(1.5), json!(true), json!(null), json!([]), json!({"not": {"all": []}}), json!({})];
        let record: Value = keys.iter().map(|(key, value)| (key.clone(), values[*value].clone())).collect();
        if let Ok(cond) = json::from_str::<Cond>(&record.to_string()) {
            prop_assert_eq!(serde_json::to_value(&cond).unwrap(), record);
        }
    }
}

/// Where it is and what is wrong, as a browser tells it.
fn wrong(rules: Value) -> String {
    assert!(serde_json::from_value::<Rules>(rules.clone()).is_err(), "{rules}");
    json::from_str::<Rules>(&rules.to_string()).unwrap_err().to_string()
}

#[test]
fn a_question_that_lacks_something_of_its_kind_is_refused_with_its_place() {
    let with = |more: Value| {
        let mut question = json!({"id": "q", "text": {"en": "How many?"}});
        question.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        wrong(json!({"questions": [question]}))
    };
    for (more, problem) in [
        (json!({}), "questions[0]: missing field `kind`"),
        (json!({"kind": "maybe"}), "questions[0].kind: is none of: yes_no, number, choice"),
        (json!({"kind": 3}), "questions[0].kind: is a number, but should be a kind of question"),
        (json!({"kind": "number"}), "questions[0]: missing field `unit`"),
        (json!({"kind": "number", "unit": "days", "max": 3}), "questions[0]: missing field `min`"),
        (json!({"kind": "number", "unit": "days", "min": 3}), "questions[0]: missing field `max`"),
        (
            json!({"kind": "number", "unit": "hours"}),
            "questions[0].unit: is none of: days, weeks, months, years, people",
        ),
        (json!({"kind": "choice"}), "questions[0]: missing field `options`"),
        (json!({"kind": "choice", "options": null}), "questions[0]: missing field `options`"),
        (
            json!({"kind": "choice", "options": [{"id": "a"}]}),
            "questions[0].options[0]: missing field `text`",
        ),
    ] {
        assert_eq!(with(more), problem);
    }
    assert_eq!(wrong(json!({"questions": [3]})), "questions[0]: is a number, but should be a question");
}

#[test]
fn what_belongs_to_another_kind_of_question_is_passed_over() {
    let json = json!({"id": "q", "text": {}, "kind": "yes_no", "min": 3, "options": [], "new": {}});
    let question: Question = json::from_str(&json.to_string()).unwrap();
    assert_eq!(question.kind, QuestionKind::YesNo);
}

#[test]
fn a_condition_that_is_none_is_refused_with_its_place() {
    let at = |cond: Value| wrong(json!({"requirements": [{"id": "r", "name": {}, "applies_when": cond}]}));
    let none = |inner: &str| {
        format!(
            "requirements[0].applies_when{inner}: not a condition: it needs 'fact' with one of 'is', 'lt', 'lte', \
             'gt', 'gte'; or 'all', 'any' or 'not'"
        )
    };
    for (cond, inner) in [
        (json!({}), ""),
        (json!({"fact": "age"}), ""),
        (json!({"is": true}), ""),
        (json!({"fact": "age", "gte": 16, "lt": 19}), ""),
        (json!({"fact": "age", "gte": 16, "above": 3}), ""),
        (json!({"all": [], "any": []}), ""),
        (json!({"all": [], "fact": "age"}), ""),
        (json!({"all": [{"fact": "age", "lt": 3}, {"not": {"unless": true}}]}), ".all[1].not"),
    ] {
        assert_eq!(at(cond), none(inner));
    }
    let answer = "requirements[0].applies_when.is: is null, but should be true, false, a number or the id of an option";
    assert_eq!(at(json!({"fact": "age", "is": null})), answer);
    assert_eq!(
        at(json!({"all": null})),
        "requirements[0].applies_when.all: is null, but should be a sequence"
    );
    assert_eq!(at(json!([])), "requirements[0].applies_when: is a list, but should be a condition");
    assert!(json::from_str::<Cond>(r#"{"all": [], "all": []}"#).is_err());
    assert!(json::from_str::<Cond>(r#"{"fact": "a", "is": true, "fact": "b"}"#).is_err());
}
