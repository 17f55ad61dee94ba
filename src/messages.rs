//! The interface texts, in the one language this document is in.
//!
//! The build makes a typed function for every key of `messages/en.json`: `messages::home::title()`. A missing key is
//! a build error, an unused one a warning. The words themselves are a table, loaded before anything is shown; its
//! language never changes while a document lives (changing language opens the page anew under its own address), so
//! texts are plain `&'static str` and cost no reactivity.

use std::cell::Cell;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

mod keys {
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}
pub(crate) use keys::*;

/// A language with its words, in use from [`Table::install`] on.
#[derive(Clone, Copy)]
pub struct Table {
    lang: &'static str,
    words: &'static [String],
}

thread_local! {
    // A thread renders one language at a time: the browser has one thread, the prerenderer goes language by language.
    static CURRENT: Cell<Table> = const { Cell::new(Table { lang: "en", words: &[] }) };
}

impl Table {
    /// Reads a table as the bundler wrote it: a JSON array with the words of every key. It is kept for good.
    ///
    /// # Errors
    /// A plain sentence for the console when the table is of another version, or not JSON, or of no known language.
    pub fn parse(lang: &str, json: &[u8]) -> Result<Self, String> {
        let lang =
            LANGUAGES.iter().map(|(tag, _)| *tag).find(|tag| *tag == lang).ok_or("no such language")?;
        let words: Vec<String> = crate::gateways::parse(json)?;
        if words.len() != COUNT {
            return Err(format!("{} texts instead of {}", words.len(), COUNT));
        }
        Ok(Self { lang, words: Box::leak(words.into_boxed_slice()) })
    }

    /// Makes it the language of this thread.
    pub fn install(self) {
        CURRENT.set(self);
    }
}

/// BCP 47 tag of the document's language.
pub fn lang() -> &'static str {
    CURRENT.get().lang
}

/// Whether a person who speaks the document's language has read its words.
fn is_read() -> bool {
    !UNREAD.contains(&lang())
}

/// Whether services and offices are described in the document's language: editors write these.
pub fn has_facts() -> bool {
    matches!(lang(), "en" | "fr")
}

/// What is said of the words of a page, as long as no person has read them; nothing of words that were read.
pub fn machine_made() -> Option<(&'static str, Option<&'static str>)> {
    let facts = (!has_facts()).then(site::facts_in_english);
    (!is_read()).then(|| (site::machine_made(), facts))
}

/// `rtl` for languages written from right to left, else `ltr`.
pub fn direction(lang: &str) -> &'static str {
    if matches!(lang, "ar" | "fa" | "ur" | "he") { "rtl" } else { "ltr" }
}

/// What a page of words is called: in links to it, as its heading and in its title.
pub fn name(page: crate::route::Words) -> &'static str {
    use crate::route::Words;
    match page {
        Words::About => nav::about(),
        Words::Accessibility => nav::accessibility(),
        Words::Privacy => nav::privacy(),
        Words::Contact => nav::contact(),
    }
}

/// What a prerendered page says without the program: what it lacks.
pub fn without_program(route: &crate::route::Route) -> &'static str {
    use crate::route::Route;
    match route {
        Route::Check(_) => without_program::check(),
        Route::Ticket => without_program::ticket(),
        Route::Talk | Route::Private => without_program::talk(),
        Route::Code => without_program::code(),
        _ => without_program::parts(),
    }
}

/// What a page says when the program does not arrive.
pub fn program_lost() -> &'static str {
    without_program::late()
}

/// What a page says that did not come from the network, with a gap for the time; what it says when a newer release is
/// there, and the button that loads it.
pub fn kept() -> (String, &'static str, &'static str) {
    (kept::old("<time></time>"), kept::renewed(), kept::reload())
}

/// Where an installed app can lead at once, by name.
pub fn shortcuts() -> [(&'static str, crate::route::Route); 3] {
    use crate::route::Route;
    [(nav::services(), Route::Services), (nav::offices(), Route::Offices), (nav::ticket(), Route::Ticket)]
}

/// What an address that only the program knows shows without it: a heading and a sentence.
pub fn nothing_without_program() -> (&'static str, &'static str) {
    (without_program::title(), without_program::text())
}

/// For tests: the interface in English, as the build makes it.
#[cfg(test)]
pub fn in_english() {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/messages"));
    let all = ::messages::load(folder).unwrap();
    let table = ::messages::table(&all["en"], &all["en"]);
    Table::parse("en", table.as_bytes()).unwrap().install();
}

fn plain(index: usize) -> &'static str {
    CURRENT.get().words.get(index).map_or("", String::as_str)
}

fn filled(index: usize, values: &[(&str, &str)]) -> String {
    fill(plain(index), values)
}

fn plural(index: usize, count: u32, values: &[(&str, &str)]) -> String {
    let form = crate::browser::intl::plural_form(lang(), count);
    let shown = crate::browser::intl::number(f64::from(count));
    let text = pick(plain(index), form.as_ref());
    let mut all = vec![("count", shown.as_str())];
    all.extend_from_slice(values);
    fill(text, &all)
}

/// The text of a plural form in a table entry `␟form␟text␟form␟text`, else that of `other`.
fn pick<'a>(entry: &'a str, form: &str) -> &'a str {
    let of = |wanted: &str| {
        let mut parts = entry.split('\u{1f}').skip(1);
        std::iter::from_fn(|| Some((parts.next()?, parts.next()?)))
            .find(|(f, _)| *f == wanted)
            .map(|(_, text)| text)
    };
    of(form).or_else(|| of("other")).unwrap_or(entry)
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(n, _)| *n == name) {
            out.push_str(value);
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_once_and_values_are_not_read_again() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "c")]), "{b} and c");
        assert_eq!(fill("open { brace", &[]), "open { brace");
    }

    #[test]
    fn a_missing_plural_form_falls_back_to_other() {
        let entry = "\u{1f}one\u{1f}a day\u{1f}other\u{1f}{count} days";
        assert_eq!(pick(entry, "one"), "a day");
        assert_eq!(pick(entry, "few"), "{count} days");
    }

    #[test]
    fn a_table_of_another_version_is_refused() {
        assert!(Table::parse("en", b"[\"only one\"]").is_err());
        assert!(Table::parse("xx", b"[]").is_err());
    }
}
