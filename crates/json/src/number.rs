//! What a number is worth.

/// A number as it stands: `mantissa × 10^exponent`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Number {
    pub negative: bool,
    pub mantissa: u64,
    pub exponent: i32,
    /// Whether it was written with a fraction or a power of ten, or has more digits than fit.
    pub fraction: bool,
}

impl Number {
    /// Takes one more digit; those that no longer fit only count as powers of ten.
    pub fn push(&mut self, digit: u8, after_point: bool) {
        let longer = self.mantissa.checked_mul(10).and_then(|m| m.checked_add(u64::from(digit)));
        match longer {
            Some(longer) => {
                self.mantissa = longer;
                self.exponent -= i32::from(after_point);
            }
            None => {
                self.fraction = true;
                self.exponent += i32::from(!after_point);
            }
        }
    }

    pub fn unsigned(self) -> Option<u64> {
        (!self.fraction && (!self.negative || self.mantissa == 0)).then_some(self.mantissa)
    }

    pub fn signed(self) -> Option<i64> {
        let value = i64::try_from(self.mantissa).ok().filter(|_| !self.fraction)?;
        Some(if self.negative { -value } else { value })
    }

    /// Powers of ten up to 22 are exact, and so is the result of one operation with an exact mantissa.
    #[allow(clippy::cast_precision_loss, reason = "what is lost is what the crate's text says")]
    pub fn float(self) -> f64 {
        let mut value = self.mantissa as f64;
        if value != 0.0 {
            let mut left = self.exponent.unsigned_abs();
            while left > 0 && value != 0.0 && value.is_finite() {
                let step = left.min(22);
                let power = (0..step).fold(1.0, |power, _| power * 10.0);
                value = if self.exponent < 0 { value / power } else { value * power };
                left -= step;
            }
        }
        if self.negative { -value } else { value }
    }
}
