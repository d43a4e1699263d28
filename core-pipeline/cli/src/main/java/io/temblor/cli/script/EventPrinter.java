package io.temblor.cli.script;

import io.temblor.cli.script.ScriptRun.Emission;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonStyle;
import io.temblor.connector.json.JsonWriter;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.ValueType;
import java.io.PrintStream;

/// Writes what a script emits, one event a line.
public final class EventPrinter {
    private static final int FULL = 1 << 16;

    private final PrintStream out;
    private final Look look;
    private final JsonWriter writer = new JsonWriter(JsonStyle.PLAIN, JsonLimits.DEEPEST);
    private final ByteOutput buffer = new ByteOutput(FULL);

    /// How events are written.
    ///
    /// @param ports whether the port and a tab stand before each of them
    /// @param meta  whether they are written with their metadata
    /// @param raw   whether texts are written without quotes
    public record Look(boolean ports, boolean meta, boolean raw) {}

    public EventPrinter(PrintStream out, Look look) {
        this.out = out;
        this.look = look;
    }

    /// Writes an event, into a buffer at first.
    ///
    /// @throws EncodeException if JSON cannot say it; nothing is then written of it
    void print(Emission emission) throws EncodeException, ClosedOutputException {
        int before = buffer.size();
        try {
            if (look.ports()) {
                buffer.writeUtf8(emission.port());
                buffer.write('\t');
            }
            write(emission);
            buffer.write('\n');
        } catch (EncodeException e) {
            buffer.truncate(before);
            throw e;
        }
        if (buffer.size() >= FULL) {
            flush();
        }
    }

    private void write(Emission emission) throws EncodeException {
        Document document = emission.document();
        if (look.meta()) {
            writer.write(
                    RecordValue.builder()
                            .put("value", document.value())
                            .put("meta", emission.meta())
                            .build(),
                    buffer);
        } else if (look.raw() && document.type(document.root()) == ValueType.STRING) {
            buffer.writeUtf8(((StringValue) document.value()).value());
        } else {
            writer.write(document, buffer);
        }
    }

    /// Writes what is in the buffer.
    void flush() throws ClosedOutputException {
        out.write(buffer.array(), 0, buffer.size());
        buffer.clear();
        if (out.checkError()) {
            throw new ClosedOutputException();
        }
    }
}
