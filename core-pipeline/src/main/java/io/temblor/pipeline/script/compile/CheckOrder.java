package io.temblor.pipeline.script.compile;

import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.check.Test;
import io.temblor.pipeline.script.syntax.BinaryOperator;
import java.util.ArrayList;
import java.util.List;

/// Puts checks of fields that cost little before those that cost much, where nobody can see it: among
/// neighbours that cannot fail, if nothing is wanted but whether all of them hold.
final class CheckOrder {
    private static final int LOOKUP = 1;
    private static final int COMPARISON = 2;
    private static final int MAY_FAIL = -1;

    private CheckOrder() {}

    /// The same checks in the order in which they are to be made.
    static List<Test.FieldCheck> of(List<Test.FieldCheck> checks) {
        List<Test.FieldCheck> ordered = new ArrayList<>(checks.size());
        int begin = 0;
        for (Test.FieldCheck check : checks) {
            int cost = cost(check);
            if (cost == MAY_FAIL) {
                ordered.add(check);
                begin = ordered.size();
            } else {
                ordered.add(place(cost, ordered, begin), check);
            }
        }
        return ordered;
    }

    /// The place behind all of those from an index on that cost no more.
    private static int place(int cost, List<Test.FieldCheck> ordered, int begin) {
        int place = ordered.size();
        while (place > begin && cost(ordered.get(place - 1)) > cost) {
            place--;
        }
        return place;
    }

    private static int cost(Test.FieldCheck check) {
        return switch (check) {
            case Test.FieldCheck.Presence _ -> LOOKUP;
            case Test.FieldCheck.Passes passes ->
                passes.test() instanceof Test.Extracts extracts
                        ? COMPARISON + extracts.extractor().cost()
                        : MAY_FAIL;
            case Test.FieldCheck.Compares compares -> isEquality(compares) ? COMPARISON : MAY_FAIL;
        };
    }

    private static boolean isEquality(Test.FieldCheck.Compares compares) {
        return compares.node() instanceof Node.Constant
                && (compares.operator() == BinaryOperator.EQUAL || compares.operator() == BinaryOperator.NOT_EQUAL);
    }
}
