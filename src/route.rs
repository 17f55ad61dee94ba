//! The one place where addresses become pages and pages become addresses.
//!
//! An address is the same in every language but for its prefix: English has none, other languages have their tag
//! (`/fr/services/bcid`). Nothing personal is ever part of an address.

use crate::messages::LANGUAGES;
use catalogue::model::statement::STATEMENTS;

/// The language without a prefix.
pub const BASE_LANG: &str = language::BASE;

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// Search, and what most people come for.
    Home,
    /// All services by category.
    Services,
    /// The services of one category.
    Category(String),
    /// One service.
    Service(String),
    /// The questions and papers of one service.
    Check(String),
    /// A list of papers that somebody took along, by its code.
    Code,
    /// All offices.
    Offices,
    /// The offices that do one service.
    OfficesFor(String),
    /// One office.
    Office(String),
    /// Ways to reach a person.
    Talk,
    /// A private talk about something that began in a public place.
    Private,
    /// How tickets work.
    Ticket,
    /// A page of words.
    Words(Words),
}

/// The pages whose texts are content: what a public service owes its readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Words {
    /// What this site is, and where its facts come from.
    About,
    /// Who can use it, and what stands in the way.
    Accessibility,
    /// What it knows of a person.
    Privacy,
    /// Whom to tell what is wrong.
    Contact,
}

impl Words {
    /// All of them, in the order of [`STATEMENTS`].
    pub const ALL: [Self; 4] = [Self::About, Self::Accessibility, Self::Privacy, Self::Contact];

    /// The end of its address, and the name of its file.
    pub fn id(self) -> &'static str {
        STATEMENTS[self as usize]
    }
}

impl Route {
    /// Whether people come to the page to type: then what it rests without ([`crate::rest`]) is fetched as soon as a person is
    /// there.
    pub fn is_typed_in(&self) -> bool {
        matches!(self, Self::Home | Self::Services | Self::Ticket | Self::Code)
    }

    /// The address in the document's own language.
    pub fn href(&self) -> String {
        self.href_in(crate::messages::lang())
    }

    /// The address in a language.
    pub fn href_in(&self, lang: &str) -> String {
        let path = self.path();
        match prefix(lang) {
            "" => path,
            prefix if path == "/" => prefix.to_owned(),
            prefix => format!("{prefix}{path}"),
        }
    }

    fn path(&self) -> String {
        match self {
            Route::Home => "/".into(),
            Route::Services => "/services".into(),
            Route::Category(id) => format!("/services/category/{id}"),
            Route::Service(id) => format!("/services/{id}"),
            Route::Check(id) => format!("/services/{id}/check"),
            Route::Code => "/code".into(),
            Route::Offices => "/offices".into(),
            Route::OfficesFor(service) => format!("/offices?service={service}"),
            Route::Office(id) => format!("/offices/{id}"),
            Route::Talk => "/talk".into(),
            Route::Private => "/talk/private".into(),
            Route::Ticket => "/ticket".into(),
            Route::Words(words) => format!("/{}", words.id()),
        }
    }

    /// Language and page of a path (no query, no fragment); `None` for a path that is no page.
    pub fn parse(path: &str) -> (&'static str, Option<Self>) {
        let mut parts: Vec<&str> = path.split('/').filter(|p| !p.is_empty()).collect();
        let lang = parts
            .first()
            .and_then(|first| {
                LANGUAGES.iter().map(|(tag, _)| *tag).find(|tag| tag == first && *tag != BASE_LANG)
            })
            .unwrap_or(BASE_LANG);
        if lang != BASE_LANG {
            parts.remove(0);
        }
        let route = match parts.as_slice() {
            [] => Some(Route::Home),
            ["services"] => Some(Route::Services),
            ["services", "category", id] => Some(Route::Category((*id).into())),
            ["services", id] => Some(Route::Service((*id).into())),
            ["services", id, "check"] => Some(Route::Check((*id).into())),
            ["code"] => Some(Route::Code),
            ["offices"] => Some(Route::Offices),
            ["offices", id] => Some(Route::Office((*id).into())),
            ["talk"] => Some(Route::Talk),
            ["talk", "private"] => Some(Route::Private),
            ["ticket"] => Some(Route::Ticket),
            [id] => Words::ALL.into_iter().find(|words| words.id() == *id).map(Route::Words),
            _ => None,
        };
        (lang, route)
    }
}

/// What stands before every path of a language: nothing, or `/fr`.
pub fn prefix(lang: &str) -> &'static str {
    match lang {
        BASE_LANG => "",
        _ => PREFIXES.iter().find(|p| &p[1..] == lang).copied().unwrap_or(""),
    }
}

/// Prefixes of all languages that may ever be complete; only those in [`LANGUAGES`] are offered.
const PREFIXES: &[&str] =
    &["/fr", "/pa", "/zh-Hant", "/zh-Hans", "/fa", "/ar", "/tl", "/ko", "/es", "/vi", "/uk"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_from_its_own_address() {
        let pages = [
            Route::Home,
            Route::Services,
            Route::Category("driving".into()),
            Route::Service("bcid".into()),
            Route::Check("bcid".into()),
            Route::Code,
            Route::Offices,
            Route::Office("atlin".into()),
            Route::Talk,
            Route::Private,
            Route::Ticket,
        ]
        .into_iter()
        .chain(Words::ALL.map(Route::Words));
        for page in pages {
            for (lang, _) in LANGUAGES {
                assert_eq!(
                    Route::parse(&page.href_in(lang)),
                    (*lang, Some(page.clone())),
                    "{page:?} in {lang}"
                );
            }
        }
    }

    #[test]
    fn an_unknown_address_still_has_a_language() {
        assert_eq!(Route::parse("/fr/nowhere"), ("fr", None));
        assert_eq!(Route::parse("/services/a/b/c"), ("en", None));
    }
}
