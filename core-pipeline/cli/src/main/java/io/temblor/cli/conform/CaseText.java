package io.temblor.cli.conform;

import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import java.util.List;
import java.util.stream.Collectors;

/// Compares what was found with what a case expects.
final class CaseText {
    private CaseText() {}

    /// One of the errors must be in the line that is marked first, if one is.
    static void check(List<Diagnostic> errors, List<Integer> marked) throws MismatchException {
        List<Integer> shown = errors.stream().map(Diagnostic::shownLine).toList();
        if (!marked.isEmpty() && !shown.contains(marked.getFirst())) {
            throw new MismatchException("reported " + lines(shown) + " in place of " + marked.getFirst(), of(errors));
        }
    }

    /// Both must be the same, in order.
    static void compare(List<String> expected, List<String> found) throws MismatchException {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                throw new MismatchException(
                        "result " + (i + 1) + " is another one than expected",
                        "expected " + expected.get(i) + "\nfound    " + found.get(i));
            }
        }
        if (expected.size() != found.size()) {
            throw new MismatchException(
                    "has " + found.size() + " results in place of " + expected.size(), String.join("\n", found));
        }
    }

    static String lines(List<Integer> numbers) {
        String all = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "no line" : (numbers.size() == 1 ? "line " : "lines ") + all;
    }

    static String of(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(DiagnosticText::of).collect(Collectors.joining("\n"));
    }
}
