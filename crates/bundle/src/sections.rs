//! WebAssembly modules as their sections, as far as the bundler looks into them.

/// Where the sections begin: after the magic number and the version.
const START: usize = 8;
/// The section of code.
const CODE: u8 = 10;

/// Kind and body of each section; `None` when it is no module.
pub fn sections(module: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut at = START;
    let mut sections = Vec::new();
    module.get(..at).filter(|head| head.starts_with(b"\0asm"))?;
    while at < module.len() {
        let kind = *module.get(at)?;
        at += 1;
        let size = number(module, &mut at)?;
        sections.push((kind, module.get(at..at.checked_add(size)?)?));
        at += size;
    }
    Some(sections)
}

/// The module of these sections.
pub fn module(sections: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut out = b"\0asm\x01\0\0\0".to_vec();
    for (kind, body) in sections {
        out.push(*kind);
        write_number(&mut out, body.len());
        out.extend(body);
    }
    out
}

/// The bytes of code in a module.
pub fn code_size(module: &[u8]) -> Option<usize> {
    Some(sections(module)?.iter().filter(|(kind, _)| *kind == CODE).map(|(_, body)| body.len()).sum())
}

/// Reads an unsigned number of up to five bytes (LEB128).
pub fn number(bytes: &[u8], at: &mut usize) -> Option<usize> {
    let mut value = 0;
    for shift in [0, 7, 14, 21, 28] {
        let byte = *bytes.get(*at)?;
        *at += 1;
        value |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

/// Reads a name: its length, then its bytes.
pub fn word<'a>(bytes: &'a [u8], at: &mut usize) -> Option<&'a str> {
    let length = number(bytes, at)?;
    let word = bytes.get(*at..at.checked_add(length)?)?;
    *at += length;
    std::str::from_utf8(word).ok()
}

/// Writes a number.
pub fn write_number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_made_again_from_its_sections() {
        let bytes = module(&[(1, vec![0]), (CODE, vec![7; 300]), (0, vec![])]);
        let found: Vec<(u8, Vec<u8>)> =
            sections(&bytes).unwrap().into_iter().map(|(kind, body)| (kind, body.to_vec())).collect();
        assert_eq!(module(&found), bytes);
        assert_eq!(code_size(&bytes), Some(300));
    }

    #[test]
    fn what_is_no_module_is_none() {
        assert_eq!(sections(b"<!doctype html>"), None);
        assert_eq!(sections(b"\0asm\x01\0\0\0\x02\xff"), None);
        assert_eq!(sections(b"\0asm"), None);
    }
}
