package io.temblor.connector.testkit;

/// A sink without a fault passes the whole contract.
final class SoundSinkTest extends SinkContract {
    @Override
    protected SinkSubject<?> subject() {
        return new FaultySinkSubject(new World(), Fault.NONE);
    }
}
