package io.temblor.connector.testkit;

import io.temblor.connector.Position;
import io.temblor.connector.Split;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event as the engine would see it: a line of a byte stream, a message or a value.
///
/// @param after the position behind it
record Received(Split split, String text, Position after) {

    /// The events in what a source appended, in order of their ends.
    static List<Received> of(List<Appended> appended, SourceSubject<?> subject) {
        Lines lines = new Lines();
        for (Appended each : appended) {
            switch (each) {
                case Appended.Chunk chunk -> lines.add(chunk);
                case Appended.Message message -> lines.found.add(received(message, message.text()));
                case Appended.Decoded value -> lines.found.add(received(value, subject.text(value.value())));
                case Appended.Ended ended -> lines.end(ended.split());
                case Appended.Failed failed -> lines.partial.remove(failed.split());
            }
        }
        return lines.found;
    }

    /// The position behind the last event of each split, for splits that can resume.
    static Map<String, Position> positions(List<Received> events) {
        Map<String, Position> positions = new LinkedHashMap<>();
        events.forEach(event -> positions.put(event.split().id(), event.after()));
        positions.values().removeIf(position -> !position.isResumable());
        return positions;
    }

    /// The texts of each split, in order.
    static Map<String, List<String>> bySplit(List<Received> events) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        events.forEach(e ->
                texts.computeIfAbsent(e.split().id(), _ -> new ArrayList<>()).add(e.text()));
        return texts;
    }

    private static Received received(Appended each, String text) {
        return new Received(each.split(), text, each.after());
    }

    /// Cuts byte streams at line feeds.
    private static final class Lines {
        private final List<Received> found = new ArrayList<>();
        private final Map<Split, ByteArrayOutputStream> partial = new IdentityHashMap<>();

        private void add(Appended.Chunk chunk) {
            ByteArrayOutputStream line = partial.computeIfAbsent(chunk.split(), _ -> new ByteArrayOutputStream());
            for (int i = 0; i < chunk.bytes().length; i++) {
                if (chunk.bytes()[i] == '\n') {
                    emit(chunk.split(), line, chunk.first().plus(i + 1));
                } else {
                    line.write(chunk.bytes()[i]);
                }
            }
        }

        private void emit(Split split, ByteArrayOutputStream line, Position after) {
            found.add(new Received(split, line.toString(StandardCharsets.UTF_8), after));
            line.reset();
        }

        private void end(Split split) {
            @Nullable ByteArrayOutputStream line = partial.remove(split);
            if (line != null && line.size() > 0) {
                emit(split, line, Position.NONE);
            }
        }
    }
}
