package io.temblor.bench;

import io.temblor.connector.Event;
import io.temblor.connector.NanoClock;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.OperatorContext;
import org.jspecify.annotations.Nullable;

/// Adds up the field `value` of what an operator emits, or its field `count` if it is a record; and lets nothing fail.
final class ResultContext implements OperatorContext, NanoClock {
    private long results;
    private double total;
    private long order;
    private long time;

    long results() {
        return results;
    }

    double total() {
        return total;
    }

    /// The next event is in work.
    void next() {
        order++;
    }

    void setTime(long epochNanos) {
        time = epochNanos;
    }

    @Override
    public void emit(String port, Value value, RecordValue meta) {
        results++;
        total += number(((RecordValue) value).get("value"));
    }

    private static double number(@Nullable Value value) {
        return switch (value) {
            case IntegerValue integer -> integer.bits();
            case FloatValue number -> number.value();
            case RecordValue summary -> number(summary.get("count"));
            case null, default -> throw new IllegalStateException("a result is to have a number, but has " + value);
        };
    }

    @Override
    public void emit(String port, Event event) {
        throw new IllegalStateException("results are to be values");
    }

    @Override
    public void emit(String port, Document document, RecordValue meta) {
        throw new IllegalStateException("results are to be values");
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
        return order;
    }

    @Override
    public NanoClock clock() {
        return this;
    }

    @Override
    public long epochNanos() {
        return time;
    }

    @Override
    public long nanos() {
        return time;
    }
}
