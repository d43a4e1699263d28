package io.temblor.pipeline.script.syntax;

/// Keeps a tree flat enough for everybody who walks it: expressions in expressions, and operators behind each other,
/// of which each one holds all those before it.
final class Nesting {
    private static final int DEEPEST = 200;
    private static final int HIGHEST = 1000;

    private final Tokens tokens;

    private int depth;
    private int height;

    Nesting(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Goes into an expression.
    ///
    /// @return the height to leave it with
    int enter() {
        if (++depth > DEEPEST) {
            throw tokens.failure(
                    ErrorCode.TOO_DEEP,
                    "expressions are nested deeper than " + DEEPEST + " levels",
                    "give parts of it names with `let`, or make functions of them");
        }
        int outer = height;
        height = 0;
        return outer;
    }

    /// Goes into something that consists of statements.
    ///
    /// @return the height to leave it with
    int enterBlock() {
        if (++depth > DEEPEST) {
            throw tokens.failure(
                    ErrorCode.TOO_DEEP,
                    "definitions are nested deeper than " + DEEPEST + " levels",
                    "define them beside each other");
        }
        int outer = height;
        height = 0;
        return outer;
    }

    /// Goes out of an expression, or of what consists of statements.
    void leave(int outer) {
        depth--;
        grow(1);
        height = Math.max(outer, height);
    }

    /// The height of what has been read since the last call, or since the expression began.
    int takeHeight() {
        int taken = height;
        height = 0;
        return taken;
    }

    /// Notes that what has been read is as high as something else, if that is higher.
    void atLeast(int other) {
        height = Math.max(height, other);
    }

    /// Notes that levels lie above what has been read.
    void grow(int levels) {
        height += levels;
        check(height);
    }

    /// Refuses a height that is too much.
    void check(int high) {
        if (high > HIGHEST) {
            throw tokens.failure(
                    ErrorCode.TOO_DEEP,
                    "more than " + HIGHEST + " operators depend on each other",
                    "give parts of it names with `let`, or make an array and fold it with `for`");
        }
    }

    /// How deep it is here.
    int depth() {
        return depth;
    }

    /// Goes out of all expressions behind a depth.
    void backTo(int outer) {
        depth = outer;
        height = 0;
    }
}
