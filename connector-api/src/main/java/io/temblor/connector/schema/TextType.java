package io.temblor.connector.schema;

import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A text.
///
/// @param words   the texts that are possible; empty if there are no fixed ones
/// @param length  how many characters are possible, counted as code points
/// @param pattern what must be found in the text, wherever it is not anchored
public record TextType(List<String> words, Range length, Optional<Pattern> pattern) implements SettingType {
    private static final int LONGEST_SHOWN = 60;

    public TextType {
        words = List.copyOf(words);
        length.requireNotNegative("the length of a text");
    }

    /// Any text.
    public TextType() {
        this(List.of());
    }

    /// One of a few words, or any text if there are none.
    public TextType(List<String> words) {
        this(words, Range.NOT_NEGATIVE, Optional.empty());
    }

    @Override
    public Optional<String> problem(Value value) {
        return value instanceof StringValue text ? problem(text.value()) : WrongType.of(ValueType.STRING, value);
    }

    private Optional<String> problem(String text) {
        if (!words.isEmpty() && !words.contains(text)) {
            return Optional.of("must be one of " + String.join(", ", words) + ", but is " + quoted(text));
        }
        return problemOfLength(text).or(() -> problemOfPattern(text));
    }

    private Optional<String> problemOfLength(String text) {
        return text.isEmpty() && length.least() == 1
                ? Optional.of("must not be empty")
                : length.problemOfCount(text.codePointCount(0, text.length()), "character");
    }

    private Optional<String> problemOfPattern(String text) {
        return pattern.filter(wanted -> !wanted.matcher(text).find())
                .map(wanted -> "must match `" + wanted + "`, but is " + quoted(text));
    }

    private static String quoted(String text) {
        return '"' + (text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…") + '"';
    }
}
