package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;

/// How events get from one stage to the next: from a source to an operator, between operators, to a sink, and
/// from a sink that rejects them to another.
///
/// **Threading.** One thread at a time.
@FunctionalInterface
public interface Edge {
    /// Events arrive as the objects that they are. Used by any number of threads.
    Edge DIRECT = event -> event;

    /// Events arrive as what can be read from their binary form, as if another process had sent them. For
    /// tests: whatever relies on more than an event says does not work any longer.
    ///
    /// **Failure.** An event that has no such form, for it has a text with an unpaired surrogate, say, ends
    /// the run with an [AssertionError].
    static Edge serialised() {
        EventForm form = new EventForm();
        ByteOutput out = new ByteOutput();
        return event -> {
            try {
                out.clear();
                form.write(event, out);
                return form.read(out.array(), 0, out.size());
            } catch (EncodeException | DecodeException e) {
                throw new AssertionError("an event cannot be serialised: " + event.value(), e);
            }
        };
    }

    /// What arrives of an event.
    Event carry(Event event);
}
