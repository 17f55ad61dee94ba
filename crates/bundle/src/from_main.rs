//! What every piece imports from the main one: its table, its memory and its stack. Merging pieces needs a stand-in for the
//! main one, or each would bring a table and a memory of its own.

use crate::{
    merge::MAIN,
    sections::{self, number, sections, word, write_number},
};

/// The section of imports, and that of exports.
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// How the stand-in calls the main piece, so that it does not import from itself. It is as long as the true name.
const TRUE_MAIN: &str = "__wasm_splix";

/// The sizes that pieces expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imports {
    table: usize,
    memory: usize,
}

impl Imports {
    /// Reads them from a piece; `None` if it imports anything else, or is no module.
    pub fn read(piece: &[u8]) -> Option<Self> {
        let (_, body) = sections(piece)?.into_iter().find(|(kind, _)| *kind == IMPORTS)?;
        let (mut at, mut table, mut memory) = (0, None, None);
        for _ in 0..number(body, &mut at)? {
            if word(body, &mut at)? != MAIN {
                return None;
            }
            word(body, &mut at)?;
            let kind = *body.get(at)?;
            at += 1;
            match kind {
                1 | 2 => {
                    // A table says first what is in it.
                    at += usize::from(kind == 1);
                    let bounded = number(body, &mut at)?;
                    let least = number(body, &mut at)?;
                    if bounded & 1 == 1 {
                        number(body, &mut at)?;
                    }
                    if kind == 1 { table = Some(least) } else { memory = Some(least) }
                }
                3 => at += 2,
                _ => return None,
            }
        }
        Some(Self { table: table?, memory: memory? })
    }

    /// The stand-in, in WebAssembly's text format.
    pub fn stand_in(self) -> String {
        let Self { table, memory } = self;
        format!(
            r#"(module
  (import "{TRUE_MAIN}" "__indirect_function_table" (table $table {table} funcref))
  (import "{TRUE_MAIN}" "memory" (memory $memory {memory}))
  (import "{TRUE_MAIN}" "__wasm_split_shared0" (global $stack (mut i32)))
  (export "__indirect_function_table" (table $table))
  (export "memory" (memory $memory))
  (export "__wasm_split_shared0" (global $stack)))
"#
        )
    }
}

/// A merged piece that imports from the main one by its true name, and exports nothing, as pieces do.
pub fn by_true_name(merged: &[u8]) -> Option<Vec<u8>> {
    let mut all = Vec::new();
    for (kind, body) in sections(merged)? {
        match kind {
            EXPORTS => {}
            IMPORTS => {
                let named = |name: &str| {
                    let mut word = Vec::new();
                    write_number(&mut word, name.len());
                    word.extend(name.as_bytes());
                    word
                };
                let (from, to) = (named(TRUE_MAIN), named(MAIN));
                let mut body = body.to_vec();
                for at in 0..body.len() {
                    if body.get(at..at + from.len()) == Some(from.as_slice())
                        && let Some(place) = body.get_mut(at..at + from.len())
                    {
                        place.copy_from_slice(&to);
                    }
                }
                all.push((kind, body));
            }
            _ => all.push((kind, body.to_vec())),
        }
    }
    Some(sections::module(&all))
}

#[cfg(test)]
mod tests {
    use super::{Imports, TRUE_MAIN, by_true_name};
    use crate::{merge::MAIN, sections};

    fn piece(from: &str) -> Vec<u8> {
        let mut imports = vec![3];
        for (name, kind) in [
            ("memory", vec![2, 0, 20]),
            ("__indirect_function_table", vec![1, 0x70, 0, 0xcd, 0x34]),
            ("__wasm_split_shared0", vec![3, 0x7f, 1]),
        ] {
            for word in [from, name] {
                imports.push(word.len() as u8);
                imports.extend(word.as_bytes());
            }
            imports.extend(kind);
        }
        sections::module(&[(2, imports), (7, vec![0]), (10, vec![0])])
    }

    #[test]
    fn sizes_are_read_and_stand_in_the_stand_in() {
        let imports = Imports::read(&piece(MAIN)).unwrap();
        assert_eq!(imports, Imports { table: 6_733, memory: 20 });
        assert!(imports.stand_in().contains("(table $table 6733 funcref)"));
        assert_eq!(Imports::read(&piece("env")), None);
        assert_eq!(Imports::read(b"\0asm"), None);
    }

    #[test]
    fn a_merged_piece_imports_by_the_true_name_and_exports_nothing() {
        assert_eq!(TRUE_MAIN.len(), MAIN.len());
        let renamed = by_true_name(&piece(TRUE_MAIN)).unwrap();
        assert!(Imports::read(&renamed).is_some());
        assert!(sections::sections(&renamed).unwrap().iter().all(|(kind, _)| *kind != 7));
    }
}
