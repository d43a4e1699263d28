/// The operator `enrich`: looks up what a file says about each event.
///
/// A *row* is what the file says for one *key*. A *table* has all rows of a file, and is never changed: when the file
/// changes, another table takes its place.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.operator.enrich;
