package io.temblor.cli.script;

import io.temblor.connector.NanoClock;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;

/// Runs a script on lines of JSON, prints what it emits, and says which lines went wrong.
///
/// **Threading.** One thread at a time.
public final class Evaluation {
    private static final Origin ORIGIN = new Origin("eval", new Split(""));

    private final ScriptRun run;
    private final EventPrinter printer;
    private final PrintWriter err;
    private boolean failed;

    public Evaluation(ScriptRun run, EventPrinter printer, PrintWriter err) {
        this.run = run;
        this.printer = printer;
        this.err = err;
    }

    /// Runs the script once, on null.
    public void once() throws ClosedOutputException {
        evaluate(Document.of(Value.NULL), "");
        printer.flush();
    }

    /// Runs the script on each line. Before it waits for one, what was emitted is written.
    public void lines(InputStream in) throws IOException, ClosedOutputException {
        LineReader lines = new LineReader(in);
        JsonParser parser = JsonDocuments.parser();
        Document document = new Document();
        try {
            while (hasNext(lines, document)) {
                if (!isBlank(document)) {
                    line(document, parser, "line " + lines.number() + ": ");
                }
            }
        } finally {
            printer.flush();
        }
    }

    private boolean hasNext(LineReader lines, Document document) throws IOException, ClosedOutputException {
        if (!lines.hasLine()) {
            printer.flush();
        }
        return lines.next(document);
    }

    private static boolean isBlank(Document document) {
        for (int i = 0; i < document.length(); i++) {
            if (document.bytes()[i] > ' ' || document.bytes()[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void line(Document document, JsonParser parser, String place) throws ClosedOutputException {
        try {
            parser.parse(document);
        } catch (DecodeException e) {
            complain(place + "not JSON: " + e.getMessage());
            return;
        }
        evaluate(document, place);
    }

    private void evaluate(Document document, String place) throws ClosedOutputException {
        try {
            Optional<ScriptRun.Emission> emission =
                    run.run(new ScriptEvent(document, NanoClock.SYSTEM.epochNanos(), ORIGIN));
            if (emission.isPresent()) {
                printer.print(emission.orElseThrow());
            }
        } catch (FailedRunException e) {
            complain(place + e.getMessage());
        } catch (EncodeException e) {
            complain(place + "the result cannot be written as JSON: " + e.getMessage());
        }
    }

    /// What was emitted before it comes first, should both streams go to one place.
    private void complain(String what) throws ClosedOutputException {
        printer.flush();
        err.println(what);
        err.flush();
        failed = true;
    }

    /// Whether something went wrong with an event.
    public boolean hasFailed() {
        return failed;
    }
}
