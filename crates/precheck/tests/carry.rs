//! Codes to take along: they come back whole, carry nothing sensitive, and say so when they are damaged.

mod real;

use precheck::carry::{CarryError, Code};
use precheck::{Answer, Answers, Held, Precheck, evidence::Form};
use proptest::prelude::*;
use real::{Service, everything, services};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static SERVICES: LazyLock<Vec<Service>> = LazyLock::new(services);

fn ids() -> impl Iterator<Item = &'static str> {
    SERVICES.iter().map(|s| s.id.as_str())
}

fn fully_answered(precheck: &Precheck) -> Answers {
    let answer =
        |q: &precheck::Question| Some((q.id.clone(), precheck.telling_answers(&q.id).last()?.clone()));
    precheck.questions().filter_map(answer).collect()
}

fn sensitive(service: &Service) -> Vec<&precheck::QuestionId> {
    service.rules.questions.iter().filter(|q| q.sensitive).map(|q| &q.id).collect()
}

#[test]
fn every_service_has_a_short_code_of_its_own_without_sensitive_answers() {
    let mut longest = (0, String::new(), String::new());
    for service in SERVICES.iter() {
        let all = fully_answered(&service.precheck);
        let hand: Vec<Held> = service.precheck.documents().iter().map(|d| Held::new(d.clone())).collect();
        let code = Code::of(&service.id, &service.precheck, &all, &hand);
        let read = Code::read(&code.to_string()).expect("a sound code");
        assert_eq!(read.service(ids()), Ok(service.id.as_str()));
        let carried = read.open(&service.id, &service.precheck).expect("its content");
        assert_eq!(carried.answers, service.precheck.shareable(&all), "{}", service.id);
        assert_eq!(carried.hand, service.precheck.shareable_hand(&hand), "{}", service.id);
        for question in sensitive(service) {
            assert!(!carried.answers.contains_key(question), "{}: {question}", service.id);
            let mut other = all.clone();
            for answer in service.precheck.telling_answers(question) {
                other.insert(question.clone(), answer);
                assert_eq!(Code::of(&service.id, &service.precheck, &other, &hand), code, "{question} shows");
            }
        }
        if code.as_str().len() > longest.0 {
            longest = (code.as_str().len(), service.id.clone(), code.to_string());
        }
    }
    println!("longest, every paper ticked: {longest:?}");
    assert!(longest.0 < 60, "{longest:?}");
}

#[test]
fn a_usual_code_can_be_read_aloud() {
    let service = SERVICES.iter().find(|s| s.id == "income-assistance").expect("the deepest service");
    let hand: Vec<Held> = ["bcid", "bank-card", "sin-document", "bank-statement"].map(Held::new).into();
    let code = Code::of(&service.id, &service.precheck, &fully_answered(&service.precheck), &hand);
    println!("{code}");
    assert!(code.as_str().len() <= 28, "{code}");
    let spoken = code.to_string().to_lowercase().replace('0', "o").replace('1', "l").replace('-', " ");
    assert_eq!(Code::read(&spoken), Ok(code));
}

#[test]
fn how_long_a_permit_lasts_is_left_out_where_the_question_is_sensitive() {
    let service = SERVICES.iter().find(|s| s.id == "bcid").expect("the card");
    let permit = |months_left| vec![Held { months_left, ..Held::new("imm1442-permit") }];
    let code = |months| Code::of(&service.id, &service.precheck, &Answers::new(), &permit(months));
    assert_eq!(code(Some(4.0)), code(None));
    let carried = code(Some(4.0)).open(&service.id, &service.precheck).expect("sound");
    let mut hand = carried.hand;
    hand.extend([Held::new("foreign-passport"), Held::new("payment")]);
    let answers = Answers::from([
        ("age".into(), Answer::Number(30.0)),
        ("officeHasDriverLicensing".into(), Answer::YesNo(true)),
        ("nameDiffers".into(), Answer::YesNo(false)),
    ]);
    let check = service.precheck.check(&answers, &hand);
    assert_eq!(check.next_question(), Some(&"permitMonthsLeft".into()), "it is asked again");
}

#[test]
fn another_service_and_changed_content_are_told_apart() {
    let mut services = services();
    let code =
        |s: &Service| Code::of(&s.id, &s.precheck, &fully_answered(&s.precheck), &everything(&s.precheck));
    let codes: Vec<Code> = services.iter().map(code).collect();
    for (at, code) in codes.iter().enumerate() {
        for (other, service) in services.iter().enumerate().filter(|(other, _)| *other != at) {
            assert_eq!(code.open(&service.id, &service.precheck), Err(CarryError::UnknownService), "{other}");
        }
        assert_eq!(code.service(["no-such-service"]), Err(CarryError::UnknownService));
    }
    for (service, code) in services.iter_mut().zip(&codes).filter(|(s, _)| !s.rules.questions.is_empty()) {
        service.rules.questions[0].text = language::Text([("en".into(), "Something else?".into())].into());
        let changed = Precheck::new(&service.rules, &[], &[]);
        assert_eq!(code.open(&service.id, &changed), Err(CarryError::ContentChanged), "{}", service.id);
    }
}

#[test]
fn no_two_services_share_a_number() {
    let codes: BTreeSet<String> = SERVICES
        .iter()
        .map(|s| Code::of(&s.id, &s.precheck, &Answers::new(), &[]).as_str()[1..5].to_owned())
        .collect();
    assert_eq!(codes.len(), SERVICES.len());
}

#[test]
fn what_is_no_code_is_refused() {
    for text in
        ["", "-", "0000", "00000000", "U", "é", "hello world", "1\u{0}", &"0".repeat(5_000), &"Z".repeat(40)]
    {
        assert_eq!(Code::read(text), Err(CarryError::Damaged), "{text}");
    }
    let service = &SERVICES[0];
    let code = Code::of(&service.id, &service.precheck, &Answers::new(), &[]);
    for cut in 0..code.as_str().len() {
        assert_eq!(Code::read(&code.as_str()[..cut]), Err(CarryError::Damaged), "cut after {cut}");
    }
}

fn state() -> impl Strategy<Value = (usize, Answers, Vec<Held>)> {
    (0..SERVICES.len()).prop_flat_map(|at| {
        let precheck = &SERVICES[at].precheck;
        let answers: Vec<_> = precheck
            .questions()
            .map(|q| {
                let id = q.id.clone();
                let any = match &q.kind {
                    precheck::QuestionKind::YesNo => any::<bool>().prop_map(Answer::YesNo).boxed(),
                    precheck::QuestionKind::Number { min, max, .. } => {
                        prop_oneof![(*min..=*max).prop_map(f64::round), *min..=*max]
                            .prop_map(Answer::Number)
                            .boxed()
                    }
                    precheck::QuestionKind::Choice { options } => {
                        let ids: Vec<_> = options.iter().map(|o| o.id.clone()).collect();
                        prop::sample::select(ids).prop_map(Answer::Choice).boxed()
                    }
                };
                prop::option::of(any).prop_map(move |a| Some((id.clone(), a?)))
            })
            .collect();
        let documents = precheck.documents().len();
        let flags = prop::collection::vec(any::<[bool; 4]>(), documents);
        let times = prop::collection::vec((0.0..20.0_f64, 1..40_u32, any::<bool>()), documents);
        (Just(at), answers, flags, times).prop_map(move |(at, answers, flags, times)| {
            let documents = SERVICES[at].precheck.documents();
            let held = |((doc, flags), (years, pieces, whole)): (
                (&precheck::EvidenceTypeId, [bool; 4]),
                (f64, u32, bool),
            )| {
                let years = if whole { years.round() } else { years };
                let [in_hand, odd, expired, without_photo] = flags;
                let held = Held::new(doc.clone());
                let odd_one = Held {
                    pieces,
                    form: Form::Copy,
                    expired_years: expired.then_some(years),
                    no_expiry_date: !expired && whole,
                    without_photo,
                    ..held.clone()
                };
                in_hand.then_some(if odd { odd_one } else { held })
            };
            let hand = documents.iter().zip(flags).zip(times).filter_map(held).collect();
            (at, answers.into_iter().flatten().collect(), hand)
        })
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back((at, answers, hand) in state()) {
        let service = &SERVICES[at];
        let code = Code::of(&service.id, &service.precheck, &answers, &hand);
        let read = Code::read(code.as_str()).expect("sound");
        prop_assert_eq!(read.service(ids()), Ok(service.id.as_str()));
        let carried = read.open(&service.id, &service.precheck).expect("sound");
        prop_assert_eq!(carried.answers, service.precheck.shareable(&answers));
        prop_assert_eq!(carried.hand, service.precheck.shareable_hand(&hand));
    }

    #[test]
    fn a_mistyped_or_swapped_symbol_is_noticed((at, answers, hand) in state(), place in any::<prop::sample::Index>(), symbol in "[0-9A-HJKMNP-TV-Z]") {
        let service = &SERVICES[at];
        let code = Code::of(&service.id, &service.precheck, &answers, &hand);
        let symbols: Vec<char> = code.as_str().chars().collect();
        let at = place.index(symbols.len());
        let mut typed = symbols.clone();
        typed[at] = symbol.chars().next().expect("one symbol");
        if typed != symbols {
            prop_assert_eq!(Code::read(&typed.iter().collect::<String>()), Err(CarryError::Damaged));
        }
        let mut swapped = symbols.clone();
        swapped.swap(at, (at + 1) % symbols.len());
        if swapped != symbols && at + 1 < symbols.len() {
            prop_assert_eq!(Code::read(&swapped.iter().collect::<String>()), Err(CarryError::Damaged));
        }
    }

    #[test]
    fn whatever_is_read_nothing_panics(text in ".{0,60}", symbols in "[0-9A-Z]{8,60}") {
        for text in [text, symbols] {
            if let Ok(code) = Code::read(&text) {
                let _ = code.service(ids()).map(|id| SERVICES.iter().find(|s| s.id == id).map(|s| code.open(id, &s.precheck)));
            }
        }
    }
}
