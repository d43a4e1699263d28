package io.temblor.pipeline.script;

/// Writes statements.
final class RandomStatements {
    private final RandomPrograms programs;

    RandomStatements(RandomPrograms programs) {
        this.programs = programs;
    }

    /// The body of a function of one parameter, `p`.
    String inFunction(int depth) {
        return switch (programs.pick(3)) {
            case 0 -> "let q = " + programs.value(depth) + ";\n  " + programs.value(depth);
            case 1 ->
                "let q = 1;\n  match p of case 0 => q case n = _ when is_integer(n) and n > 0 => recur(n - 1)"
                        + " case _ => " + programs.value(depth) + " end";
            default -> programs.value(depth);
        };
    }

    /// Gives the state a value.
    String state() {
        return "let state = match state of case null => " + programs.any("{}", "{\"a\": {\"n\": 0}}", "[1]", "0")
                + " case _ => state end";
    }

    String statement(int depth) {
        return switch (programs.pick(depth > 0 ? 9 : 4)) {
            case 0, 1, 2 -> let(depth);
            case 3 -> programs.value(depth);
            case 4 -> match(depth);
            case 5 -> loop(depth);
            case 6 -> "let event = " + programs.value(depth - 1);
            case 7 -> programs.chance(2) ? end(depth) : let(depth);
            default -> "event";
        };
    }

    private String let(int depth) {
        String root = programs.any("event", "event", "state", "$", programs.variable());
        String segments = programs.several(1, 3, "", this::segment);
        String target = programs.chance(3) ? programs.variable() : root + segments;
        return "let " + target + " = " + programs.value(depth);
    }

    private String segment() {
        return programs.chance(5)
                ? "[" + programs.any("\"k\"", programs.text(0), programs.path(0)) + "]"
                : "." + programs.key();
    }

    private String match(int depth) {
        String clauses =
                programs.several(1, 2, "\n  ", () -> programs.patterns().clause(2, () -> block(depth - 1)));
        return "match " + programs.value(1) + " of\n  " + clauses
                + (programs.chance(8) ? "" : "\n  case _ => " + block(depth - 1)) + "\nend";
    }

    private String loop(int depth) {
        String into = programs.maybe(() -> " into " + programs.any("[]", "{}", "0", "false", programs.value(0))
                + programs.maybe(() -> " use " + programs.any("+", "or", "and", "*")));
        return "for " + programs.path(1) + " of\n  case (k, v) "
                + programs.maybe(() -> "when " + programs.bool(1) + " ") + "=> " + block(depth - 1) + into + "\nend";
    }

    private String block(int depth) {
        return programs.several(1, 2, "; ", () -> statement(depth));
    }

    private String end(int depth) {
        return switch (programs.pick(4)) {
            case 0 -> "drop";
            case 1 -> "emit";
            default -> "emit " + programs.value(depth - 1) + programs.maybe(() -> " => \"side\"");
        };
    }
}
