/// The tests that every connector, codec and framing must pass, and the doubles that stand in for the engine in
/// them.
///
/// **Words.** A *subject* is what a contract is tried on: the component, and the outside world on the other end
/// of it. A *double* plays the engine's part: it keeps the engine's promises at their narrowest, and fails the
/// test when the component breaks its own.
///
/// **Poison.** Memory that the engine lends is overwritten with [Poison#BYTE] as soon as it is no longer the
/// component's, so that a reference which was kept shows as wrong bytes.
///
/// **Threads.** Unless a class says more, doubles are for one thread at a time. They check that nothing is
/// called from another.
@NullMarked
package io.temblor.connector.testkit;

import org.jspecify.annotations.NullMarked;
