package io.temblor.pipeline.script.std;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What to put in place of a match: a text in which `$1`, `$name` and `${name}` stand for groups, and `$$` for a
/// `$`. A group that there is not, or that took no part, is empty.
///
/// **Threading.** Immutable.
final class Replacement {
    private final List<Part> parts;

    private sealed interface Part {
        record Literal(String text) implements Part {}

        record Numbered(int group) implements Part {}

        record Named(String group) implements Part {}
    }

    private Replacement(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /// Reads a replacement.
    static Replacement of(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int dollar = text.indexOf('$', at);
            if (dollar < 0) {
                parts.add(new Part.Literal(text.substring(at)));
                break;
            }
            parts.add(new Part.Literal(text.substring(at, dollar)));
            at = readGroup(text, dollar, parts);
        }
        return new Replacement(parts);
    }

    /// Reads what begins with a dollar, and tells where it ends.
    private static int readGroup(String text, int dollar, List<Part> parts) {
        int start = dollar + 1;
        if (text.startsWith("$", start)) {
            parts.add(new Part.Literal("$"));
            return start + 1;
        }
        if (text.startsWith("{", start)) {
            int end = text.indexOf('}', start);
            if (end > 0) {
                parts.add(group(text.substring(start + 1, end)));
                return end + 1;
            }
        }
        int end = start;
        while (end < text.length() && isPartOfName(text.charAt(end))) {
            end++;
        }
        parts.add(end == start ? new Part.Literal("$") : group(text.substring(start, end)));
        return end;
    }

    private static boolean isPartOfName(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static Part group(String name) {
        try {
            return new Part.Numbered(Integer.parseUnsignedInt(name));
        } catch (NumberFormatException e) {
            return new Part.Named(name);
        }
    }

    /// Appends it for the present match.
    void appendTo(StringBuilder out, Matcher match) {
        for (Part part : parts) {
            switch (part) {
                case Part.Literal(String text) -> out.append(text);
                case Part.Numbered(int group) -> append(out, match, group);
                case Part.Named(String group) -> append(out, match, group);
            }
        }
    }

    private static void append(StringBuilder out, Matcher match, int group) {
        if (group >= 0 && group <= match.groupCount()) {
            out.append(Objects.requireNonNullElse(match.group(group), ""));
        }
    }

    private static void append(StringBuilder out, Matcher match, String group) {
        if (match.pattern().namedGroups().containsKey(group)) {
            out.append(Objects.requireNonNullElse(match.group(group), ""));
        }
    }
}
