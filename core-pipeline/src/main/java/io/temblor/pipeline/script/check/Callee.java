package io.temblor.pipeline.script.check;

import io.temblor.pipeline.aggregate.AggregateFunction;
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

    /// An aggregate function: only a `select` can call it.
    record Aggregate(AggregateFunction function) implements Callee {
        @Override
        public int arity() {
            return function.fewestArguments();
        }

        @Override
        public boolean isVariadic() {
            return function.mostArguments() > function.fewestArguments();
        }
    }

    /// What only a `select` can tell.
    record Fact(WindowFact fact) implements Callee {
        @Override
        public int arity() {
            return 0;
        }

        @Override
        public boolean isVariadic() {
            return false;
        }
    }
}
