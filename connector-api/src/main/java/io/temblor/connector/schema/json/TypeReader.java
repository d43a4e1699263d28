package io.temblor.connector.schema.json;

import io.temblor.connector.schema.BoolType;
import io.temblor.connector.schema.DurationType;
import io.temblor.connector.schema.ListType;
import io.temblor.connector.schema.MapType;
import io.temblor.connector.schema.PathType;
import io.temblor.connector.schema.Range;
import io.temblor.connector.schema.RecordType;
import io.temblor.connector.schema.SecretType;
import io.temblor.connector.schema.SettingType;
import io.temblor.connector.schema.SizeType;
import io.temblor.connector.schema.TextType;
import io.temblor.connector.schema.WholeType;
import io.temblor.connector.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads the type of a setting, or of an element of one.
final class TypeReader {
    private static final List<String> WORDS = List.of("string", "integer", "number", "boolean", "array", "object");

    /// Longer ones might exhaust the stack when they are compiled.
    private static final int LONGEST_PATTERN = 1_000;

    private TypeReader() {}

    /// The word of a node's `type`.
    static String word(Node node) {
        String possible = "possible are " + String.join(", ", WORDS);
        if (node.child("type").isEmpty()) {
            Keywords.ALL.check(node);
            throw node.fault("missing `type`; a setting is of one type, and " + possible);
        }
        Node type = node.child("type").orElseThrow();
        return WORDS.stream()
                .filter(word -> type.value().equals(Value.of(word)))
                .findFirst()
                .orElseThrow(() -> type.fault("expected one type, found " + type.found() + "; " + possible));
    }

    static SettingType type(Node node) {
        return switch (word(node)) {
            case "string" -> string(node);
            case "integer" -> integer(node);
            case "number" -> checked(Keywords.NUMBERS, node, Limits::number);
            case "boolean" -> checked(Keywords.BOOLEANS, node, _ -> new BoolType());
            case "array" -> checked(Keywords.ARRAYS, node, TypeReader::list);
            default -> checked(Keywords.OBJECTS, node, TypeReader::object);
        };
    }

    private static SettingType checked(Keywords keywords, Node node, Function<Node, SettingType> reader) {
        keywords.check(node);
        return reader.apply(node);
    }

    private static SettingType string(Node node) {
        if (node.get("writeOnly", Node::bool, false)) {
            return checked(Keywords.SECRETS, node, _ -> new SecretType());
        }
        return switch (format(node, "path")) {
            case "path" -> checked(Keywords.PATHS, node, _ -> new PathType());
            default -> checked(Keywords.TEXTS, node, TypeReader::text);
        };
    }

    private static SettingType integer(Node node) {
        Keywords.INTEGERS.check(node);
        return switch (format(node, "duration", "size")) {
            case "duration" -> new DurationType(Limits.range(node, Range.NOT_NEGATIVE));
            case "size" -> new SizeType(Limits.range(node, Range.NOT_NEGATIVE));
            default -> new WholeType(Limits.range(node, Range.ALL));
        };
    }

    /// The word of `format`, which is one of those possible, or empty if there is none.
    private static String format(Node node, String... possible) {
        String word = node.get("format", Node::text, "");
        if (node.child("format").isPresent() && !List.of(possible).contains(word)) {
            throw node.fault("the format `" + word + "` is not possible for the type " + word(node) + "; possible are "
                    + String.join(", ", possible));
        }
        return word;
    }

    private static SettingType text(Node node) {
        List<String> words = node.get("enum", TypeReader::words, List.of());
        Range length = Limits.count(node, "minLength", "maxLength");
        Optional<Pattern> pattern = node.child("pattern").map(TypeReader::pattern);
        return new TextType(words, length, pattern);
    }

    private static List<String> words(Node list) {
        List<String> words = list.elements().stream().map(Node::text).toList();
        if (words.isEmpty() || new HashSet<>(words).size() < words.size()) {
            throw list.fault("expected texts that differ, at least one, found " + words);
        }
        return words;
    }

    private static Pattern pattern(Node node) {
        if (node.text().length() > LONGEST_PATTERN) {
            throw node.fault("the pattern is longer than " + LONGEST_PATTERN + " characters");
        }
        try {
            return Pattern.compile(node.text());
        } catch (PatternSyntaxException e) {
            throw node.fault("the pattern does not compile: " + e.getDescription() + " at index " + e.getIndex());
        }
    }

    private static SettingType list(Node node) {
        Node items = node.child("items").orElseThrow(() -> node.fault("missing `items`: the schema of each element"));
        return new ListType(element(items), Limits.count(node, "minItems", "maxItems"));
    }

    private static SettingType object(Node node) {
        boolean hasProperties = node.child("properties").isPresent();
        if (SchemaReader.isMap(node) == hasProperties) {
            throw node.fault("an object has either `properties`, which are settings, or `additionalProperties` with the"
                    + " schema of every value");
        }
        return hasProperties ? new RecordType(SchemaReader.settings(node)) : map(node);
    }

    private static SettingType map(Node node) {
        if (node.child("required").isPresent()) {
            throw node.fault("`required` is for an object with `properties`");
        }
        return new MapType(element(node.child("additionalProperties").orElseThrow()));
    }

    /// What lies in a list or a map has no default.
    private static SettingType element(Node node) {
        SettingType type = type(node);
        node.child("default").ifPresent(written -> {
            throw written.fault("an element has no default; the list or map around it may have one");
        });
        return type;
    }
}
