/// The text of a script, and the tree that it stands for: lexer, parser and syntax tree. Nothing in here knows what a
/// name means.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.script.syntax;
