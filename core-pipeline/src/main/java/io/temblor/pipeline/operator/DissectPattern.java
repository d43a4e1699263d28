package io.temblor.pipeline.operator;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pattern that takes texts apart: names, and between them the delimiters that the text must have.
///
/// `%{date} %{time->} [%{level}] %{code:int} %{}` is such a pattern. Each part reaches to the *first* place
/// where its delimiter is found, the last one to the end if it has none; the text must match as a whole.
///
/// | part            | is |
/// |-----------------|----|
/// | `%{name}`       | a text, perhaps empty |
/// | `%{name:int}`   | an integer of 64 bits, signed or unsigned |
/// | `%{name:float}` | a number |
/// | `%{}` `%{?name}` | skipped |
/// | `%{+name}`      | appended to the part of this name before, with a space between |
/// | `%{name->}`     | followed by its delimiter any number of times |
///
/// **Threading.** Immutable.
final class DissectPattern {
    private final String prefix;
    private final List<DissectPart> parts;
    private final List<String> names;

    /// @param prefix what a text begins with
    /// @param parts  what follows, each with its delimiter
    /// @param names  the keys of the result; a part has the index of its own
    DissectPattern(String prefix, List<DissectPart> parts, List<String> names) {
        this.prefix = prefix;
        this.parts = parts;
        this.names = names;
    }

    /// What became of a text.
    sealed interface Result {}

    /// The named parts in the order in which their names first come in the pattern.
    record Match(RecordValue parts) implements Result {}

    /// The text does not match.
    ///
    /// @param message what was expected, what was found, and where
    record Mismatch(String message) implements Result {}

    /// Reads a pattern.
    ///
    /// @throws IllegalArgumentException with what is wrong with the pattern
    static DissectPattern compile(String pattern) {
        return new DissectPatternParser(pattern).pattern();
    }

    /// Takes a text apart.
    Result match(String text) {
        if (!text.startsWith(prefix)) {
            return mismatch("`" + prefix + "`", text, 0);
        }
        @Nullable Value[] values = new @Nullable Value[names.size()];
        int at = prefix.length();
        for (int i = 0; i < parts.size(); i++) {
            DissectPart part = parts.get(i);
            int end = part.end(text, at);
            if (end < 0) {
                return mismatch("`" + part.delimiter() + "` behind " + part, text, at);
            }
            if (part.isNamed() && !put(part, text.substring(at, end), values)) {
                return mismatch(part.conversion().words() + " for " + part, text.substring(0, end), at);
            }
            at = part.next(text, end);
        }
        return at == text.length() ? new Match(fields(values)) : mismatch("the end", text, at);
    }

    /// Converts what was found; false if that cannot be.
    private static boolean put(DissectPart part, String found, @Nullable Value[] values) {
        Value before = values[part.slot()];
        if (before instanceof StringValue(String text)) {
            values[part.slot()] = new StringValue(text + " " + found);
            return true;
        }
        Value value = part.conversion().convert(found);
        values[part.slot()] = value;
        return value != null;
    }

    private RecordValue fields(@Nullable Value[] values) {
        RecordValue.Builder builder = RecordValue.builder();
        for (int i = 0; i < values.length; i++) {
            Value value = values[i];
            if (value != null) {
                builder.put(names.get(i), value);
            }
        }
        return builder.build();
    }

    private static Mismatch mismatch(String expected, String text, int at) {
        return new Mismatch("expected " + expected + ", found " + DissectPart.shown(text, at) + " at character " + at);
    }
}
