/// Random numbers for one event: SplitMix64, begun anew for each number of an event.
pub(crate) struct Draw(u64);

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

#[inline]
const fn mixed(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// What a seed contributes to every event.
#[derive(Clone, Copy)]
pub(crate) struct Seed(u64);

impl Seed {
    pub(crate) const fn new(seed: i64) -> Self {
        Self(mixed((seed as u64).wrapping_add(GOLDEN)))
    }

    #[inline]
    pub(crate) fn event(self, number: u64) -> Draw {
        Draw(mixed(self.0.wrapping_add(number.wrapping_mul(GOLDEN))))
    }
}

impl Draw {
    #[inline]
    pub(crate) fn next(&mut self) -> Bits {
        self.0 = self.0.wrapping_add(GOLDEN);
        Bits(mixed(self.0))
    }
}

/// 64 random bits, taken from the lowest on.
pub(crate) struct Bits(u64);

impl Bits {
    #[inline]
    pub(crate) fn take(&mut self, bits: u32) -> u32 {
        let taken = self.0 & ((1 << bits) - 1);
        self.0 >>= bits;
        taken as u32
    }

    /// A number with a long tail: half of the time it is about `common`, and twice as much half as often, as often as
    /// `doublings`. Takes 32 bits; `common` is below 65,536.
    #[inline]
    pub(crate) fn long_tailed(&mut self, common: u32, doublings: u32) -> u32 {
        let doublings = self.take(16).trailing_zeros().min(doublings);
        let base = common / 2 + ((self.take(16) * common) >> 16);
        base << doublings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_the_same_for_the_same_seed_and_number() {
        let draw = |seed, number| Seed::new(seed).event(number).next().0;
        assert_eq!(draw(1, 7), draw(1, 7));
        assert_ne!(draw(1, 7), draw(2, 7));
        assert_ne!(draw(1, 7), draw(1, 8));
        assert_ne!(draw(-1, u64::MAX), draw(-1, 0));
    }

    #[test]
    fn has_a_long_tail() {
        let mut drawn: Vec<_> = (0..100_000).map(|i| Seed::new(3).event(i).next().long_tailed(1000, 9)).collect();
        drawn.sort_unstable();
        assert!((1000..2000).contains(&drawn[50_000]), "{}", drawn[50_000]);
        assert!((30_000..200_000).contains(&drawn[99_000]), "{}", drawn[99_000]);
        assert!(drawn[99_999] < 768_000 && drawn[0] >= 500);
    }
}
