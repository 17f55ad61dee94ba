//! The content that is shipped: it is in order, its schemas are current, and what the browser fetches is all of it.

use catalogue::model::{Index, Offices, Service, ServicePage, StatementPage};
use content::{Content, export, index, load_checked, schema};
use language::Text;
use precheck::Target;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content")
}

fn real() -> Content {
    load_checked(&folder()).unwrap_or_else(|problems| {
        panic!("{}", problems.iter().map(|p| format!("\n{p}")).collect::<String>());
    })
}

fn json<T: DeserializeOwned>(path: &Path) -> T {
    let bytes = fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

#[test]
fn the_content_has_no_mistake_and_nothing_was_lost() {
    let content = real();
    let full = content.services.iter().filter(|s| !s.rules.requirements.is_empty()).count();
    assert!(content.services.len() >= 71, "{} services", content.services.len());
    assert!(content.offices.len() >= 66, "{} offices", content.offices.len());
    assert!(content.documents.len() >= 68, "{} documents", content.documents.len());
    assert!(content.identity_sets.len() >= 3 && content.sources.len() >= 52 && full >= 12);
    assert!(content.calendar.holidays.len() >= 39);
}

/// The tags of the interface.
fn interface() -> BTreeSet<String> {
    fs::read_dir(folder().join("../../messages"))
        .expect("the messages")
        .filter_map(|entry| Some(entry.ok()?.path().file_stem()?.to_str()?.to_owned()))
        .collect()
}

/// English and French stand in the services themselves.
#[test]
fn every_language_of_the_interface_has_words_for_every_service() {
    let mut interface = interface();
    interface.retain(|tag| !matches!(tag.as_str(), "en" | "fr"));
    let words: BTreeSet<String> = real().words.iter().map(|words| words.language.clone()).collect();
    assert_eq!(words, interface);
    for words in real().words {
        let fewest = words.services.values().map(|called| called.phrases.len()).min();
        assert!(fewest >= Some(2), "{}", words.language);
    }
}

/// What a public service owes its readers, it owes all of them.
#[test]
fn every_page_of_words_is_whole_in_every_language_of_the_interface() {
    fn texts<'a>(json: &'a Value, path: &str, found: &mut Vec<(String, &'a Value)>) {
        match json {
            Value::Object(fields) if fields.contains_key("en") => found.push((path.to_owned(), json)),
            Value::Object(fields) => {
                fields.iter().for_each(|(key, part)| texts(part, &format!("{path}.{key}"), found));
            }
            Value::Array(parts) => {
                parts.iter().enumerate().for_each(|(i, part)| texts(part, &format!("{path}[{i}]"), found));
            }
            _ => {}
        }
    }
    let interface = interface();
    for page in real().pages {
        let page = serde_json::to_value(page).expect("a page");
        let mut found = vec![];
        texts(&page, "$", &mut found);
        assert!(found.len() > 5, "{}", page["id"]);
        for (path, text) in found {
            let missing: Vec<_> = interface.iter().filter(|tag| text.get(tag.as_str()).is_none()).collect();
            assert!(missing.is_empty(), "pages/{}.json: {path} is not in {missing:?}", page["id"]);
        }
    }
}

#[test]
fn the_schemas_beside_the_content_are_current() {
    for (name, schema) in schema::all() {
        let file = folder().join(format!("schema/{name}.schema.json"));
        let current = fs::read_to_string(&file).unwrap_or_default();
        assert!(current == schema::text(&schema), "{name} has changed: run `cargo run -p content -- schema`");
    }
}

#[test]
fn every_content_file_fits_its_schema() {
    let schemas: BTreeMap<_, _> = schema::all().into_iter().collect();
    let mut files: Vec<(&str, PathBuf)> = schemas
        .keys()
        .filter(|name| !schema::FOLDERS.iter().any(|(of, _)| of == *name))
        .map(|name| (*name, folder().join(format!("{name}.json"))))
        .collect();
    for (name, inside) in schema::FOLDERS {
        for entry in fs::read_dir(folder().join(inside)).expect("the folder") {
            files.push((name, entry.expect("an entry").path()));
        }
    }
    let validators: BTreeMap<_, _> = schemas
        .iter()
        .map(|(name, schema)| {
            (*name, jsonschema::validator_for(schema).unwrap_or_else(|e| panic!("{name}: {e}")))
        })
        .collect();
    for (name, file) in files {
        let errors: Vec<_> = validators[name]
            .iter_errors(&json::<Value>(&file))
            .map(|e| format!("{}: {e}", e.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", file.display());
    }
}

#[test]
fn the_schemas_refuse_what_the_check_refuses() {
    let schema = schema::all().into_iter().find(|(name, _)| *name == "service").expect("the schema").1;
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small/services/fishing.json");
    let good: Value = json(&small);
    assert!(validator.is_valid(&good));
    for at in ["", "/routes/0", "/questions/0", "/questions/1", "/channels/1", "/requirements/0", "/costs/0"]
    {
        let mut bad = good.clone();
        bad.pointer_mut(at)
            .and_then(Value::as_object_mut)
            .expect("an object")
            .insert("colour".into(), 3.into());
        assert!(!validator.is_valid(&bad), "an unknown field at '{at}' went through");
    }
}

/// Services, channels, questions and conditions are read by hand, while their schema is made from the types.
#[test]
fn what_the_schema_asks_of_a_service_is_what_reading_asks() {
    let validator = jsonschema::validator_for(&schema::of::<Service>()).expect("a schema");
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small/services/fishing.json");
    let good: Value = json(&small);
    let mut places = Vec::new();
    walk(&good, String::new(), &mut places);
    let mut read = 0;
    for (parent, key) in &places {
        for value in [None, Some(Value::Null), Some(3.5.into()), Some(true.into()), Some("no".into())] {
            let mut changed = good.clone();
            let fields = changed.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object");
            match &value {
                Some(value) => fields.insert(key.clone(), value.clone()),
                None => fields.remove(key),
            };
            let fits = serde_json::from_value::<Service>(changed.clone()).is_ok();
            assert_eq!(validator.is_valid(&changed), fits, "{parent}/{key}: {value:?}");
            read += 1;
        }
    }
    assert!(read > 400, "only {read}");
}

fn walk(json: &Value, at: String, places: &mut Vec<(String, String)>) {
    match json {
        Value::Object(fields) => {
            for (key, value) in fields {
                places.push((at.clone(), key.clone()));
                walk(value, format!("{at}/{key}"), places);
            }
        }
        Value::Array(list) => list.iter().enumerate().for_each(|(i, v)| walk(v, format!("{at}/{i}"), places)),
        _ => {}
    }
}

#[test]
fn the_export_gives_back_what_was_read_and_the_same_bytes_each_time() {
    let content = real();
    let out = tempfile::tempdir().expect("a folder");
    let stale =
        ["services/gone.json", "pages/about.json", "pages/de/about.json"].map(|file| out.path().join(file));
    for file in &stale {
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, "{}").expect("written");
    }

    let files = export(&content, out.path()).expect("written");
    assert!(stale.iter().all(|file| !file.exists()), "a record of an earlier build must not stay");
    assert_eq!(json::<Index>(&out.path().join("index.json")), index(&content));
    let offices: Offices = json(&out.path().join("offices.json"));
    assert_eq!((offices.calendar, offices.offices.len()), (content.calendar.clone(), content.offices.len()));
    for words in &content.words {
        let file = out.path().join(format!("words/{}.json", words.language));
        let read = json::from_slice(&fs::read(&file).expect("the file"));
        assert_eq!(read, Ok(words.clone()), "as browsers read it");
    }
    for service in &content.services {
        let file = out.path().join(format!("services/{}.json", service.id));
        let page: ServicePage = json(&file);
        assert_eq!(page.service, *service);
        assert_eq!(
            json::from_slice(&fs::read(&file).expect("the file")),
            Ok(page.clone()),
            "as browsers read it"
        );
        assert_eq!(page.sources.first().map(|s| &s.id), service.sources.first());
    }
    let bytes: Vec<_> = files.iter().map(|file| fs::read(file).expect("the file")).collect();
    export(&content, out.path()).expect("written again");
    let again: Vec<_> = files.iter().map(|file| fs::read(file).expect("the file")).collect();
    assert!(bytes == again);
}

#[test]
fn a_page_of_words_comes_in_one_file_for_each_language_of_the_interface_without_the_others() {
    let content = real();
    let out = tempfile::tempdir().expect("a folder");
    export(&content, out.path()).expect("written");
    for lang in interface() {
        for page in &content.pages {
            let file = out.path().join(format!("pages/{lang}/{}.json", page.id));
            let written: StatementPage = json(&file);
            let headings =
                || written.sections.iter().zip(&page.sections).map(|(a, b)| (&a.heading, &b.heading));
            assert_eq!(written.sections.len(), page.sections.len());
            for (written, whole) in headings().chain([(&written.lead, &page.lead)]) {
                assert_eq!(*written, Text::only(&lang, whole.words(&lang)), "{}", file.display());
            }
            assert_eq!(
                json::from_slice(&fs::read(&file).expect("the file")),
                Ok(written.clone()),
                "as browsers read it"
            );
        }
    }
}

#[test]
fn a_service_page_has_every_record_it_refers_to() {
    let content = real();
    for service in &content.services {
        let page = export::page(&content, service);
        let sources: Vec<_> = page.sources.iter().map(|s| s.id.as_str()).collect();
        assert!(
            service
                .sources
                .iter()
                .chain(service.costs.iter().map(|c| &c.source))
                .all(|s| sources.contains(&s.as_str()))
        );
        for requirement in &service.rules.requirements {
            for document in requirement.documents() {
                assert!(page.documents.iter().any(|d| d.id == *document), "{}: {document}", service.id);
            }
            if let Some(set) = &requirement.identity_set {
                assert!(page.identity_sets.iter().any(|s| s.id == *set), "{}: {set}", service.id);
            }
        }
    }
}

#[test]
fn a_service_page_tells_what_the_services_cost_that_issue_its_documents_or_take_its_visitors() {
    let content = real();
    let mut told = 0;
    for service in &content.services {
        let page = export::page(&content, service);
        let issuing = page.documents.iter().filter_map(|d| d.how_to_get.as_deref());
        let led_to = service.rules.routes.iter().filter_map(|route| match &route.next_step.to {
            Some(Target::Service(id)) => Some(id.as_str()),
            _ => None,
        });
        let named: BTreeSet<&str> = issuing.chain(led_to).filter(|id| *id != service.id.as_str()).collect();
        let related: Vec<&str> = page.related.iter().map(|r| r.id.as_str()).collect();
        assert_eq!(related.iter().copied().collect::<BTreeSet<_>>(), named, "{}", service.id);
        for id in related {
            let there = content.services.iter().find(|s| s.id.as_str() == id).expect("the service");
            let here = page.related(id).expect("the service in short");
            assert_eq!((&here.name, &here.costs), (&there.name, &there.costs));
            assert_eq!(here.processing_time, there.processing_time);
            told += 1;
        }
    }
    assert!(told > 60, "only {told}");
}
