//! What the script that loads pieces does when one does not arrive.
//!
//! As `wasm-split` writes it, such a piece ends the program's task without a word, and waiting has no end. It also says
//! for each of some seventy pieces anew how one is fetched; here that is said once.

use anyhow::{Context, Result, bail};
use std::{fs, path::Path};

/// What goes into the script, in the place of its own way to call back.
const CARE: &str = include_str!("care.js");
const CALL_BACK: &str = "function wrapAsyncCb(";
const NEXT: &str = "function makeLoad(";
/// How the script fetches a piece, before and after the piece's name.
const FETCH: [&str; 2] = ["() => {\n    const src = fetch(new URL(\"./", ".wasm\", import.meta.url));\n"];
/// What it does with it; a build for debugging says more.
const START: &str = "(WebAssembly.instantiateStreaming(src, imports));\n}\n";

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
    let [begin, end] = FETCH;
    let mut fetches = after.split(begin);
    let mut out = [before, CARE, NEXT, fetches.next().unwrap_or_default()].concat();
    let begun = out.len();
    for fetch in fetches {
        let (name, rest) = fetch.split_once(end).context("a piece that is fetched in another way")?;
        let (_, rest) = rest.split_once(START).context("a piece that is started in another way")?;
        out.push_str(&format!("() => piece(\"{name}\")\n{rest}"));
    }
    if out.len() == begun {
        bail!("no piece is fetched");
    }
    Ok(out)
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
/* home */
const __chunk_1 = makeLoad(() => {
    const src = fetch(new URL(\"./chunk_1.wasm\", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
export const home = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL(\"./split_home.wasm\", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_1]));
";

    #[test]
    fn every_piece_is_fetched_with_care() {
        let script = careful(LOADER).unwrap();
        assert!(script.contains("const __chunk_1 = makeLoad(() => piece(\"chunk_1\")\n, []);\n"), "{script}");
        assert!(script.ends_with("makeLoad(() => piece(\"split_home\")\n, [__chunk_1]));\n"), "{script}");
        assert!(!script.contains("old();") && script.matches("function wrapAsyncCb(").count() == 1);
        assert!(script.contains("function makeLoad(fetcher, deps) {}\n/* home */"));
    }

    #[test]
    fn a_loader_of_another_shape_is_refused() {
        assert!(careful("function makeLoad(fetcher, deps) {}").is_err());
        assert!(careful(&LOADER.replace("fetch(", "get(")).is_err());
        assert!(careful(&LOADER.replace("Streaming", "")).is_err());
    }
}
