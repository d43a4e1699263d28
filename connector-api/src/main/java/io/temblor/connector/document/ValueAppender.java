package io.temblor.connector.document;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes immutable values onto a document's tape. Plain recursion: values are of bounded depth.
final class ValueAppender {
    private final Document document;
    private final Tape tape;

    ValueAppender(Document document) {
        this.document = document;
        this.tape = document.tape();
    }

    /// Appends a value.
    ///
    /// @return its node
    int append(Value value) {
        int node = tape.size();
        switch (value) {
            case NullValue _ -> tape.nul(0);
            case BoolValue bool -> tape.bool(bool.value(), 0);
            case IntegerValue number when number.unsigned() -> tape.unsigned(number.bits());
            case IntegerValue number -> tape.integer(number.bits());
            case FloatValue number -> tape.floating(number.value());
            case StringValue string -> appendText(string.value());
            case BytesValue bytes -> appendBytes(bytes);
            case ArrayValue array -> appendArray(array);
            case RecordValue fields -> appendRecord(fields);
        }
        return node;
    }

    /// Appends a text. One with an unpaired surrogate, for which UTF-8 has no bytes, makes the document one
    /// that cannot be written.
    void appendText(String string) {
        int unpaired = Utf8.unpairedSurrogate(string);
        if (unpaired >= 0) {
            document.setDefect(Utf8.unpairedMessage(string, unpaired));
        }
        byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
        int offset = document.extend(utf8.length);
        System.arraycopy(utf8, 0, document.bytes(), offset, utf8.length);
        tape.plainText(offset, utf8.length);
    }

    private void appendBytes(BytesValue bytes) {
        ByteBuffer source = bytes.buffer();
        int length = source.remaining();
        int offset = document.extend(length);
        source.get(document.bytes(), offset, length);
        tape.bytes(offset, length);
    }

    private void appendArray(ArrayValue array) {
        int opened = tape.openArray(0);
        array.forEach(this::append);
        tape.close(opened, array.size(), 0);
    }

    private void appendRecord(RecordValue fields) {
        int opened = tape.openRecord(0);
        for (Map.Entry<String, Value> field : fields.entries()) {
            appendText(field.getKey());
            append(field.getValue());
        }
        tape.close(opened, fields.size(), 0);
    }
}
