//! Letters and digits that survive being read aloud, and a sum that notices when they did not.
//!
//! The alphabet is Crockford's base 32: no I, L, O or U, and whoever hears one of them still writes the right code.

/// Five bits each.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Longer texts are no codes.
const LONGEST: usize = 2_000;

/// Bits as symbols; the last one is filled up with zeros.
pub(super) fn written(bits: &[bool]) -> String {
    bits.chunks(5)
        .map(|chunk| {
            let bit = |at: usize| usize::from(chunk.get(at).copied().unwrap_or(false));
            let value = (0..5).fold(0, |value, at| value << 1 | bit(at));
            ALPHABET.get(value).map_or('0', |symbol| char::from(*symbol))
        })
        .collect()
}

/// The bits of symbols as people write them: in any case, with spaces and hyphens. `None` when a symbol is none.
pub(super) fn read(text: &str) -> Option<Vec<bool>> {
    let mut bits = Vec::new();
    for c in text.chars().take(LONGEST + 1).filter(|c| !c.is_whitespace() && *c != '-') {
        let symbol = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let value = ALPHABET.iter().position(|s| char::from(*s) == symbol)?;
        bits.extend((0..5).rev().map(|at| value >> at & 1 == 1));
    }
    (bits.len() <= LONGEST * 5).then_some(bits)
}

/// Bits of the sum.
pub(super) const SUM: u32 = 20;

/// A cyclic redundancy check of 20 bits. It notices any damage to up to four neighbouring symbols, so every mistyped or
/// swapped one, and all but one in a million of other damages.
pub(super) fn sum(bits: &[bool]) -> u64 {
    const POLYNOMIAL: u64 = 0x6_B04F;
    const MASK: u64 = (1 << SUM) - 1;
    bits.iter().fold(MASK, |sum, bit| {
        let out = (sum >> (SUM - 1) & 1 == 1) != *bit;
        let sum = sum << 1 & MASK;
        if out { sum ^ POLYNOMIAL } else { sum }
    })
}

/// A number of `width` bits that stands for `parts`; not secret, only unlikely to be that of others (FNV-1a).
pub(super) fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a str>, width: u32) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in parts.into_iter().flat_map(|part| part.bytes().chain([0])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    }
    (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - width)
}
