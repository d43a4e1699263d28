package io.temblor.pipeline.script.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A script in the manual, and what the page says that it does.
///
/// @param line   the line of the page in which it begins
/// @param claims what happens to events, one after another; or what is said when the script is read
record ManualExample(String script, int line, List<Claim> claims) {
    private static final Pattern CLAIM = Pattern.compile("# (?:(.*) )?→ (.*)|# ((?:refused|warns): .*)");
    private static final Pattern LINE = Pattern.compile("(.*?\\S) +# (.*)");

    /// What comes of one event.
    ///
    /// @param event   the event, as an expression
    /// @param outcome what comes of it
    record Claim(String event, String outcome) {}

    /// The examples of a piece of code: the whole of it, with its claims in the last lines; or each of its lines, with
    /// the claim in a comment. Lines with `use` in front of those belong to each of them.
    static List<ManualExample> of(ManualPage.Block block) {
        List<String> lines = block.text().lines().toList();
        int end = lines.size();
        while (end > 0 && CLAIM.matcher(lines.get(end - 1)).matches()) {
            end--;
        }
        if (end < lines.size()) {
            String script = String.join("\n", lines.subList(0, end));
            List<Claim> claims = lines.subList(end, lines.size()).stream()
                    .map(ManualExample::claim)
                    .toList();
            return List.of(new ManualExample(script, block.line(), claims));
        }
        return ofLines(block, lines);
    }

    private static Claim claim(String line) {
        Matcher claim = CLAIM.matcher(line);
        if (!claim.matches()) {
            throw new AssertionError("this is no claim: " + line);
        }
        String event = claim.group(1) == null ? "null" : claim.group(1);
        return new Claim(event, claim.group(2) == null ? claim.group(3) : claim.group(2));
    }

    private static List<ManualExample> ofLines(ManualPage.Block block, List<String> lines) {
        List<ManualExample> examples = new ArrayList<>();
        StringBuilder uses = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (line.matches()) {
                List<Claim> claims = List.of(new Claim("null", line.group(2)));
                examples.add(new ManualExample(uses + line.group(1), block.line() + i, claims));
            } else if (lines.get(i).startsWith("use ")) {
                uses.append(lines.get(i)).append('\n');
            } else if (!lines.get(i).isBlank()) {
                throw new AssertionError("nothing is said of line " + (block.line() + i) + ": " + lines.get(i));
            }
        }
        return examples;
    }

    @Override
    public String toString() {
        return "line " + line + ": " + script.lines().findFirst().orElse("");
    }
}
