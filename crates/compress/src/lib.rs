//! `.br` and `.gz` beside each file, so that a server only has to pick one. They carry the time of their file.
//!
//! Layout: this file finds and compresses, [`parallel`] does the same work for many items on every core.

pub mod parallel;

use anyhow::{Context, Result};
use brotli::CompressorWriter;
use flate2::{Compression, GzBuilder};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// Kinds that get smaller; fonts and pictures are compressed already.
const KINDS: [&str; 9] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// The endings of the two forms.
const FORMS: [&str; 2] = ["br", "gz"];

const BROTLI_BUFFER: usize = 1 << 16;
/// As small as it gets…
const BROTLI_QUALITY: u32 = 11;
/// …and for pages, of which there are thousands: a twentieth larger, in a tenth of the time.
const BROTLI_QUALITY_OF_PAGES: u32 = 9;
/// Logarithm of the window: 4 MiB, the most that every decoder accepts comfortably.
const BROTLI_WINDOW: u32 = 22;

/// Compresses everything in the site that gets smaller, as far as it goes. What is compressed already and has not
/// changed since is left alone.
///
/// # Errors
/// When a file can't be read or written.
pub fn beside_each_file(site: &Path) -> Result<()> {
    let mut files = vec![];
    collect(site, &mut files)?;
    // The largest first, so that no core waits for a straggler at the end.
    files.sort_by_key(|file| std::cmp::Reverse(fs::metadata(file).map_or(0, |m| m.len())));
    parallel::for_each(&files, |file| {
        compress(file).with_context(|| format!("compressing {}", file.display()))
    })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().and_then(|e| e.to_str()).is_some_and(|e| KINDS.contains(&e)) {
            files.push(path);
        }
    }
    Ok(())
}

fn compress(file: &Path) -> Result<()> {
    // Asked before it is read: what changes meanwhile is noticed the next time.
    let changed = fs::metadata(file)?.modified()?;
    if FORMS.iter().all(|form| is_of(&beside(file, form), changed)) {
        return Ok(());
    }
    let body = fs::read(file)?;
    let is_page = file.extension().is_some_and(|ending| ending == "html");
    let quality = if is_page { BROTLI_QUALITY_OF_PAGES } else { BROTLI_QUALITY };
    write(&beside(file, "br"), &brotli(&body, quality)?, changed)?;
    write(&beside(file, "gz"), &gzip(&body)?, changed)
}

/// A form carries the time of its file, and is current only with that very time: a file that was put there from elsewhere
/// may well be older than what it replaces.
fn is_of(form: &Path, changed: SystemTime) -> bool {
    fs::metadata(form).and_then(|facts| facts.modified()).is_ok_and(|time| time == changed)
}

fn write(form: &Path, bytes: &[u8], changed: SystemTime) -> Result<()> {
    let mut file = fs::File::create(form)?;
    file.write_all(bytes)?;
    Ok(file.set_modified(changed)?)
}

/// Removes a file with its compressed forms, as far as they are there.
///
/// # Errors
/// When one can't be removed.
pub fn remove(file: &Path) -> Result<()> {
    for path in FORMS.iter().map(|form| beside(file, form)).chain([file.to_owned()]) {
        if path.exists() {
            fs::remove_file(&path).with_context(|| format!("removing {}", path.display()))?;
        }
    }
    Ok(())
}

/// `page.html` becomes `page.html.br`.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(".");
    path.push(ending);
    path.into()
}

fn brotli(body: &[u8], quality: u32) -> Result<Vec<u8>> {
    let mut out = vec![];
    CompressorWriter::new(&mut out, BROTLI_BUFFER, quality, BROTLI_WINDOW).write_all(body)?;
    Ok(out)
}

/// Without name and time, so that the same file gives the same bytes.
fn gzip(body: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(vec![], Compression::best());
    encoder.write_all(body)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::{beside, beside_each_file, brotli, gzip, remove};
    use std::{
        fs,
        io::Read,
        path::Path,
        time::{Duration, SystemTime},
    };

    fn set_time(file: &Path, time: SystemTime) {
        fs::File::options().write(true).open(file).unwrap().set_modified(time).unwrap();
    }

    #[test]
    fn a_changed_file_gets_new_forms_and_an_unchanged_one_keeps_its_own() {
        let site = tempfile::tempdir().unwrap();
        let page = site.path().join("page.html");
        fs::write(&page, "first").unwrap();
        beside_each_file(site.path()).unwrap();
        let written = fs::metadata(&page).unwrap().modified().unwrap();
        let brotli_form = beside(&page, "br");
        fs::write(&brotli_form, "kept").unwrap();
        set_time(&brotli_form, written);
        beside_each_file(site.path()).unwrap();
        assert_eq!(fs::read(&brotli_form).unwrap(), b"kept");

        // Later, and as `cp -p` and `rsync -a` do, earlier than what was there.
        let step = Duration::from_secs(3600);
        for (text, time) in [("second", written + step), ("third", written - step)] {
            fs::write(&page, text).unwrap();
            set_time(&page, time);
            beside_each_file(site.path()).unwrap();
            assert_eq!(fs::read(&brotli_form).unwrap(), brotli(text.as_bytes(), 9).unwrap(), "{text}");
            assert_eq!(fs::read(beside(&page, "gz")).unwrap(), gzip(text.as_bytes()).unwrap(), "{text}");
        }
    }

    #[test]
    fn a_file_is_removed_with_its_forms_and_what_is_not_there_is_no_failure() {
        let site = tempfile::tempdir().unwrap();
        let page = site.path().join("page.html");
        fs::write(&page, "words").unwrap();
        beside_each_file(site.path()).unwrap();
        for _ in 0..2 {
            remove(&page).unwrap();
            assert_eq!(fs::read_dir(site.path()).unwrap().count(), 0);
        }
    }

    #[test]
    fn both_kinds_give_back_what_went_in() {
        let body = "bring your licence ".repeat(200);
        let mut text = String::new();
        brotli::Decompressor::new(&brotli(body.as_bytes(), 9).unwrap()[..], 4096)
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, body);
        text.clear();
        flate2::read::GzDecoder::new(&gzip(body.as_bytes()).unwrap()[..]).read_to_string(&mut text).unwrap();
        assert_eq!(text, body);
    }
}
