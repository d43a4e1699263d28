package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.std.Intrinsics;

/// What a call can call.
sealed interface Callee {
    /// How many arguments it takes at least, or exactly.
    int arity();

    /// Whether it takes more.
    boolean isVariadic();

    record Written(FunctionNode function) implements Callee {
        @Override
        public int arity() {
            return function.parameters().size() - (function.isVariadic() ? 1 : 0);
        }

        @Override
        public boolean isVariadic() {
            return function.isVariadic();
        }
    }

    record Java(Intrinsics.Target target) implements Callee {
        @Override
        public int arity() {
            return target.arity();
        }

        @Override
        public boolean isVariadic() {
            return target.isVariadic();
        }
    }
}
