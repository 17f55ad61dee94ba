//! Pages of words: each part says one thing, and leads somewhere.

use super::known::{Known, refer};
use super::{dates, links};
use crate::problem::Record;
use crate::{Content, Problem};
use catalogue::model::statement::{Part, STATEMENTS};

/// Checks them.
pub fn check(content: &Content, known: &Known<'_>, problems: &mut Vec<Problem>) {
    for page in &content.pages {
        let mut record = Record::new(format!("pages/{}.json", page.id), &page.id, problems);
        if !STATEMENTS.contains(&page.id.as_str()) {
            record.problem(
                "$.id",
                format!("no page of the site has this name, only {}", STATEMENTS.join(", ")),
            );
        }
        dates::full(&mut record, &page.reviewed, "$.reviewed");
        for (i, source) in page.sources.iter().enumerate() {
            refer(&mut record, &known.sources, "source", source.as_str(), format!("$.sources[{i}]"));
        }
        if page.sources.is_empty() != page.confidence.is_none() {
            record.problem("$.confidence", "belongs to 'sources': give both, or neither");
        }
        for (i, section) in page.sections.iter().enumerate() {
            let path = format!("$.sections[{i}].parts");
            if section.parts.is_empty() {
                record.problem(&path, "has nothing below its heading");
            }
            for (j, part) in section.parts.iter().enumerate() {
                self::part(&mut record, part, &format!("{path}[{j}]"), known);
            }
        }
    }
    for missing in STATEMENTS.iter().filter(|id| content.pages.iter().all(|page| page.id != **id)) {
        Record::new(format!("pages/{missing}.json"), "", problems)
            .problem("$", "missing: the site links to it");
    }
}

fn part(record: &mut Record<'_>, part: &Part, path: &str, known: &Known<'_>) {
    let leads = [part.phone.is_some(), part.url.is_some(), part.page.is_some()];
    let leads = leads.into_iter().filter(|given| *given).count();
    let alone = [part.name.is_some(), !part.list.is_empty(), part.contact.is_some(), part.fill.is_some()];
    let alone = alone.into_iter().filter(|given| *given).count();
    let text = part.text.is_some();
    if leads + alone > 1 || (alone == 1 && text) || (leads + alone == 0 && !text) {
        record.problem(
            path,
            "must say one thing: a name, a text, a list, a phone, a url, a page, a contact or a fill",
        );
    }
    if (part.url.is_some() || part.page.is_some()) && !text {
        record.problem(format!("{path}.text"), "missing: the words of the link");
    }
    if let Some(number) = &part.phone {
        links::phone(record, number, &format!("{path}.phone"));
    }
    if let Some(url) = &part.url {
        links::url(record, url, &format!("{path}.url"));
    }
    if let Some(page) = &part.page {
        self::page(record, page, &format!("{path}.page"), known);
    }
    if let Some(contact) = &part.contact {
        refer(record, &known.contacts, "contact", contact.as_str(), format!("{path}.contact"));
    }
}

/// Addresses are those of the site's English pages.
fn page(record: &mut Record<'_>, page: &str, path: &str, known: &Known<'_>) {
    const FIXED: [&str; 5] = ["", "services", "offices", "talk", "ticket"];
    match page.strip_prefix('/') {
        Some(rest) if FIXED.contains(&rest) || STATEMENTS.contains(&rest) => {}
        Some(rest) if rest.starts_with("services/") => {
            refer(record, &known.services, "service", rest.trim_start_matches("services/"), path);
        }
        _ => record.problem(path, format!("'{page}' is no page of the site that can be linked to here")),
    }
}
