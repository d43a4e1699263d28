package io.temblor.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What was measured: for each task and subject the nanoseconds of CPU time for one text, several times.
final class JsonFigures {
    /// The subject that is no benchmark of JMH.
    static final String SIMDJSON_CPP = "simdjson C++";

    // As the columns stand. What ours is compared to stands behind it.
    private static final List<String> SUBJECTS =
            List.of("ours", "fastjson2", "simdjsonJava", "jackson", SIMDJSON_CPP, "chunkCopied", "chunkLent");

    private final Map<JsonTask, Map<String, List<Double>>> measured = new LinkedHashMap<>();

    void add(JsonTask task, String subject, double nanos) {
        measured.computeIfAbsent(task, _ -> new LinkedHashMap<>())
                .computeIfAbsent(subject, _ -> new ArrayList<>())
                .add(nanos);
    }

    /// The tables in Markdown. The first subject is compared to the others: how many times as long they take.
    String tables() {
        Map<String, List<JsonTask>> tables = new LinkedHashMap<>();
        for (JsonTask task : measured.keySet()) {
            tables.computeIfAbsent(task.table(), _ -> new ArrayList<>()).add(task);
        }
        StringBuilder text = new StringBuilder();
        for (List<JsonTask> rows : tables.values()) {
            text.append(table(rows)).append('\n');
        }
        return text.toString();
    }

    private String table(List<JsonTask> rows) {
        List<String> subjects = subjects(rows);
        String own = subjects.getFirst();
        List<String> others = subjects.subList(1, subjects.size());
        List<String> header = new ArrayList<>();
        header.add(rows.getFirst().table());
        header.addAll(subjects);
        header.add(own + ", MB/s");
        others.forEach(other -> header.add(other + " / " + own));
        header.add("spread");
        StringBuilder text = new StringBuilder(line(header));
        text.append("|---".repeat(header.size())).append("|\n");
        for (JsonTask row : rows) {
            text.append(line(cells(row, subjects)));
        }
        return text.toString();
    }

    private List<String> subjects(List<JsonTask> rows) {
        Set<String> present = new HashSet<>();
        rows.forEach(row -> present.addAll(figures(row).keySet()));
        return SUBJECTS.stream().filter(present::contains).toList();
    }

    private List<String> cells(JsonTask row, List<String> subjects) {
        double own = median(row, subjects.getFirst());
        List<String> cells = new ArrayList<>();
        cells.add(row.title());
        subjects.forEach(subject -> cells.add(time(median(row, subject))));
        cells.add(own > 0 ? number("%,.0f", row.input().bytes() / own * 1000) : "");
        for (String other : subjects.subList(1, subjects.size())) {
            double median = median(row, other);
            cells.add(median > 0 ? number("%.2f", median / own) : "");
        }
        cells.add(number("%.0f %%", 100 * spread(row)));
        return cells;
    }

    private Map<String, List<Double>> figures(JsonTask row) {
        return measured.getOrDefault(row, Map.of());
    }

    /// NaN if the subject does not do this.
    private double median(JsonTask row, String subject) {
        List<Double> sorted = sorted(figures(row).getOrDefault(subject, List.of()));
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    /// How far the middle half of the figures lies apart, for the subject where that is most.
    private double spread(JsonTask row) {
        double most = 0;
        for (List<Double> each : figures(row).values()) {
            List<Double> sorted = sorted(each);
            int quarter = sorted.size() / 4;
            double low = sorted.get(quarter);
            double high = sorted.get(sorted.size() - 1 - quarter);
            most = Math.max(most, (high - low) / sorted.get(sorted.size() / 2));
        }
        return most;
    }

    private static List<Double> sorted(Collection<Double> figures) {
        return figures.stream().sorted().toList();
    }

    private static String time(double nanos) {
        if (Double.isNaN(nanos)) {
            return "";
        }
        return nanos < 100_000 ? number("%,.0f ns", nanos) : number("%,.0f µs", nanos / 1000);
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
