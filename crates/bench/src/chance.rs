//! Chance that is the same on every run and machine.

use std::f64::consts::TAU;

/// Numbers that look random and depend on the seed alone (SplitMix64).
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The sequence of a seed. Neighbouring seeds have nothing in common.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Any number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.number() % end.max(1)
    }

    /// At least 0 and below 1.
    pub fn share(&mut self) -> f64 {
        (self.number() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// At least `from` and below `to`.
    pub fn between(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * self.share()
    }

    /// Whether something happens that happens so often.
    pub fn happens(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// How long until something that happens at any moment alike (exponential).
    pub fn until(&mut self, mean: f64) -> f64 {
        -mean * (1.0 - self.share()).ln()
    }

    /// Around 0, two of three within 1 (normal).
    pub fn normal(&mut self) -> f64 {
        let far = (-2.0 * (1.0 - self.share()).ln()).sqrt();
        far * (TAU * self.share()).cos()
    }

    /// How long a service takes: mostly short, at times very long (lognormal). `spread` is the standard deviation in
    /// shares of the mean.
    pub fn lasting(&mut self, mean: f64, spread: f64) -> f64 {
        let wide = spread.mul_add(spread, 1.0).ln();
        mean * (wide.sqrt() * self.normal() - wide / 2.0).exp()
    }
}
