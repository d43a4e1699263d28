package io.temblor.connector.schema.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The keywords that are possible, by what is described.
///
/// @param what     what they describe, in the plural
/// @param possible the keywords
record Keywords(String what, Set<String> possible) {
    private static final List<String> SILENT = List.of("examples", "$schema", "$id", "$comment");
    private static final String[] LIMITS = {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "format"};

    static final Keywords SETTINGS =
            of("the settings of a component", "properties", "required", "additionalProperties");
    static final Keywords TEXTS =
            of("texts", "default", "enum", "minLength", "maxLength", "pattern", "format", "writeOnly");
    static final Keywords PATHS = of("paths", "default", "format", "writeOnly");
    static final Keywords SECRETS = of("secrets", "writeOnly");
    static final Keywords INTEGERS = of("integers", "default", LIMITS);
    static final Keywords NUMBERS =
            of("numbers", "default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
    static final Keywords BOOLEANS = of("booleans", "default");
    static final Keywords ARRAYS = of("arrays", "default", "items", "minItems", "maxItems");
    static final Keywords OBJECTS = of("objects", "default", "properties", "required", "additionalProperties");

    /// All of them, for what does not say its type.
    static final Keywords ALL = of(
            "settings",
            "default",
            Stream.of(TEXTS, INTEGERS, ARRAYS, OBJECTS)
                    .flatMap(keywords -> keywords.possible().stream())
                    .toArray(String[]::new));

    private static Keywords of(String what, String first, String... more) {
        Set<String> possible = new LinkedHashSet<>(List.of("type", "title", "description", first));
        possible.addAll(List.of(more));
        return new Keywords(what, possible);
    }

    /// Refuses a node that says what is not possible here.
    void check(Node node) {
        for (String keyword : node.keys()) {
            if (!possible.contains(keyword) && !SILENT.contains(keyword)) {
                throw node.fault("the keyword `" + keyword + "` is not possible for " + what + "; possible are "
                        + String.join(", ", possible));
            }
        }
    }
}
