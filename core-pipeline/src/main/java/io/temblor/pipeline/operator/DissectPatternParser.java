package io.temblor.pipeline.operator;

import io.temblor.pipeline.script.extract.TextConversion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the text of a [DissectPattern], once.
final class DissectPatternParser {
    private static final String OPEN = "%{";
    private static final Pattern PART =
            Pattern.compile("(?<sign>[?+]?)(?<name>[\\p{L}\\p{N}_.@-]*?)(?::(?<type>[a-z]*))?(?<pad>->)?");
    private static final List<String> TYPES = List.of("string", "int", "float");
    private static final String EXAMPLES = "%{name}, %{?name}, %{+name}, %{name:int} or %{name->}";

    private final String pattern;
    private final List<DissectPart> parts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> converted = new HashSet<>();
    private int at;

    DissectPatternParser(String pattern) {
        this.pattern = pattern;
    }

    DissectPattern pattern() {
        String prefix = literal();
        while (at < pattern.length()) {
            part();
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("needs at least one part such as %{name}");
        }
        return new DissectPattern(prefix, List.copyOf(parts), List.copyOf(names));
    }

    /// The text up to the next part.
    private String literal() {
        int begin = at;
        int open = pattern.indexOf(OPEN, at);
        at = open < 0 ? pattern.length() : open;
        return pattern.substring(begin, at);
    }

    private void part() {
        int begin = at;
        int close = pattern.indexOf('}', at);
        check(close >= 0, "a part has no closing `}`", begin);
        Matcher inside = PART.matcher(pattern.substring(begin + OPEN.length(), close));
        check(inside.matches(), "expected a part such as " + EXAMPLES, begin);
        at = close + 1;
        String delimiter = literal();
        boolean isPadded = inside.group("pad") != null;
        check(!delimiter.isEmpty() || at == pattern.length(), "expected a text between two parts", close + 1);
        check(!delimiter.isEmpty() || !isPadded, "expected a text behind a part with `->`", close + 1);
        TextConversion conversion = conversion(inside, begin);
        int slot = slot(inside.group("sign"), inside.group("name"), conversion, begin);
        parts.add(new DissectPart(pattern.substring(begin, close + 1), slot, conversion, delimiter, isPadded));
    }

    private TextConversion conversion(Matcher inside, int begin) {
        String type = inside.group("type");
        if (type == null) {
            return TextConversion.STRING;
        }
        check(TYPES.contains(type), "unknown type `" + type + "`, possible are " + String.join(", ", TYPES), begin);
        check(inside.group("sign").isEmpty(), "a type is for parts that are neither skipped nor appended", begin);
        return TextConversion.valueOf(type.toUpperCase(Locale.ROOT));
    }

    private int slot(String sign, String name, TextConversion conversion, int begin) {
        check(!name.isEmpty() || !sign.equals("+"), "expected the name of the part to append to", begin);
        if (name.isEmpty() || sign.equals("?")) {
            check(
                    conversion == TextConversion.STRING,
                    "a type is for parts that are neither skipped nor appended",
                    begin);
            return DissectPart.UNNAMED;
        }
        int slot = names.indexOf(name);
        check(slot < 0 || sign.equals("+"), "`" + name + "` comes twice; append with `+` or skip with `?`", begin);
        check(slot < 0 || !converted.contains(name), "`" + name + "` is no text that could be appended to", begin);
        if (slot < 0) {
            names.add(name);
        }
        if (conversion != TextConversion.STRING) {
            converted.add(name);
        }
        return slot < 0 ? names.size() - 1 : slot;
    }

    private void check(boolean holds, String problem, int place) {
        if (!holds) {
            throw new IllegalArgumentException(
                    problem + ", found " + DissectPart.shown(pattern, place) + " at character " + place);
        }
    }
}
