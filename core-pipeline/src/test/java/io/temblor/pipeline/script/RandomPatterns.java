package io.temblor.pipeline.script;

import java.util.function.Supplier;

/// Writes patterns.
final class RandomPatterns {
    private final RandomPrograms programs;

    RandomPatterns(RandomPrograms programs) {
        this.programs = programs;
    }

    String clause(int depth, Supplier<String> result) {
        String guard = programs.chance(4) ? " when " + programs.bool(1) : "";
        boolean named = programs.chance(3);
        String value = named && programs.chance(2) ? "m" : result.get();
        return "case " + (named ? "m = " : "") + pattern(depth) + guard + " => " + value;
    }

    private String pattern(int depth) {
        return switch (programs.pick(depth > 0 ? 5 : 3)) {
            case 0 -> "%[" + programs.several(0, 2, ", ", () -> element(depth - 1)) + "]";
            case 1 ->
                "%(" + programs.several(1, 3, ", ", () -> element(depth - 1)) + (programs.chance(2) ? ", ...)" : ")");
            default -> element(depth);
        };
    }

    /// A pattern that can stand in an array.
    String element(int depth) {
        return switch (programs.pick(5)) {
            case 0 -> "_";
            case 1 -> "~ " + extractor();
            case 2 -> depth > 0 ? fields(depth) : programs.value(0);
            default -> programs.value(0);
        };
    }

    private String extractor() {
        return programs.any(
                "glob|a*|", "re|(?P<k>.)=(?P<v>.)|", "json||", "kv|%{key}=%{val}|", "rerg|(?P<x>[a-z])|", "base64||");
    }

    private String fields(int depth) {
        return "%{" + programs.several(0, 3, ", ", () -> field(depth - 1)) + "}";
    }

    private String field(int depth) {
        String key = programs.key();
        return switch (programs.pick(6)) {
            case 0 -> "present " + key;
            case 1 -> "absent " + key;
            case 2 -> programs.maybe(() -> "n = ") + key + " ~= " + extractor();
            case 3 -> depth > 0 ? key + " ~= " + fields(depth) : "present " + key;
            case 4 -> key + " ~= " + programs.any("%[ 1 ]", "%( _, ... )", "%[ %{ a > 1 } ]", "%( 1, ~ json|| )");
            default -> key + programs.any(" == ", " != ", " < ", " >= ") + programs.value(0);
        };
    }
}
