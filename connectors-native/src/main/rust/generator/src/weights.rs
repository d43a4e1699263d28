/// Which of `N` things each of 256 numbers stands for, so that each thing is drawn as often as its weight says.
pub(crate) struct Weights<const N: usize>([u8; 256]);

impl<const N: usize> Weights<N> {
    /// The weights add up to 256.
    pub(crate) const fn new(weights: [u16; N]) -> Self {
        let mut spread = [0; 256];
        let (mut thing, mut at) = (0, 0);
        while thing < N {
            let end = at + weights[thing] as usize;
            while at < end {
                spread[at] = thing as u8;
                at += 1;
            }
            thing += 1;
        }
        assert!(at == 256, "weights add up to 256");
        Self(spread)
    }

    #[inline]
    pub(crate) fn of(&self, number: u32) -> usize {
        usize::from(self.0[(number & 255) as usize])
    }
}
