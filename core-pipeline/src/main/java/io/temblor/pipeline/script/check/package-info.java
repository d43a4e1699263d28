/// What a script means: names are found, constants computed, places and numbers of arguments checked. What
/// comes out is a tree that can be run without asking anything more.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.script.check;
