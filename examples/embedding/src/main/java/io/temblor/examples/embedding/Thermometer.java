package io.temblor.examples.embedding;

import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Map;

// show: source
/// A source of values: each poll takes one reading.
final class Thermometer implements Source {
    private final Split split = new Split("thermometer");
    private final int readings;
    private int taken;

    Thermometer(int readings) {
        this.readings = readings;
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) {
        taken = 0;
    }

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) {
        Value celsius = Value.of(20 - taken * 1.5);
        batch.value(split, Position.NONE, RecordValue.of("celsius", celsius), RecordValue.EMPTY);
        taken++;
        return taken < readings ? PollResult.MORE : PollResult.END;
    }

    @Override
    public void close() {}
}
// show: end
