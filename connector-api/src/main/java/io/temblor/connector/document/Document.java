package io.temblor.connector.document;

import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A value in work: the bytes that came in, a [Tape] over them, and the changes made since.
///
/// Nothing is made of a value before somebody asks: a *node* is the number of a value in its document, and
/// the methods here read what stands there. Each of them wants a node of this document, of the type it is
/// for. [#value(int)] makes an immutable value that may be kept.
///
/// **Threading.** One thread at a time.
///
/// **Ownership.** Of an event's document, the engine's: nodes and texts got from it are valid as long as the
/// event is. Whoever needs more keeps [#value(int)], or a document of its own that [#copyFrom] fills.
///
/// **Call order.** [#fill] · a decoder appends one value to [#tape] · reading and [Changes] in any order. Or
/// [#setValue] · reading and changes. [#clear] begins anew.
///
/// **Hot path.** Arrays are kept from value to value, so that in the long run nothing is allocated.
public final class Document {
    /// What a lookup yields that finds nothing.
    public static final int NONE = -1;

    /// Behind the bytes there is room for a whole word, so that readers need not look where the end is.
    static final int PADDING = Long.BYTES;

    private static final int FIRST_CAPACITY = 256;
    private static final int KEPT_CAPACITY = 16 * 1024;

    private final Tape tape = new Tape();
    private final Patches patches = new Patches();
    private byte[] bytes;
    private int length;
    private int used;
    private int root;
    private int jsonEnd;
    private boolean copyable;
    private @Nullable Value made;
    private boolean wasSet;
    private @Nullable String defect;
    private @Nullable Changes changes;

    /// An empty document.
    public Document() {
        this(FIRST_CAPACITY);
    }

    /// An empty document with room for so many bytes.
    public Document(int capacity) {
        bytes = new byte[capacity + PADDING];
        clear();
    }

    /// A document of one value.
    public static Document of(Value value) {
        Document document = new Document(0);
        document.setValue(value);
        return document;
    }

    /// Forgets everything.
    public void clear() {
        length = 0;
        used = 0;
        forgetValue();
    }

    /// Forgets the value, but not the bytes that came in.
    public void forgetValue() {
        tape.clear();
        patches.clear();
        root = 0;
        jsonEnd = 0;
        copyable = false;
        defect = null;
        changed();
    }

    /// Gives back arrays that are too large to keep.
    public void trim() {
        if (bytes.length > KEPT_CAPACITY + PADDING) {
            bytes = new byte[FIRST_CAPACITY + PADDING];
            clear();
        }
        tape.trim();
    }

    /// Takes in bytes that are still to be decoded, in place of all there was.
    public void fill(byte[] source, int offset, int newLength) {
        forgetValue();
        if (bytes.length < newLength + PADDING) {
            bytes = new byte[capacityFor(newLength)];
        }
        System.arraycopy(source, offset, bytes, 0, newLength);
        length = newLength;
        used = newLength;
        // What reads words at a time stops at the first zero, and the rest is from former laps.
        bytes[newLength] = 0;
    }

    private static int capacityFor(int newLength) {
        int rounded = newLength <= KEPT_CAPACITY ? Integer.highestOneBit(Math.max(1, newLength * 2 - 1)) : newLength;
        return rounded + PADDING;
    }

    /// The bytes that came in, from 0 to [#length], and behind them those that changes have brought. Behind
    /// the bytes that came in stands a zero until the first change. Replaced when it grows.
    public byte[] bytes() {
        return bytes;
    }

    /// The number of bytes that came in.
    public int length() {
        return length;
    }

    /// Where a decoder appends the value that the bytes stand for.
    public Tape tape() {
        return tape;
    }

    /// Says that all on the tape lies in the bytes as JSON text, value by value.
    ///
    /// @param copyable whether each value may be written as it stands there: there are no line breaks among
    ///                 the spaces
    public void isJson(boolean copyable) {
        this.jsonEnd = tape.size();
        this.copyable = copyable;
    }

    /// Whether there is a value, decoded or set.
    public boolean hasValue() {
        return made != null || tape.size() > 0;
    }

    /// Makes this a document of one value, which may have bytes that it was decoded from.
    public void setValue(Value value) {
        forgetValue();
        made = value;
        wasSet = true;
    }

    /// The node of the whole value.
    public int root() {
        if (tape.size() == 0) {
            root = addRoot();
        }
        return root;
    }

    private int addRoot() {
        if (made == null) {
            throw new IllegalStateException("the document has no value: nothing was decoded or set");
        }
        return new ValueAppender(this).append(made);
    }

    void setRoot(int node) {
        root = node;
        changed();
    }

    /// What changes this document.
    public Changes changes() {
        Changes present = changes;
        if (present == null) {
            present = new Changes(this);
            changes = present;
        }
        return present;
    }

    /// The whole value, immutable, to be kept as long as one likes.
    public Value value() {
        Value present = made;
        if (present == null) {
            present = value(root());
            made = present;
        }
        return present;
    }

    /// The value that was set, if it has not been changed since, so that it can be used as it is.
    public @Nullable Value plainValue() {
        return wasSet ? made : null;
    }

    /// Why no encoder may write this document, or null: a text that was set has an unpaired surrogate, for
    /// which UTF-8 has no bytes. Lookups see a question mark in its place.
    public @Nullable String defect() {
        return defect;
    }

    void setDefect(String what) {
        defect = what;
    }

    /// Something changed: what was made of the document before is no longer right.
    void changed() {
        made = null;
        wasSet = false;
    }

    /// The value of a node, immutable, to be kept as long as one likes.
    public Value value(int node) {
        return new ValueMaker(this).make(node);
    }

    /// The type of a node.
    public ValueType type(int node) {
        return switch (Tape.kind(tape.get(node))) {
            case Tape.NULL -> ValueType.NULL;
            case Tape.FALSE, Tape.TRUE -> ValueType.BOOL;
            case Tape.TEXT, Tape.PLAIN_TEXT, Tape.ESCAPED_TEXT -> ValueType.STRING;
            case Tape.BYTES -> ValueType.BYTES;
            case Tape.DIGITS, Tape.UNSIGNED_DIGITS, Tape.INTEGER, Tape.UNSIGNED -> ValueType.INTEGER;
            case Tape.FLOAT_DIGITS, Tape.FLOAT -> ValueType.FLOAT;
            case Tape.ARRAY, Tape.CHANGED_ARRAY -> ValueType.ARRAY;
            case Tape.RECORD, Tape.CHANGED_RECORD -> ValueType.RECORD;
            default -> throw new IllegalArgumentException("there is no node " + node);
        };
    }

    /// The field of a record, or [#NONE] if it has none of that key. Of several the last counts.
    public int find(int record, Key key) {
        long word = tape.get(record);
        return switch (Tape.kind(word)) {
            case Tape.RECORD -> present(record, Lookup.field(this, record, key), key);
            case Tape.CHANGED_RECORD -> Lookup.changedField(this, word, key);
            default -> NONE;
        };
    }

    private int present(int record, int field, Key key) {
        if (!isPatched(record)) {
            return field;
        }
        if (field != NONE) {
            return patches.present(field);
        }
        int addition = patches.addition(this, key);
        return addition < 0 ? NONE : patches.value(addition);
    }

    /// The element of an array, counted from 0, or [#NONE] if it has fewer.
    public int element(int array, int index) {
        long word = tape.get(array);
        if (index < 0 || index >= Tape.length(word)) {
            return NONE;
        }
        return switch (Tape.kind(word)) {
            case Tape.ARRAY -> Lookup.element(this, array, index);
            case Tape.CHANGED_ARRAY -> (int) tape.get(Tape.offset(word) + index);
            default -> NONE;
        };
    }

    /// Whether a node is the string that a key is the name of.
    ///
    /// **Hot path.** Short ones are compared by a word.
    public boolean isString(int node, Key text) {
        long word = tape.get(node);
        int kind = Tape.kind(word);
        return kind == Tape.ESCAPED_TEXT
                ? Lookup.isKey(bytes, word, text)
                : (kind == Tape.TEXT || kind == Tape.PLAIN_TEXT)
                        && Tape.length(word) == text.length()
                        && text.isAt(bytes, Tape.offset(word));
    }

    /// Whether a node of type bool is true.
    public boolean bool(int node) {
        return Tape.kind(tape.get(node)) == Tape.TRUE;
    }

    /// A node of type integer: its value in two's complement, or its unsigned 64 bits if [#isUnsigned].
    public long integer(int node) {
        long word = tape.get(node);
        return Tape.kind(word) >= Tape.INTEGER
                ? tape.get(node + 1)
                : Digits.integer(bytes, Tape.offset(word), Tape.length(word));
    }

    /// Whether a node of type integer is above [Long#MAX_VALUE].
    public boolean isUnsigned(int node) {
        int kind = Tape.kind(tape.get(node));
        return kind == Tape.UNSIGNED_DIGITS || kind == Tape.UNSIGNED;
    }

    /// Whether a node is of type integer, and fits a `long`.
    public boolean isLong(int node) {
        int kind = Tape.kind(tape.get(node));
        return kind == Tape.DIGITS || kind == Tape.INTEGER;
    }

    /// A node of type float.
    public double floating(int node) {
        long word = tape.get(node);
        return Tape.kind(word) == Tape.FLOAT
                ? Double.longBitsToDouble(tape.get(node + 1))
                : Digits.floating(bytes, Tape.offset(word), Tape.length(word));
    }

    /// Whether a node has the same value as one of another document, or of this one: the same type and
    /// content, whatever the order of a record's fields. An integer never equals a float; `-0.0` and `0.0`
    /// differ, and what is not a number equals itself.
    public boolean isEqual(int node, Document other, int otherNode) {
        return new Equality(this, other).areEqual(node, otherNode);
    }

    /// Reads a node of type string.
    ///
    /// @param into is made to show the text until this document changes
    public void text(int node, Text into) {
        long word = tape.get(node);
        int offset = Tape.offset(word);
        if (Tape.kind(word) == Tape.ESCAPED_TEXT) {
            into.unescape(bytes, offset, Tape.length(word));
        } else {
            into.show(bytes, offset, Tape.length(word));
        }
    }

    /// Where the text of a node of type string or bytes begins: without its quotes, with its escapes.
    public int start(int node) {
        return Tape.offset(tape.get(node));
    }

    /// How many bytes the text of a node of type string or bytes has: without its quotes, with its escapes.
    public int size(int node) {
        return Tape.length(tape.get(node));
    }

    /// Whether the text of a node of type string is written with the escapes of JSON.
    public boolean isEscaped(int node) {
        return Tape.kind(tape.get(node)) == Tape.ESCAPED_TEXT;
    }

    /// Whether a node of type string can stand within the quotes of JSON as it is.
    public boolean isJsonText(int node) {
        return Tape.kind(tape.get(node)) != Tape.PLAIN_TEXT;
    }

    /// Whether a node can be written by copying its JSON text, from [#copyStart] to [#copyEnd]: it came in as
    /// such, and nothing in it has changed.
    public boolean isCopyable(int node) {
        return isText(node) && !isPatched(node);
    }

    private boolean isText(int node) {
        return copyable && node < jsonEnd && Tape.kind(tape.get(node)) < Tape.CHANGED_ARRAY;
    }

    /// Whether a node is a record that could be copied, but for its [#patches].
    public boolean isPatched(int node) {
        return node == root && !patches.isEmpty();
    }

    /// What differs between a patched record and its text.
    public Patches patches() {
        return patches;
    }

    /// Whether a record can have patches: it is the root, and stands in the bytes as JSON text.
    boolean isPatchable(int record) {
        return record == root && isText(record) && Tape.kind(tape.get(record)) == Tape.RECORD;
    }

    /// Whether there is anything in the text of an array or a record.
    public boolean hasMembers(int node) {
        return Tape.length(tape.get(node)) > 0;
    }

    /// Whether a number stands in the bytes in digits, from [#copyStart] to [#copyEnd].
    public boolean isDigits(int node) {
        int kind = Tape.kind(tape.get(node));
        return kind >= Tape.DIGITS && kind <= Tape.FLOAT_DIGITS;
    }

    /// Where the JSON text of a node begins, its quotes included.
    public int copyStart(int node) {
        long word = tape.get(node);
        int kind = Tape.kind(word);
        return kind == Tape.TEXT || kind == Tape.ESCAPED_TEXT ? Tape.offset(word) - 1 : Tape.offset(word);
    }

    /// Where the JSON text of a node ends, its quotes included.
    public int copyEnd(int node) {
        long word = tape.get(node);
        int kind = Tape.kind(word);
        if (kind >= Tape.ARRAY) {
            return (int) tape.get(node + 1);
        }
        int end = Tape.offset(word) + Tape.length(word);
        return kind == Tape.TEXT || kind == Tape.ESCAPED_TEXT ? end + 1 : end;
    }

    /// Makes this an independent copy of another document.
    public void copyFrom(Document other) {
        if (bytes.length < other.used + PADDING) {
            bytes = new byte[other.used + PADDING];
        }
        System.arraycopy(other.bytes, 0, bytes, 0, other.used);
        bytes[other.used] = 0;
        tape.copyFrom(other.tape);
        patches.copyFrom(other.patches);
        length = other.length;
        used = other.used;
        root = other.root;
        jsonEnd = other.jsonEnd;
        copyable = other.copyable;
        made = other.made;
        wasSet = other.wasSet;
        defect = other.defect;
    }

    /// Makes room behind all bytes.
    ///
    /// @return the offset of the room
    /// @throws IllegalArgumentException if that is more than a tape can tell
    int extend(int more) {
        if (more > Tape.MAX_LENGTH || used > Tape.MAX_OFFSET - more) {
            throw new IllegalArgumentException("a text or bytes are too long for a document: length=" + more
                    + ", at most " + Tape.MAX_LENGTH + ", and " + Tape.MAX_OFFSET + " for all together");
        }
        int needed = Math.addExact(used, more + PADDING);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 16)));
        }
        int offset = used;
        used += more;
        return offset;
    }

    /// The whole value as JSON text, for messages and logs.
    @Override
    public String toString() {
        return hasValue() ? value().toString() : "a document of " + length + " bytes that are not decoded";
    }
}
