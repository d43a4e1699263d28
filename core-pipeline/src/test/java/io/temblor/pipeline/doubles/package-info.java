/// Connectors that tests play with: a source that emits what it is told, a sink that does what it is told.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.doubles;
