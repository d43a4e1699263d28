/// Operators: the steps of a pipeline.
///
/// **Words.** An operator takes events at its port `in` and emits at named *ports*, `out` by default. What it
/// cannot process leaves at `err`.
///
/// **Threads.** An operator sees neither ring nor thread nor sequence: all that it does goes through its
/// [OperatorContext]. One thread at a time calls it, so it needs no locks.
///
/// **Here.** `passthrough`, `filter`, `route`, `round-robin`, `script`, `batch`, `counter`, `history` and
/// `dissect`, and [FieldTest], by which users say what an event must be like. A *path* leads from an
/// event's value to a field in it. Operators that let fewer events pass are in `rate`, those that give them
/// another shape in `shape`.
@NullMarked
package io.temblor.pipeline.operator;

import org.jspecify.annotations.NullMarked;
