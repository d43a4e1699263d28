package io.temblor.connector.binary;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Members;
import io.temblor.connector.document.Tape;
import io.temblor.connector.document.Text;
import io.temblor.connector.value.Value;
import java.util.Arrays;

/// Writes values in their binary form.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Allocates nothing, apart from what a document does for keys with escapes or that stand
/// twice.
public final class BinaryWriter {
    /// How many arrays and records may lie within one another.
    public static final int DEEPEST = 1024;

    private static final int MORE = 0x80;

    private final Document scratch = new Document();
    private final Text text = new Text();
    private Members[] levels = {};
    private int depth;

    /// A writer.
    public BinaryWriter() {}

    /// Appends the form of a document's value. Does not change the document.
    ///
    /// @throws EncodeException if the value is nested deeper than [#DEEPEST], or has a string with an
    ///     unpaired surrogate, or a form longer than [Tape#MAX_LENGTH]; what was appended is then taken back
    ///     by the caller
    public void write(Document document, ByteOutput out) throws EncodeException {
        Value plain = document.plainValue();
        if (plain == null) {
            writeRoot(document, out);
        } else {
            write(plain, out);
        }
    }

    /// Appends the form of a value.
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
        int start = out.size();
        depth = 0;
        out.write(BinaryForm.VERSION);
        write(document, root, out);
        if (out.size() - start > Tape.MAX_LENGTH) {
            throw new EncodeException(
                    "too-large",
                    "a form has at most " + Tape.MAX_LENGTH + " bytes, but that of the value has "
                            + (out.size() - start));
        }
    }

    private void write(Document document, int node, ByteOutput out) throws EncodeException {
        switch (document.type(node)) {
            case NULL -> out.write(BinaryForm.NULL);
            case BOOL -> out.write(document.bool(node) ? BinaryForm.TRUE : BinaryForm.FALSE);
            case INTEGER -> writeInteger(document.integer(node), document.isUnsigned(node), out);
            case FLOAT -> {
                out.write(BinaryForm.FLOAT);
                out.writeLong(Double.doubleToLongBits(document.floating(node)));
            }
            case STRING -> {
                out.write(BinaryForm.STRING);
                writeText(document, node, out);
            }
            case BYTES -> {
                out.write(BinaryForm.BYTES);
                writeNumber(document.size(node), out);
                out.write(document.bytes(), document.start(node), document.size(node));
            }
            case ARRAY -> writeArray(document, node, out);
            case RECORD -> writeRecord(document, node, out);
        }
    }

    private static void writeInteger(long bits, boolean unsigned, ByteOutput out) {
        if (unsigned) {
            out.write(BinaryForm.UNSIGNED);
            out.writeLong(bits);
        } else {
            out.write(BinaryForm.INTEGER);
            writeNumber(bits << 1 ^ bits >> 63, out);
        }
    }

    private void writeText(Document document, int node, ByteOutput out) {
        document.text(node, text);
        writeNumber(text.length(), out);
        out.write(text.array(), text.offset(), text.length());
    }

    private void writeArray(Document document, int node, ByteOutput out) throws EncodeException {
        Members members = descend();
        members.of(document, node);
        out.write(BinaryForm.ARRAY);
        writeNumber(members.size(), out);
        while (members.next()) {
            write(document, members.value(), out);
        }
        depth--;
    }

    private void writeRecord(Document document, int node, ByteOutput out) throws EncodeException {
        Members members = descend();
        members.of(document, node);
        out.write(BinaryForm.RECORD);
        writeNumber(members.size(), out);
        while (members.next()) {
            writeText(document, members.key(), out);
            write(document, members.value(), out);
        }
        depth--;
    }

    private Members descend() throws EncodeException {
        if (depth == DEEPEST) {
            throw new EncodeException("too-deep", "the value is nested deeper than is allowed: max-depth=" + DEEPEST);
        }
        if (depth == levels.length) {
            levels = Arrays.copyOf(levels, depth + 1);
            levels[depth] = new Members();
        }
        return levels[depth++];
    }

    private static void writeNumber(long number, ByteOutput out) {
        long rest = number;
        while ((rest & -MORE) != 0) {
            out.write((int) rest | MORE);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
