package io.temblor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A row of the tables: something that one subject, or several for comparison, have to do.
///
/// @param table      which table it is in; that is also the word by which it is chosen
/// @param title      what is done
/// @param pattern    which methods of the benchmarks do it, a regular expression as JMH wants it
/// @param parameters those of the benchmarks
/// @param input      what it is done with
record JsonTask(String table, String title, String pattern, Map<String, String> parameters, JsonInput input) {

    /// All there are.
    static List<JsonTask> all() {
        List<JsonTask> tasks = new ArrayList<>();
        for (JsonInput input : List.of(JsonInput.TWITTER, JsonInput.CITM, JsonInput.LINES_200B, JsonInput.LINES_2KB)) {
            tasks.add(new JsonTask("parse", input.title(), methods(ParseBenchmark.class, ".*"), of(input), input));
        }
        for (JsonInput input : List.of(JsonInput.LINES_200B, JsonInput.LINES_2KB)) {
            tasks.add(event(input, "unchanged", "false", ".*"));
            tasks.add(event(input, "one field set", "true", "(?!simdjson).*"));
        }
        for (JsonInput input : List.of(JsonInput.LINES_117B, JsonInput.LINES_700B)) {
            tasks.add(memory(input, "not parsed", "false"));
            tasks.add(memory(input, "parsed", "true"));
        }
        for (String part : PartsBenchmark.ALL) {
            JsonInput input = JsonInput.LINES_200B;
            tasks.add(new JsonTask("parts", part, methods(PartsBenchmark.class, part), of(input), input));
        }
        return tasks;
    }

    /// Who is measured by a method of the benchmarks.
    String subject(String method) {
        return table.equals("parts") ? "ours" : method;
    }

    /// Whether a field of an event is set.
    boolean sets() {
        return Boolean.parseBoolean(parameters.get("sets"));
    }

    private static JsonTask event(JsonInput input, String title, String sets, String methods) {
        return new JsonTask(
                "event",
                input.title() + ", " + title,
                methods(EventBenchmark.class, methods),
                Map.of("input", input.name(), "sets", sets),
                input);
    }

    private static JsonTask memory(JsonInput input, String title, String parses) {
        return new JsonTask(
                "memory",
                input.title() + ", " + title,
                methods(MemoryBenchmark.class, ".*"),
                Map.of("input", input.name(), "parses", parses),
                input);
    }

    private static Map<String, String> of(JsonInput input) {
        return Map.of("input", input.name());
    }

    private static String methods(Class<?> benchmark, String methods) {
        return "^" + benchmark.getName().replace(".", "\\.") + "\\." + methods + "$";
    }
}
