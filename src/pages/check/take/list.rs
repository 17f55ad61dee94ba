//! The pre-check as plain text, for messages and calendars. It is made from the answers that may leave the device alone:
//! what hangs on a private one is written as "perhaps".

use super::super::{
    course::{Course, document_name, requirement},
    words,
};
use crate::{
    browser::intl,
    messages::{self, check as said},
    store::store,
};
use catalogue::model::ServicePage;
use precheck::{Check, Requirement, RequirementCheck, Shortfall, Status, Verdict};

/// Documents named for each thing that is missing.
const NAMED: usize = 3;

/// The subject of a message.
pub fn subject(page: &ServicePage) -> String {
    said::title(page.service.name.words(messages::lang()))
}

/// The whole text.
pub fn text(course: Course, link: &str) -> String {
    let page = course.page();
    let check = course.shareable();
    let mut lines = vec![subject(&page), String::new()];
    lines.extend(papers(&page, &check));
    lines.push(said::take_opens(link));
    lines.push(said::take_call(&store().config().phone.number));
    lines.join("\n")
}

/// What is said of the papers, a line each.
fn papers(page: &ServicePage, check: &Check) -> Vec<String> {
    let lang = messages::lang();
    let mut lines = Vec::new();
    if let Verdict::Redirect(told) = &check.verdict {
        lines.push(words::route(told.route.kind).to_owned());
        lines.push(told.route.why.words(lang).to_owned());
        lines.push(told.route.next_step.text.words(lang).to_owned());
        lines.push(String::new());
    }
    let mut group = |title: &str, line: &dyn Fn(&Requirement, &RequirementCheck) -> Option<String>| {
        let all = check.requirements.iter().filter_map(|c| line(requirement(page, &c.id)?, c));
        let all: Vec<String> = all.map(|line| format!("- {line}")).collect();
        if !all.is_empty() {
            lines.push(said::list_title(title));
            lines.extend(all);
            lines.push(String::new());
        }
    };
    group(said::still_missing(), &|requirement, check| match &check.status {
        Status::Unmet(shortfall) => Some(missing(page, requirement, shortfall)),
        _ => None,
    });
    group(said::there(), &|requirement, check| match &check.status {
        Status::Met(documents) => {
            let names: Vec<String> =
                documents.iter().map(|id| document_name(page, id).words(lang).to_owned()).collect();
            Some(said::list_line(requirement.name.words(lang), &intl::list(&names)))
        }
        _ => None,
    });
    group(said::perhaps(), &|requirement, check| {
        matches!(check.status, Status::NotKnown(_)).then(|| requirement.name.words(lang).to_owned())
    });
    lines
}

fn missing(page: &ServicePage, requirement: &Requirement, shortfall: &Shortfall) -> String {
    let lang = messages::lang();
    let name = requirement.name.words(lang);
    let gaps = shortfall.alternatives.first().map(|way| way.gaps.as_slice()).unwrap_or_default();
    let options: Vec<String> = gaps
        .iter()
        .flat_map(|gap| gap.options.iter().take(NAMED))
        .map(|option| document_name(page, &option.doc).words(lang).to_owned())
        .filter(|document| document != name)
        .fold(Vec::new(), |mut all, document| {
            if !all.contains(&document) {
                all.push(document);
            }
            all
        });
    if options.is_empty() { name.to_owned() } else { said::take_for_example(&intl::list(&options), name) }
}
