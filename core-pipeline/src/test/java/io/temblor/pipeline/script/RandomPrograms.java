package io.temblor.pipeline.script;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes small scripts that can be compiled, of a few variables and fields, and events for them.
final class RandomPrograms {
    private static final List<String> KEYS = List.of("a", "b", "c", "list", "text");
    private static final List<String> VARIABLES = List.of("p", "q", "r");

    // To use the modules of the library would take more time than all else.
    private static final String DECLARATIONS = """
            const LIMIT = 3;
            intrinsic fn len(array) as array::len;
            intrinsic fn uppercase(input) as string::uppercase;
            intrinsic fn is_string(value) as type::is_string;
            intrinsic fn is_integer(value) as type::is_integer;
            intrinsic fn is_record(value) as type::is_record;
            """;

    private final Random random;
    private final RandomPatterns patterns;
    private final RandomStatements statements;
    private boolean inFunction;

    RandomPrograms(Random random) {
        this.random = random;
        this.patterns = new RandomPatterns(this);
        this.statements = new RandomStatements(this);
    }

    String program() {
        StringBuilder script = new StringBuilder(DECLARATIONS);
        inFunction = true;
        script.append("fn one(p) with\n  ").append(statements.inFunction(2)).append("\nend;\n");
        script.append("fn two(p, q) of\n  case (")
                .append(patterns.element(2))
                .append(", ")
                .append(patterns.element(1));
        script.append(") ")
                .append(maybe(() -> "when " + bool(2) + " "))
                .append("=> ")
                .append(value(2));
        script.append("\n  case _ => ").append(value(2)).append("\nend;\n");
        inFunction = false;
        VARIABLES.forEach(
                name -> script.append(random.nextInt(6) == 0 ? "" : "let " + name + " = " + value(1) + ";\n"));
        script.append(statements.state()).append(";\n");
        script.append(several(1, 4, ";\n", () -> statements.statement(3)));
        return script.toString();
    }

    String event() {
        return chance(8) ? json(2) : json(3, 5);
    }

    private String json(int depth) {
        return switch (pick(depth == 0 ? 6 : 8)) {
            case 0 -> "null";
            case 1 -> any("true", "false");
            case 2, 3 -> any("0", "1", "2", "5", "-1", "18446744073709551615", "9223372036854775807");
            case 4 -> any("1.5", "0.0", "2.0");
            case 5 -> any("\"a\"", "\"b\"", "\"k=v\"", "\"[1]\"", "\"\\u00e9\"", "\"\"");
            case 6 -> "[" + several(0, 3, ",", () -> json(depth - 1)) + "]";
            default -> json(depth, 3);
        };
    }

    private String json(int depth, int most) {
        return KEYS.stream()
                .filter(_ -> random.nextInt(5) < most)
                .map(key -> "\"" + key + "\":" + member(key, depth - 1))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String member(String key, int depth) {
        return switch (chance(6) ? "" : key) {
            case "a", "b" -> any("0", "1", "2", "3");
            case "list" -> "[" + several(0, 3, ",", () -> json(depth)) + "]";
            case "text" -> any("\"a\"", "\"k=v\"", "\"[1]\"");
            default -> json(depth);
        };
    }

    // Choices

    int pick(int count) {
        return random.nextInt(count);
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    String key() {
        return KEYS.get(random.nextInt(KEYS.size()));
    }

    String variable() {
        return inFunction ? any("p", "q") : VARIABLES.get(random.nextInt(VARIABLES.size()));
    }

    String maybe(Supplier<String> written) {
        return random.nextBoolean() ? written.get() : "";
    }

    String several(int least, int most, String separator, Supplier<String> written) {
        IntFunction<String> each = _ -> written.get();
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(each)
                .collect(Collectors.joining(separator));
    }

    // Expressions

    String value(int depth) {
        return switch (pick(8)) {
            case 0, 1 -> number(depth);
            case 2 -> bool(depth);
            case 3 -> text(depth);
            case 4 -> list(depth);
            case 5 -> fields(depth);
            default -> path(depth);
        };
    }

    String number(int depth) {
        if (depth <= 0 || chance(3)) {
            return chance(3) ? path(0) : any("0", "1", "2", "LIMIT", "1.5", "9223372036854775807");
        }
        return switch (pick(8)) {
            case 0 -> "(" + number(depth - 1) + any(" + ", " - ", " * ", " / ", " % ") + number(depth - 1) + ")";
            case 1 -> "(" + number(depth - 1) + any(" & ", " ^ ", " << ", " >> ", " >>> ") + number(depth - 1) + ")";
            case 2 -> any("-", "+", "!") + "(" + number(depth - 1) + ")";
            case 3 -> "len(" + variable() + ")";
            case 4 ->
                "(for " + list(depth - 1) + " of case (i, e) => " + any("e", "i", "e + i") + " into 0"
                        + maybe(() -> any(" use +", " use *", " use -")) + " end)";
            case 5 -> call(depth);
            case 6 -> match(depth, () -> number(depth - 1));
            default -> path(depth);
        };
    }

    String bool(int depth) {
        if (depth <= 0 || chance(5)) {
            return any("true", "false", "present event.a", "absent " + variable());
        }
        return switch (pick(7)) {
            case 0 -> "(" + bool(depth - 1) + any(" and ", " or ", " xor ") + bool(depth - 1) + ")";
            case 1 -> "not (" + bool(depth - 1) + ")";
            case 2, 3 -> "(" + value(depth - 1) + any(" == ", " != ") + value(depth - 1) + ")";
            case 4 -> "(" + number(depth - 1) + any(" < ", " <= ", " > ", " >= ") + number(depth - 1) + ")";
            case 5 -> any("present ", "absent ") + path(depth - 1);
            default -> "is_" + any("string", "integer", "record") + "(" + variable() + ")";
        };
    }

    String text(int depth) {
        if (depth <= 0 || chance(3)) {
            return any("\"a\"", "\"k=v\"", "\"é\"", "event.text");
        }
        return switch (pick(3)) {
            case 0 -> "\"t#{" + value(depth - 1) + "}\"";
            case 1 -> "(" + text(depth - 1) + " + " + text(depth - 1) + ")";
            default -> "uppercase(" + any("\"a\"", variable()) + ")";
        };
    }

    String list(int depth) {
        if (depth <= 0 || chance(4)) {
            return any("[]", "[1, 2]", "event.list", "[\"a\", null]");
        }
        return switch (pick(4)) {
            case 0, 1 -> "[" + several(0, 3, ", ", () -> value(depth - 1)) + "]";
            case 2 -> "(" + list(depth - 1) + " + " + list(depth - 1) + ")";
            default ->
                "(for " + path(depth - 1) + " of case (k, v) " + maybe(() -> "when " + bool(1) + " ") + "=> "
                        + any("v", "[k, v]", value(depth - 1)) + " end)";
        };
    }

    String fields(int depth) {
        if (depth <= 0 || chance(4)) {
            return any("{}", "{\"a\": 1, \"b\": {\"c\": 2}}", inFunction ? "p" : "event");
        }
        return switch (pick(4)) {
            case 0, 1 -> "{" + several(0, 2, ", ", () -> "\"" + key() + "\": " + value(depth - 1)) + "}";
            case 2 -> "(merge " + fields(depth - 1) + " of " + fields(depth - 1) + " end)";
            default ->
                "(patch " + fields(depth - 1) + " of " + several(1, 3, "; ", () -> operation(depth - 1)) + " end)";
        };
    }

    private String operation(int depth) {
        String to = "\"" + key() + "\"";
        return switch (pick(8)) {
            case 0 -> "insert " + to + " => " + value(depth);
            case 1 -> "upsert " + to + " => " + value(depth);
            case 2 -> "update " + to + " => " + value(depth);
            case 3 -> "erase " + to;
            case 4 -> any("move ", "copy ") + to + " => \"" + key() + "\"";
            case 5 -> "merge " + maybe(() -> to) + " => " + fields(depth);
            case 6 -> "default " + to + " => " + value(depth);
            default -> "default => " + fields(depth);
        };
    }

    String path(int depth) {
        String root = inFunction ? variable() : any("event", "event", "state", "$", variable(), variable());
        return root + several(0, depth > 0 ? 2 : 1, "", () -> segment(depth));
    }

    private String segment(int depth) {
        return switch (pick(8)) {
            case 0 -> "[" + any("0", "1", "LIMIT - 3") + "]";
            case 1 -> depth > 0 ? "[" + any(text(0), number(0)) + "]" : ".a";
            case 2 -> "[0:" + any("1", "2") + "]";
            default -> "." + key();
        };
    }

    private String call(int depth) {
        return inFunction
                ? number(0)
                : any("one(" + value(depth - 1) + ")", "two(" + value(depth - 1) + ", " + value(depth - 1) + ")");
    }

    String match(int depth, Supplier<String> result) {
        return "(match " + value(depth - 1) + " of " + several(1, 3, " ", () -> patterns.clause(depth, result))
                + (chance(8) ? "" : " case _ => " + result.get()) + " end)";
    }

    RandomPatterns patterns() {
        return patterns;
    }
}
