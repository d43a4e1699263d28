package io.temblor.pipeline.operator;

/// Settings that make their operator themselves: what a query describes, not a line of configuration. Immutable.
public interface OperatorMaker {
    /// Makes an operator for one place in one running pipeline.
    Operator operator();
}
