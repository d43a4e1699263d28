/// Tests of scripts that are scripts themselves: what `std::test` holds is run, each test for itself, and told.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.script.suite;
