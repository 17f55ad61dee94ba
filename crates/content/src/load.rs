//! The content as people edit it, from a folder into memory.

use crate::{problem::Problem, problem::Record, read::read, strict_json};
use catalogue::model::service::{Contact, ServiceId};
use catalogue::model::statement::Statement;
use catalogue::model::{Calendar, Category, Office, Service, Source, Words};
use catalogue::place::Places;
use language::Few;
use precheck::{EvidenceType, IdentitySet, Question, Requirement, Route};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::{fs, path::Path};

/// Everything under the content folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
    /// Sorted by id.
    pub services: Vec<Service>,
    /// As in the file.
    pub offices: Vec<Office>,
    /// Holidays and clock offsets.
    pub calendar: Calendar,
    /// The documents that requirements name.
    pub documents: Vec<EvidenceType>,
    /// The identity rule sets that services share.
    pub identity_sets: Vec<IdentitySet>,
    /// Where facts come from.
    pub sources: Vec<Source>,
    /// In display order.
    pub categories: Vec<Category>,
    /// In display order.
    pub popular: Vec<ServiceId>,
    /// Who else a person can be sent to.
    pub contacts: Vec<Contact>,
    /// Pages of words, sorted by id.
    pub pages: Vec<Statement>,
    /// Towns and communities with their points.
    pub places: Places,
    /// Groups of words with the same meaning, by language.
    pub synonyms: Few<Vec<Vec<String>>>,
    /// What people call the services in other languages, sorted by the name of the file.
    pub words: Vec<Words>,
}

/// Reads a content folder.
///
/// # Errors
/// Every file that is missing or not JSON, and every record that does not fit its type or says more than its type
/// knows. What the records say to each other is looked at by [`crate::check`].
pub fn load(dir: &Path) -> Result<Content, Vec<Problem>> {
    let mut problems = Vec::new();
    let content = {
        let mut folder = Folder { dir, problems: &mut problems };
        Content {
            services: folder.services(),
            offices: folder.list("offices.json"),
            calendar: folder.whole("calendar.json"),
            documents: folder.list("documents.json"),
            identity_sets: folder.list("identity-sets.json"),
            sources: folder.list("sources.json"),
            categories: folder.list("categories.json"),
            popular: folder.whole("popular.json"),
            contacts: folder.list("contacts.json"),
            pages: folder.pages(),
            places: folder.whole("places.json"),
            synonyms: folder.whole("synonyms.json"),
            words: folder.words(),
        }
    };
    if problems.is_empty() { Ok(content) } else { Err(problems) }
}

struct Folder<'a> {
    dir: &'a Path,
    problems: &'a mut Vec<Problem>,
}

impl Folder<'_> {
    fn json(&mut self, file: &str) -> Option<Value> {
        let text = fs::read_to_string(self.dir.join(file)).map_err(|e| format!("cannot be read: {e}"));
        match text.and_then(|text| strict_json::parse(&text)) {
            Ok(json) => Some(json),
            Err(message) => {
                Record::new(file, "", self.problems).problem("$", message);
                None
            }
        }
    }

    fn whole<T: Serialize + DeserializeOwned + Default>(&mut self, file: &str) -> T {
        let json = self.json(file);
        json.and_then(|json| read(&json, "$", &mut Record::new(file, "", self.problems))).unwrap_or_default()
    }

    fn list<T: Serialize + DeserializeOwned>(&mut self, file: &str) -> Vec<T> {
        let records = match self.json(file) {
            Some(Value::Array(records)) => records,
            Some(_) => {
                Record::new(file, "", self.problems).problem("$", "must be a list of records");
                return Vec::new();
            }
            None => return Vec::new(),
        };
        let read_one = |(i, json): (usize, &Value)| match json.get("id").and_then(Value::as_str) {
            Some(id) => read(json, "$", &mut Record::new(file, id, self.problems)),
            None => read(json, &format!("$[{i}]"), &mut Record::new(file, "", self.problems)),
        };
        records.iter().enumerate().filter_map(read_one).collect()
    }

    /// The names of the files in a folder, sorted.
    fn files(&mut self, folder: &str) -> Vec<String> {
        let mut files: Vec<String> = match fs::read_dir(self.dir.join(folder)) {
            Ok(entries) => entries.flatten().filter_map(|e| e.file_name().into_string().ok()).collect(),
            Err(e) => {
                Record::new(folder, "", self.problems).problem("$", format!("cannot be read: {e}"));
                return Vec::new();
            }
        };
        files.sort();
        files
    }

    /// There may be no other language.
    fn words(&mut self) -> Vec<Words> {
        if !self.dir.join("words").exists() {
            return Vec::new();
        }
        let files = self.files("words");
        files.iter().filter_map(|name| self.words_of(name)).collect()
    }

    fn words_of(&mut self, name: &str) -> Option<Words> {
        let file = format!("words/{name}");
        let json = self.json(&file)?;
        let mut record = Record::new(file, "", self.problems);
        let words: Words = read(&json, "$", &mut record)?;
        if name.strip_suffix(".json") != Some(words.language.as_str()) {
            record.problem("$.language", "must be the name of the file");
        }
        Some(words)
    }

    /// A file that holds one record, whose id is its name.
    fn named(&mut self, folder: &str, name: &str) -> Option<(Value, Record<'_>)> {
        let file = format!("{folder}/{name}");
        let Some(stem) = name.strip_suffix(".json") else {
            Record::new(file, "", self.problems).problem("$", "is no .json file");
            return None;
        };
        let json = self.json(&file)?;
        let id = json.get("id").and_then(Value::as_str).unwrap_or(stem).to_owned();
        let mut record = Record::new(file, &id, self.problems);
        if id != stem {
            record.problem("$.id", format!("must be '{stem}', like the name of the file"));
        }
        Some((json, record))
    }

    fn pages(&mut self) -> Vec<Statement> {
        let files = self.files("pages");
        let mut page = |name: &String| {
            let (json, mut record) = self.named("pages", name)?;
            read(&json, "$", &mut record)
        };
        files.iter().filter_map(&mut page).collect()
    }

    fn services(&mut self) -> Vec<Service> {
        self.files("services").iter().filter_map(|name| self.service(name)).collect()
    }

    fn service(&mut self, name: &str) -> Option<Service> {
        let (json, mut record) = self.named("services", name)?;
        let before = record.reported();
        rules_alone(&json, &mut record);
        read::<Service>(&without_rules(&json), "$", &mut record);
        if record.reported() > before { None } else { read(&json, "$", &mut record) }
    }
}

const RULES: [&str; 3] = ["questions", "routes", "requirements"];

/// The rules are read by themselves too: a mistake ends the reading, and an editor wants to know of one in each part.
fn rules_alone(service: &Value, record: &mut Record<'_>) {
    fn each<T: Serialize + DeserializeOwned>(service: &Value, key: &str, record: &mut Record<'_>) {
        if let Some(list) = service.get(key) {
            read::<Vec<T>>(list, &format!("$.{key}"), record);
        }
    }
    let [questions, routes, requirements] = RULES;
    each::<Question>(service, questions, record);
    each::<Route>(service, routes, record);
    each::<Requirement>(service, requirements, record);
}

fn without_rules(service: &Value) -> Value {
    let mut rest = service.clone();
    if let Some(fields) = rest.as_object_mut() {
        fields.retain(|key, _| !RULES.contains(&key.as_str()));
    }
    rest
}
