package io.temblor.pipeline.operator.shape;

import io.temblor.connector.Event;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import java.util.Map;

/// The operator `flatten`.
final class FlattenOperator implements Operator {
    private final FlattenSettings settings;
    private final int depth;
    private final boolean dissolvesArrays;

    /// What becomes of one event.
    private static final class Flat {
        private final RecordValue.Builder fields = RecordValue.builder();
        private final StringBuilder path = new StringBuilder();
        private int longest;
    }

    FlattenOperator(FlattenSettings settings) {
        this.settings = settings;
        this.depth = settings.depth().orElse(Integer.MAX_VALUE);
        this.dissolvesArrays = settings.arrays() == FlattenSettings.Arrays.INDEX;
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        if (!(event.value() instanceof RecordValue whole)) {
            context.fail(
                    "wrong-type",
                    "expected a record, found a value of type " + event.value().type());
            return;
        }
        Flat flat = new Flat();
        flat.path.append(settings.prefix());
        addFields(whole, 0, flat);
        if (flat.longest > settings.maxKeyLength()) {
            context.fail(
                    "key-too-long",
                    "expected keys of at most " + settings.maxKeyLength() + " characters, found one of "
                            + flat.longest);
        } else {
            context.emit("out", flat.fields.build(), event.meta());
        }
    }

    private void addFields(RecordValue fields, int level, Flat flat) {
        for (Map.Entry<String, Value> field : fields.entries()) {
            add(field.getKey(), field.getValue(), level, flat);
        }
    }

    private void add(String key, Value value, int level, Flat flat) {
        if (flat.longest > settings.maxKeyLength()) {
            return;
        }
        int length = flat.path.length();
        flat.path.append(key);
        flat.longest = Math.max(flat.longest, flat.path.length());
        if (isDissolved(value, level)) {
            flat.path.append(settings.separator());
            dissolve(value, level + 1, flat);
        } else {
            flat.fields.put(flat.path.toString(), value);
        }
        flat.path.setLength(length);
    }

    /// What has nothing in it stays, for else nothing would be left of it.
    private boolean isDissolved(Value value, int level) {
        return level < depth
                && (value instanceof RecordValue fields && fields.size() > 0
                        || dissolvesArrays && value instanceof ArrayValue array && array.size() > 0);
    }

    private void dissolve(Value value, int level, Flat flat) {
        if (value instanceof RecordValue fields) {
            addFields(fields, level, flat);
        } else if (value instanceof ArrayValue array) {
            for (int i = 0; i < array.size(); i++) {
                add(Integer.toString(i), array.get(i), level, flat);
            }
        }
    }
}
