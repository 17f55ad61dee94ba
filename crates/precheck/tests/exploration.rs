//! The whole space of every service: no dead end, no question that never matters, no verdict without a next step, and
//! no question asked for nothing.

mod real;

use precheck::{
    Answer, Answers, Check, Held, Next, Precheck, QuestionId, RequirementId, Route, Standing, Status, Truth,
    Verdict,
};
use real::{Service, everything, services};
use std::collections::BTreeSet;

/// Nobody answers more questions before the verdict stands.
const LONGEST: usize = 7;

fn hands(precheck: &Precheck) -> [Vec<Held>; 3] {
    let all = everything(precheck);
    let half = all.iter().step_by(2).cloned().collect();
    [Vec::new(), half, all]
}

/// Ways to answer every question, as a person could: those that do not arise are left out.
fn worlds(service: &Service) -> Vec<Answers> {
    let mut worlds = vec![Answers::new()];
    for question in service.precheck.questions() {
        let answers = service.precheck.telling_answers(&question.id);
        assert!(answers.len() > 1, "{}: only one way to answer {}", service.id, question.id);
        let with = |world: &Answers, answer: &Answer| {
            let mut world = world.clone();
            world.insert(question.id.clone(), answer.clone());
            world
        };
        worlds = worlds.iter().flat_map(|world| answers.iter().map(move |a| with(world, a))).collect();
    }
    worlds.iter_mut().for_each(|world| leave_out(service, world));
    worlds
}

fn leave_out(service: &Service, world: &mut Answers) {
    for _ in 0..service.rules.questions.len() {
        let moot = service.rules.questions.iter().find(|q| {
            let arises = q.ask_when.as_ref().map_or(Truth::Yes, |cond| cond.eval(world));
            arises == Truth::No && world.contains_key(&q.id)
        });
        match moot.map(|q| &q.id) {
            Some(id) => world.remove(id),
            None => return,
        };
    }
}

fn assert_helpful(service: &Service, check: &Check, at: &Answers) {
    let place = || format!("{} with {at:?}", service.id);
    match &check.verdict {
        Verdict::Redirect(told) => {
            let step = &told.route.next_step.text;
            assert!(!told.route.why.words("en").is_empty() && !step.words("en").is_empty(), "{}", place());
            assert!(!told.because.is_empty(), "{}: sent elsewhere for no reason", place());
        }
        Verdict::Missing { unmet, .. } => assert!(!unmet.is_empty(), "{}", place()),
        Verdict::Ready { .. } => assert!(check.unmet().next().is_none(), "{}", place()),
        Verdict::Unsure(Next::Ask(id)) => {
            assert!(service.rules.question(id).is_some() && !at.contains_key(id), "{}: {id}", place());
        }
        Verdict::Unsure(Next::Correct(problem)) => panic!("{}: {problem:?}", place()),
    }
    for (id, shortfall) in check.unmet() {
        let ways = &shortfall.alternatives;
        assert!(!ways.is_empty(), "{}: no way to meet {id}", place());
        for gap in ways.iter().flat_map(|way| &way.gaps) {
            assert!(gap.number > 0 && !gap.options.is_empty(), "{}: nothing fills {id}", place());
            assert!(gap.options.is_sorted_by_key(|option| option.ease), "{}", place());
        }
        assert!(ways.iter().all(|way| !way.gaps.is_empty()), "{}: {id} is met and is not", place());
    }
}

#[test]
fn every_way_to_answer_ends_in_a_verdict_with_a_next_step() {
    let (mut checks, mut most) = (0, 0);
    for service in services() {
        let worlds = worlds(&service);
        most = most.max(worlds.len());
        for hand in hands(&service.precheck) {
            for world in &worlds {
                let check = service.precheck.check(world, &hand);
                assert!(check.next_question().is_none(), "{} asks on after {world:?}", service.id);
                assert!(check.questions.is_empty() && check.problems.is_empty(), "{} {world:?}", service.id);
                assert_helpful(&service, &check, world);
                checks += 1;
            }
        }
    }
    println!("{checks} checks, at most {most} ways to answer a service");
    assert!(checks > 10_000);
}

/// What an interview went through.
#[derive(Default)]
struct Walk {
    states: usize,
    ends: usize,
    longest: usize,
    asked: BTreeSet<QuestionId>,
    tips: BTreeSet<QuestionId>,
}

/// Some questions arise only for those who lean on a single document, such as a permit that may be too short.
fn leaning_on_one(service: &Service) -> Vec<Vec<Held>> {
    let all = everything(&service.precheck);
    let mut hands: Vec<Vec<Held>> = all.iter().map(|one| vec![one.clone()]).collect();
    for limited in service.rules.requirements.iter().flat_map(|r| &r.limits) {
        let beside = all.iter().filter(|other| other.doc != limited.doc);
        hands.extend(beside.map(|other| vec![Held::new(limited.doc.clone()), other.clone()]));
    }
    hands
}

fn walk(service: &Service, hand: &[Held], answers: &mut Answers, seen: &mut Walk) {
    let check = service.precheck.check(answers, hand);
    assert_helpful(service, &check, answers);
    seen.states += 1;
    seen.tips.extend(check.tips.iter().cloned());
    let next = match check.next_question() {
        Some(next) => {
            seen.asked.insert(next.clone());
            assert_eq!(check.questions.first(), Some(next));
            seen.longest = seen.longest.max(answers.len() + 1);
            next
        }
        None => {
            seen.ends += usize::from(check.tips.is_empty());
            let Some(tip) = check.tips.first() else { return };
            tip
        }
    };
    let next = next.clone();
    for answer in service.precheck.telling_answers(&next) {
        answers.insert(next.clone(), answer);
        walk(service, hand, answers, seen);
    }
    answers.remove(&next);
}

#[test]
fn following_the_questions_always_ends_and_leaves_none_out() {
    let (mut states, mut ends, mut longest) = (0, 0, 0);
    for service in services() {
        let mut seen = Walk::default();
        for hand in hands(&service.precheck).into_iter().chain(leaning_on_one(&service)) {
            walk(&service, &hand, &mut Answers::new(), &mut seen);
        }
        let all: BTreeSet<_> = service.rules.questions.iter().map(|q| q.id.clone()).collect();
        let met: BTreeSet<_> = seen.asked.union(&seen.tips).cloned().collect();
        println!(
            "{}: {} states, {} ends, up to {} questions, {} of {} left for tips",
            service.id,
            seen.states,
            seen.ends,
            seen.longest,
            all.difference(&seen.asked).count(),
            all.len()
        );
        assert_eq!(met, all, "{}: a question never matters", service.id);
        states += seen.states;
        ends += seen.ends;
        longest = longest.max(seen.longest);
    }
    println!("{states} states, {ends} ends, up to {longest} questions");
    assert!(longest <= LONGEST, "{longest} questions");
}

/// The verdict in a form that can be compared.
fn outcome(check: &Check) -> (Option<Route>, Vec<RequirementId>) {
    match &check.so_far {
        Standing::Redirect(told) => (Some(told.route.clone()), Vec::new()),
        _ => (None, check.unmet().map(|(id, _)| id.clone()).collect()),
    }
}

/// The open questions that can change the verdict, found by trying every way to answer all of them.
fn by_brute_force(service: &Service, hand: &[Held], known: &Answers) -> BTreeSet<QuestionId> {
    let open: Vec<_> =
        service.precheck.questions().map(|q| &q.id).filter(|id| !known.contains_key(*id)).collect();
    let mut ways = vec![known.clone()];
    for question in &open {
        let answers = service.precheck.telling_answers(question);
        ways = ways
            .iter()
            .flat_map(|way| {
                answers.iter().map(|a| {
                    let mut way = way.clone();
                    way.insert((*question).clone(), a.clone());
                    way
                })
            })
            .collect();
    }
    let results: Vec<_> = ways
        .iter()
        .map(|way| {
            let mut world = way.clone();
            leave_out(service, &mut world);
            outcome(&service.precheck.check(&world, hand))
        })
        .collect();
    let mut matters = BTreeSet::new();
    for question in open {
        let mut by_rest: Vec<(Answers, usize)> = Vec::new();
        for (at, way) in ways.iter().enumerate() {
            let mut rest = way.clone();
            rest.remove(question);
            by_rest.push((rest, at));
        }
        let key = |rest: &Answers| format!("{rest:?}");
        let mut first = std::collections::BTreeMap::new();
        for (rest, at) in by_rest {
            let before = *first.entry(key(&rest)).or_insert(at);
            if results[before] != results[at] {
                matters.insert(question.clone());
            }
        }
    }
    matters
}

#[test]
fn exactly_the_questions_that_can_change_the_verdict_are_asked() {
    let mut compared = 0;
    for service in services() {
        for hand in hands(&service.precheck) {
            let mut known = Answers::new();
            // Along two interviews: the first telling answer each time, and the last.
            for last in [false, true] {
                known.clear();
                loop {
                    let check = service.precheck.check(&known, &hand);
                    if known.len() + 5 >= service.rules.questions.len() {
                        let asked: BTreeSet<_> = check.questions.iter().cloned().collect();
                        assert_eq!(
                            asked,
                            by_brute_force(&service, &hand, &known),
                            "{} {known:?}",
                            service.id
                        );
                        compared += 1;
                    }
                    let Some(next) = check.next_question() else { break };
                    let answers = service.precheck.telling_answers(next);
                    let answer = if last { answers.last() } else { answers.first() };
                    known.insert(next.clone(), answer.expect("an answer").clone());
                }
            }
        }
    }
    println!("{compared} states compared");
    assert!(compared > 100);
}

#[test]
fn with_everything_in_hand_somebody_is_ready_for_every_service() {
    for service in services().iter().filter(|s| !s.rules.requirements.is_empty()) {
        let hand = everything(&service.precheck);
        let mut ends = worlds(service).into_iter().map(|world| service.precheck.check(&world, &hand));
        let goal = |check: &Check| {
            matches!(&check.verdict, Verdict::Ready { .. })
                || matches!(&check.verdict, Verdict::Redirect(told) if told.route.kind == precheck::RouteKind::OnlineInstead)
        };
        assert!(ends.any(|check| goal(&check)), "{}: nobody is ever ready", service.id);
    }
}

#[test]
fn nothing_known_is_never_ready_where_a_question_decides() {
    for service in services() {
        let check = service.precheck.check(&Answers::new(), &everything(&service.precheck));
        let decides = service.rules.questions.iter().any(|q| check.questions.contains(&q.id));
        assert_eq!(matches!(check.verdict, Verdict::Unsure(_)), decides, "{}", service.id);
        assert!(check.requirements.iter().all(|r| !matches!(r.status, Status::Unmet(_))), "{}", service.id);
    }
}
