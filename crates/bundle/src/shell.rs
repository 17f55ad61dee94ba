//! The page around the app.

use crate::optimise;
use anyhow::{Context, Result, bail};
use std::{fs, path::Path};

const STYLES: &str = "site.css";

/// `index.html` as Trunk wrote it, on its way to the neutral page for every address that has none of its own.
pub struct Shell {
    html: String,
}

impl Shell {
    /// Reads Trunk's page.
    ///
    /// # Errors
    /// When it is not there.
    pub fn read(site: &Path) -> Result<Self> {
        let html = fs::read_to_string(site.join("index.html")).context("reading Trunk's index.html")?;
        Ok(Self { html })
    }

    /// Replaces a text wherever it stands, and says how often that was.
    pub fn replace(&mut self, from: &str, to: &str) -> usize {
        let found = self.html.matches(from).count();
        self.html = self.html.replace(from, to);
        found
    }

    /// Puts the styles into the page, which saves the first paint a round trip. The security policy then names their
    /// hash, so the bytes between the tags must stay as they are.
    ///
    /// # Errors
    /// When the page has no link to them, or when they would end the element early.
    pub fn inline_styles(&mut self, site: &Path) -> Result<()> {
        let file = site.join(STYLES);
        let css = fs::read_to_string(&file).with_context(|| format!("reading {STYLES}"))?;
        self.html = with_styles(&self.html, css.trim())?;
        fs::remove_file(file).with_context(|| format!("removing {STYLES}"))
    }

    /// Makes the script in the page's head smaller. The security policy names its hash as well.
    ///
    /// # Errors
    /// When the page has no such script, or it can't be made smaller.
    pub fn minify_script(&mut self, root: &Path, site: &Path) -> Result<()> {
        let (before, script, after) = inline_script(&self.html)?;
        let file = site.join("inline.js");
        fs::write(&file, script).context("writing the page's own script")?;
        optimise::javascript(root, std::slice::from_ref(&file))?;
        let script = fs::read_to_string(&file).context("reading the page's own script")?;
        fs::remove_file(file).context("removing the page's own script")?;
        if script.contains("</") {
            bail!("the page's own script contains '</', which would end its element");
        }
        self.html = format!("{before}{}{after}", script.trim());
        Ok(())
    }

    /// Writes the page for a server without prerendered pages, and as `200.html`, from which pages are prerendered.
    ///
    /// # Errors
    /// When a file can't be written.
    pub fn write(&self, site: &Path) -> Result<()> {
        for name in ["index.html", "200.html"] {
            fs::write(site.join(name), &self.html).with_context(|| format!("writing {name}"))?;
        }
        Ok(())
    }
}

fn with_styles(html: &str, css: &str) -> Result<String> {
    if css.contains("</") {
        bail!("{STYLES} contains '</', which would end its element");
    }
    let parts = html.split_once(&format!("href=\"/{STYLES}\"")).and_then(|(before, after)| {
        let (head, _) = before.rsplit_once("<link")?;
        let (_, rest) = after.split_once('>')?;
        Some((head, rest))
    });
    let (head, rest) = parts.with_context(|| format!("index.html has no link to /{STYLES}"))?;
    Ok(format!("{head}<style>{css}</style>{rest}"))
}

/// The script that stands in the page itself, and what is before and after it.
fn inline_script(html: &str) -> Result<(&str, &str, &str)> {
    let parts = html.split_once("<script>").and_then(|(before, rest)| {
        let (script, _) = rest.split_once("</script>")?;
        let begin = before.len() + "<script>".len();
        Some((&html[..begin], script, &html[begin + script.len()..]))
    });
    parts.context("index.html has no script of its own")
}

#[cfg(test)]
mod tests {
    use super::{inline_script, with_styles};

    #[test]
    fn the_script_in_the_page_is_found_and_no_other() {
        let html = r#"<script src="/a.js"></script><script>one()</script><script>two()</script>"#;
        let expected =
            (r#"<script src="/a.js"></script><script>"#, "one()", "</script><script>two()</script>");
        assert_eq!(inline_script(html).unwrap(), expected);
        assert!(inline_script("<head></head>").is_err());
    }

    #[test]
    fn the_link_to_the_styles_becomes_the_styles() {
        let html =
            r#"<head><link rel="icon" href="/i.svg"><link rel="stylesheet" href="/site.css" x="y"/><title>"#;
        let expected = r#"<head><link rel="icon" href="/i.svg"><style>a{top:0}</style><title>"#;
        assert_eq!(with_styles(html, "a{top:0}").unwrap(), expected);
    }

    #[test]
    fn styles_that_would_end_their_element_are_refused() {
        assert!(with_styles(r#"<link href="/site.css">"#, "a{content:'</style>'}").is_err());
    }

    #[test]
    fn a_page_without_the_link_is_refused() {
        assert!(with_styles("<head></head>", "a{}").is_err());
    }
}
