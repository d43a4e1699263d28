package io.temblor.connector.json;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Tape;

/// Parses documents of RFC 8259 in one pass: finds out where every value stands, and that all of it is JSON.
///
/// Integers are whole numbers without fraction and exponent that fit 64 bits, signed or unsigned; all others are
/// floats, which must not be too large for a `double`. Of a key that a record has twice the later one wins.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Allocates nothing, and does not call itself: what is open is kept in an array as long as the
/// depth that is allowed. Nothing looks for the end of the bytes, for behind them stands a zero, which JSON has
/// nowhere.
public final class JsonParser {
    private final JsonLimits limits;
    private final JsonNumbers numbers;
    private final long[] around;

    private Tape tape = new Document(0).tape();
    private byte[] bytes = {};
    private int end;
    private int at;

    /// What is open around the present value: its place on the tape, how many members it has so far, whether it is
    /// a record. The same of what lies around that is kept in [#around].
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

    /// Parses the bytes of a document that has just been filled.
    ///
    /// @throws DecodeException if they are not JSON, or beyond the limits; the document then has no value
    public void parse(Document document) throws DecodeException {
        tape = document.tape();
        bytes = document.bytes();
        end = document.length();
        at = 0;
        boolean parsed = false;
        try {
            if (end > limits.maxSize()) {
                throw JsonFault.tooLarge(limits.maxSize(), end);
            }
            root();
            document.isJson(!hasLineBreak);
            parsed = true;
        } finally {
            if (!parsed) {
                document.forgetValue();
            }
        }
    }

    private void root() throws DecodeException {
        skipSpace();
        hasLineBreak = false;
        depth = 0;
        value();
        boolean hadLineBreak = hasLineBreak;
        skipSpace();
        hasLineBreak = hadLineBreak;
        if (at < end) {
            throw expected("the end of the document");
        }
    }

    private void value() throws DecodeException {
        boolean whole;
        do {
            whole = begin();
        } while (!whole || next());
    }

    /// Reads the value that begins here. Of an array or a record with content only the beginning.
    ///
    /// @return whether it is whole; if not, its first member begins here
    private boolean begin() throws DecodeException {
        byte first = bytes[at];
        if (first == '"') {
            at = JsonStrings.read(tape, bytes, at, end);
            return true;
        }
        return switch (first) {
            case '{' -> open(true);
            case '[' -> open(false);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                at = numbers.read(tape, bytes, at, end);
                yield true;
            }
            default -> word(first);
        };
    }

    private boolean open(boolean isRecord) throws DecodeException {
        if (depth == around.length) {
            throw JsonFault.tooDeep(depth, at);
        }
        around[depth++] = (long) container << 32 | (long) count << 1 | (record ? 1 : 0);
        record = isRecord;
        count = 0;
        container = isRecord ? tape.openRecord(at) : tape.openArray(at);
        at++;
        skipSpace();
        if (bytes[at] == closing()) {
            close();
            return true;
        }
        if (isRecord) {
            key("a key or `}`");
        }
        count = 1;
        return false;
    }

    /// Goes on behind a whole value: to the next member of what is open, or to the end of that.
    ///
    /// @return whether another value begins here; if not, the document's value is whole
    private boolean next() throws DecodeException {
        while (depth > 0) {
            skipSpace();
            byte found = bytes[at];
            if (found == ',') {
                at++;
                skipSpace();
                count++;
                if (record) {
                    key("a key");
                }
                return true;
            }
            if (found != closing()) {
                throw expected(record ? "`,` or `}`" : "`,` or `]`");
            }
            close();
        }
        return false;
    }

    private int closing() {
        return record ? '}' : ']';
    }

    private void close() {
        at++;
        tape.close(container, count, at);
        long outer = around[--depth];
        container = (int) (outer >>> 32);
        count = (int) outer >>> 1;
        record = (outer & 1) != 0;
    }

    private void key(String what) throws DecodeException {
        if (bytes[at] != '"') {
            throw expected(what);
        }
        at = JsonStrings.read(tape, bytes, at, end);
        skipSpace();
        if (bytes[at] != ':') {
            throw expected("`:`");
        }
        at++;
        skipSpace();
    }

    private boolean word(byte first) throws DecodeException {
        switch (first) {
            case 't' -> {
                tape.bool(true, at);
                letters("true");
            }
            case 'f' -> {
                tape.bool(false, at);
                letters("false");
            }
            case 'n' -> {
                tape.nul(at);
                letters("null");
            }
            default -> throw expected("a value");
        }
        return true;
    }

    private void letters(String word) throws DecodeException {
        for (int i = 0; i < word.length(); i++, at++) {
            if (bytes[at] != word.charAt(i)) {
                throw expected("`" + word + "`");
            }
        }
    }

    private void skipSpace() {
        if (bytes[at] <= ' ') {
            skipSpaces();
        }
    }

    private void skipSpaces() {
        while (true) {
            switch (bytes[at]) {
                case ' ', '\t' -> {}
                case '\n', '\r' -> hasLineBreak = true;
                default -> {
                    return;
                }
            }
            at++;
        }
    }

    private DecodeException expected(String what) {
        return JsonFault.expected(what, bytes, at, end);
    }
}
