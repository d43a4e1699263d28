package io.temblor.pipeline.script.check;

import io.temblor.connector.NanoClock;
import io.temblor.connector.Origin;
import io.temblor.pipeline.script.runtime.EventContext;
import java.util.SplittableRandom;

/// The context of functions that are called while a script is read. Such functions do not ask for it.
enum NoEvent implements EventContext {
    INSTANCE;

    @Override
    public long ingestNanos() {
        throw noEvent();
    }

    @Override
    public Origin origin() {
        throw noEvent();
    }

    @Override
    public NanoClock clock() {
        throw noEvent();
    }

    @Override
    public SplittableRandom random() {
        throw noEvent();
    }

    private static IllegalStateException noEvent() {
        return new IllegalStateException(
                "a function that asks for the event is not marked so: pure = false is missing");
    }
}
