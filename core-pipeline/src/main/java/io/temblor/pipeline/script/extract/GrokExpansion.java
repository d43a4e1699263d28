package io.temblor.pipeline.script.extract;

import io.temblor.config.NearMiss;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts in the place of each `%{NAME}` what it stands for, once.
final class GrokExpansion {
    private static final String OPEN = "%{";
    private static final int LONGEST = 100_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern FIELD = Pattern.compile("[\\w@.:;/\\s\\[\\]-]+");

    private final GrokDefinitions definitions;
    private final Map<String, String> own = new HashMap<>();
    private final SequencedSet<String> open = new LinkedHashSet<>();
    private final StringBuilder out = new StringBuilder();

    GrokExpansion(GrokDefinitions definitions) {
        this.definitions = definitions;
    }

    /// A regular expression whose groups have fields as names.
    String expand(String text) throws InvalidExtractorException {
        append(text);
        return out.toString();
    }

    private void append(String text) throws InvalidExtractorException {
        int at = 0;
        for (int begin = text.indexOf(OPEN); begin >= 0; begin = text.indexOf(OPEN, at)) {
            append(text, at, begin);
            int end = text.indexOf('}', begin);
            Reference reference = end < 0 ? null : Reference.of(text.substring(begin + OPEN.length(), end));
            if (reference == null) {
                throw new InvalidExtractorException("expected a pattern such as %{NAME}, %{NAME:field}, "
                        + "%{NAME:field:int} or %{NAME:field=expression}, found " + Excerpt.at(text, begin));
            }
            append(reference);
            at = end + 1;
        }
        append(text, at, text.length());
    }

    private void append(String text, int begin, int end) throws InvalidExtractorException {
        if (out.length() + end - begin > LONGEST) {
            throw new InvalidExtractorException(
                    "the regular expression is too large: with its patterns it may have " + LONGEST + " characters");
        }
        out.append(text, begin, end);
    }

    private void append(Reference reference) throws InvalidExtractorException {
        String name = reference.name;
        if (reference.definition != null) {
            own.put(name, reference.definition);
        }
        String definition = own.containsKey(name) ? own.get(name) : definitions.find(name);
        if (definition == null) {
            throw new InvalidExtractorException(
                    "unknown pattern `" + name + "`; " + NearMiss.hint(name, definitions.names()));
        }
        if (!open.add(name)) {
            throw new InvalidExtractorException(
                    "the pattern `" + name + "` contains itself: " + String.join(" → ", open) + " → " + name);
        }
        out.append(reference.field == null ? "(?:" : "(?<" + reference.field + ">");
        append(definition);
        out.append(')');
        open.remove(name);
    }

    /// What stands in the braces.
    ///
    /// @param field      the name of a field, perhaps with a type
    /// @param definition what the pattern is from here on
    private record Reference(
            String name, @Nullable String field, @Nullable String definition) {

        static @Nullable Reference of(String inside) {
            int equals = inside.indexOf('=');
            String head = equals < 0 ? inside : inside.substring(0, equals);
            String definition = equals < 0 ? null : inside.substring(equals + 1);
            int colon = head.indexOf(':');
            String name = colon < 0 ? head : head.substring(0, colon);
            String field = colon < 0 ? null : head.substring(colon + 1);
            boolean isRight = NAME.matcher(name).matches()
                    && (field == null || FIELD.matcher(field).matches())
                    && (definition == null || !definition.isEmpty());
            return isRight ? new Reference(name, field, definition) : null;
        }
    }
}
