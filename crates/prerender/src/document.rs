//! The whole document: the shell with its places filled.
//!
//! A place is what stands between `<!--name-->` and `<!--/name-->`. The marks stay, so that a site can be made anew from
//! its own shell.

use crate::{
    facts,
    html::escape,
    offline::{self, manifest},
    preload,
    site::Site,
};
use anyhow::{Context, Result};
use guichet::{
    messages::{self, LANGUAGES},
    render::{self, Rendered},
    route::{BASE_LANG, Route},
    ui::links::dial,
};

/// Begins the element of the app.
pub const APP: &str = r#"<div id="app">"#;
/// Ends it, in the shell.
const END: &str = "<!--end-->";

/// The document of a page.
///
/// # Errors
/// When the shell lacks a place.
pub fn page(site: &Site, lang: &str, route: &Route, rendered: &Rendered) -> Result<String> {
    let mut head = format!("<title>{}</title>", escape(&rendered.title));
    if let Some(description) = &rendered.description {
        head.push_str(&format!(r#"<meta name="description" content="{}">"#, escape(description)));
    }
    head.push_str(&addresses(site, lang, route));
    head.push_str(&who(site, lang));
    head.push_str(&device(lang));
    head.push_str(&letters(site, lang));
    head.push_str(&facts::element(site, lang, route));
    head.push_str(&preload::links(site, Some((lang, route))));
    let note = format!(
        r#"<noscript><p class="without-program">{} {call}</p></noscript><p class="without-program" data-late hidden>{} {number}</p>"#,
        escape(messages::without_program(lacks(site, route))),
        escape(messages::program_lost()),
        call = call(site),
        // No link, since it is hidden until it is needed.
        number = escape(&site.config.phone.number)
    );
    let html = in_language(&site.shell, lang)?;
    let html = fill(&html, "head", &head)?;
    // It stands before the app, so that nothing which has been shown moves when it arrives.
    let html = fill(&html, "start", &render::start(&machine_made(lang, route)))?;
    let html = fill(&html, "note", &note)?;
    let html = fill(&html, "after", &offline::words(site))?;
    let (before, rest) = html.split_once(APP).context("200.html has no element for the app")?;
    let (_, after) = rest.split_once(END).context("200.html does not say where the app's element ends")?;
    Ok(format!(r#"{before}<div id="app">{}</div>{after}"#, rendered.html))
}

/// The page whose words say what a page lacks without the program: where there is no chat or no queue, nothing of theirs.
fn lacks<'a>(site: &Site, route: &'a Route) -> &'a Route {
    match route {
        Route::Talk | Route::Private if site.config.matrix.is_none() => &Route::Home,
        Route::Ticket if site.config.queue.is_none() => &Route::Home,
        _ => route,
    }
}

/// The document for addresses that have no page of their own: it says what is missing when the program does not come.
///
/// # Errors
/// When the shell lacks a place, or a language has no words.
pub fn shell(site: &Site) -> Result<String> {
    let (mut words, mut starts) = (String::new(), String::new());
    for (lang, _) in LANGUAGES {
        site.words(lang)?.install();
        // Whoever shows this page has a language only by its address: `boot.js` takes the one that fits.
        starts.push_str(&format!(r#"<template lang="{lang}">{}</template>"#, render::start("")));
        let (title, text) = messages::nothing_without_program();
        words.push_str(&format!(
            r#"<div class="section" lang="{lang}"><h1>{}</h1><p>{} {}</p></div>"#,
            escape(title),
            escape(text),
            call(site)
        ));
    }
    let lang = BASE_LANG;
    let name = site.config.name.words(lang);
    let head = format!(
        r#"<title>{}</title><meta name="robots" content="noindex">{}{}"#,
        escape(name),
        who(site, lang),
        preload::links(site, None)
    );
    // The page that a device shows without a network is this one, in whichever language; the script knows no better.
    site.words(lang)?.install();
    let html = fill(&fill(&site.shell, "head", &head)?, "call", &words)?;
    starts.push_str(&format!("<template data-languages>{}</template>", render::languages()));
    let html = fill(&html, "start", &starts)?;
    fill(&html, "after", &offline::words(site))
}

/// Canonical and alternate addresses, where the settings say what the site is called.
fn addresses(site: &Site, lang: &str, route: &Route) -> String {
    let Some(own) = site.address(lang, route) else { return String::new() };
    let mut links = format!(r#"<link rel="canonical" href="{}">"#, escape(&own));
    for (tag, address) in site.alternates(route) {
        links.push_str(&format!(r#"<link rel="alternate" hreflang="{tag}" href="{}">"#, escape(&address)));
    }
    links
}

/// That a machine made the words, until a person has read them, with the same page in the language that was written first.
fn machine_made(lang: &str, route: &Route) -> String {
    let Some((words, facts)) = messages::machine_made().filter(|_| lang != BASE_LANG) else {
        return String::new();
    };
    let name = |wanted: &str| LANGUAGES.iter().find(|(tag, _)| *tag == wanted).map_or("", |(_, name)| *name);
    let facts = facts.map(|facts| format!(" {}", escape(facts))).unwrap_or_default();
    format!(
        r#"<aside class="machine-made" aria-label="{}"><p class="wrap">{}{facts} <a href="{}" rel="external" hreflang="{BASE_LANG}" lang="{BASE_LANG}">{}</a></p></aside>"#,
        escape(name(lang)),
        escape(words),
        escape(&route.href_in(BASE_LANG)),
        escape(name(BASE_LANG))
    )
}

/// The letters of the language, where the site's own font has none.
fn letters(site: &Site, lang: &str) -> String {
    let Some(script) = site.scripts.iter().find(|script| script.lang == lang) else { return String::new() };
    // A page that waits for nothing has it for no medium, until `boot.js` says otherwise.
    let late = if script.late { r#" media="not all" data-letters"# } else { "" };
    format!(r#"<link rel="stylesheet" href="{}"{late}>"#, script.href)
}

/// What a device needs to keep the site like an app.
fn device(lang: &str) -> String {
    format!(
        r#"<link rel="manifest" href="{}"><link rel="apple-touch-icon" href="/icons/icon-180.png">"#,
        manifest::address(lang)
    )
}

/// Whom the program names when it can't read the settings.
fn who(site: &Site, lang: &str) -> String {
    let meta = |name: &str, words: &str| format!(r#"<meta name="{name}" content="{}">"#, escape(words));
    let phone = &site.config.phone;
    meta("application-name", site.config.name.words(lang))
        + &meta("phone", &phone.number)
        + &meta("phone-label", phone.label.words(lang))
}

fn call(site: &Site) -> String {
    let number = &site.config.phone.number;
    format!(r#"<a class="phone" href="{}">{}</a>"#, escape(&dial(number)), escape(number))
}

fn in_language(shell: &str, lang: &str) -> Result<String> {
    let (before, rest) = shell.split_once("<html").context("200.html has no html element")?;
    let (_, after) = rest.split_once('>').context("200.html has no html element")?;
    Ok(format!(r#"{before}<html lang="{lang}" dir="{}">{after}"#, messages::direction(lang)))
}

/// Fills every place of that name.
fn fill(html: &str, name: &str, words: &str) -> Result<String> {
    let (open, close) = (format!("<!--{name}-->"), format!("<!--/{name}-->"));
    let mut out = String::with_capacity(html.len() + words.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(&open) {
        let (_, after) = after.split_once(&close).with_context(|| format!("200.html has no {close}"))?;
        out.push_str(before);
        out.push_str(&open);
        out.push_str(words);
        out.push_str(&close);
        rest = after;
    }
    anyhow::ensure!(!out.is_empty(), "200.html has no {open}");
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{fill, in_language};

    #[test]
    fn a_place_can_be_filled_again_and_again() {
        let once = fill("a<!--x-->old<!--/x-->b<!--x--><!--/x-->", "x", "new").unwrap();
        assert_eq!(once, "a<!--x-->new<!--/x-->b<!--x-->new<!--/x-->");
        assert_eq!(fill(&once, "x", "newer").unwrap(), once.replace("new", "newer"));
        assert!(fill("nothing", "x", "new").is_err());
        assert!(fill("<!--x-->no end", "x", "new").is_err());
    }

    #[test]
    fn the_document_says_its_language_and_direction() {
        let html = in_language("<!doctype html><html lang=\"en\"><head>", "fr").unwrap();
        assert_eq!(html, "<!doctype html><html lang=\"fr\" dir=\"ltr\"><head>");
    }
}
