package io.temblor.pipeline.state;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.Text;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Writes values as bytes that are the same if, and only if, the values are: a key for a [KeyedTable]. The order of
/// a record's fields does not matter; 1 and 1.0 are two values. An unpaired surrogate, for which UTF-8 has no bytes,
/// counts as a question mark.
///
/// **Threading.** One thread at a time.
///
/// **Failure.** A key of more than [#LONGEST] bytes is refused by [KeyTooLongException]; [#clear] then begins anew.
///
/// **Hot path.** Strings and numbers of a document are copied, and nothing is allocated.
public final class KeyWriter {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEED = new SplittableRandom().nextLong() | 1;
    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    private static final int FIRST = 128;
    private static final int KEPT = 64 * 1024;
    private static final int WORDS = 8 * Long.BYTES;

    /// Behind the key there is room for a word, so that its last bytes can be read as one.
    private static final int PADDING = Long.BYTES;

    // What stands before each value
    static final int NULL = 'n';
    static final int FALSE = 'f';
    static final int TRUE = 't';
    static final int INTEGER = 'i';
    static final int UNSIGNED = 'u';
    static final int FLOAT = 'd';
    static final int STRING = 's';
    static final int BYTES = 'b';
    static final int ARRAY = 'a';
    static final int RECORD = 'r';

    /// In place of the length of a text: it does not fit a byte, and follows.
    static final int LONG_TEXT = 0xff;

    /// How many bytes a key may have.
    public static final int LONGEST = 16 * 1024 * 1024;

    /// A field of a record that is open.
    private record Field(String key, Value value) {}

    private final Text view = new Text();
    private final Deque<Iterator<?>> open = new ArrayDeque<>();
    private byte[] bytes = new byte[FIRST + PADDING];
    private int length;
    private boolean plain = true;

    /// Begins a new key.
    public void clear() {
        length = 0;
        plain = true;
        if (bytes.length > KEPT) {
            bytes = new byte[FIRST + PADDING];
        }
    }

    /// The number of bytes of the key.
    public int length() {
        return length;
    }

    /// Whether a [KeyReader] can tell what values the key was written of: it has neither arrays nor records, and no
    /// texts that may have unpaired surrogates.
    public boolean isPlain() {
        return plain;
    }

    /// Whether a key has these bytes from an offset on, and no others.
    boolean isEqual(int offset, byte[] other) {
        return Arrays.equals(bytes, offset, length, other, 0, other.length);
    }

    /// What the key has behind so many bytes.
    byte[] copyFrom(int offset) {
        return Arrays.copyOfRange(bytes, offset, length);
    }

    /// Eight bytes of the key, the first one lowest; zeros for those behind its end.
    ///
    /// @param offset at most [#FIRST]: there is room for so much in any case
    long word(int offset) {
        int left = length - offset;
        if (left >= Long.BYTES) {
            return (long) LONGS.get(bytes, offset);
        }
        return left <= 0 ? 0 : lastWord(offset, left);
    }

    private long lastWord(int offset, int left) {
        return (long) LONGS.get(bytes, offset) & -1L >>> Long.SIZE - left * Byte.SIZE;
    }

    /// A hash of the key. It differs from process to process, so that nobody can send keys that collide.
    public long hash() {
        return seededHash(SEED);
    }

    /// A hash of the key that is the same in all processes that agree on a seed.
    public long stableHash(long seed) {
        return seededHash(mixed(seed ^ FACTOR));
    }

    private long seededHash(long seed) {
        long hash = seed ^ length;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(bytes, at));
        }
        return at < length ? mixed(hash ^ lastWord(at, length - at)) : mixed(hash);
    }

    /// Both halves of the product, as wyhash (Wang Yi, 2019) mixes.
    private static long mixed(long word) {
        return word * FACTOR ^ Math.unsignedMultiplyHigh(word, FACTOR) ^ word >>> 32;
    }

    /// Takes over a key that was written before.
    public void set(byte[] key) {
        length = 0;
        plain = false;
        write(key, 0, key.length);
    }

    /// Appends what stands at a node of a document.
    ///
    /// @throws KeyTooLongException if the key becomes too long
    public void add(Document document, int node) {
        switch (document.type(node)) {
            case STRING -> {
                document.text(node, view);
                text(view.array(), view.offset(), view.length());
            }
            case INTEGER -> number(document.isUnsigned(node) ? UNSIGNED : INTEGER, document.integer(node));
            case NULL, BOOL, FLOAT, BYTES, ARRAY, RECORD -> add(document.value(node));
        }
    }

    /// Appends a value, however deep it is.
    ///
    /// @throws KeyTooLongException if the key becomes too long
    public void add(Value value) {
        open.clear();
        begin(value);
        while (!open.isEmpty()) {
            if (open.getLast().hasNext()) {
                member(open.getLast().next());
            } else {
                open.removeLast();
            }
        }
    }

    private void member(Object member) {
        switch (member) {
            case Field(String key, Value value) -> {
                text(key);
                begin(value);
            }
            case Value element -> begin(element);
            default -> throw new AssertionError(member);
        }
    }

    /// Appends a value; of an array or a record only what stands before its members, which are then open.
    private void begin(Value value) {
        switch (value) {
            case NullValue _ -> tag(NULL);
            case BoolValue bool -> tag(bool.value() ? TRUE : FALSE);
            case IntegerValue integer -> number(integer.unsigned() ? UNSIGNED : INTEGER, integer.bits());
            case FloatValue number -> number(FLOAT, Double.doubleToLongBits(number.value()));
            case StringValue string -> text(string.value());
            case BytesValue blob -> {
                number(BYTES, blob.size());
                write(blob.toByteArray(), 0, blob.size());
            }
            case ArrayValue array -> {
                plain = false;
                number(ARRAY, array.size());
                open.addLast(array.iterator());
            }
            case RecordValue fields -> {
                plain = false;
                number(RECORD, fields.size());
                open.addLast(sorted(fields).iterator());
            }
        }
    }

    private static List<Field> sorted(RecordValue fields) {
        List<Field> sorted = new ArrayList<>(fields.size());
        for (Map.Entry<String, Value> field : fields.entries()) {
            sorted.add(new Field(field.getKey(), field.getValue()));
        }
        sorted.sort(Comparator.comparing(Field::key));
        return sorted;
    }

    private void tag(int tag) {
        ensure(1);
        bytes[length++] = (byte) tag;
    }

    private void number(int tag, long number) {
        ensure(1 + Long.BYTES);
        bytes[length] = (byte) tag;
        LONGS.set(bytes, length + 1, number);
        length += 1 + Long.BYTES;
    }

    private void text(String text) {
        int start = length;
        int count = text.length();
        ensure(count + 6);
        int at = head(count);
        for (int i = 0; i < count; i++) {
            char unit = text.charAt(i);
            if (unit >= 0x80) {
                plain = false;
                length = start;
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                text(utf8, 0, utf8.length);
                return;
            }
            bytes[at++] = (byte) unit;
        }
        length = at;
    }

    private void text(byte[] utf8, int offset, int count) {
        ensure(count + 6);
        length = head(count);
        if (count <= WORDS && offset + count + Long.BYTES <= utf8.length) {
            words(utf8, offset, count);
        } else {
            write(utf8, offset, count);
        }
    }

    /// Copies few bytes word by word, which is faster than a call, and some behind them that do not count.
    private void words(byte[] from, int offset, int count) {
        for (int at = 0; at < count; at += Long.BYTES) {
            LONGS.set(bytes, length + at, (long) LONGS.get(from, offset + at));
        }
        length += count;
    }

    /// Writes what stands before a text of so many bytes: a byte if they are few.
    ///
    /// @return where the text begins
    private int head(int count) {
        int at = length;
        bytes[at++] = STRING;
        if (count < LONG_TEXT) {
            bytes[at++] = (byte) count;
        } else {
            bytes[at++] = (byte) LONG_TEXT;
            bytes[at++] = (byte) (count >>> 24);
            bytes[at++] = (byte) (count >>> 16);
            bytes[at++] = (byte) (count >>> 8);
            bytes[at++] = (byte) count;
        }
        return at;
    }

    private void write(byte[] from, int offset, int count) {
        ensure(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    private void ensure(int more) {
        if (more > bytes.length - PADDING - length) {
            if (more > LONGEST - length) {
                throw new KeyTooLongException(LONGEST);
            }
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more + PADDING));
        }
    }
}
