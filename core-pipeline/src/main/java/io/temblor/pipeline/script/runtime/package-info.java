/// What compiled scripts call while they run: the operators of the language, paths, patterns and changes.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.script.runtime;
