//! Each mistake an editor can make is found and named with file, id and JSON path.

mod form;
mod pages;
mod places_and_times;
mod references;
mod rules;
mod small;
mod words;

use serde_json::json;
use small::{Edit, problems_after};

const FISHING: &str = "services/fishing.json";

/// Makes each mistake by itself, in the file named first, and looks for the line that must name it.
fn found(mistakes: Vec<(&str, Edit, &str)>) {
    for (file, edit, line) in mistakes {
        let what = format!("{file}: {edit:?}");
        let problems = problems_after(file, edit);
        assert!(problems.iter().any(|p| p == line), "{what}\nwanted: {line}\nfound:  {problems:#?}");
    }
}

#[test]
fn the_small_content_itself_has_no_mistake() {
    assert_eq!(problems_after("popular.json", Edit::Set("", json!(["fishing"]))), Vec::<String>::new());
}

#[test]
fn one_mistake_gives_one_line() {
    let wrong = Edit::Set("/routes/0/applies_when/fact", json!("years"));
    let line = "services/fishing.json: fishing: $.routes[0].applies_when.fact: no question 'years'";
    assert_eq!(problems_after(FISHING, wrong), [line]);
}
