//! Short names between the main piece and its JavaScript.
//!
//! `wasm-bindgen` calls each function that the program imports by what it does and a hash. That is some 200 names of
//! 30 letters, in both files, and hashes do not compress: 5 KB of a page's code. The functions that load a piece have
//! names of that kind too.

use crate::sections::{self, number, sections, word, write_number};
use anyhow::{Context, Result, bail};
use std::{collections::HashMap, fs, path::Path};

/// The section of imports.
const IMPORTS: u8 = 2;
/// The kind of an import.
const FUNCTION: u8 = 0;

/// Which name became which.
type Names = HashMap<String, String>;

/// Shortens the names in all three files.
///
/// # Errors
/// When the piece is no WebAssembly, or a script lacks one of the names.
pub fn shorten(piece: &Path, script: &Path, loader: &Path) -> Result<()> {
    let module = fs::read(piece).with_context(|| format!("reading {}", piece.display()))?;
    let (module, [own, loads]) =
        shortened(&module).with_context(|| format!("{} is no WebAssembly", piece.display()))?;
    for (file, names) in [(script, own), (loader, loads)] {
        let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
        let text = renamed(&text, &names).with_context(|| file.display().to_string())?;
        fs::write(file, text).context("writing shorter names")?;
    }
    fs::write(piece, module).context("writing shorter names")
}

/// The module with other names for its imports, and the names in its own script and in the one that loads pieces.
fn shortened(module: &[u8]) -> Option<(Vec<u8>, [Names; 2])> {
    let mut names = [Names::new(), Names::new()];
    let mut all = Vec::new();
    for (kind, body) in sections(module)? {
        let body = if kind == IMPORTS { section(body, &mut names)? } else { body.to_vec() };
        all.push((kind, body));
    }
    Some((sections::module(&all), names))
}

fn section(body: &[u8], names: &mut [Names; 2]) -> Option<Vec<u8>> {
    let mut at = 0;
    let count = number(body, &mut at)?;
    let mut out = Vec::with_capacity(body.len());
    write_number(&mut out, count);
    for _ in 0..count {
        let module = word(body, &mut at)?;
        let name = word(body, &mut at)?;
        let described = at;
        // The main piece imports functions only: memory and tables are its own.
        if *body.get(at)? != FUNCTION {
            return None;
        }
        at += 1;
        number(body, &mut at)?;
        write_word(&mut out, module);
        let [own, loads] = &mut *names;
        let (letter, names) = if module.ends_with("_bg.js") { ('i', own) } else { ('l', loads) };
        let next = format!("{letter}{}", names.len());
        write_word(&mut out, &next);
        names.insert(name.to_owned(), next);
        out.extend(body.get(described..at)?);
    }
    Some(out)
}

fn renamed(script: &str, names: &HashMap<String, String>) -> Result<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut out = String::with_capacity(script.len());
    let mut found = 0;
    let mut rest = script;
    while let Some(start) = rest.find(is_name) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c| !is_name(c)).unwrap_or(from.len());
        let (name, after) = from.split_at(end);
        out.push_str(before);
        match names.get(name) {
            Some(short) => {
                found += 1;
                out.push_str(short);
            }
            None => out.push_str(name),
        }
        rest = after;
    }
    out.push_str(rest);
    if found != names.len() {
        bail!("{found} of {} imports are named in the script", names.len());
    }
    Ok(out)
}

fn write_word(out: &mut Vec<u8>, word: &str) {
    write_number(out, word.len());
    out.extend(word.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module() -> Vec<u8> {
        let mut imports = vec![2];
        for name in ["__wbg_error_d1fc0193610e0e39", "__wbindgen_throw"] {
            write_word(&mut imports, "./guichet_bg.js");
            write_word(&mut imports, name);
            imports.extend([0, 1]);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([1, 1, 0, IMPORTS]);
        write_number(&mut module, imports.len());
        module.extend(imports);
        module.extend([3, 1, 0]);
        module
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let (short, [names, loads]) = shortened(&module()).unwrap();
        assert!(loads.is_empty());
        assert_eq!(names["__wbg_error_d1fc0193610e0e39"], "i0");
        let script = "{__wbg_error_d1fc0193610e0e39:function(a){},__wbindgen_throw:b,__wbindgen_throw2:c}";
        assert_eq!(renamed(script, &names).unwrap(), "{i0:function(a){},i1:b,__wbindgen_throw2:c}");
        assert!(short.ends_with(&[3, 1, 0]));
        assert_eq!(shortened(&short).unwrap().0, short);
    }

    #[test]
    fn a_script_of_another_module_is_refused() {
        let (_, [names, _]) = shortened(&module()).unwrap();
        assert!(renamed("{__wbindgen_throw:b}", &names).is_err());
        assert!(shortened(b"\0asm\x01\0\0\0\x02\xff").is_none());
    }
}
