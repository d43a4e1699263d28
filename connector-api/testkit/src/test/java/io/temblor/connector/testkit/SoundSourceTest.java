package io.temblor.connector.testkit;

/// A source without a fault passes the whole contract.
final class SoundSourceTest extends SourceContract {
    @Override
    protected SourceSubject<?> subject() {
        return new FaultySourceSubject(new World(), Fault.NONE);
    }
}
