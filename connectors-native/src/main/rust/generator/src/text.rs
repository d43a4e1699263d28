use crate::piece::Piece;
use crate::words::FILLER;

/// Writes a text into a space that has some room to spare behind it.
pub(crate) struct Text<'a> {
    space: &'a mut [u8],
    length: usize,
}

/// Two digits, decimal below 100 and hexadecimal below 256.
static DECIMAL: [[u8; 2]; 100] = pairs(b"0123456789");
static HEXADECIMAL: [[u8; 2]; 256] = pairs(b"0123456789abcdef");

const fn pairs<const BASE: usize, const COUNT: usize>(digits: &[u8; BASE]) -> [[u8; 2]; COUNT] {
    let mut pairs = [[0; 2]; COUNT];
    let mut i = 0;
    while i < COUNT {
        pairs[i] = [digits[i / BASE], digits[i % BASE]];
        i += 1;
    }
    pairs
}

impl<'a> Text<'a> {
    #[inline]
    pub(crate) fn new(space: &'a mut [u8]) -> Self {
        Self { space, length: 0 }
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.length
    }

    #[inline(always)]
    pub(crate) fn put(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    #[inline(always)]
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.space[self.length..self.length + bytes.len()].copy_from_slice(bytes);
        self.length += bytes.len();
    }

    #[inline(always)]
    pub(crate) fn piece<const N: usize>(&mut self, piece: &Piece<N>) {
        self.space[self.length..self.length + N].copy_from_slice(&piece.bytes);
        self.length += piece.length;
    }

    /// Two digits.
    #[inline]
    pub(crate) fn pair(&mut self, number: u32) {
        self.bytes(&DECIMAL[number as usize]);
    }

    /// Three digits.
    #[inline]
    pub(crate) fn triple(&mut self, number: u32) {
        let [tens, ones] = DECIMAL[(number % 100) as usize];
        self.bytes(&[b'0' + (number / 100) as u8, tens, ones]);
    }

    /// A number of at most eight digits.
    #[inline]
    pub(crate) fn number(&mut self, number: u32) {
        let digits = eight_digits(number);
        // at least one digit is left
        let zeros = (digits | 1 << 56).trailing_zeros() / 8;
        let text = (digits + 0x3030_3030_3030_3030) >> (8 * zeros);
        self.space[self.length..self.length + 8].copy_from_slice(&text.to_le_bytes());
        self.length += 8 - zeros as usize;
    }

    /// Thousandths with a point, as in `41.728`.
    #[inline]
    pub(crate) fn thousandths(&mut self, number: u32) {
        self.number(number / 1000);
        let [tens, ones] = DECIMAL[(number % 100) as usize];
        self.bytes(&[b'.', b'0' + (number / 100 % 10) as u8, tens, ones]);
    }

    /// So many of the number's lowest bytes, in hexadecimal.
    #[inline]
    pub(crate) fn hexadecimal(&mut self, number: u32, bytes: usize) {
        for byte in &number.to_be_bytes()[4 - bytes..] {
            self.bytes(&HEXADECIMAL[usize::from(*byte)]);
        }
    }

    /// Words until the text is so long.
    #[inline]
    pub(crate) fn fill(&mut self, length: usize) {
        while self.length < length {
            let piece = FILLER.len().min(length - self.length);
            self.put(&FILLER[..piece]);
        }
    }
}

/// The digits of a number in eight bytes, the first in the lowest: halved three times, both halves at once.
#[inline]
fn eight_digits(number: u32) -> u64 {
    let number = u64::from(number);
    let fours = (number / 10_000) | ((number % 10_000) << 32);
    let hundreds = ((fours * 10_486) >> 20) & 0x7F_0000_007F;
    let twos = hundreds | ((fours - 100 * hundreds) << 16);
    let tens = ((twos * 103) >> 10) & 0x000F_000F_000F_000F;
    tens | ((twos - 10 * tens) << 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Text<'_>)) -> String {
        let mut space = [0; 1000];
        let mut text = Text::new(&mut space);
        write(&mut text);
        let length = text.len();
        String::from_utf8(space[..length].to_vec()).unwrap()
    }

    #[test]
    fn writes_numbers() {
        for number in (0..100_000).chain((0..1000).map(|i| 99_999_999 - i * 99_991)) {
            assert_eq!(written(|text| text.number(number)), number.to_string());
        }
        assert_eq!(written(|text| text.thousandths(41_007)), "41.007");
        assert_eq!(written(|text| text.thousandths(0)), "0.000");
        assert_eq!(written(|text| text.triple(503)), "503");
        assert_eq!(written(|text| text.hexadecimal(0x50BEEF, 4)), "0050beef");
        assert_eq!(written(|text| text.hexadecimal(0x50BEEF, 1)), "ef");
    }

    #[test]
    fn writes_pieces() {
        assert_eq!(written(|text| text.piece(&Piece::<16>::of(&["zoë", "-", ""]))), "zoë-");
        assert_eq!(written(|text| text.piece(&Piece::<16>::all(["a", "b"], "!")[1])), "b!");
    }

    #[test]
    fn fills_up_to_the_length() {
        assert_eq!(written(|text| text.fill(777)).len(), 777);
        assert_eq!(written(|text| text.fill(0)), "");
    }
}
