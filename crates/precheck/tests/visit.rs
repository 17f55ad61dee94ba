//! The way through a pre-check, over the real content.

mod real;

use precheck::{
    Answer, Flaw, Form, Held, Precheck, QuestionId, Standing, Status, Step, Verdict, Visit, carry::Code,
};
use proptest::prelude::*;

fn service(id: &str) -> Precheck {
    real::services().into_iter().find(|s| s.id == id).expect("the service").precheck
}

fn id(question: &str) -> QuestionId {
    question.into()
}

#[test]
fn every_visit_ends_at_the_result_whatever_is_answered() {
    for service in real::services() {
        let precheck = service.precheck;
        for pick in 0..7usize {
            let mut visit = Visit::default();
            let mut pages = 0;
            loop {
                match visit.next(&precheck) {
                    Step::Question(at) => {
                        let question = visit.asked[at].clone();
                        let known = precheck.telling_answers(&question);
                        // Every third question is left open.
                        let answer = (pick + at) % 3 != 2;
                        visit.answer(
                            &precheck,
                            &question,
                            answer.then(|| known[(pick + at) % known.len()].clone()),
                        );
                    }
                    Step::Papers => {
                        let all = real::everything(&precheck);
                        visit.hand = if pick % 2 == 0 { all } else { Vec::new() };
                        visit.papers_done = true;
                    }
                    Step::Result if !visit.wants_tips => visit.wants_tips = true,
                    Step::Result => break,
                }
                pages += 1;
                assert!(pages < 40, "{}: it goes on and on: {visit:?}", service.id);
            }
            assert!(visit.check(&precheck).problems.is_empty(), "{}: {visit:?}", service.id);
        }
    }
}

#[test]
fn who_is_at_the_wrong_place_is_not_asked_for_papers() {
    let precheck = service("bcid");
    let mut visit = Visit::default();
    assert_eq!(visit.next(&precheck), Step::Question(0));
    visit.answer(&precheck, &id("age"), Some(Answer::Number(10.0)));
    visit.asked = vec![id("age")];
    while let Step::Question(at) = visit.next(&precheck) {
        let question = visit.asked[at].clone();
        visit.answer(&precheck, &question, None);
    }
    assert_eq!(visit.next(&precheck), Step::Result);
    assert!(matches!(visit.check(&precheck).so_far, Standing::Redirect(_)));
}

#[test]
fn a_question_left_open_is_not_asked_again_and_keeps_the_verdict_open() {
    let precheck = service("bcid");
    let mut visit = Visit::default();
    while let Step::Question(at) = visit.next(&precheck) {
        let question = visit.asked[at].clone();
        visit.answer(&precheck, &question, None);
    }
    assert_eq!(visit.next(&precheck), Step::Papers);
    visit.papers_done = true;
    while let Step::Question(at) = visit.next(&precheck) {
        let question = visit.asked[at].clone();
        visit.answer(&precheck, &question, None);
    }
    assert_eq!(visit.next(&precheck), Step::Result);
    assert!(matches!(visit.check(&precheck).verdict, Verdict::Unsure(_)));
}

#[test]
fn a_changed_answer_asks_only_what_it_brings_up_and_forgets_what_no_longer_arises() {
    for service in real::services() {
        let precheck = service.precheck;
        for first in precheck.questions().map(|q| q.id.clone()).collect::<Vec<_>>() {
            for (before, after) in pairs(&precheck, &first) {
                let mut visit = Visit::default();
                visit.answer(&precheck, &first, Some(before));
                for question in precheck.questions().map(|q| q.id.clone()).collect::<Vec<_>>() {
                    if question != first
                        && precheck.arises(&question, &visit.answers)
                        && let Some(answer) = precheck.telling_answers(&question).pop()
                    {
                        visit.answer(&precheck, &question, Some(answer));
                    }
                }
                if visit.answers.contains_key(&first) {
                    visit.answer(&precheck, &first, Some(after.clone()));
                    assert_eq!(visit.answers.get(&first), Some(&after));
                }
                let told = visit.answers.keys().all(|q| precheck.arises(q, &visit.answers));
                assert!(told, "{}: {visit:?}", service.id);
            }
        }
    }
}

fn pairs(precheck: &Precheck, question: &QuestionId) -> Vec<(Answer, Answer)> {
    let all = precheck.telling_answers(question);
    all.iter().zip(all.iter().skip(1)).map(|(a, b)| (a.clone(), b.clone())).collect()
}

#[test]
fn a_visit_that_was_taken_along_asks_private_questions_again() {
    let precheck = service("bcid");
    let private = precheck.questions().find(|q| q.sensitive).expect("a private question").id.clone();
    let mut visit = Visit::default();
    visit.answer(&precheck, &id("age"), Some(Answer::Number(30.0)));
    visit.answer(&precheck, &private, Some(Answer::Number(3.0)));
    visit.hold(&"imm1442-permit".into(), false, true);
    let code = Code::of("bcid", &precheck, &visit.answers, &visit.hand);
    let carried = code.open("bcid", &precheck).expect("what was just made");
    let again = Visit::of(carried, &precheck);
    assert!(visit.is_private(&precheck) && !again.is_private(&precheck));
    assert_eq!(again.answers.len(), 1);
    assert_eq!(again.hand, visit.hand);
}

#[test]
fn only_flaws_that_a_rule_knows_are_asked_for() {
    let precheck = service("bcid");
    let licence = precheck.flaws(&"bc-drivers-licence".into());
    assert!(licence.contains(&Flaw::Expired { more_than: 3.0, at_most: None }), "{licence:?}");
    assert!(licence.contains(&Flaw::OnlyCopy), "{licence:?}");
    assert!(precheck.flaws(&"no-such-document".into()).is_empty());
    // How long a permit lasts is a question of the service, and asked there.
    let permit = precheck.flaws(&"imm1442-permit".into());
    assert!(!permit.iter().any(|flaw| matches!(flaw, Flaw::EndsWithin { .. })), "{permit:?}");
}

#[test]
fn every_flaw_makes_some_rule_turn_the_document_down_and_can_be_taken_back() {
    for service in real::services() {
        let precheck = service.precheck;
        for doc in precheck.documents() {
            for flaw in precheck.flaws(doc) {
                let mut held = Held::new(doc.clone());
                assert!(!flaw.is_in(&held));
                flaw.set(&mut held, true);
                assert!(flaw.is_in(&held) && held.makes_sense(), "{}: {held:?}", service.id);
                let check = precheck.check(&Default::default(), &[held.clone()]);
                let counts = |held: &Held| {
                    let check = precheck.check(&Default::default(), std::slice::from_ref(held));
                    check.requirements.into_iter().map(|r| r.status).collect::<Vec<_>>()
                };
                let whole = counts(&Held::new(doc.clone()));
                let may_differ = check.requirements.iter().any(|r| matches!(r.status, Status::Unmet(_)));
                if may_differ && !flawless_elsewhere(&precheck, doc) {
                    assert_ne!(whole, counts(&held), "{}: {flaw:?} of {doc} changes nothing", service.id);
                }
                flaw.set(&mut held, false);
                assert_eq!(held, Held::new(doc.clone()));
            }
        }
    }
}

/// Whether the document is asked for only in some cases, so that without answers nothing shows.
fn flawless_elsewhere(precheck: &Precheck, doc: &precheck::EvidenceTypeId) -> bool {
    let check = precheck.check(&Default::default(), &[]);
    let offered = |status: &Status| match status {
        Status::Unmet(shortfall) => shortfall
            .alternatives
            .iter()
            .flat_map(|a| &a.gaps)
            .flat_map(|g| &g.options)
            .any(|option| option.doc == *doc),
        _ => false,
    };
    !check.requirements.iter().any(|r| offered(&r.status))
}

#[test]
fn a_document_for_each_child_is_counted() {
    let precheck = service("income-assistance");
    let doc = "canadian-birth-certificate".into();
    let mut visit = Visit::default();
    let precheck = precheck.apart();
    assert_eq!(precheck.most_pieces(&doc, true, &visit.answers), 1);
    visit.answers.insert(id("children"), Answer::Number(3.0));
    assert_eq!(precheck.most_pieces(&doc, true, &visit.answers), 3);
    assert_eq!(precheck.most_pieces(&doc, false, &visit.answers), 1);
    assert_eq!(service("marriage-licence").apart().most_pieces(&doc, false, &Default::default()), 2);
}

#[test]
fn a_parents_passport_is_not_the_childs() {
    let precheck = service("income-assistance").apart();
    let mut visit = Visit::default();
    visit.answers.insert(id("children"), Answer::Number(1.0));
    let passport = "canadian-passport".into();
    let met = |visit: &Visit, wanted: &str| {
        let check = visit.check(&precheck);
        let found = check.requirements.into_iter().find(|r| r.id.0 == wanted).expect("the requirement");
        matches!(found.status, Status::Met(_))
    };
    visit.hold(&passport, false, true);
    visit.hold(&"bank-card".into(), false, true);
    assert!(met(&visit, "two-id") && !met(&visit, "child-id"));
    visit.hold(&passport, true, true);
    assert!(met(&visit, "two-id") && met(&visit, "child-id"));
    visit.hold(&passport, false, false);
    assert!(!met(&visit, "two-id") && met(&visit, "child-id"));
}

#[test]
fn papers_that_would_tell_a_private_answer_are_in_no_code() {
    let precheck = service("income-assistance").apart();
    let mut visit = Visit::default();
    for (question, answer) in [("children", Answer::Number(3.0)), ("hasVehicle", Answer::YesNo(true))] {
        visit.answers.insert(id(question), answer);
    }
    visit.hold(&"canadian-passport".into(), false, true);
    let before = Code::of("income-assistance", &precheck, &visit.answers, &visit.hand);
    for doc in precheck.documents() {
        let wanted = precheck.shareable_hand(&[Held { for_others: true, ..Held::new(doc.clone()) }]);
        assert!(wanted.is_empty(), "{doc}");
    }
    visit.hold(&"canadian-passport".into(), true, true);
    visit.held_mut(&"canadian-passport".into(), true).expect("it").pieces = 3;
    assert_eq!(Code::of("income-assistance", &precheck, &visit.answers, &visit.hand), before);
    assert!(visit.is_private(&precheck));
}

#[test]
fn what_may_go_wrong_is_asked_without_being_wished_for() {
    let precheck = service("drivers-licence-renewal");
    let mut visit = Visit::default();
    let mut asked = Vec::new();
    loop {
        match visit.next(&precheck) {
            Step::Question(at) => {
                let question = visit.asked[at].clone();
                asked.push(question.0.clone());
                let expired = question.0 == "daysToExpiry";
                let answer = if expired {
                    Answer::Number(-1825.0)
                } else {
                    precheck.telling_answers(&question)[0].clone()
                };
                visit.answer(&precheck, &question, Some(answer));
            }
            Step::Papers => visit.papers_done = true,
            Step::Result => break,
        }
    }
    assert!(asked.contains(&"yearsExpired".to_owned()), "{asked:?}");
}

proptest! {
    #[test]
    fn flaws_of_any_document_can_be_set_in_any_order(
        picks in prop::collection::vec((0..8usize, any::<bool>()), 0..12),
    ) {
        let precheck = service("fish-wildlife-id");
        for doc in precheck.documents() {
            let flaws = precheck.flaws(doc);
            let mut held = Held::new(doc.clone());
            for (pick, there) in &picks {
                if let Some(flaw) = flaws.get(pick % flaws.len().max(1)) {
                    flaw.set(&mut held, *there);
                    prop_assert_eq!(flaw.is_in(&held), *there);
                }
            }
            prop_assert!(held.makes_sense());
            prop_assert!(held.form == Form::Original || !flaws.is_empty());
        }
    }
}
