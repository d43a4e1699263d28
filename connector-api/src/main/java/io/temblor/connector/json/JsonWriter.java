package io.temblor.connector.json;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Members;
import io.temblor.connector.document.Patches;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// Writes documents as JSON. Bytes become strings of base64. What came in as JSON and has not changed is
/// copied, in as few pieces as can be; numbers keep their digits, and strings their escapes.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Allocates nothing, apart from floating-point numbers that were computed and from records
/// whose keys are sorted.
public final class JsonWriter {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private final JsonNumberWriter numbers = new JsonNumberWriter();
    private final Document scratch = new Document();
    private final boolean isPlain;
    private final boolean isSorted;
    private final boolean isPretty;
    private final int maxDepth;
    private Level[] levels = {};
    private int depth;

    /// What is kept for each array or record that is being written.
    private static final class Level {
        final Members members = new Members();
        final SortedMembers sorted = new SortedMembers();
    }

    /// A writer of that style.
    ///
    /// @param maxDepth how many arrays and records may lie within one another
    public JsonWriter(JsonStyle style, int maxDepth) {
        this.isPlain = style.isPlain();
        this.isSorted = style.sorted();
        this.isPretty = style.pretty();
        this.maxDepth = maxDepth;
    }

    /// Appends a document's value. Does not change the document.
    ///
    /// @throws EncodeException if it is nested too deep, has a number that is not finite, or a string with an
    ///     unpaired surrogate; what was appended is then taken back by the caller
    public void write(Document document, ByteOutput out) throws EncodeException {
        Value plain = document.plainValue();
        if (plain == null) {
            writeRoot(document, out);
        } else {
            write(plain, out);
        }
    }

    /// Appends a value.
    ///
    /// @throws EncodeException as above
    public void write(Value value, ByteOutput out) throws EncodeException {
        scratch.clear();
        scratch.setValue(value);
        try {
            writeRoot(scratch, out);
        } finally {
            scratch.trim();
        }
    }

    private void writeRoot(Document document, ByteOutput out) throws EncodeException {
        int root = document.root();
        String defect = document.defect();
        if (defect != null) {
            throw new EncodeException("unpaired-surrogate", defect);
        }
        depth = 0;
        write(document, root, out);
    }

    private void write(Document document, int node, ByteOutput out) throws EncodeException {
        if (isPlain && document.isCopyable(node)) {
            int start = document.copyStart(node);
            out.write(document.bytes(), start, document.copyEnd(node) - start);
        } else if (isPlain && document.isPatched(node)) {
            writePatched(document, node, out);
        } else {
            writeNode(document, node, out);
        }
    }

    /// Copies what stands before, between and behind the values in whose place others stand.
    private void writePatched(Document document, int record, ByteOutput out) throws EncodeException {
        Level _ = descend();
        Patches patches = document.patches();
        int at = document.copyStart(record);
        for (int i = 0; i < patches.replacements(); i++) {
            int replaced = patches.replaced(i);
            out.write(document.bytes(), at, document.copyStart(replaced) - at);
            write(document, patches.replacing(i), out);
            at = document.copyEnd(replaced);
        }
        out.write(document.bytes(), at, document.copyEnd(record) - 1 - at);
        for (int i = 0; i < patches.additions(); i++) {
            separate(i > 0 || document.hasMembers(record), out);
            writeField(document, patches.key(i), patches.value(i), out);
        }
        ascend(true, '}', out);
    }

    private void writeNode(Document document, int node, ByteOutput out) throws EncodeException {
        switch (document.type(node)) {
            case NULL -> out.write(NULL);
            case BOOL -> out.write(document.bool(node) ? TRUE : FALSE);
            case INTEGER -> writeInteger(document, node, out);
            case FLOAT -> writeFloat(document, node, out);
            case STRING -> writeString(document, node, out);
            case BYTES -> writeBytes(document, node, out);
            case ARRAY -> writeArray(document, node, out);
            case RECORD -> writeRecord(document, node, out);
        }
    }

    private void writeInteger(Document document, int node, ByteOutput out) {
        if (document.isDigits(node)) {
            out.write(document.bytes(), document.start(node), document.size(node));
        } else {
            numbers.write(document.integer(node), document.isUnsigned(node), out);
        }
    }

    private void writeFloat(Document document, int node, ByteOutput out) throws EncodeException {
        if (document.isDigits(node)) {
            out.write(document.bytes(), document.start(node), document.size(node));
        } else {
            numbers.write(document.floating(node), out);
        }
    }

    private static void writeString(Document document, int node, ByteOutput out) {
        if (document.isJsonText(node)) {
            out.write('"');
            out.write(document.bytes(), document.start(node), document.size(node));
            out.write('"');
        } else {
            JsonStringWriter.write(document.bytes(), document.start(node), document.size(node), out);
        }
    }

    private static void writeBytes(Document document, int node, ByteOutput out) {
        int start = document.start(node);
        out.write('"');
        out.write(Base64.getEncoder().encode(Arrays.copyOfRange(document.bytes(), start, start + document.size(node))));
        out.write('"');
    }

    private void writeArray(Document document, int node, ByteOutput out) throws EncodeException {
        Members members = descend().members;
        members.of(document, node);
        out.write('[');
        boolean any = false;
        while (members.next()) {
            separate(any, out);
            any = true;
            write(document, members.value(), out);
        }
        ascend(any, ']', out);
    }

    private void writeRecord(Document document, int node, ByteOutput out) throws EncodeException {
        Level level = descend();
        level.members.of(document, node);
        out.write('{');
        boolean any = level.members.size() > 0;
        if (isPlain) {
            writePlain(document, level.members, out);
        } else if (isSorted) {
            writeSorted(document, level, out);
        } else {
            writeFields(document, level.members, out);
        }
        ascend(any, '}', out);
    }

    private void writePlain(Document document, Members members, ByteOutput out) throws EncodeException {
        boolean more = false;
        while (members.next()) {
            separate(more, out);
            more = true;
            if (members.isCopyable()) {
                int start = document.copyStart(members.key());
                members.skipCopyable();
                out.write(document.bytes(), start, document.copyEnd(members.value()) - start);
            } else {
                writeField(document, members.key(), members.value(), out);
            }
        }
    }

    private void writeFields(Document document, Members members, ByteOutput out) throws EncodeException {
        boolean more = false;
        while (members.next()) {
            separate(more, out);
            more = true;
            writeField(document, members.key(), members.value(), out);
        }
    }

    private void writeSorted(Document document, Level level, ByteOutput out) throws EncodeException {
        SortedMembers sorted = level.sorted;
        sorted.of(document, level.members);
        for (int i = 0; i < sorted.size(); i++) {
            separate(i > 0, out);
            writeField(document, sorted.key(i), sorted.value(i), out);
        }
    }

    private void writeField(Document document, int key, int value, ByteOutput out) throws EncodeException {
        writeString(document, key, out);
        out.write(':');
        if (isPretty) {
            out.write(' ');
        }
        write(document, value, out);
    }

    private Level descend() throws EncodeException {
        if (depth == maxDepth) {
            throw new EncodeException("too-deep", "the value is nested deeper than is allowed: max-depth=" + maxDepth);
        }
        if (depth == levels.length) {
            levels = Arrays.copyOf(levels, depth + 1);
            levels[depth] = new Level();
        }
        return levels[depth++];
    }

    private void ascend(boolean any, char closing, ByteOutput out) {
        depth--;
        if (any) {
            breakLine(out);
        }
        out.write(closing);
    }

    private void separate(boolean more, ByteOutput out) {
        if (more) {
            out.write(',');
        }
        breakLine(out);
    }

    private void breakLine(ByteOutput out) {
        if (isPretty) {
            out.write('\n');
            for (int i = 0; i < depth; i++) {
                out.write(' ');
                out.write(' ');
            }
        }
    }
}
