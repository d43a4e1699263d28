package io.temblor.pipeline.script.manual;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a manual tells of a pipeline: what happens one after the other, and what comes of it.
///
/// A line such as `1:05 in: {"a": 1}` is an event at a port, with the time of the clock in minutes and seconds; `in of
/// b` makes it one of the split `b`. `1:10 tick` lets time pass, and `end` ends the flow. Indented lines are what then
/// comes out: `out: 1`, with metadata as in `out: 1, $ = {"a": 1}`, or with the code of a failure as in `err: fails:
/// wrong-type`.
///
/// @param steps what happens
record PipelineStory(List<Step> steps) {
    private static final Pattern STEP =
            Pattern.compile("(\\d+):(\\d\\d(?:\\.\\d+)?) (?:tick|(\\w+)(?: of (\\w+))?: (.*?)(?:, \\$ = (\\{.*}))?)");
    private static final Pattern OUTPUT = Pattern.compile("  (\\w+): (?:fails: (\\S+)|(.*?)(?:, \\$ = (\\{.*}))?)");

    /// One thing that happens.
    ///
    /// @param line    the whole line
    /// @param time    since the beginning; null at the end
    /// @param port    where an event comes; null if none does
    /// @param split   where the event comes from
    /// @param event   the event, as an expression
    /// @param meta    its metadata, as an expression
    /// @param outputs what comes of it
    record Step(
            String line,
            @Nullable Duration time,
            @Nullable String port,
            String split,
            String event,
            String meta,
            List<Output> outputs) {}

    /// Something that comes out.
    ///
    /// @param failure the code of the failure, if it is one
    /// @param meta    null if nothing is said of it
    record Output(
            String port,
            @Nullable String failure,
            String value,
            @Nullable String meta) {}

    /// Whether a text tells what happens, and not what is said of a mistake.
    static boolean isOne(String text) {
        return STEP.matcher(text.lines().findFirst().orElse("")).matches();
    }

    static PipelineStory of(String text) {
        List<Step> steps = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher output = OUTPUT.matcher(line);
            if (output.matches()) {
                steps.getLast().outputs().add(output(output));
            } else {
                steps.add(step(line));
            }
        }
        return new PipelineStory(steps);
    }

    private static Output output(Matcher line) {
        String value = line.group(3) == null ? "null" : line.group(3);
        return new Output(line.group(1), line.group(2), value, line.group(4));
    }

    private static Step step(String line) {
        Matcher step = STEP.matcher(line);
        if (line.equals("end")) {
            return new Step(line, null, null, "", "null", "{}", new ArrayList<>());
        }
        if (!step.matches()) {
            throw new AssertionError("this is nothing that happens: " + line);
        }
        long nanos = Math.round(Double.parseDouble(step.group(2)) * 1e9);
        Duration time = Duration.ofMinutes(Long.parseLong(step.group(1))).plusNanos(nanos);
        String split = step.group(4) == null ? "a" : step.group(4);
        String event = step.group(5) == null ? "null" : step.group(5);
        String meta = step.group(6) == null ? "{}" : step.group(6);
        return new Step(line, time, step.group(3), split, event, meta, new ArrayList<>());
    }
}
