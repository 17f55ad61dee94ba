//! How papers add up: counts, points, forms, expiry, and no card twice. Each line of a table is one edge of a rule.

use precheck::{
    Answer, Answers, Ease, EvidenceType, Held, IdentitySet, Precheck, Problem, Refusal, Rules, Status,
    Verdict, evidence::Form,
};
use serde_json::{Value, json};

/// A service with one requirement.
fn one(requirement: Value) -> Precheck {
    let mut requirement = requirement;
    requirement["id"] = json!("papers");
    requirement["name"] = json!({"en": "Papers"});
    service(json!({"requirements": [requirement], "questions": [
        {"id": "children", "text": {"en": "How many?"}, "kind": "number", "unit": "people", "min": 0, "max": 20},
        {"id": "lost", "text": {"en": "Lost?"}, "kind": "yes_no"},
    ]}))
}

fn service(rules: Value) -> Precheck {
    let rules: Rules = serde_json::from_value(rules).expect("rules");
    let named = ["licence", "passport", "bank-card", "permit", "letter", "certificate"];
    let documents: Vec<EvidenceType> = named
        .iter()
        .map(|id| json!({"id": id, "name": {"en": id}, "often_carried": matches!(*id, "licence" | "bank-card")}))
        .map(|json| serde_json::from_value(json).expect("a document"))
        .collect();
    let sets: Vec<IdentitySet> = Vec::new();
    Precheck::new(&rules, &sets, &documents)
}

fn slots(all_of: Value, distinct: bool) -> Value {
    json!({"satisfied_by": [{"all_of": all_of, "distinct": distinct}]})
}

fn held(doc: &str) -> Held {
    Held::new(doc)
}

fn met(precheck: &Precheck, hand: &[Held]) -> bool {
    precheck.check(&Answers::new(), hand).unmet().next().is_none()
}

fn refusal(precheck: &Precheck, hand: &[Held]) -> Option<Refusal> {
    let check = precheck.check(&Answers::new(), hand);
    let (_, shortfall) = check.unmet().next()?;
    shortfall.turned_down.first().map(|t| t.why.clone())
}

#[test]
fn two_different_pieces_are_never_one_card() {
    let two = one(slots(
        json!([
            {"any_of": [{"doc": "licence"}, {"doc": "passport"}]},
            {"any_of": [{"doc": "licence"}, {"doc": "passport"}, {"doc": "bank-card"}]},
        ]),
        true,
    ));
    for (hand, fine) in [
        (vec![], false),
        (vec![held("licence")], false),
        (vec![held("licence"), held("licence")], false),
        (vec![held("licence"), held("passport")], true),
        (vec![held("bank-card"), held("licence")], true),
        (vec![held("bank-card"), held("bank-card")], false),
        (vec![Held { pieces: 2, ..held("passport") }], false),
    ] {
        assert_eq!(met(&two, &hand), fine, "{hand:?}");
    }
    let hand = [held("licence"), held("licence")];
    assert_eq!(refusal(&two, &hand), Some(Refusal::CountsOnce), "the second licence is the same card");
}

#[test]
fn a_card_moves_to_the_place_that_only_it_can_fill() {
    let two = one(slots(
        json!([{"any_of": [{"doc": "licence"}, {"doc": "passport"}]}, {"any_of": [{"doc": "licence"}]}]),
        false,
    ));
    for hand in [vec![held("licence"), held("passport")], vec![held("passport"), held("licence")]] {
        assert!(met(&two, &hand));
    }
    let check = two.check(&Answers::new(), &[held("licence")]);
    let (_, shortfall) = check.unmet().next().expect("one place is free");
    let options: Vec<_> = shortfall.alternatives[0].gaps[0].options.iter().map(|o| o.doc.as_str()).collect();
    assert!(options.contains(&"passport"), "the licence can move over: {options:?}");
}

#[test]
fn points_add_up_and_leave_the_cheapest_cards_for_counted_places() {
    let accepted = json!([{"doc": "passport", "points": 70}, {"doc": "licence", "points": 40}, {"doc": "letter", "points": 25}, {"doc": "bank-card", "points": 25}]);
    let hundred = one(slots(json!([{"any_of": accepted, "points": 100}]), true));
    for (hand, fine) in [
        (vec![held("passport")], false),
        (vec![held("passport"), held("passport")], false),
        (vec![held("passport"), held("letter")], false),
        (vec![held("passport"), held("licence")], true),
        (vec![held("licence"), held("letter"), held("bank-card")], false),
        (vec![held("passport"), held("letter"), held("bank-card")], true),
    ] {
        assert_eq!(met(&hundred, &hand), fine, "{hand:?}");
    }
    let check = hundred.check(&Answers::new(), &[held("passport")]);
    let (_, shortfall) = check.unmet().next().expect("points are missing");
    assert_eq!(shortfall.alternatives[0].gaps[0].points, Some(30));

    let beside = one(slots(
        json!([{"any_of": accepted, "points": 65}, {"any_of": [{"doc": "letter"}, {"doc": "passport"}]}]),
        true,
    ));
    for (hand, fine) in [
        (vec![held("passport"), held("letter")], true),
        (vec![held("letter"), held("passport")], true),
        (vec![held("passport"), held("bank-card")], false),
    ] {
        assert_eq!(met(&beside, &hand), fine, "{hand:?}");
    }
}

#[test]
fn counts_go_by_the_people_who_need_a_paper() {
    let slot = json!([{"any_of": [{"doc": "certificate"}, {"doc": "passport"}]}]);
    let mut two_people = slots(slot.clone(), false);
    two_people["one_for_each"] = json!({"people": 2});
    let two_people = one(two_people);
    for (hand, fine) in [
        (vec![held("passport")], false),
        (vec![held("passport"), held("passport")], true),
        (vec![Held { pieces: 2, ..held("certificate") }], true),
        (vec![held("passport"), held("certificate")], true),
    ] {
        assert_eq!(met(&two_people, &hand), fine, "{hand:?}");
    }
    let mut each_child = slots(slot, false);
    each_child["one_for_each"] = json!({"answer": "children"});
    each_child["applies_when"] = json!({"fact": "children", "gt": 0});
    let each_child = one(each_child);
    for (children, pieces, fine) in
        [(0.0, 0, true), (1.0, 0, false), (1.0, 1, true), (3.0, 2, false), (3.0, 3, true), (20.0, 20, true)]
    {
        let answers = Answers::from([("children".into(), Answer::Number(children))]);
        let check = each_child.check(&answers, &[Held { pieces, ..held("certificate") }]);
        assert_eq!(check.unmet().next().is_none(), fine, "{children} children, {pieces} papers");
    }
    let answers = Answers::from([("children".into(), Answer::Number(5.0))]);
    let check = each_child.check(&answers, &[held("passport")]);
    let (_, shortfall) = check.unmet().next().expect("four are missing");
    assert_eq!(shortfall.alternatives[0].gaps[0].number, 4);
    assert_eq!(shortfall.alternatives[0].in_hand.len(), 1);
}

#[test]
fn each_rule_about_a_paper_has_its_reason() {
    let with = |rule: Value| {
        let mut accepted = json!({"doc": "licence"});
        accepted.as_object_mut().expect("an object").extend(rule.as_object().expect("an object").clone());
        one(slots(json!([{"any_of": [accepted]}]), false))
    };
    let licence = || held("licence");
    let years = |n| Held { expired_years: Some(n), ..licence() };
    let form = |form| Held { form, ..licence() };
    for (rule, hand, expected) in [
        (json!({}), years(30.0), None),
        (json!({"expired_years_at_most": 3}), years(3.0), None),
        (json!({"expired_years_at_most": 3}), years(3.5), Some(Refusal::Expired { accepted_years: 3.0 })),
        (json!({"expired_years_at_most": 0}), years(0.0), None),
        (json!({"expired_years_at_most": 0}), years(0.1), Some(Refusal::Expired { accepted_years: 0.0 })),
        (json!({"expired_years_at_most": 0}), licence(), None),
        (
            json!({"needs_expiry_date": true}),
            Held { no_expiry_date: true, ..licence() },
            Some(Refusal::NoExpiryDate),
        ),
        (json!({"needs_photo": true}), Held { without_photo: true, ..licence() }, Some(Refusal::NoPhoto)),
        (json!({"issued_within_days": 30}), Held { issued_days_ago: Some(30.0), ..licence() }, None),
        (
            json!({"issued_within_days": 30}),
            Held { issued_days_ago: Some(31.0), ..licence() },
            Some(Refusal::TooOld { accepted_days: 30 }),
        ),
        (json!({"form": "certified"}), form(Form::Original), None),
        (json!({"form": "certified"}), form(Form::Certified), None),
        (json!({"form": "certified"}), form(Form::Copy), Some(Refusal::WrongForm { needs: Form::Certified })),
        (json!({"form": "digital"}), form(Form::Digital), None),
        (
            json!({"form": "original"}),
            form(Form::Digital),
            Some(Refusal::WrongForm { needs: Form::Original }),
        ),
    ] {
        let precheck = with(rule.clone());
        assert_eq!(refusal(&precheck, std::slice::from_ref(&hand)), expected, "{rule} {hand:?}");
        assert_eq!(met(&precheck, &[hand]), expected.is_none(), "{rule}");
    }
}

#[test]
fn what_one_has_in_another_form_is_cheapest_then_what_many_carry() {
    let lists = json!({"satisfied_by": [
        {"all_of": [{"any_of": [{"doc": "letter"}]}, {"any_of": [{"doc": "bank-card"}]}]},
        {"all_of": [{"any_of": [{"doc": "permit"}, {"doc": "bank-card"}, {"doc": "certificate", "form": "original"}]}]},
    ]});
    let check = one(lists).check(&Answers::new(), &[Held { form: Form::Copy, ..held("certificate") }]);
    let (_, shortfall) = check.unmet().next().expect("not met");
    let cheapest = &shortfall.alternatives[0];
    let options: Vec<_> = cheapest.gaps[0].options.iter().map(|o| (o.doc.as_str(), o.ease)).collect();
    assert_eq!(
        options,
        [
            ("certificate", Ease::InHandInAnotherForm),
            ("bank-card", Ease::OftenCarried),
            ("permit", Ease::ToOrder)
        ]
    );
    assert_eq!(shortfall.alternatives[1].gaps.len(), 2, "two papers are dearer than one");
}

#[test]
fn a_paper_used_for_one_requirement_can_be_kept_from_another() {
    let requirement = |id: &str, docs: &[&str], distinct_from: Option<&str>| {
        let any_of: Vec<_> = docs.iter().map(|doc| json!({"doc": doc})).collect();
        let mut json =
            json!({"id": id, "name": {"en": id}, "satisfied_by": [{"all_of": [{"any_of": any_of}]}]});
        if let Some(other) = distinct_from {
            json["distinct_from"] = json!(other);
        }
        json
    };
    let both = service(json!({"requirements": [
        requirement("first", &["licence", "passport"], None),
        requirement("second", &["passport", "certificate"], Some("first")),
    ]}));
    for (hand, missing) in [
        (vec!["passport"], vec!["second"]),
        (vec!["licence"], vec!["second"]),
        (vec!["certificate"], vec!["first"]),
        (vec!["passport", "licence"], vec![]),
        (vec!["licence", "passport"], vec![]),
        (vec!["passport", "certificate"], vec![]),
        (vec!["passport", "passport"], vec![]),
        (vec![], vec!["first", "second"]),
    ] {
        let hand: Vec<_> = hand.into_iter().map(held).collect();
        let check = both.check(&Answers::new(), &hand);
        let unmet: Vec<_> = check.unmet().map(|(id, _)| id.as_str()).collect();
        assert_eq!(unmet, missing, "{hand:?}");
    }
    let check = both.check(&Answers::new(), &[held("passport")]);
    let (_, shortfall) = check.unmet().next().expect("the second");
    assert_eq!(shortfall.turned_down[0].why, Refusal::UsedFor("first".into()));
}

#[test]
fn a_limit_that_is_not_known_is_asked_about_only_by_those_who_lean_on_it() {
    let mut requirement = slots(json!([{"any_of": [{"doc": "licence"}, {"doc": "passport"}]}]), false);
    requirement["limits"] = json!([{"doc": "licence", "refused_when": {"fact": "lost", "is": true}, "why": {"en": "It is lost."}}]);
    let precheck = one(requirement);
    let questions = |hand: &[Held]| precheck.check(&Answers::new(), hand).questions.len();
    assert_eq!(
        (questions(&[held("licence")]), questions(&[held("licence"), held("passport")]), questions(&[])),
        (1, 0, 0)
    );
    let lost = Answers::from([("lost".into(), Answer::YesNo(true))]);
    let check = precheck.check(&lost, &[held("licence")]);
    let (_, shortfall) = check.unmet().next().expect("the licence is lost");
    let options: Vec<_> = shortfall.alternatives[0].gaps[0].options.iter().map(|o| o.doc.as_str()).collect();
    assert_eq!(options, ["passport"], "a lost licence is no way out");
    assert!(matches!(shortfall.turned_down[0].why, Refusal::Limited { .. }));
}

#[test]
fn papers_that_cannot_be_count_for_nothing_and_are_named() {
    let precheck = one(slots(json!([{"any_of": [{"doc": "licence"}]}]), false));
    for bad in [
        Held { expired_years: Some(-1.0), ..held("licence") },
        Held { expired_years: Some(f64::NAN), ..held("licence") },
        Held { months_left: Some(f64::INFINITY), ..held("licence") },
        Held { expired_years: Some(2.0), months_left: Some(3.0), ..held("licence") },
        Held { pieces: 0, ..held("licence") },
    ] {
        let check = precheck.check(&Answers::new(), std::slice::from_ref(&bad));
        assert!(matches!(check.requirements[0].status, Status::Unmet(_)), "{bad:?}");
        assert_eq!(check.problems.is_empty(), bad.pieces == 0, "{bad:?}");
    }
    let check = precheck.check(&Answers::new(), &[held("ghost"), held("licence")]);
    assert_eq!(check.problems, [Problem::UnknownDocument("ghost".into())]);
    assert!(matches!(check.verdict, Verdict::Ready { .. }), "another paper never makes it worse");
}

#[test]
fn a_requirement_whose_rules_are_gone_is_never_met() {
    let rules = json!({"requirements": [
        {"id": "set", "name": {"en": "ID"}, "identity_set": "gone"},
        {"id": "empty", "name": {"en": "ID"}, "satisfied_by": [{"all_of": []}]},
    ]});
    let check = service(rules).check(&Answers::new(), &[held("passport")]);
    assert_eq!(check.unmet().count(), 2);
}
