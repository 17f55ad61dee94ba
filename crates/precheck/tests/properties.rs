//! Properties of checks, on the real rules with generated answers and papers.

mod real;

use precheck::{
    Answer, Answers, Check, Held, Next, Problem, QuestionId, QuestionKind, Standing, Verdict, evidence::Form,
};
use proptest::prelude::*;
use real::{Service, services};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static SERVICES: LazyLock<Vec<Service>> = LazyLock::new(services);

/// A service by its place in the list.
fn service() -> impl Strategy<Value = usize> {
    0..SERVICES.len()
}

fn held(at: usize) -> impl Strategy<Value = Held> {
    let documents = SERVICES[at].precheck.documents().to_vec();
    let form = prop::sample::select(
        &[Form::Original, Form::Original, Form::Copy, Form::Certified, Form::Digital][..],
    );
    let years = prop::option::of((0..6_i32).prop_map(f64::from));
    let months = prop::option::of((0..12_i32).prop_map(f64::from));
    let document = prop::sample::select(documents);
    (document, 1..3_u32, form, years, months, any::<bool>(), any::<bool>()).prop_map(
        |(doc, pieces, form, expired_years, months_left, no_expiry_date, without_photo)| Held {
            pieces,
            form,
            expired_years,
            months_left: months_left.filter(|_| expired_years.is_none()),
            no_expiry_date: no_expiry_date && expired_years.is_none() && months_left.is_none(),
            without_photo,
            ..Held::new(doc)
        },
    )
}

fn hand(at: usize) -> BoxedStrategy<Vec<Held>> {
    if SERVICES[at].precheck.documents().is_empty() {
        return Just(Vec::new()).boxed();
    }
    prop::collection::vec(held(at), 0..7).boxed()
}

/// Some of the questions, answered in ways that matter.
fn answers(at: usize) -> BoxedStrategy<Answers> {
    let precheck = &SERVICES[at].precheck;
    let choices: Vec<_> = precheck
        .questions()
        .map(|q| {
            let answer = prop::sample::select(precheck.telling_answers(&q.id));
            let id = q.id.clone();
            prop::option::weighted(0.7, answer).prop_map(move |a| Some((id.clone(), a?)))
        })
        .collect();
    choices.prop_map(|list| list.into_iter().flatten().collect()).boxed()
}

fn visit() -> impl Strategy<Value = (usize, Answers, Vec<Held>)> {
    service().prop_flat_map(|at| (Just(at), answers(at), hand(at)))
}

fn check(at: usize, answers: &Answers, hand: &[Held]) -> Check {
    SERVICES[at].precheck.check(answers, hand)
}

fn unmet(check: &Check) -> BTreeSet<String> {
    check.unmet().map(|(id, _)| id.0.clone()).collect()
}

fn is_ready(check: &Check) -> bool {
    matches!(check.verdict, Verdict::Ready { .. })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn another_document_never_makes_a_verdict_worse((at, answers, hand) in visit(), extra in any::<prop::sample::Index>(), place in any::<prop::sample::Index>()) {
        let documents = SERVICES[at].precheck.documents();
        prop_assume!(!documents.is_empty());
        let before = check(at, &answers, &hand);
        let mut more = hand.clone();
        more.insert(place.index(hand.len() + 1), Held::new(documents[extra.index(documents.len())].clone()));
        let after = check(at, &answers, &more);
        prop_assert!(unmet(&after).is_subset(&unmet(&before)), "{:?}", SERVICES[at].id);
        prop_assert!(!is_ready(&before) || is_ready(&after));
        if let Standing::Redirect(told) = &before.so_far {
            prop_assert_eq!(Some(told), match &after.so_far { Standing::Redirect(told) => Some(told), _ => None });
        }
        let open = |check: &Check| check.questions.iter().cloned().collect::<BTreeSet<QuestionId>>();
        prop_assert!(!open(&before).is_empty() || open(&after).is_empty() || !is_ready(&before));
    }

    #[test]
    fn the_order_of_answers_and_of_documents_does_not_matter((at, answers, hand) in visit(), seed in any::<u64>()) {
        let turned: Answers = answers.iter().rev().map(|(q, a)| (q.clone(), a.clone())).collect();
        let mut shuffled = hand.clone();
        let turns = (seed % 7) as usize;
        if !shuffled.is_empty() {
            shuffled.rotate_left(turns % hand.len());
            if seed % 2 == 0 { shuffled.reverse(); }
        }
        let (one, other) = (check(at, &answers, &hand), check(at, &turned, &shuffled));
        prop_assert_eq!(&one.verdict, &other.verdict);
        prop_assert_eq!(unmet(&one), unmet(&other));
        prop_assert_eq!(one.questions, other.questions);
        prop_assert_eq!(one.advice, other.advice);
    }

    #[test]
    fn an_unknown_answer_never_becomes_a_no((at, answers, hand) in visit()) {
        let given = check(at, &answers, &hand);
        // What was said with less known stays said, unless more than its own answers hang on it.
        for question in answers.keys() {
            let mut less = answers.clone();
            less.remove(question);
            let before = check(at, &less, &hand);
            if before.questions.is_empty() && given.problems.is_empty() && before.problems.is_empty() {
                prop_assert_eq!(is_ready(&before), is_ready(&given), "{} {}", SERVICES[at].id, question);
            }
        }
        let nothing = check(at, &Answers::new(), &hand);
        prop_assert!(nothing.advice.is_empty());
        prop_assert!(!matches!(nothing.so_far, Standing::Redirect(_)));
        for r in &SERVICES[at].rules.requirements {
            let always = r.applies_when.is_none();
            prop_assert!(always || !unmet(&nothing).contains(r.id.as_str()), "{} counted though unknown", r.id);
        }
    }

    #[test]
    fn a_verdict_that_stands_holds_however_the_rest_is_answered((at, answers, hand) in visit(), rest in any::<[prop::sample::Index; 16]>()) {
        let before = check(at, &answers, &hand);
        prop_assume!(!matches!(before.verdict, Verdict::Unsure(_)));
        let precheck = &SERVICES[at].precheck;
        let mut full = answers.clone();
        for (question, pick) in precheck.questions().zip(&rest) {
            let arises = question.ask_when.as_ref().is_none_or(|c| c.eval(&full) != precheck::Truth::No);
            if arises && !full.contains_key(&question.id) {
                let ways = precheck.telling_answers(&question.id);
                full.insert(question.id.clone(), ways[pick.index(ways.len())].clone());
            }
        }
        let after = check(at, &full, &hand);
        prop_assume!(after.problems.is_empty());
        match (&before.verdict, &after.verdict) {
            (Verdict::Redirect(one), Verdict::Redirect(other)) => prop_assert_eq!(&one.route, &other.route),
            (Verdict::Missing { unmet: one, .. }, Verdict::Missing { unmet: other, .. }) => prop_assert_eq!(one, other),
            (Verdict::Ready { .. }, Verdict::Ready { .. }) => {}
            (one, other) => prop_assert!(false, "{} {one:?} became {other:?}", SERVICES[at].id),
        }
    }

    #[test]
    fn reasons_are_answers_that_were_given((at, answers, hand) in visit()) {
        let check = check(at, &answers, &hand);
        let told = check.advice.iter().flat_map(|t| &t.because);
        let all = told.chain(check.requirements.iter().flat_map(|r| &r.because));
        for reason in all {
            prop_assert_eq!(answers.get(&reason.question), Some(&reason.answer));
        }
        if let Verdict::Redirect(told) = &check.verdict {
            let alone: Answers = told.because.iter().map(|r| (r.question.clone(), r.answer.clone())).collect();
            prop_assert_eq!(told.route.applies_when.eval(&alone), precheck::Truth::Yes, "reasons must suffice");
        }
    }

    #[test]
    fn whatever_is_sent_nothing_panics_and_nonsense_is_never_ready(
        (at, answers, mut hand) in visit(),
        junk in prop::collection::btree_map("[a-zA-Z]{0,12}", prop_oneof![
            any::<bool>().prop_map(Answer::YesNo),
            any::<f64>().prop_map(Answer::Number),
            ".{0,8}".prop_map(Answer::Choice),
        ], 0..4),
        spoil in any::<prop::sample::Index>(),
        number in any::<f64>(),
    ) {
        hand.push(Held { expired_years: Some(number), pieces: u32::MAX, ..Held::new("canadian-passport") });
        let mut bad = answers.clone();
        for (id, answer) in junk { bad.insert(QuestionId(id), answer); }
        let questions: Vec<_> = SERVICES[at].rules.questions.iter().collect();
        if !questions.is_empty() {
            let question = questions[spoil.index(questions.len())];
            let nonsense = match question.kind {
                QuestionKind::YesNo => Answer::Number(number),
                QuestionKind::Number { max, .. } => Answer::Number(max + 280.0),
                QuestionKind::Choice { .. } => Answer::Choice("gone".into()),
            };
            bad.insert(question.id.clone(), nonsense);
        }
        let check = check(at, &bad, &hand);
        if check.problems.iter().any(Problem::forbids_ready) {
            prop_assert!(!is_ready(&check));
            if let Verdict::Unsure(Next::Correct(problem)) = &check.verdict {
                prop_assert!(check.problems.contains(problem));
            }
        } else {
            prop_assert!(questions.is_empty());
        }
    }
}
