package io.temblor.pipeline.operator.rate;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.state.KeyedTable;
import io.temblor.pipeline.state.StateFields;
import java.util.ArrayList;
import java.util.List;

/// Values as they are.
final class ExactValues implements DistinctValues {
    private final int limit;
    private final KeyedTable<Seen> seen = new KeyedTable<>();

    private static final class Seen extends KeyedTable.Entry {}

    ExactValues(int limit) {
        this.limit = limit;
    }

    @Override
    public boolean admits(KeyWriter value) {
        return seen.size() < limit || seen.find(value) != null;
    }

    @Override
    public void add(KeyWriter value) {
        if (seen.find(value) == null) {
            seen.add(value, new Seen());
        }
    }

    @Override
    public void clear() {
        seen.clear();
    }

    @Override
    public Value state() {
        List<Value> keys = new ArrayList<>();
        seen.entries().forEach(each -> keys.add(new BytesValue(each.key())));
        return RecordValue.of("exact", ArrayValue.of(keys));
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        KeyWriter writer = new KeyWriter();
        for (Value each : StateFields.of(state).array("exact")) {
            if (!(each instanceof BytesValue key)) {
                throw new InvalidStateException("expected bytes for each value, found a value of type " + each.type());
            }
            writer.set(key.toByteArray());
            add(writer);
        }
    }
}
