/// A short text of at most `N` bytes, copied as all of them: that is faster than as many as there are.
pub(crate) struct Piece<const N: usize> {
    pub(crate) bytes: [u8; N],
    pub(crate) length: usize,
}

impl<const N: usize> Piece<N> {
    /// The texts one after the other.
    pub(crate) const fn of(texts: &[&str]) -> Self {
        let (mut bytes, mut length, mut i) = ([0; N], 0, 0);
        while i < texts.len() {
            let (text, mut at) = (texts[i].as_bytes(), 0);
            while at < text.len() {
                bytes[length] = text[at];
                length += 1;
                at += 1;
            }
            i += 1;
        }
        Self { bytes, length }
    }

    /// Each text with the same text behind it.
    pub(crate) const fn all<const COUNT: usize>(texts: [&str; COUNT], behind: &str) -> [Self; COUNT] {
        let mut pieces = [const { Self { bytes: [0; N], length: 0 } }; COUNT];
        let mut i = 0;
        while i < COUNT {
            pieces[i] = Self::of(&[texts[i], behind]);
            i += 1;
        }
        pieces
    }
}
