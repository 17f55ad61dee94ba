//! Makes the public pages of a built site as HTML, from the same components that the browser runs.
//!
//! It reads only the site: the shell (`200.html`), the settings (`config.json`), the content, the words and the list of
//! lazy pieces (`chunks.json`). So a ministry can change a telephone number or an opening hour in a built site and run
//! this again, without compiling the app. It must never bake in a moment: what is open now is the browser's to say.
//!
//! Layout: [`site`] what is read, [`pages`] which pages there are, [`document`] a page around the rendered part,
//! [`facts`] what it says to machines, [`preload`] what it fetches early, [`removed`] pages of records that are no more,
//! [`crawlers`] the sitemap, [`offline`] what works without a network, [`headers`] the security headers of this very site,
//! [`html`] escaping.

pub mod crawlers;
pub mod document;
pub mod facts;
pub mod headers;
pub mod html;
pub mod offline;
pub mod pages;
pub mod preload;
pub mod removed;
pub mod site;

use anyhow::{Context, Result, anyhow, ensure};
use guichet::{messages::LANGUAGES, render, route::Route};
use site::Site;
use std::{
    collections::BTreeSet,
    fs,
    num::NonZero,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// Writes every page, the shell and the headers into the site, removes the pages of records that are no more, and says how
/// many pages there are.
///
/// # Errors
/// When a file is missing or broken, or when a page would wait for something: then it shows what was not read.
pub fn prerender(folder: &Path) -> Result<usize> {
    let site = Site::read(folder)?;
    let routes = pages::all(&site);
    let written = in_all_languages(&site, &routes)?;
    removed::remove(folder, &written)?;
    let shell = document::shell(&site)?;
    fs::write(folder.join("200.html"), shell).context("writing 200.html")?;
    crawlers::write(&site, &routes)?;
    headers::write(&site)?;
    offline::write(&site)?;
    // A site that was compressed must not go on serving the old pages in their small form.
    if compress::beside(&folder.join("200.html"), "br").exists() {
        compress::beside_each_file(folder)?;
    }
    Ok(written.len())
}

/// Writes the pages of every language. Languages are shared out among the processors: which words are shown is a matter of
/// the thread that renders.
fn in_all_languages(site: &Site, routes: &[Route]) -> Result<BTreeSet<PathBuf>> {
    let next = AtomicUsize::new(0);
    let work = || {
        render::prepare();
        let mut written = BTreeSet::new();
        while let Some((lang, _)) = LANGUAGES.get(next.fetch_add(1, Ordering::Relaxed)) {
            site.words(lang)?.install();
            offline::manifest::write(site, lang)?;
            for route in routes {
                let file = write_page(site, lang, route)
                    .with_context(|| format!("prerendering {}", route.href_in(lang)))?;
                written.insert(file);
            }
        }
        Ok(written)
    };
    thread::scope(|scope| {
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let mut all = BTreeSet::new();
        for worker in workers {
            let written: Result<_> =
                worker.join().map_err(|_| anyhow!("a thread that made pages panicked"))?;
            all.extend(written?);
        }
        Ok(all)
    })
}

/// Writes a page where it changed, and says which file it is.
fn write_page(site: &Site, lang: &str, route: &Route) -> Result<PathBuf> {
    let rendered = render::render(route, site.start(route), site.texts_of(lang, route)?)
        .context("it shows a record that is not in the content")?;
    ensure!(!render::is_waiting(&rendered.html), "it shows a record that was not given to it");
    let page = document::page(site, lang, route, &rendered)?;
    let file = site.folder.join(route.href_in(lang).trim_start_matches('/')).join(removed::PAGE);
    // One that is as it was keeps its time, so that browsers go on hearing "not modified" and nothing is compressed anew.
    if fs::read(&file).is_ok_and(|old| old == page.as_bytes()) {
        return Ok(file);
    }
    let parent = file.parent().context("a page has a folder")?;
    fs::create_dir_all(parent).with_context(|| format!("making {}", parent.display()))?;
    fs::write(&file, page).with_context(|| format!("writing {}", file.display()))?;
    Ok(file)
}
