package io.temblor.pipeline.script.extract;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The extractor `dissect`: texts of parts with delimiters between them, which it yields as a record.
///
/// Each part reaches to the first place where the delimiter or the padding behind it is, the last one to the end.
///
/// | in a pattern     | is |
/// |------------------|----|
/// | `%{name}`        | a text, perhaps empty; `%{name:int}` and `%{name:float}` are numbers |
/// | `%{+name}`       | appended to the part of this name before, behind the padding that came last, or a space |
/// | `%{}`, `%{?name}` | skipped |
/// | `%{&name}`       | a part whose key is what was skipped as `%{?name}` |
/// | `%{_}`, `%{_(-)}` | any number of spaces, or of what stands in the parentheses |
///
/// **See** the operator `dissect`, whose patterns have another syntax for padding.
final class DissectExtractor implements Extractor {
    private final List<Step> steps;
    private final List<String> names;

    /// @param names the keys of the result; a part has the index of its own
    DissectExtractor(List<Step> steps, List<String> names) {
        this.steps = List.copyOf(steps);
        this.names = List.copyOf(names);
    }

    static Extractor prepare(String argument) throws InvalidExtractorException {
        return new DissectArgument(argument).extractor();
    }

    /// What a pattern asks of a text, one after another.
    sealed interface Step {}

    record Delimiter(String text) implements Step {}

    record Padding(String text) implements Step {}

    /// @param slot the index of the name, or -1 if the name is not known before
    record Part(Use use, String name, int slot, TextConversion conversion) implements Step {}

    /// What becomes of a part.
    enum Use {
        KEEP,
        APPEND,
        SKIP,
        KEYED
    }

    @Override
    public @Nullable Value extract(String text) {
        Run run = new Run(text);
        for (int i = 0; i < steps.size(); i++) {
            boolean goesOn = switch (steps.get(i)) {
                case Delimiter(String delimiter) -> run.skip(delimiter);
                case Padding(String padding) -> run.skipAll(padding);
                case Part part -> run.take(part, i + 1);
            };
            if (!goesOn) {
                return null;
            }
        }
        return run.at == text.length() ? run.fields() : null;
    }

    @Override
    public int cost() {
        return 150;
    }

    /// One text on its way through the steps.
    private final class Run {
        private final String text;
        private final @Nullable Value[] values = new @Nullable Value[names.size()];
        private final Map<String, String> skipped = new HashMap<>();
        private final Map<String, Value> keyed = new HashMap<>();
        private String glue = " ";
        private int at;

        Run(String text) {
            this.text = text;
        }

        boolean skip(String delimiter) {
            boolean isNext = text.startsWith(delimiter, at);
            at += isNext ? delimiter.length() : 0;
            return isNext;
        }

        boolean skipAll(String padding) {
            glue = padding;
            while (text.startsWith(padding, at)) {
                at += padding.length();
            }
            return true;
        }

        boolean take(Part part, int next) {
            int end = end(next);
            if (end < 0) {
                return false;
            }
            String found = text.substring(at, end);
            at = end;
            return put(part, found);
        }

        private int end(int next) {
            return switch (next < steps.size() ? steps.get(next) : null) {
                case null -> text.length();
                case Delimiter(String delimiter) -> text.indexOf(delimiter, at);
                case Padding(String padding) -> {
                    int end = text.indexOf(padding, at);
                    yield end >= 0 ? end : endWithout(next + 1);
                }
                case Part _ -> throw new AssertionError("two parts have nothing between them");
            };
        }

        /// Where a part ends whose padding is not there.
        private int endWithout(int next) {
            return switch (next < steps.size() ? steps.get(next) : null) {
                case null -> text.length();
                case Delimiter(String delimiter) -> text.indexOf(delimiter, at);
                case Padding _, Part _ -> -1;
            };
        }

        /// Converts what was found; false if that cannot be.
        private boolean put(Part part, String found) {
            switch (part.use) {
                case SKIP -> skipped.put(part.name, found);
                case KEYED -> {
                    return putKeyed(part, found);
                }
                case APPEND, KEEP -> {
                    boolean appends = part.use == Use.APPEND && values[part.slot] instanceof StringValue;
                    Value value = appends ? appended(part.slot, found) : part.conversion.convert(found);
                    values[part.slot] = value;
                    return value != null;
                }
            }
            return true;
        }

        private @Nullable Value appended(int slot, String found) {
            return values[slot] instanceof StringValue(String before) ? new StringValue(before + glue + found) : null;
        }

        private boolean putKeyed(Part part, String found) {
            String key = skipped.remove(part.name);
            Value value = part.conversion.convert(found);
            if (key == null || key.isEmpty() || value == null) {
                return false;
            }
            keyed.put(key, value);
            return true;
        }

        RecordValue fields() {
            RecordValue.Builder fields = RecordValue.builder();
            for (int i = 0; i < values.length; i++) {
                Value value = values[i];
                if (value != null) {
                    fields.put(names.get(i), value);
                }
            }
            keyed.forEach(fields::put);
            return fields.build();
        }
    }
}
