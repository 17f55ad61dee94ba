//! What the script that loads pieces does when one does not arrive.
//!
//! As `wasm-split` writes it, such a piece ends the program's task without a word, and waiting has no end.

use anyhow::{Context, Result, bail};
use std::{fs, path::Path};

/// What goes into the script, in the place of its own way to call back.
const CARE: &str = include_str!("care.js");
const CALL_BACK: &str = "function wrapAsyncCb(";
const NEXT: &str = "function makeLoad(";
const FETCH: &str = "fetch(new URL(";

/// Writes it into the script.
///
/// # Errors
/// When the script can't be read or written, or is not as expected.
pub fn take_care(script: &Path) -> Result<()> {
    let text = fs::read_to_string(script).with_context(|| format!("reading {}", script.display()))?;
    let text = careful(&text).with_context(|| script.display().to_string())?;
    fs::write(script, text).context("writing the loader")
}

fn careful(script: &str) -> Result<String> {
    let parts = script.split_once(CALL_BACK).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(NEXT)?;
        Some((before, after))
    });
    let (before, after) = parts.context("no function that calls back")?;
    if !after.contains(FETCH) {
        bail!("no piece is fetched");
    }
    Ok(format!("{before}{CARE}{NEXT}{}", after.replace(FETCH, "fetchPiece(new URL(")))
}

#[cfg(test)]
mod tests {
    use super::careful;

    const LOADER: &str = "\
import { initSync } from \"./guichet.js\";
function wrapAsyncCb(callee) {
    old();
}
function makeLoad(fetcher, deps) {}
const __chunk_1 = makeLoad(() => {
    const src = fetch(new URL(\"./chunk_1.wasm\", import.meta.url));
}
, []);
";

    #[test]
    fn every_piece_is_fetched_with_care() {
        let script = careful(LOADER).unwrap();
        assert!(script.contains("const src = fetchPiece(new URL(\"./chunk_1.wasm\""));
        assert!(!script.contains("old();") && script.matches("function wrapAsyncCb(").count() == 1);
        assert!(script.contains("function makeLoad(fetcher, deps) {}"));
    }

    #[test]
    fn a_loader_of_another_shape_is_refused() {
        assert!(careful("function makeLoad(fetcher, deps) {}").is_err());
        assert!(careful(&LOADER.replace("fetch(", "get(")).is_err());
    }
}
