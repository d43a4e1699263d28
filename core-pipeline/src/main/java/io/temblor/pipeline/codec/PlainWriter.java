package io.temblor.pipeline.codec;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Text;
import io.temblor.connector.document.Utf8;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonStyle;
import io.temblor.connector.json.JsonWriter;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;

/// Writes texts, and bytes if it is asked to, as they are, and all other values as JSON.
final class PlainWriter {
    private final JsonWriter json = new JsonWriter(JsonStyle.PLAIN, JsonLimits.DEEPEST);
    private final Text text = new Text();

    /// Writes a text as it is, and bytes as a JSON string of base64.
    void writeText(Value value, ByteOutput out) throws EncodeException {
        if (value instanceof StringValue string) {
            write(string.value(), out);
        } else {
            json.write(value, out);
        }
    }

    /// Writes a text, or bytes, as they are.
    void writeTextOrBytes(Value value, ByteOutput out) throws EncodeException {
        if (value instanceof BytesValue bytes) {
            out.write(bytes.toByteArray());
        } else {
            writeText(value, out);
        }
    }

    /// Writes a text as it is, and bytes as a JSON string of base64.
    void writeText(Document document, ByteOutput out) throws EncodeException {
        Value plain = document.plainValue();
        if (plain != null) {
            writeText(plain, out);
        } else if (document.type(document.root()) == ValueType.STRING) {
            check(document);
            document.text(document.root(), text);
            out.write(text.array(), text.offset(), text.length());
        } else {
            json.write(document, out);
        }
    }

    /// Writes a text, or bytes, as they are.
    void writeTextOrBytes(Document document, ByteOutput out) throws EncodeException {
        Value plain = document.plainValue();
        if (plain != null) {
            writeTextOrBytes(plain, out);
        } else if (document.type(document.root()) == ValueType.BYTES) {
            out.write(document.bytes(), document.start(document.root()), document.size(document.root()));
        } else {
            writeText(document, out);
        }
    }

    private static void check(Document document) throws EncodeException {
        String defect = document.defect();
        if (defect != null) {
            throw new EncodeException("unpaired-surrogate", defect);
        }
    }

    private static void write(String string, ByteOutput out) throws EncodeException {
        int unpaired = Utf8.unpairedSurrogate(string);
        if (unpaired >= 0) {
            throw new EncodeException("unpaired-surrogate", Utf8.unpairedMessage(string, unpaired));
        }
        out.writeUtf8(string);
    }
}
