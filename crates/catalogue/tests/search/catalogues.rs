//! The catalogues that the tests search.

use catalogue::model::Index;
use catalogue::search::Searcher;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;
use std::{fs, io};

/// The content of the project.
pub static REAL: LazyLock<Index> = LazyLock::new(|| real().expect("the content can be read"));

/// The same, ready to be searched.
pub static SEARCHER: LazyLock<Searcher> = LazyLock::new(|| Searcher::new(&REAL));

/// A service card reads what it needs of a service file and ignores the rest.
fn real() -> io::Result<Index> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content");
    let read = |path: &Path| -> io::Result<Value> { Ok(serde_json::from_str(&fs::read_to_string(path)?)?) };
    let mut services = Vec::new();
    for entry in fs::read_dir(folder.join("services"))? {
        services.push(read(&entry?.path())?);
    }
    services.sort_by_key(|service| service["id"].as_str().map(str::to_owned));
    let index = json!({
        "categories": read(&folder.join("categories.json"))?,
        "popular": read(&folder.join("popular.json"))?,
        "synonyms": read(&folder.join("synonyms.json"))?,
        "services": services,
    });
    Ok(serde_json::from_value(index)?)
}

/// The ids found in the real content, best first.
pub fn found(query: &str) -> Vec<String> {
    ids(&SEARCHER, query)
}

/// The best service of the real content; nothing when nothing is found.
pub fn first(query: &str) -> String {
    found(query).into_iter().next().unwrap_or_default()
}

/// The ids found, best first.
pub fn ids(searcher: &Searcher, query: &str) -> Vec<String> {
    searcher.search(query, "en", 5).into_iter().map(|hit| hit.id.0).collect()
}

/// A small catalogue: for each service its id, its name, and what people call it in English, then in French.
pub fn small(services: &[(&str, &str, &[&str], &[&str])], synonyms: &[&[&str]]) -> Index {
    let services: Vec<Value> = services
        .iter()
        .map(|(id, name, en, fr)| {
            json!({
                "id": id, "name": {"en": name}, "summary": {"en": ""}, "category": "any",
                "also_called": {"en": en, "fr": fr},
            })
        })
        .collect();
    let index = json!({
        "categories": [], "popular": [], "synonyms": {"en": synonyms}, "services": services,
    });
    serde_json::from_value(index).expect("an index")
}
