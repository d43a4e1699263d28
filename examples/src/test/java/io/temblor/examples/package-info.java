/// The tests that see everything: the documented examples, real connectors on the real engine, and the rules
/// between modules.
@NullMarked
package io.temblor.examples;

import org.jspecify.annotations.NullMarked;
