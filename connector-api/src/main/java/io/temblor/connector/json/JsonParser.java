package io.temblor.connector.json;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Tape;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Parses documents of RFC 8259 in one pass: finds out where every value stands, and that all of it is JSON.
///
/// Integers are whole numbers without fraction and exponent that fit 64 bits, signed or unsigned; all others
/// are floats, which must not be too large for a `double`. Of a key that a record has twice the later one
/// wins.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Allocates nothing, and does not call itself: what is open is kept in an array as long as the
/// depth that is allowed. Nothing looks for the end of the bytes, for behind them stands a zero, which JSON
/// has nowhere.
public final class JsonParser {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] NOTHING = {};
    private static final long SPACES = 0x2020_2020_2020_2020L;
    private static final int TRUE = letters("true");
    private static final int FALSE_BEHIND_F = letters("alse");
    private static final int NULL = letters("null");

    private final JsonLimits limits;
    private final JsonNumbers numbers;
    private final long[] around;

    private Tape tape = new Document(0).tape();
    private byte[] bytes = NOTHING;
    private int end;

    /// What is open around the present value: its place on the tape, how many members it has so far, whether
    /// it is a record. The same of what lies around that is kept in [#around].
    private int container;

    private int count;
    private boolean record;
    private int depth;
    private boolean hasLineBreak;

    /// A parser that refuses what is beyond the limits.
    public JsonParser(JsonLimits limits) {
        this.limits = limits;
        this.numbers = new JsonNumbers(limits.maxNumberLength());
        this.around = new long[limits.maxDepth()];
    }

    private static int letters(String four) {
        return (int) INTS.get(four.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /// Parses the bytes of a document that has just been filled.
    ///
    /// @throws DecodeException if they are not JSON, or beyond the limits; the document then has no value
    public void parse(Document document) throws DecodeException {
        tape = document.tape();
        bytes = document.bytes();
        end = document.length();
        boolean parsed = false;
        try {
            if (end > limits.maxSize()) {
                throw JsonFault.tooLarge(limits.maxSize(), end);
            }
            root();
            document.isJson(!hasLineBreak);
            parsed = true;
        } finally {
            // A large document's array is not kept alive by the parser.
            bytes = NOTHING;
            if (!parsed) {
                document.forgetValue();
            }
        }
    }

    private void root() throws DecodeException {
        int begin = skipSpace(0);
        hasLineBreak = false;
        depth = 0;
        int at = begin(begin);
        while (depth > 0) {
            at = goOn(at);
        }
        boolean hadLineBreak = hasLineBreak;
        at = skipSpace(at);
        hasLineBreak = hadLineBreak;
        if (at < end) {
            throw expected("the end of the document", at);
        }
    }

    // Each of these methods reads something that begins at an offset, and returns the offset behind it. Were the
    // offset a field, each step would have to wait until the one before has reached memory.

    /// Goes on behind a value: to the end of the next member of what is open, or of that itself.
    private int goOn(int from) throws DecodeException {
        int at = bytes[from] == ',' ? from : skipSpace(from);
        if (bytes[at] != ',') {
            return close(at);
        }
        at = skipSpace(at + 1);
        count++;
        return begin(record ? key(at, "a key") : at);
    }

    /// Reads the value that begins here, or as much of it as lies before the end of its first innermost
    /// member.
    private int begin(int from) throws DecodeException {
        int at = from;
        // The brackets differ from the braces in one bit.
        while ((bytes[at] | '[' ^ '{') == '{') {
            open(at);
            at = skipSpace(at + 1);
            if (bytes[at] == closing()) {
                return close(at);
            }
            count = 1;
            if (record) {
                at = key(at, "a key or `}`");
            }
        }
        return scalar(at);
    }

    private int scalar(int at) throws DecodeException {
        byte first = bytes[at];
        if (first == '"') {
            return JsonStrings.read(tape, bytes, at, end);
        }
        return first == '-' || first >= '0' && first <= '9' ? numbers.read(tape, bytes, at, end) : word(at);
    }

    private void open(int at) throws DecodeException {
        if (depth == around.length) {
            throw JsonFault.tooDeep(depth, at);
        }
        around[depth++] = (long) container << 32 | (long) count << 1 | (record ? 1 : 0);
        record = bytes[at] == '{';
        count = 0;
        container = record ? tape.openRecord(at) : tape.openArray(at);
    }

    private int closing() {
        return record ? '}' : ']';
    }

    private int close(int at) throws DecodeException {
        if (bytes[at] != closing()) {
            throw expected(record ? "`,` or `}`" : "`,` or `]`", at);
        }
        tape.close(container, count, at + 1);
        long outer = around[--depth];
        container = (int) (outer >>> 32);
        count = (int) outer >>> 1;
        record = (outer & 1) != 0;
        return at + 1;
    }

    private int key(int from, String what) throws DecodeException {
        if (bytes[from] != '"') {
            throw expected(what, from);
        }
        int at = JsonStrings.read(tape, bytes, from, end);
        if (bytes[at] != ':') {
            at = colon(at);
        }
        return skipSpace(at + 1);
    }

    private int colon(int from) throws DecodeException {
        int at = skipSpace(from);
        if (bytes[at] != ':') {
            throw expected("`:`", at);
        }
        return at;
    }

    private int word(int at) throws DecodeException {
        return switch (bytes[at]) {
            case 't' -> {
                tape.bool(true, at);
                yield letters(at, TRUE, "true");
            }
            case 'f' -> {
                tape.bool(false, at);
                yield letters(at + 1, FALSE_BEHIND_F, "false");
            }
            case 'n' -> {
                tape.nul(at);
                yield letters(at, NULL, "null");
            }
            default -> throw expected("a value", at);
        };
    }

    /// @param four the last four letters of the word, which stand at `at`
    private int letters(int at, int four, String word) throws DecodeException {
        if ((int) INTS.get(bytes, at) == four) {
            return at + Integer.BYTES;
        }
        int from = at + Integer.BYTES - word.length();
        int same = 0;
        while (bytes[from + same] == word.charAt(same)) {
            same++;
        }
        throw expected("`" + word + "`", from + same);
    }

    private int skipSpace(int at) {
        return bytes[at] > ' ' ? at : skipSpaces(at);
    }

    private int skipSpaces(int from) {
        // What stands behind a colon or a comma, mostly.
        if (bytes[from] == ' ' && bytes[from + 1] > ' ') {
            return from + 1;
        }
        int at = from;
        while (bytes[at] <= ' ') {
            switch (bytes[at]) {
                case ' ', '\t' -> at = skipBlanks(at + 1);
                case '\n', '\r' -> {
                    hasLineBreak = true;
                    at = skipBlanks(at + 1);
                }
                default -> {
                    return at;
                }
            }
        }
        return at;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (true) {
            long others = (long) LONGS.get(bytes, at) ^ SPACES;
            if (others != 0) {
                return at + (Long.numberOfTrailingZeros(others) >>> 3);
            }
            at += Long.BYTES;
        }
    }

    private DecodeException expected(String what, int at) {
        return JsonFault.expected(what, bytes, at, end);
    }
}
