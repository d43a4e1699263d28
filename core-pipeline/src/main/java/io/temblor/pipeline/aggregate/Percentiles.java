package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.std.Arguments;
import io.temblor.pipeline.script.std.Faults;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;

/// Which percentiles are wanted: shares from 0 to 1, and the names that they have in a result.
final class Percentiles {
    /// Those that are told if none are asked for.
    static final Percentiles USUAL =
            new Percentiles(List.of("0.5", "0.9", "0.95", "0.99", "0.999", "0.9999", "0.99999"));

    private static final int MOST = 256;
    private static final int LONGEST = 32;
    private static final Pattern NUMBER = Pattern.compile("\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private final List<String> names;
    private final double[] shares;

    private Percentiles(List<String> names) {
        this.names = names;
        this.shares = names.stream().mapToDouble(Double::parseDouble).toArray();
    }

    /// The percentiles that an argument lists, as numbers or as texts; the usual ones if it is null.
    static Percentiles of(Value argument, String function, int number) {
        if (argument instanceof NullValue) {
            return USUAL;
        }
        ArrayValue array = Arguments.array(argument, function, number);
        if (array.size() > MOST) {
            throw Faults.badArgument(
                    function, number, "must have at most " + MOST + " percentiles, but has " + array.size());
        }
        List<String> names = new ArrayList<>();
        for (Value element : array) {
            names.add(name(element, function, number));
        }
        return new Percentiles(List.copyOf(names));
    }

    private static String name(Value percentile, String function, int number) {
        String name = switch (percentile) {
            case StringValue text -> text.value();
            case IntegerValue _, FloatValue _ -> percentile.toString();
            default ->
                throw Faults.badArgument(
                        function,
                        number,
                        "must have numbers or strings as percentiles, but has " + Faults.typeOf(percentile));
        };
        boolean isShare = name.length() <= LONGEST && NUMBER.matcher(name).matches() && Double.parseDouble(name) <= 1;
        if (!isShare) {
            throw Faults.badArgument(
                    function,
                    number,
                    "must have percentiles from 0 to 1, such as \"0.99\", but has " + Faults.quote(name));
        }
        return name;
    }

    /// A field for each percentile.
    RecordValue record(DoubleFunction<Value> quantile) {
        RecordValue.Builder fields = RecordValue.builder();
        for (int i = 0; i < shares.length; i++) {
            fields.put(names.get(i), quantile.apply(shares[i]));
        }
        return fields.build();
    }

    void write(StateWriter out) {
        out.put(ArrayValue.of(names.stream().map(StringValue::new).toList()));
    }

    static Percentiles read(StateReader in, String function) throws InvalidStateException {
        try {
            Value names = in.value();
            in.require(names instanceof ArrayValue, "must have an array of percentiles");
            return of(names, function, 2);
        } catch (ScriptException e) {
            throw in.wrong("has wrong percentiles: " + e.getMessage());
        }
    }
}
