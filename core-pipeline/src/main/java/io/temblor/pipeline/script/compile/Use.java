package io.temblor.pipeline.script.compile;

/// What is wanted of an expression.
enum Use {
    /// A value on the operand stack.
    VALUE,
    /// What it does, and nothing on the stack.
    EFFECT,
    /// The same as a value, and the end of the script: the event as it is may be emitted without making a value of it.
    RESULT
}
