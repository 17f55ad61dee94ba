//! Numbers of any width, one bit after the other.

/// Bits being written, the highest first.
#[derive(Default)]
pub(super) struct Writer {
    pub bits: Vec<bool>,
}

/// Bits being read. Everything past the end is an error.
pub(super) struct Reader<'a> {
    pub bits: &'a [bool],
}

impl Writer {
    pub fn number(&mut self, value: u64, width: u32) {
        self.bits.extend((0..width).rev().map(|at| value.checked_shr(at).is_some_and(|v| v & 1 == 1)));
    }

    pub fn flag(&mut self, flag: bool) {
        self.bits.push(flag);
    }

    /// A whole number below 1024 takes 11 bits; any other number 65.
    pub fn real(&mut self, value: f64) {
        let small = value.fract() == 0.0 && (0.0..1024.0).contains(&value) && value.is_sign_positive();
        self.flag(small);
        if small {
            self.number(value as u64, 10);
        } else {
            self.number(value.to_bits(), 64);
        }
    }
}

impl Reader<'_> {
    pub fn number(&mut self, width: u32) -> Option<u64> {
        let (taken, rest) = self.bits.split_at_checked(width as usize)?;
        self.bits = rest;
        Some(taken.iter().fold(0, |value, bit| value << 1 | u64::from(*bit)))
    }

    pub fn flag(&mut self) -> Option<bool> {
        self.number(1).map(|bit| bit == 1)
    }

    pub fn real(&mut self) -> Option<f64> {
        if self.flag()? { self.number(10).map(|n| n as f64) } else { self.number(64).map(f64::from_bits) }
    }
}

/// How many bits tell `different` values apart.
pub(super) fn width(different: u64) -> u32 {
    u64::BITS - different.saturating_sub(1).leading_zeros()
}
