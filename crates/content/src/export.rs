//! The files that the browser fetches, made from the content that people edit.
//!
//! `index.json` for the home page and search, `offices.json`, `openings.json` with nothing but their hours, `calendar.json` what hours depend on, `places.json`,
//! `pages/<tag>/<id>.json` each page of words in one language, and `services/<id>.json` with every record a service page needs and, in short, the services that issue its documents.
//! `words/<tag>.json` is for the search on pages in other languages than English and French.
//! The same content always gives the same bytes.

mod statements;

use crate::Content;
use catalogue::model::index::ServiceCard;
use catalogue::model::office::{OfficeHours, Openings};
use catalogue::model::{
    Channel, Index, Office, Offices, RelatedService, Service, ServicePage, Source, SourceId,
};
use precheck::{EvidenceType, EvidenceTypeId, IdentitySet, Target};
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Writes the built content into `out` and lists the files, in the order written. Files of services, pages and words of
/// an earlier build that are no longer wanted are removed.
///
/// # Errors
/// When a file cannot be written.
pub fn export(content: &Content, out: &Path) -> io::Result<Vec<PathBuf>> {
    let [services, pages, words] = ["services", "pages", "words"].map(|folder| out.join(folder));
    for folder in [&services, &pages, &words] {
        fs::create_dir_all(folder)?;
    }
    let mut written = vec![
        write(out.join("index.json"), &index(content))?,
        write(out.join("offices.json"), &offices(content))?,
        write(out.join("openings.json"), &openings(content))?,
        write(out.join("calendar.json"), &content.calendar)?,
        write(out.join("places.json"), &content.places)?,
    ];
    for service in &content.services {
        written.push(write(services.join(format!("{}.json", service.id)), &page(content, service))?);
    }
    for of in &content.words {
        written.push(write(words.join(format!("{}.json", of.language)), of)?);
    }
    for lang in languages(content) {
        let own = pages.join(lang);
        fs::create_dir_all(&own)?;
        for page in &content.pages {
            written
                .push(write(own.join(format!("{}.json", page.id)), &statements::page(content, page, lang))?);
        }
    }
    for folder in [&services, &pages, &words] {
        remove_others(folder, &written)?;
    }
    Ok(written)
}

/// The tags of the interface: English and French stand in the services, every other language has its words for search.
fn languages(content: &Content) -> impl Iterator<Item = &str> {
    ["en", "fr"].into_iter().chain(content.words.iter().map(|words| words.language.as_str()))
}

fn remove_others(folder: &Path, written: &[PathBuf]) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_others(&path, written)?;
        } else if path.extension().is_some_and(|e| e == "json") && !written.contains(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn write(path: PathBuf, value: &impl Serialize) -> io::Result<PathBuf> {
    fs::write(&path, serde_json::to_vec(value)?)?;
    Ok(path)
}

/// The whole catalogue in short.
pub fn index(content: &Content) -> Index {
    Index {
        categories: content.categories.clone(),
        popular: content.popular.clone(),
        synonyms: content.synonyms.clone(),
        services: content.services.iter().map(card).collect(),
    }
}

fn card(service: &Service) -> ServiceCard {
    let in_person = service.channels.iter().find_map(|channel| match channel {
        Channel::InPerson { offices, .. } => Some(*offices),
        _ => None,
    });
    ServiceCard {
        id: service.id.clone(),
        name: service.name.clone(),
        summary: service.summary.clone(),
        also_called: service.also_called.clone(),
        category: service.category.clone(),
        in_person,
        online: service.channels.iter().any(|c| matches!(c, Channel::Online { url: Some(_), .. })),
        phone: service.channels.iter().any(|c| matches!(c, Channel::Phone { .. })),
        precheck: !service.rules.requirements.is_empty(),
        elsewhere: service.elsewhere,
    }
}

/// The offices with their calendar and sources.
pub fn offices(content: &Content) -> Offices {
    let mut offices = content.offices.clone();
    offices.sort_by(|a, b| a.id.cmp(&b.id));
    let named: BTreeSet<&SourceId> =
        offices.iter().flat_map(|o| &o.sources).chain(&content.calendar.sources).collect();
    let sources = content.sources.iter().filter(|s| named.contains(&s.id)).cloned().collect();
    Offices { calendar: content.calendar.clone(), offices, sources }
}

/// When the offices are open.
pub fn openings(content: &Content) -> Openings {
    let all = offices(content);
    let hours = |office: Office| OfficeHours {
        id: office.id,
        zone: office.zone,
        hours: office.hours,
        active_until: office.active_until,
    };
    Openings { calendar: all.calendar, offices: all.offices.into_iter().map(hours).collect() }
}

/// A service with every record it refers to.
pub fn page(content: &Content, service: &Service) -> ServicePage {
    let requirements = &service.rules.requirements;
    let sets: Vec<&IdentitySet> = content
        .identity_sets
        .iter()
        .filter(|set| requirements.iter().any(|r| r.identity_set.as_ref() == Some(&set.id)))
        .collect();
    let documents: BTreeSet<&EvidenceTypeId> = requirements
        .iter()
        .flat_map(|r| r.documents())
        .chain(sets.iter().flat_map(|set| set.documents()))
        .collect();
    let contacts: BTreeSet<&str> = service
        .rules
        .routes
        .iter()
        .filter_map(|route| match &route.next_step.to {
            Some(Target::Contact(id)) => Some(id.as_str()),
            _ => None,
        })
        .collect();
    let contacts: Vec<_> =
        content.contacts.iter().filter(|c| contacts.contains(c.id.as_str())).cloned().collect();
    let sources = service
        .sources
        .iter()
        .chain(service.costs.iter().map(|c| &c.source))
        .chain(contacts.iter().flat_map(|c| &c.sources))
        .map(SourceId::as_str)
        .chain(sets.iter().flat_map(|set| &set.sources).map(String::as_str));
    let category = content.categories.iter().find(|c| c.id == service.category);
    let documents: Vec<EvidenceType> =
        content.documents.iter().filter(|d| documents.contains(&d.id)).cloned().collect();
    ServicePage {
        service: service.clone(),
        category: category.map(|c| c.name.clone()).unwrap_or_default(),
        sources: in_order(sources, &content.sources),
        related: related(content, service, &documents),
        documents,
        identity_sets: sets.into_iter().cloned().collect(),
        contacts,
    }
}

/// The other services that issue one of these documents or that a route leads to, in short.
fn related(content: &Content, service: &Service, documents: &[EvidenceType]) -> Vec<RelatedService> {
    let led_to = service.rules.routes.iter().filter_map(|route| match &route.next_step.to {
        Some(Target::Service(id)) => Some(id.as_str()),
        _ => None,
    });
    let issuing = documents.iter().filter_map(|document| document.how_to_get.as_deref());
    let named: BTreeSet<&str> = issuing.chain(led_to).collect();
    let others = content.services.iter().filter(|other| other.id != service.id);
    others
        .filter(|other| named.contains(other.id.as_str()))
        .map(|other| RelatedService {
            id: other.id.clone(),
            name: other.name.clone(),
            costs: other.costs.clone(),
            processing_time: other.processing_time.clone(),
        })
        .collect()
}

/// The named sources in the order of their first mention.
fn in_order<'a>(named: impl Iterator<Item = &'a str>, sources: &[Source]) -> Vec<Source> {
    let mut seen = BTreeSet::new();
    named
        .filter(|id| seen.insert(*id))
        .filter_map(|id| sources.iter().find(|s| s.id.as_str() == id))
        .cloned()
        .collect()
}
