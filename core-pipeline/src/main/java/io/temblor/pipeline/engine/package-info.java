/// The ring executor: flows on threads of their own, each lane an LMAX Disruptor ring.
///
/// **Words.** A *lane* is one ring with its pipeline stage. Its *settled* sequence is the lowest to which all
/// sinks have settled it and up to which no operator holds an event: what may be committed.
///
/// **Threads.** One for each source, one for each lane's pipeline stage, one for each sink, and one supervisor
/// for each flow. A field that another thread reads is volatile, or published by a sequence.
///
/// **Nothing spins.** A stage with nothing to do waits as the flow's wait strategy says; by default it sleeps
/// until another stage wakes it.
@NullMarked
package io.temblor.pipeline.engine;

import org.jspecify.annotations.NullMarked;
