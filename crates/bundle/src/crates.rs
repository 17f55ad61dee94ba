//! How many bytes of the compiled program each crate takes, before it is split and shrunk.
//!
//! A function counts for the crate that its name begins with; one that is made for a type of another crate counts for the
//! crate that wrote it. Its name is a mangled one: `_ZN`, then each part after its length.

use crate::sections::{number, sections, word};
use anyhow::{Context, Result};
use std::{collections::BTreeMap, fs, path::Path};

const IMPORTS: u8 = 2;
const CODE: u8 = 10;
const CUSTOM: u8 = 0;
/// The part of the section of names that is about functions.
const FUNCTIONS: u8 = 1;
const FUNCTION: u8 = 0;

/// Bytes by crate.
///
/// # Errors
/// When the module can't be read, or has no names.
pub fn weigh(raw: &Path) -> Result<BTreeMap<String, u64>> {
    let module = fs::read(raw).with_context(|| format!("reading {}", raw.display()))?;
    by_crate(&module).with_context(|| format!("{} is no module with names", raw.display()))
}

fn by_crate(module: &[u8]) -> Option<BTreeMap<String, u64>> {
    let sections = sections(module)?;
    let body = |wanted: u8| sections.iter().find(|(kind, _)| *kind == wanted).map(|(_, body)| *body);
    let imported = body(IMPORTS).map_or(Some(0), imported_functions)?;
    let names = sections.iter().filter(|(kind, _)| *kind == CUSTOM).find_map(|(_, body)| {
        let mut at = 0;
        (word(body, &mut at)? == "name").then(|| function_names(body.get(at..)?)).flatten()
    })?;
    let mut all = BTreeMap::new();
    let code = body(CODE)?;
    let mut at = 0;
    for index in 0..number(code, &mut at)? {
        let size = number(code, &mut at)?;
        at += size;
        let name = names.get(&(imported + index)).copied().unwrap_or_default();
        *all.entry(crate_of(name).to_owned()).or_default() += size as u64;
    }
    Some(all)
}

fn imported_functions(body: &[u8]) -> Option<usize> {
    let (mut at, mut functions) = (0, 0);
    for _ in 0..number(body, &mut at)? {
        word(body, &mut at)?;
        word(body, &mut at)?;
        let kind = *body.get(at)?;
        at += 1;
        match kind {
            FUNCTION => {
                functions += 1;
                number(body, &mut at)?;
            }
            // A compiled program imports nothing else; another shape is no ground to guess from.
            _ => return None,
        }
    }
    Some(functions)
}

fn function_names(body: &[u8]) -> Option<BTreeMap<usize, &str>> {
    let mut at = 0;
    while at < body.len() {
        let kind = *body.get(at)?;
        at += 1;
        let size = number(body, &mut at)?;
        if kind != FUNCTIONS {
            at += size;
            continue;
        }
        let mut names = BTreeMap::new();
        for _ in 0..number(body, &mut at)? {
            let index = number(body, &mut at)?;
            names.insert(index, word(body, &mut at)?);
        }
        return Some(names);
    }
    None
}

/// The crate of a mangled name: its first part, or the first one inside `<…>` for what is written for a type.
fn crate_of(name: &str) -> &str {
    let first = name.strip_prefix("_ZN").and_then(|rest| {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let (length, rest) = rest.split_at_checked(digits)?;
        rest.get(..length.parse().ok()?)
    });
    let Some(first) = first else { return "others" };
    // `_$LT$leptos..view..View$u20$as…`: what stands first is the type's crate.
    let path = first.rsplit("$LT$").next().unwrap_or(first).trim_start_matches("_$LT$");
    let path = path.trim_start_matches("$RF$").trim_start_matches("mut$u20$").trim_start_matches("dyn$u20$");
    let end = path.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(path.len());
    match path.get(..end).unwrap_or_default() {
        // A type parameter or a built-in type: whoever wrote the code for it.
        "" | "str" | "u8" | "u32" | "i32" | "usize" | "bool" | "f64" => "core",
        // A type parameter is one capital letter, which no crate is called.
        parameter if parameter.len() == 1 => "core",
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use super::{by_crate, crate_of};
    use crate::sections::{module, write_number};

    fn text(word: &str) -> Vec<u8> {
        let mut out = Vec::new();
        write_number(&mut out, word.len());
        out.extend(word.as_bytes());
        out
    }

    #[test]
    fn a_name_tells_its_crate() {
        for (name, crate_name) in [
            ("_ZN6leptos5mount2to17h00E", "leptos"),
            ("_ZN58_$LT$catalogue..model..Index$u20$as$u20$core..fmt..Debug$GT$3fmt17h0E", "catalogue"),
            ("_ZN4core3ptr42drop_in_place$LT$alloc..string..String$GT$17h0E", "core"),
            ("_ZN49_$LT$E$u20$as$u20$core..convert..From$LT$E$GT$$GT$4from17h0E", "core"),
            ("memcpy", "others"),
            ("_ZN", "others"),
            ("", "others"),
        ] {
            assert_eq!(crate_of(name), crate_name, "{name}");
        }
    }

    #[test]
    fn each_function_counts_for_its_crate() {
        let mut imports = vec![1];
        imports.extend([text("m"), text("f"), vec![0, 0]].concat());
        let code = [vec![2], vec![3, 0, 0, 11], vec![2, 0, 11]].concat();
        let functions = [vec![2], vec![1], text("_ZN3app4main17h0E"), vec![2], text("memset")].concat();
        let mut names = text("name");
        names.push(1);
        write_number(&mut names, functions.len());
        names.extend(functions);
        let module = module(&[(2, imports), (10, code), (0, names)]);
        let all = by_crate(&module).unwrap();
        assert_eq!(all, [("app".to_owned(), 3), ("others".to_owned(), 2)].into());
        assert!(by_crate(b"no module").is_none());
    }
}
