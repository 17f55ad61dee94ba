//! The English pages of a built site.

use crate::{grade::Count, page, sentences};
use anyhow::{Context, Result};
use std::{fs, path::Path};

/// A page that was read.
pub struct Page {
    /// Its address.
    pub path: String,
    /// What was counted.
    pub count: Count,
    /// The same of whole sentences alone, without headings, names and points.
    pub prose: Count,
    /// Its sentences.
    pub sentences: Vec<sentences::Sentence>,
}

impl Page {
    /// A page with these sentences.
    pub fn of(path: &str, sentences: Vec<sentences::Sentence>) -> Self {
        let prose = Count::of(sentences.iter().filter(|sentence| sentence.is_whole()));
        Self { path: path.to_owned(), count: Count::of(&sentences), prose, sentences }
    }

    /// The harder of both.
    pub fn grade(&self) -> f64 {
        self.count.grade().max(self.prose.grade())
    }
}

/// Reads every English page of a site: English has no folder of its own, and each other language has.
///
/// # Errors
/// When a page can't be read.
pub fn read(folder: &Path) -> Result<Vec<Page>> {
    let mut pages = vec![];
    collect(folder, "", &mut pages)?;
    Ok(pages)
}

fn collect(folder: &Path, address: &str, pages: &mut Vec<Page>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_dir() {
            collect(&path, &format!("{address}/{name}"), pages)?;
        } else if name == "index.html" {
            let html = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            if html.contains(r#"<html lang="en""#) {
                let address = if address.is_empty() { "/" } else { address };
                pages.push(measured(address, &html));
            }
        }
    }
    Ok(())
}

fn measured(path: &str, html: &str) -> Page {
    Page::of(path, page::blocks(html).iter().flat_map(|block| sentences::sentences(block)).collect())
}
