//! What libraries give to JavaScript and nobody calls: classes of the script, exports and imports of the main piece.
//!
//! `wasm-bindgen` keeps every class that any library declares, used or not, and with it all the code behind it. Here that
//! is the streams of a library for servers.

use crate::sections::{self, number, sections, word, write_number};
use anyhow::{Context, Result, bail};
use std::{collections::BTreeSet, fs, path::Path};

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const FUNCTION: u8 = 0;

/// Takes the classes out of the script, and the exports that no script names out of the piece. Optimising it afterwards
/// drops what only they need.
///
/// # Errors
/// When a file can't be read or written, or something else in the script needs one of the classes.
pub fn exports(piece: &Path, script: &Path, loader: &Path) -> Result<()> {
    let text = without_classes(&read(script)?)?;
    let module = fs::read(piece).with_context(|| format!("reading {}", piece.display()))?;
    let loader = read(loader)?;
    let named: BTreeSet<&str> = names(&text).chain(names(&loader)).collect();
    let smaller = with_exports(&module, &named).with_context(|| format!("{}", piece.display()))?;
    fs::write(script, &text)
        .and_then(|()| fs::write(piece, smaller))
        .context("writing without unused exports")
}

/// Takes the functions out of the script that the piece does not import any more.
///
/// # Errors
/// When a file can't be read or written, or is not as expected.
pub fn imports(piece: &Path, script: &Path) -> Result<()> {
    let module = fs::read(piece).with_context(|| format!("reading {}", piece.display()))?;
    let wanted = imported(&module).with_context(|| format!("{} is no WebAssembly", piece.display()))?;
    let text = once(&with_imports(&read(script)?, &wanted));
    fs::write(script, text).context("writing without unused imports")
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

/// The words of a script that may be names.
fn names(script: &str) -> impl Iterator<Item = &str> {
    script
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '$'))
        .filter(|word| !word.is_empty())
}

/// A script as `wasm-bindgen` writes it, without its classes and what belongs to them.
fn without_classes(script: &str) -> Result<String> {
    let classes: Vec<&str> = script
        .lines()
        .filter_map(|line| line.strip_prefix("export class ")?.split([' ', '{']).next())
        .collect();
    let mut out = String::with_capacity(script.len());
    let mut lines = script.lines();
    while let Some(line) = lines.next() {
        let belongs = |class: &&str| {
            line.starts_with(&format!("export class {class} "))
                || line.starts_with(&format!("const {class}Finalization "))
                || line.starts_with(&format!("if (Symbol.dispose) {class}."))
        };
        if !classes.iter().any(belongs) {
            out.push_str(line);
            out.push('\n');
        } else if line.starts_with("export class ") {
            lines.find(|line| *line == "}");
        } else if !line.ends_with(';') {
            lines.find(|line| line.ends_with(';'));
        }
    }
    let left: Vec<&str> = names(&out).filter(|name| classes.contains(name)).collect();
    if !left.is_empty() {
        bail!("the script needs its own classes: {left:?}");
    }
    Ok(out)
}

/// The module without the exports that are not named.
fn with_exports(module: &[u8], named: &BTreeSet<&str>) -> Option<Vec<u8>> {
    let mut all = Vec::new();
    for (kind, body) in sections(module)? {
        all.push((kind, if kind == EXPORTS { kept_exports(body, named)? } else { body.to_vec() }));
    }
    Some(sections::module(&all))
}

fn kept_exports(body: &[u8], named: &BTreeSet<&str>) -> Option<Vec<u8>> {
    let mut at = 0;
    let (mut count, mut kept) = (0, Vec::<u8>::new());
    for _ in 0..number(body, &mut at)? {
        let start = at;
        let name = word(body, &mut at)?;
        at += 1;
        number(body, &mut at)?;
        if named.contains(name) {
            count += 1;
            kept.extend(body.get(start..at)?);
        }
    }
    let mut out = Vec::new();
    write_number(&mut out, count);
    out.extend(kept);
    Some(out)
}

/// The names of the functions that a module imports.
fn imported(module: &[u8]) -> Option<BTreeSet<&str>> {
    let mut names = BTreeSet::new();
    for (_, body) in sections(module)?.into_iter().filter(|(kind, _)| *kind == IMPORTS) {
        let mut at = 0;
        for _ in 0..number(body, &mut at)? {
            word(body, &mut at)?;
            names.insert(word(body, &mut at)?);
            if *body.get(at)? != FUNCTION {
                return None;
            }
            at += 1;
            number(body, &mut at)?;
        }
    }
    Some(names)
}

/// The script without the functions of its table of imports that are not wanted: entries of eight spaces' indent.
fn with_imports(script: &str, wanted: &BTreeSet<&str>) -> String {
    let mut out = String::with_capacity(script.len());
    let mut lines = script.lines();
    while let Some(line) = lines.next() {
        let entry = line.strip_prefix("        ").and_then(|rest| rest.split_once(": function("));
        match entry {
            Some((name, _)) if !name.starts_with(' ') && !wanted.contains(name) => {
                lines.find(|line| *line == "        },");
            }
            _ => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    out
}

/// The script with one import of each other script, and one entry of it in the table: `wasm-bindgen` writes one for each
/// function that it imports.
fn once(script: &str) -> String {
    let mut modules = BTreeSet::new();
    let mut again = BTreeSet::new();
    let mut out = String::with_capacity(script.len());
    for line in script.lines() {
        if let Some((name, module)) =
            line.strip_prefix("import * as ").and_then(|rest| rest.split_once(" from "))
            && !modules.insert(module)
        {
            again.insert(name);
            continue;
        }
        let entry = line.trim().strip_suffix(',').and_then(|entry| entry.split_once(": "));
        if !entry.is_some_and(|(_, name)| again.contains(name)) {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "\
export class Stream {
    free() {
        wasm.__wbg_stream_free(this.ptr, 0);
    }
}
if (Symbol.dispose) Stream.prototype[Symbol.dispose] = Stream.prototype.free;
function imports() {
    return {
        __wbg_now_1: function() {
            return Date.now();
        },
        __wbg_old_2: function(arg0) {
            const inside = { a: function(b) {} };
        },
    };
}
const StreamFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_stream_free(ptr, 1));
wasm.__wbindgen_start();
";

    #[test]
    fn another_script_is_imported_once() {
        let script = "import * as import1 from \"./split.js\"\nimport * as import2 from \"./split.js\"\nreturn {\n    \"./split.js\": import1,\n    \"./split.js\": import2,\n};\n";
        let wanted = "import * as import1 from \"./split.js\"\nreturn {\n    \"./split.js\": import1,\n};\n";
        assert_eq!(once(script), wanted);
    }

    #[test]
    fn classes_go_with_all_that_belongs_to_them() {
        let script = without_classes(SCRIPT).unwrap();
        assert!(!script.contains("Stream") && !script.contains("FinalizationRegistry"), "{script}");
        assert!(script.contains("wasm.__wbindgen_start();") && script.contains("Date.now()"));
        assert!(without_classes(&SCRIPT.replace("Date.now()", "Stream.make()")).is_err());
    }

    #[test]
    fn functions_that_are_not_imported_go() {
        let script = with_imports(SCRIPT, &["__wbg_now_1"].into());
        assert!(
            script.contains("Date.now()") && !script.contains("__wbg_old_2") && !script.contains("inside")
        );
        assert!(script.contains("        },\n    };\n}\n"));
    }

    #[test]
    fn exports_that_nobody_names_go() {
        let entry = |name: &str| [&[name.len() as u8], name.as_bytes(), &[0, 1]].concat();
        let body = [vec![2], entry("kept"), entry("gone")].concat();
        let module = sections::module(&[(EXPORTS, body)]);
        let smaller = with_exports(&module, &["kept"].into()).unwrap();
        assert_eq!(smaller, sections::module(&[(EXPORTS, [vec![1], entry("kept")].concat())]));
    }

    #[test]
    fn imports_are_read_by_name() {
        let body = [&[1, 1][..], b"m", &[3], b"now", &[FUNCTION, 0]].concat();
        let module = sections::module(&[(IMPORTS, body)]);
        assert_eq!(imported(&module), Some(["now"].into()));
    }
}
