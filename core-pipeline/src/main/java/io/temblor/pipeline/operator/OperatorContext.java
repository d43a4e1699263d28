package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.NanoClock;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;

/// All that an operator may do. Valid during the call it was given to.
///
/// In [Operator#onTick] and [Operator#onDrain] no event is in work: what is emitted has the present time and
/// the step itself as its origin, [#order] is that of the tick, and what [fails][#fail] is the tick: null.
public interface OperatorContext {

    /// The port at which the event in work has come in: `in`, or another of [OperatorProvider#inputs].
    String input();

    /// Sends an event on, as it is. What follows that port runs before this returns.
    ///
    /// @param port one of the operator's ports
    void emit(String port, Event event);

    /// Sends on an event with another value and other metadata; time and origin are those of the event in work.
    ///
    /// @param port one of the operator's ports
    void emit(String port, Value value, RecordValue meta);

    /// Sends on an event with a document, which is its own from now on or that of the event in work, and
    /// with other metadata; time and origin are those of the event in work.
    ///
    /// @param port one of the operator's ports
    void emit(String port, Document document, RecordValue meta);

    /// Sends the event in work to the port `err`, or null if time alone has passed.
    ///
    /// @param code    a stable word for programs, in kebab case
    /// @param message what is wrong, what would be right, what was found
    void fail(String code, String message);

    /// Whether what is sent to a port can be delivered now, as far as is known: false while a sink behind it has no
    /// connection. An event that is sent there all the same waits, and all that comes behind it.
    ///
    /// @param port one of the operator's ports
    boolean isOpen(String port);

    /// How long the oldest event has been waiting for its outcome that the sinks behind a port have taken, in
    /// nanoseconds; 0 if none waits. What operators behind the port hold back does not count.
    ///
    /// @param port one of the operator's ports
    long delayNanos(String port);

    /// A number for the event in work that grows from event to event; see [Operator#oldestHeld].
    long order();

    /// The time: real, or virtual in tests.
    NanoClock clock();
}
