package io.temblor.cli.conform;

import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of the cases of one kind.
///
/// @param failures by the names of the cases
public record KindResult(CaseKind kind, int passed, int leftOut, Map<String, Mismatch> failures) {
    private static final String INDENT = "  ";

    /// What is wrong with a case, for people.
    ///
    /// @param verbose whether to tell the details
    public static List<String> lines(ConformanceCase failed, Mismatch why, boolean verbose) {
        List<String> lines = new ArrayList<>(List.of(failed + ": " + why.reason()));
        if (verbose) {
            why.details().forEach(detail -> lines.add(INDENT + detail));
        }
        return lines;
    }

    /// `scripts: 141 passed, 0 failed`.
    public String summary() {
        return kind + ": " + passed + " passed, " + failures.size() + " failed"
                + (leftOut == 0 ? "" : ", " + leftOut + " left out");
    }

    public Value json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind.toString());
        json.put("passed", passed);
        json.put("failed", failures.size());
        json.put("left-out", leftOut);
        List<Object> all = new ArrayList<>();
        failures.forEach((name, why) -> {
            Map<String, Object> failure = new LinkedHashMap<>();
            failure.put("case", name);
            failure.put("reason", why.reason());
            failure.put("details", why.details());
            all.add(failure);
        });
        json.put("failures", all);
        return Value.of(json);
    }
}
