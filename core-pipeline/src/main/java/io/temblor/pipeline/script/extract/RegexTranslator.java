package io.temblor.pipeline.script.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Turns a regular expression of the dialects that scripts have into one of RE2/J, once.
///
/// Only groups with a name become groups that capture. What RE2 has not is refused here, with a sentence; what it would
/// read as something else, too. How large the automaton will be is known before it is made.
final class RegexTranslator {
    /// The most steps of an automaton.
    static final int LARGEST = 10_000;

    private static final int DEEPEST = 100;
    private static final int MOST_REPEATS = 1_000;
    private static final String NOT_IN_RE2 = " in RE2, which matches in linear time";

    private final RegexScanner in;
    private final RegexDialect dialect;
    private final StringBuilder out = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private final Deque<Group> open = new ArrayDeque<>();

    /// Whether space and comments do not count here.
    private boolean verbose;

    /// The steps that the present group has so far, and those of what a repetition would repeat.
    private long size;

    private long last;

    RegexTranslator(String expression, RegexDialect dialect) {
        this.in = new RegexScanner(expression);
        this.dialect = dialect;
    }

    /// What an open group lies in, to go on with when it is closed.
    private record Group(int begin, boolean verbose, long size) {}

    /// The expression for RE2/J.
    String translation() throws InvalidExtractorException {
        while (!in.isAtEnd()) {
            step();
        }
        Group unclosed = open.peek();
        if (unclosed != null) {
            throw in.fault("a group has no closing `)`", unclosed.begin);
        }
        return out.toString();
    }

    /// The names of its groups, in order.
    List<String> names() {
        return List.copyOf(names);
    }

    private void step() throws InvalidExtractorException {
        if (verbose && in.skipsSpace()) {
            return;
        }
        switch (in.peek()) {
            case '(' -> openGroup();
            case ')' -> closeGroup();
            case '[' -> atom(new RegexClassReader(in, dialect, verbose).set());
            case '\\' -> atom(new RegexEscapeReader(in, dialect).escape());
            case '*', '+', '?' -> repeat(1, 1);
            case '{' -> counted();
            case '|' -> {
                grow(1);
                last = 0;
                out.append(in.character());
            }
            default -> atom(in.character());
        }
    }

    private void atom(String translated) throws InvalidExtractorException {
        out.append(translated);
        last = 1;
        grow(1);
    }

    private void grow(long steps) throws InvalidExtractorException {
        size += steps;
        if (size > LARGEST) {
            throw new InvalidExtractorException(
                    "the regular expression is too large: with its repetitions it may have " + LARGEST + " steps");
        }
    }

    private void repeat(int copies, int options) throws InvalidExtractorException {
        out.append(in.character());
        grow(last * (copies - 1L) + options);
        last = last * copies + options;
    }

    /// `{n}`, `{n,}`, `{n,m}` or `{,m}`; what else begins with a brace is a brace.
    private void counted() throws InvalidExtractorException {
        RegexScanner.Count count = in.count();
        if (count == null) {
            out.append('\\');
            atom(in.character());
            return;
        }
        if (count.least() > MOST_REPEATS || count.most() > MOST_REPEATS) {
            throw in.fault("a repetition has at most " + MOST_REPEATS + " rounds", count.begin());
        }
        int copies = Math.max(1, Math.max(count.least(), count.most()));
        int options = count.most() < 0 ? 1 : Math.max(0, count.most() - count.least());
        grow(last * (copies - 1L) + options);
        last = last * copies + options;
        out.append(count.translation());
    }

    private void openGroup() throws InvalidExtractorException {
        int begin = in.at();
        if (open.size() == DEEPEST) {
            throw in.fault("groups may lie within one another " + DEEPEST + " times", begin);
        }
        in.character();
        if (!in.skips("?")) {
            push(begin, "(?:");
        } else if (in.skips("P<") || in.startsWithName()) {
            name(begin);
        } else {
            refuse(begin);
            flags(begin);
        }
    }

    private void push(int begin, String opening) {
        open.push(new Group(begin, verbose, size));
        out.append(opening);
        size = 0;
        last = 0;
    }

    private void refuse(int begin) throws InvalidExtractorException {
        if (in.skips("=") || in.skips("!") || in.skips("<=") || in.skips("<!")) {
            throw in.fault("look-around is not possible" + NOT_IN_RE2, begin);
        }
        if (in.skips("P=") || in.skips("P>")) {
            throw in.fault("backreferences are not possible" + NOT_IN_RE2, begin);
        }
        if (in.skips(">")) {
            throw in.fault("atomic groups are not possible; write `(?:` for a group without a name", begin);
        }
    }

    private void name(int begin) throws InvalidExtractorException {
        String name = in.name(dialect);
        if (dialect == RegexDialect.SCRIPT && names.contains(name)) {
            throw in.fault("two groups have the name " + Excerpt.of(name), begin);
        }
        names.add(name);
        push(begin, "(");
        size = 2;
    }

    private void flags(int begin) throws InvalidExtractorException {
        RegexFlags flags = RegexFlags.read(in, begin, dialect);
        boolean inside = flags.verbose(verbose);
        if (flags.opensGroup()) {
            push(begin, flags.translation());
        } else {
            out.append(flags.translation());
            last = 0;
        }
        verbose = inside;
    }

    private void closeGroup() throws InvalidExtractorException {
        if (open.isEmpty()) {
            throw in.fault("no group is open here; `\\)` stands for the sign itself", in.at());
        }
        out.append(in.character());
        Group group = open.pop();
        verbose = group.verbose;
        last = size + 1;
        size = group.size;
        grow(last);
    }
}
