//! The script that loads the pieces, after some of them went into others.

use anyhow::{Result, bail};
use std::collections::BTreeMap;

/// Where a piece went that is no file of its own any more: into the main piece, or into another one by this stem.
pub type Gone = BTreeMap<String, Option<String>>;

/// The shared piece that a line of the loader defines.
pub fn defined(line: &str) -> Option<&str> {
    line.strip_prefix("const __")
        .and_then(|rest| rest.split(' ').next())
        .filter(|name| name.starts_with("chunk_"))
}

/// The loader without the constants of those pieces. In the lists of what others need, each stands under the name of the
/// piece that it went into; what is in the main piece is always there.
///
/// # Errors
/// When the loader does not define one of them, or a piece needs another, so that its place in the script matters.
pub fn relinked(loader: &str, gone: &Gone) -> Result<String> {
    let mut out: Vec<String> = Vec::new();
    let mut seen = 0;
    let mut lines = loader.lines();
    while let Some(line) = lines.next() {
        if defined(line).is_some_and(|name| gone.contains_key(name)) {
            seen += 1;
            // The line before says who needs it; the last line of it has what it needs itself.
            if out.last().is_some_and(|line| line.starts_with("/*")) {
                out.pop();
            }
            if lines.find(|line| line.starts_with(", [")).is_some_and(|line| !line.starts_with(", []")) {
                bail!("a piece needs another, so that its place in the loader matters");
            }
            continue;
        }
        match line.strip_prefix(", [").and_then(|rest| rest.split_once(']')) {
            Some((list, end)) => out.push(format!(", [{}]{end}", without_gone(list, gone).join(", "))),
            None => out.push(line.to_owned()),
        }
    }
    if seen != gone.len() {
        bail!("the loader defines {seen} of the {} pieces that went into others", gone.len());
    }
    Ok(out.join("\n") + "\n")
}

fn without_gone(list: &str, gone: &Gone) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in list.split(", ").filter(|name| !name.is_empty()) {
        let name = match gone.get(name.trim_start_matches('_')) {
            None => name.to_owned(),
            Some(Some(stem)) => format!("__{stem}"),
            Some(None) => continue,
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{Gone, relinked};

    const LOADER: &str = "\
import { initSync } from \"./guichet.js\";
/* home, office */
const __chunk_1 = makeLoad(() => {
    return fetch(\"./chunk_1.wasm\");
}
, []);
/* home */
const __chunk_10 = makeLoad(() => {
    return fetch(\"./chunk_10.wasm\");
}
, []);
export const home = wrap(makeLoad(() => {
    return fetch(\"./split_home.wasm\");
}
, [__chunk_1, __chunk_10]));
export const other = wrap(makeLoad(() => {
    return fetch(\"./split_other.wasm\");
}
, [__chunk_10]));
";

    fn gone(stem: &str, into: Option<&str>) -> Gone {
        [(stem.to_owned(), into.map(str::to_owned))].into()
    }

    #[test]
    fn a_piece_in_the_main_one_is_loaded_by_nobody() {
        let loader = relinked(LOADER, &gone("chunk_1", None)).unwrap();
        assert!(
            !loader.contains("chunk_1\"") && !loader.contains("chunk_1,") && !loader.contains("chunk_1.")
        );
        assert!(loader.contains("/* home */\nconst __chunk_10 = makeLoad(() => {"));
        assert_eq!(loader.matches(", [__chunk_10]));").count(), 2, "{loader}");
    }

    #[test]
    fn a_piece_in_another_is_loaded_with_it() {
        let loader = relinked(LOADER, &gone("chunk_10", Some("chunk_1"))).unwrap();
        assert!(!loader.contains("chunk_10"), "{loader}");
        assert_eq!(loader.matches(", [__chunk_1]));").count(), 2, "{loader}");
        assert_eq!(relinked(LOADER, &Gone::new()).unwrap(), LOADER);
    }

    #[test]
    fn a_loader_of_another_shape_is_refused() {
        assert!(relinked(LOADER, &gone("chunk_2", None)).is_err());
        let needing = LOADER.replacen(", []);", ", [__chunk_0]);", 1);
        assert!(relinked(&needing, &gone("chunk_1", None)).is_err());
    }
}
