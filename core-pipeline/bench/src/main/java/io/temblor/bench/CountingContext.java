package io.temblor.bench;

import io.temblor.connector.Event;
import io.temblor.connector.NanoClock;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.OperatorContext;

/// Counts what an operator emits, and lets nothing fail.
final class CountingContext implements OperatorContext {
    private long emitted;

    long emitted() {
        return emitted;
    }

    @Override
    public void emit(String port, Event event) {
        emitted++;
    }

    @Override
    public void emit(String port, Value value, RecordValue meta) {
        emitted++;
    }

    @Override
    public void emit(String port, Document document, RecordValue meta) {
        emitted++;
    }

    @Override
    public void fail(String code, String message) {
        throw new IllegalStateException(code + ": " + message);
    }

    @Override
    public String input() {
        return "in";
    }

    @Override
    public boolean isOpen(String port) {
        return true;
    }

    @Override
    public long delayNanos(String port) {
        return 0;
    }

    @Override
    public long order() {
        return emitted;
    }

    @Override
    public NanoClock clock() {
        return NanoClock.SYSTEM;
    }
}
