package io.temblor.connector.json;

import io.temblor.connector.document.Tape;

/// How large a JSON document may be.
///
/// @param maxDepth        how many arrays and records may lie within one another, from 1 to [#DEEPEST]
/// @param maxNumberLength the most characters of a number, at least 20
/// @param maxSize         the most bytes, from 1 to [Tape#MAX_LENGTH]
public record JsonLimits(int maxDepth, int maxNumberLength, int maxSize) {
    /// The deepest nesting that can be asked for: values of that depth can still be compared and printed on a
    /// small stack.
    public static final int DEEPEST = 1024;

    private static final int SHORTEST_NUMBER = 20;

    public JsonLimits {
        check(maxDepth >= 1 && maxDepth <= DEEPEST, "maxDepth=" + maxDepth);
        check(maxNumberLength >= SHORTEST_NUMBER, "maxNumberLength=" + maxNumberLength);
        check(maxSize >= 1 && maxSize <= Tape.MAX_LENGTH, "maxSize=" + maxSize);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is out of range");
        }
    }
}
