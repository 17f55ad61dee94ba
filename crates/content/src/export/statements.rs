//! Pages of words, each in one language and with whoever they name written out: a browser needs no record beside them,
//! and fetches no language that nobody there reads.

use crate::Content;
use catalogue::model::statement::{Part, Read, Section, Statement, StatementPage};
use catalogue::model::{Channel, SourceId, service::Contact};
use language::Text;

/// A page of words as browsers fetch it for a language, by its tag. A text that the language lacks is in English and
/// says so by its own tag.
pub fn page(content: &Content, words: &Statement, lang: &str) -> StatementPage {
    let parts = |part: &Part| written_out(content, part).into_iter().map(|part| part_in(lang, &part));
    let section = |section: &Section| Section {
        heading: text_in(lang, &section.heading),
        parts: section.parts.iter().flat_map(parts).collect(),
    };
    let mut sources: Vec<&SourceId> = words.sources.iter().collect();
    for source in named(content, words).flat_map(|contact| &contact.sources) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let read = sources.into_iter().filter_map(|id| content.sources.iter().find(|s| s.id == *id));
    StatementPage {
        lead: text_in(lang, &words.lead),
        sections: words.sections.iter().map(section).collect(),
        reviewed: words.reviewed.clone(),
        read: read
            .map(|s| Read { title: s.title.clone(), url: s.url.clone(), checked_on: s.checked_on.clone() })
            .collect(),
        // The page is no surer than whom it names.
        confidence: named(content, words).map(|c| c.confidence).chain(words.confidence).min(),
    }
}

fn text_in(lang: &str, text: &Text) -> Text {
    let said = text.said(lang);
    Text::only(said.lang, said.words)
}

fn part_in(lang: &str, part: &Part) -> Part {
    let said = |text: &Text| text_in(lang, text);
    Part {
        name: part.name.as_ref().map(said),
        text: part.text.as_ref().map(said),
        list: part.list.iter().map(said).collect(),
        ..part.clone()
    }
}

/// The contacts that a page names, in its order.
fn named<'a>(content: &'a Content, words: &'a Statement) -> impl Iterator<Item = &'a Contact> {
    let parts = words.sections.iter().flat_map(|section| &section.parts);
    let ids = parts.filter_map(|part| part.contact.as_ref());
    ids.filter_map(|id| content.contacts.iter().find(|contact| contact.id == *id))
}

fn written_out(content: &Content, part: &Part) -> Vec<Part> {
    let Some(id) = &part.contact else { return vec![part.clone()] };
    let Some(contact) = content.contacts.iter().find(|contact| contact.id == *id) else { return vec![] };
    let name = Part { name: Some(contact.name.clone()), ..Part::default() };
    let ways = contact.channels.iter().flat_map(way);
    [name, paragraph(&contact.summary)].into_iter().chain(ways).collect()
}

fn way(channel: &Channel) -> Vec<Part> {
    match channel {
        Channel::Phone { number, area, hours, .. } => {
            let phone = Part { phone: Some(number.clone()), text: area.clone(), ..Part::default() };
            std::iter::once(phone).chain(hours.as_ref().map(paragraph)).collect()
        }
        Channel::Online { url: Some(url), note, .. } => {
            let text = note.clone().unwrap_or_else(|| Text::only(language::BASE, host(url)));
            vec![Part { url: Some(url.clone()), text: Some(text), ..Part::default() }]
        }
        Channel::Mail { note } => vec![paragraph(note)],
        Channel::InPerson { .. } | Channel::Online { .. } => vec![],
    }
}

fn paragraph(text: &Text) -> Part {
    Part { text: Some(text.clone()), ..Part::default() }
}

/// What people know an address by.
fn host(url: &str) -> &str {
    let rest = url.strip_prefix("https://").unwrap_or(url);
    rest.split('/').next().unwrap_or(rest).trim_start_matches("www.")
}

#[cfg(test)]
mod tests {
    use super::{host, part_in};
    use catalogue::model::statement::Part;
    use language::Text;

    #[test]
    fn an_address_without_words_is_called_by_its_host() {
        assert_eq!(host("https://www.oipc.bc.ca/complaints/"), "oipc.bc.ca");
        assert_eq!(host("https://bcombudsperson.ca"), "bcombudsperson.ca");
    }

    #[test]
    fn a_part_is_in_one_language_and_in_english_where_that_lacks_it() {
        let both = Text([("en", "No"), ("fr", "Non")].map(|(tag, words)| (tag.into(), words.into())).into());
        let english = Text::only("en", "Call");
        let part = Part { text: Some(english.clone()), list: vec![both, english.clone()], ..Part::default() };
        let french = part_in("fr", &part);
        assert_eq!(french.text, Some(english.clone()));
        assert_eq!(french.list, [Text::only("fr", "Non"), english]);
    }
}
