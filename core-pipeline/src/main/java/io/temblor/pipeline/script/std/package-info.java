/// The functions of the standard library that are written in Java. Which of them a script sees, under which names, and
/// what they are for, stands in the modules of the library, which are resources.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.script.std;
