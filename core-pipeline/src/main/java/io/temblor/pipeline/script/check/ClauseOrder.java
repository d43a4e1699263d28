package io.temblor.pipeline.script.check;

import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Puts clauses that cost little before those that cost much, where nobody can see it: a comparison with a
/// constant that an extractor before it does not match comes first.
///
/// Guards may fail, and what they compute may cost anything: nothing moves over a clause that has one.
final class ClauseOrder {
    private ClauseOrder() {}

    /// The same clauses in the order in which they are to be tried.
    static List<Node.Clause> of(List<Node.Clause> clauses) {
        List<Node.Clause> ordered = new ArrayList<>(clauses.size());
        int run = 0;
        for (Node.Clause clause : clauses) {
            if (isConstant(clause)) {
                ordered.add(placeOf(clause, ordered, run), clause);
            } else {
                ordered.add(clause);
                run = isExtractor(clause) ? run : ordered.size();
            }
        }
        return ordered;
    }

    /// The place of a constant: before all extractors from the end on that do not match it.
    private static int placeOf(Node.Clause clause, List<Node.Clause> ordered, int run) {
        Value value = ((Node.Constant) ((Test.Equal) clause.test()).node()).value();
        int place = ordered.size();
        while (place > run
                && ordered.get(place - 1).test() instanceof Test.Extracts extracts
                && !matches(extracts, value)) {
            place--;
        }
        return place;
    }

    private static boolean matches(Test.Extracts extracts, Value value) {
        return value instanceof StringValue(String text) && extracts.extractor().matches(text);
    }

    private static boolean isConstant(Node.Clause clause) {
        return clause.guard() == null && clause.test() instanceof Test.Equal(Node.Constant _, var _);
    }

    private static boolean isExtractor(Node.Clause clause) {
        return clause.guard() == null && clause.test() instanceof Test.Extracts;
    }
}
