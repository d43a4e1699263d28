/// Makes bytecode of checked scripts: one hidden class for each, whose methods call what
/// [io.temblor.pipeline.script.runtime] offers.
///
/// Values of a field that nobody asks for as a whole are not made: a path into the event yields a *node* of
/// the event's document, and comparisons and patterns look at what stands there. Variables live in the
/// [io.temblor.pipeline.script.runtime.Frame], so that any part of a script can become a method of its own:
/// the JIT gives up on methods of more than 8,000 bytes.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.script.compile;
