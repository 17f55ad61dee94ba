//! The rules of the real content: they parse, lose nothing, and refer only to what there is.

use precheck::{
    Answer, Cond, EvidenceType, EvidenceTypeId, IdentitySet, QuestionKind, Rules, Target,
    evidence::{EvidenceTypeList, IdentityListId},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use std::{collections::BTreeSet, fs, path::PathBuf};

const KEYS: [&str; 3] = ["questions", "routes", "requirements"];

fn content() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../public/content")
}

fn read(path: PathBuf) -> Value {
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The rules keys of every service that has any, by service id, and all service ids.
fn services() -> (Vec<(String, Value)>, BTreeSet<String>) {
    let mut rules = Vec::new();
    let mut ids = BTreeSet::new();
    for entry in fs::read_dir(content().join("services")).expect("the services folder") {
        let Value::Object(service) = read(entry.expect("a service file").path()) else {
            panic!("not an object")
        };
        let id = service["id"].as_str().expect("an id").to_owned();
        let own: Map<_, _> = service.into_iter().filter(|(k, _)| KEYS.contains(&k.as_str())).collect();
        if !own.is_empty() {
            rules.push((id.clone(), Value::Object(own)));
        }
        ids.insert(id);
    }
    rules.sort_by(|a, b| a.0.cmp(&b.0));
    (rules, ids)
}

fn parsed<T: DeserializeOwned>(what: &str, json: &Value) -> T {
    serde_json::from_value(json.clone()).unwrap_or_else(|e| panic!("{what}: {e}"))
}

/// Numbers all written the same way: `16` and `16.0` are one number.
fn plain(json: &Value) -> Value {
    match json {
        Value::Number(n) => n.as_f64().into(),
        Value::Array(list) => list.iter().map(plain).collect(),
        Value::Object(map) => map.iter().map(|(k, v)| (k.clone(), plain(v))).collect(),
        other => other.clone(),
    }
}

fn assert_lossless<T: Serialize + DeserializeOwned>(what: &str, json: &Value) {
    let back = serde_json::to_value(parsed::<T>(what, json)).expect("serializes");
    assert_eq!(plain(&back), plain(json), "{what}");
}

fn every_rules(check: impl Fn(&str, &Rules)) {
    let (services, _) = services();
    assert!(services.len() >= 21, "only {} services have rules", services.len());
    for (id, json) in &services {
        check(id, &parsed(id, json));
    }
}

fn documents() -> Vec<EvidenceType> {
    parsed("documents", &read(content().join("documents.json")))
}

fn identity_sets() -> Vec<IdentitySet> {
    parsed("identity sets", &read(content().join("identity-sets.json")))
}

fn set<'a>(sets: &'a [IdentitySet], rules: &Rules, index: usize) -> Option<&'a IdentitySet> {
    let wanted = rules.requirements.get(index)?.identity_set.as_ref()?;
    Some(sets.iter().find(|s| s.id == *wanted).unwrap_or_else(|| panic!("no identity set {wanted}")))
}

#[test]
fn rules_documents_and_identity_sets_lose_nothing_when_read() {
    for (id, json) in &services().0 {
        assert_lossless::<Rules>(id, json);
    }
    for (file, count) in [("documents.json", 68), ("identity-sets.json", 3)] {
        let Value::Array(records) = read(content().join(file)) else { panic!("{file} is no list") };
        assert!(records.len() >= count, "{file}");
        for record in &records {
            match file {
                "documents.json" => assert_lossless::<EvidenceType>(file, record),
                _ => assert_lossless::<IdentitySet>(file, record),
            }
        }
    }
}

#[test]
fn every_text_is_in_english_and_french() {
    fn walk(at: &str, json: &Value) {
        match json {
            Value::Object(map) if map.contains_key("en") => {
                for lang in ["en", "fr"] {
                    let said = map.get(lang).and_then(Value::as_str).unwrap_or_default();
                    assert!(!said.trim().is_empty(), "{at}: no {lang} in {json}");
                }
            }
            Value::Object(map) => map.iter().for_each(|(k, v)| walk(&format!("{at}/{k}"), v)),
            Value::Array(list) => list.iter().enumerate().for_each(|(i, v)| walk(&format!("{at}/{i}"), v)),
            _ => {}
        }
    }
    services().0.iter().for_each(|(id, json)| walk(id, json));
    walk("documents", &read(content().join("documents.json")));
    walk("identity-sets", &read(content().join("identity-sets.json")));
}

#[test]
fn every_condition_reads_questions_and_options_that_exist() {
    fn leaves<'a>(c: &'a Cond, out: &mut Vec<&'a Cond>) {
        match c {
            Cond::All { all: parts } | Cond::Any { any: parts } => parts.iter().for_each(|p| leaves(p, out)),
            Cond::Not { not } => leaves(not, out),
            leaf => out.push(leaf),
        }
    }
    let sets = identity_sets();
    every_rules(|id, rules| {
        let mut found = Vec::new();
        rules.routes.iter().for_each(|r| leaves(&r.applies_when, &mut found));
        rules.questions.iter().filter_map(|q| q.ask_when.as_ref()).for_each(|c| leaves(c, &mut found));
        for (i, r) in rules.requirements.iter().enumerate() {
            r.applies_when.iter().for_each(|c| leaves(c, &mut found));
            r.limits.iter().filter_map(|l| l.refused_when.as_ref()).for_each(|c| leaves(c, &mut found));
            let lists = set(&sets, rules, i).map_or(&r.satisfied_by, |s| &s.satisfied_by);
            lists.iter().filter_map(|l| l.applies_when.as_ref()).for_each(|c| leaves(c, &mut found));
        }
        for leaf in found {
            let question = leaf.facts().first().and_then(|f| rules.question(f));
            let question = question.unwrap_or_else(|| panic!("{id}: no question for {leaf:?}"));
            let fits = match (&question.kind, leaf) {
                (QuestionKind::YesNo, Cond::Is { is: Answer::YesNo(_), .. }) => true,
                (QuestionKind::Choice { options }, Cond::Is { is: Answer::Choice(c), .. }) => {
                    options.iter().any(|o| o.id == *c)
                }
                (
                    QuestionKind::Number { min, max, .. },
                    Cond::Lt { lt: n, .. } | Cond::Gte { gte: n, .. },
                ) => min < n && n <= max,
                (
                    QuestionKind::Number { min, max, .. },
                    Cond::Lte { lte: n, .. } | Cond::Gt { gt: n, .. },
                ) => min <= n && n < max,
                _ => false,
            };
            assert!(fits, "{id}: {leaf:?} can't be answered both ways by {:?}", question.kind);
        }
    });
}

#[test]
fn every_question_is_read_by_a_rule() {
    let sets = identity_sets();
    every_rules(|id, rules| {
        let mut read: BTreeSet<_> = rules.facts().into_iter().collect();
        (0..rules.requirements.len())
            .filter_map(|i| set(&sets, rules, i))
            .for_each(|s| read.extend(s.facts()));
        let unique: BTreeSet<_> = rules.questions.iter().map(|q| &q.id).collect();
        assert_eq!(unique.len(), rules.questions.len(), "{id} asks something twice");
        assert_eq!(unique, read, "{id}");
    });
}

#[test]
fn every_requirement_names_known_documents_and_can_be_met() {
    let known: BTreeSet<EvidenceTypeId> = documents().into_iter().map(|d| d.id).collect();
    let sets = identity_sets();
    for s in &sets {
        s.documents().for_each(|d| assert!(known.contains(d), "{}: {d}", s.id));
        let lists: BTreeSet<&IdentityListId> = s.lists.iter().map(|l| &l.id).collect();
        for slot in s.satisfied_by.iter().flat_map(|l| &l.all_of) {
            slot.any_of_lists.iter().for_each(|l| assert!(lists.contains(l), "{}: no list {l}", s.id));
            assert!(s.accepted(slot).next().is_some(), "{}: nothing fills a slot", s.id);
        }
    }
    every_rules(|id, rules| {
        for (i, r) in rules.requirements.iter().enumerate() {
            r.documents().for_each(|d| assert!(known.contains(d), "{id}/{}: {d}", r.id));
            let own = r.satisfied_by.iter().flat_map(EvidenceTypeList::accepted).count();
            assert!(
                set(&sets, rules, i).is_some() != (own > 0),
                "{id}/{}: a set or own lists, not both",
                r.id
            );
            if let Some(other) = &r.distinct_from {
                assert!(rules.requirements.iter().any(|o| o.id == *other && o.id != r.id), "{id}/{}", r.id);
            }
        }
    });
}

#[test]
fn every_route_says_why_and_what_next_and_its_kind_follows_from_its_word() {
    let (_, ids) = services();
    let contacts = read(content().join("contacts.json"));
    let contacts: BTreeSet<_> =
        contacts.as_array().into_iter().flatten().filter_map(|c| c["id"].as_str()).collect();
    every_rules(|id, rules| {
        for (i, route) in rules.routes.iter().enumerate() {
            assert_eq!(route.kind, route.outcome.kind(), "{id} route {i}");
            assert!(
                !route.why.words("en").is_empty() && !route.next_step.text.words("en").is_empty(),
                "{id} route {i}"
            );
            match &route.next_step.to {
                Some(Target::Service(s)) => assert!(ids.contains(s) && s != id, "{id} route {i}: {s}"),
                Some(Target::Url(url)) => assert!(url.starts_with("https://"), "{id} route {i}: {url}"),
                Some(Target::Contact(c)) => assert!(contacts.contains(c.as_str()), "{id} route {i}: {c}"),
                Some(Target::Phone(n)) => {
                    assert!(n.chars().all(|c| c.is_ascii_digit() || c == '-'), "{id} route {i}: {n}");
                }
                Some(Target::Offices) | None => {}
            }
        }
    });
}
