package io.temblor.pipeline.script.extract;

import io.temblor.pipeline.script.extract.DissectExtractor.Delimiter;
import io.temblor.pipeline.script.extract.DissectExtractor.Padding;
import io.temblor.pipeline.script.extract.DissectExtractor.Part;
import io.temblor.pipeline.script.extract.DissectExtractor.Step;
import io.temblor.pipeline.script.extract.DissectExtractor.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the argument of `dissect`, once.
final class DissectArgument {
    private static final String OPEN = "%{";
    private static final Map<String, TextConversion> CONVERSIONS =
            Map.of("string", TextConversion.STRING, "int", TextConversion.INT, "float", TextConversion.FLOAT);

    private final String argument;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> skipped = new HashSet<>();
    private int at;

    DissectArgument(String argument) {
        this.argument = argument;
    }

    DissectExtractor extractor() throws InvalidExtractorException {
        while (at < argument.length()) {
            if (argument.startsWith(OPEN, at)) {
                braces();
            } else {
                delimiter();
            }
        }
        return new DissectExtractor(steps, List.copyOf(slots.keySet()));
    }

    private void delimiter() throws InvalidExtractorException {
        int open = argument.indexOf(OPEN, at);
        int end = open < 0 ? argument.length() : open;
        steps.add(new Delimiter(Backslashes.resolved(argument, at, end)));
        at = end;
    }

    private void braces() throws InvalidExtractorException {
        int begin = at;
        int close = argument.indexOf('}', begin);
        int open = argument.indexOf(OPEN, begin + OPEN.length());
        check(close >= 0 && (open < 0 || open > close), "a part has no closing `}`", begin);
        String inside = argument.substring(begin + OPEN.length(), close);
        at = close + 1;
        if (inside.startsWith("_")) {
            padding(inside, begin);
        } else {
            boolean follows = !steps.isEmpty() && steps.getLast() instanceof Part;
            check(!follows, "expected a delimiter or padding between two parts", begin);
            steps.add(part(inside, begin));
        }
    }

    private void padding(String inside, int begin) throws InvalidExtractorException {
        boolean hasText = inside.startsWith("_(") && inside.endsWith(")") && inside.length() > 3;
        check(hasText || inside.equals("_"), "expected padding such as %{_} or %{_(-)}", begin);
        String text = hasText ? inside.substring(2, inside.length() - 1) : " ";
        check(!argument.startsWith(text, at), "what follows padding must not begin with it", begin);
        steps.add(new Padding(text));
    }

    private Part part(String inside, int begin) throws InvalidExtractorException {
        Use use = switch (inside.isEmpty() ? '?' : inside.charAt(0)) {
            case '?' -> Use.SKIP;
            case '&' -> Use.KEYED;
            case '+' -> Use.APPEND;
            default -> Use.KEEP;
        };
        String rest = use == Use.KEEP || inside.isEmpty() ? inside : inside.substring(1);
        int colon = rest.indexOf(':');
        String name = colon < 0 ? rest : rest.substring(0, colon);
        TextConversion conversion = colon < 0 ? TextConversion.STRING : conversion(rest, colon, begin);
        boolean isTyped = use == Use.KEEP || use == Use.KEYED;
        check(colon < 0 || isTyped, "a type is for parts that are neither skipped nor appended", begin);
        return switch (use) {
            case SKIP -> skip(name);
            case KEYED -> keyed(name, conversion, begin);
            case APPEND, KEEP -> named(use, name, conversion, begin);
        };
    }

    private TextConversion conversion(String rest, int colon, int begin) throws InvalidExtractorException {
        String type = rest.substring(colon + 1);
        TextConversion conversion = CONVERSIONS.get(type);
        if (conversion == null) {
            throw fault("unknown type " + Excerpt.of(type) + ", possible are string, int, float", begin);
        }
        return conversion;
    }

    private Part skip(String name) {
        skipped.add(name);
        return new Part(Use.SKIP, name, -1, TextConversion.STRING);
    }

    private Part keyed(String name, TextConversion conversion, int begin) throws InvalidExtractorException {
        check(skipped.remove(name), "expected a part such as %{?name} of this name before, which finds the key", begin);
        return new Part(Use.KEYED, name, -1, conversion);
    }

    private Part named(Use use, String name, TextConversion conversion, int begin) throws InvalidExtractorException {
        boolean appends = use == Use.APPEND;
        check(!appends || !name.isEmpty(), "expected the name of the part to append to", begin);
        check(!appends || !numbers.contains(name), Excerpt.of(name) + " is no text that could be appended to", begin);
        if (conversion == TextConversion.STRING) {
            numbers.remove(name);
        } else {
            numbers.add(name);
        }
        slots.putIfAbsent(name, slots.size());
        return new Part(use, name, slots.getOrDefault(name, -1), conversion);
    }

    private void check(boolean holds, String problem, int place) throws InvalidExtractorException {
        if (!holds) {
            throw fault(problem, place);
        }
    }

    private InvalidExtractorException fault(String problem, int place) {
        return new InvalidExtractorException(problem + ", found " + Excerpt.at(argument, place));
    }
}
