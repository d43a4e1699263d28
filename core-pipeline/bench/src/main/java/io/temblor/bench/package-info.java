/// Measures Temblor: parts with JMH, flows in a process of their own from outside.
///
/// **Conventions.** Fixed work, counted by the receiver and never by the engine itself; several rounds, of
/// which the median counts; the subject's own CPU time beside the wall clock, because load generator and
/// receiver share the machine.
@NullMarked
package io.temblor.bench;

import org.jspecify.annotations.NullMarked;
