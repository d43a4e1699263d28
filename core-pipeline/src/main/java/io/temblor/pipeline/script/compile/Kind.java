package io.temblor.pipeline.script.compile;

/// What an expression leaves on the operand stack.
enum Kind {
    /// A [io.temblor.connector.value.Value].
    VALUE,
    /// A value, or a record that is changed in place.
    TREE,
    /// The number of a node of the event's document.
    NODE,
    /// An int that is 0 or 1.
    BOOL
}
