package io.temblor.pipeline.operator;

/// Some of the characters of ASCII, and all or none of the others.
///
/// @param low     a bit for each of the characters from 0 to 63
/// @param high    a bit for each of the characters from 64 to 127
/// @param hasWide whether all other characters are in it
record CharacterSet(long low, long high, boolean hasWide) {
    private static final int HALF = 64;
    private static final int ASCII = 128;

    /// No character.
    static final CharacterSet EMPTY = new CharacterSet(0, 0, false);

    /// The characters from `first` to `last`, which are of ASCII.
    static CharacterSet range(int first, int last) {
        CharacterSet set = EMPTY;
        for (int character = first; character <= last; character++) {
            set = set.or(of(character));
        }
        return set;
    }

    private static CharacterSet of(int character) {
        return character < HALF
                ? new CharacterSet(1L << character, 0, false)
                : new CharacterSet(0, 1L << character - HALF, false);
    }

    CharacterSet or(CharacterSet other) {
        return new CharacterSet(low | other.low, high | other.high, hasWide || other.hasWide);
    }

    CharacterSet not() {
        return new CharacterSet(~low, ~high, !hasWide);
    }

    private boolean has(int character) {
        return ((character < HALF ? low >>> character : high >>> character - HALF) & 1) != 0;
    }

    /// The only character that is in it, or -1.
    int single() {
        if (hasWide || Long.bitCount(low) + Long.bitCount(high) != 1) {
            return -1;
        }
        return low != 0 ? Long.numberOfTrailingZeros(low) : HALF + Long.numberOfTrailingZeros(high);
    }

    /// The number of bytes of the character of UTF-8 that begins at `at`, or 0 if that is not in it.
    int lengthAt(byte[] utf8, int at) {
        int lead = utf8[at] & 0xff;
        if (lead < ASCII) {
            return has(lead) ? 1 : 0;
        }
        // A continuation byte begins no character.
        if (!hasWide || lead < 0xc0) {
            return 0;
        }
        return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    }
}
