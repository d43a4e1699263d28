package io.temblor.pipeline.operator.rate;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.state.LruTable;
import io.temblor.pipeline.state.StateFields;
import java.util.ArrayList;
import java.util.List;

/// One class of events: a window for each combination of dimensions.
final class BucketClass extends LruTable.Entry {
    private final int cardinality;
    private final LruTable<SlidingWindow> windows;

    BucketClass(int cardinality) {
        this.cardinality = cardinality;
        this.windows = new LruTable<>(cardinality);
    }

    LruTable<SlidingWindow> windows() {
        return windows;
    }

    RecordValue state() {
        List<Value> each = new ArrayList<>();
        windows.entries().forEach(window -> each.add(window.state()));
        return RecordValue.builder()
                .put("key", new BytesValue(key()))
                .put("cardinality", cardinality)
                .put("windows", ArrayValue.of(each))
                .build();
    }

    static BucketClass of(StateFields fields) throws InvalidStateException {
        BucketClass made = new BucketClass((int) fields.integer("cardinality", 1, Integer.MAX_VALUE));
        KeyWriter writer = new KeyWriter();
        for (Value each : fields.array("windows")) {
            StateFields window = StateFields.of(each);
            made.windows.restore(writer, window.bytes("key"), SlidingWindow.of(window));
        }
        return made;
    }
}
