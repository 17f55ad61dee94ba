//! What each service refers to, and that nobody is left without a next step.

use super::known::{Known, not_an_address, refer};
use super::{contacts, dates, rules};
use crate::problem::Record;
use crate::{Content, Problem};
use catalogue::model::{Channel, Service};
use catalogue::place::{Asked, Does, does};

/// Checks every service.
pub fn check(content: &Content, known: &Known<'_>, problems: &mut Vec<Problem>) {
    for service in &content.services {
        let file = format!("services/{}.json", service.id);
        let mut record = Record::new(file, service.id.as_str(), problems);
        one(service, content, known, &mut record);
        rules::check(&service.rules, known, &mut record);
    }
}

fn one(service: &Service, content: &Content, known: &Known<'_>, record: &mut Record<'_>) {
    if let Some(message) = not_an_address(service.id.as_str()) {
        record.problem("$.id", message);
    }
    for (field, text) in [("name", &service.name), ("summary", &service.summary)] {
        if !text.0.contains_key("fr") {
            record.problem(format!("$.{field}.fr"), "missing: names and summaries are in English and French");
        }
    }
    refer(record, &known.categories, "category", service.category.as_str(), "$.category");
    contacts::channels(record, &service.channels);
    let in_person = service.channels.iter().position(|c| matches!(c, Channel::InPerson { .. }));
    if let Some(i) = in_person
        && !service.elsewhere
        && content.offices.iter().all(|office| does(office, Asked::from(service)) == Does::No)
    {
        record.problem(format!("$.channels[{i}].offices"), "no office does this service");
    }
    if service.sources.is_empty() {
        record.problem("$.sources", "needs a source");
    }
    for (i, source) in service.sources.iter().enumerate() {
        refer(record, &known.sources, "source", source.as_str(), format!("$.sources[{i}]"));
    }
    for (i, cost) in service.costs.iter().enumerate() {
        let at = |field: &str| format!("$.costs[{i}].{field}");
        refer(record, &known.sources, "source", cost.source.as_str(), at("source"));
        if cost.amount.is_some_and(|amount| amount < 0.0) {
            record.problem(at("amount"), "must not be below 0");
        }
        if cost.currency.len() != 3 || !cost.currency.bytes().all(|b| b.is_ascii_uppercase()) {
            record.problem(at("currency"), format!("'{}' is no currency code such as CAD", cost.currency));
        }
    }
    for (i, amount) in service.amounts.iter().enumerate() {
        if amount.value.is_some() == amount.up_to.is_some() {
            record.problem(format!("$.amounts[{i}]"), "needs either 'value' or 'up_to'");
        }
    }
    if let Some(date) = &service.as_of {
        dates::partial(record, date, "$.as_of");
    }
}
