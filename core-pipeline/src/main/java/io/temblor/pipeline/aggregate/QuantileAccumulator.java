package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.std.Arguments;
import io.temblor.pipeline.script.std.Faults;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Percentiles of numbers, alone or with what else can be told of them. Which percentiles, and by which
/// method, the first event says for all. Numbers that are null are left out.
final class QuantileAccumulator extends NumberAccumulator {
    private static final int VERSION = 1;
    private static final double TENTHS = 10;

    private final QuantileMethod usual;
    private final boolean wantsNegatives;
    private final BiFunction<QuantileSketch, Percentiles, Value> form;

    private QuantileMethod method;
    private QuantileSketch sketch;
    /// None before the first event.
    private @Nullable Percentiles percentiles;

    private QuantileAccumulator(
            String function,
            QuantileMethod usual,
            boolean wantsNegatives,
            BiFunction<QuantileSketch, Percentiles, Value> form) {
        super(function);
        this.usual = usual;
        this.wantsNegatives = wantsNegatives;
        this.form = form;
        this.method = usual;
        this.sketch = usual.sketch();
    }

    static QuantileAccumulator hdr(String function) {
        return new QuantileAccumulator(
                function,
                QuantileMethod.HDR,
                false,
                (sketch, wanted) -> summary(sketch, wanted.record(sketch::quantile)));
    }

    static QuantileAccumulator dds(String function) {
        return new QuantileAccumulator(
                function,
                QuantileMethod.DDS,
                false,
                (sketch, wanted) -> summary(sketch, wanted.record(share -> roundedUp(sketch.quantile(share)))));
    }

    static QuantileAccumulator tdigest(String function) {
        return new QuantileAccumulator(
                function,
                QuantileMethod.TDIGEST,
                true,
                (sketch, wanted) -> summary(sketch, wanted.record(sketch::quantile)));
    }

    static QuantileAccumulator percentiles(String function) {
        return new QuantileAccumulator(
                function,
                QuantileMethod.DDS,
                true,
                (sketch, wanted) -> wanted.record(share -> sketch.count() == 0 ? Value.NULL : sketch.quantile(share)));
    }

    private static Value summary(QuantileSketch sketch, RecordValue percentiles) {
        RecordValue.Builder fields = RecordValue.builder();
        sketch.summarize(fields);
        return fields.put("percentiles", percentiles).build();
    }

    /// To the next tenth.
    private static Value roundedUp(Value quantile) {
        double tenths = quantile instanceof FloatValue real ? Math.ceil(real.value() * TENTHS) : Double.NaN;
        return Double.isFinite(tenths) ? new FloatValue(tenths / TENTHS) : quantile;
    }

    @Override
    public void check(Value[] arguments) {
        super.check(arguments);
        if (percentiles == null) {
            Percentiles _ = wanted(arguments);
            QuantileMethod _ = method(arguments);
        }
    }

    /// Null is not a number, which is left out.
    @Override
    double number(Value[] arguments) {
        return arguments[0] instanceof NullValue ? Double.NaN : Arguments.number(arguments[0], function(), 1);
    }

    private Percentiles wanted(Value[] arguments) {
        return arguments.length > 1 ? Percentiles.of(arguments[1], function(), 2) : Percentiles.USUAL;
    }

    private QuantileMethod method(Value[] arguments) {
        return arguments.length > 2 ? QuantileMethod.of(arguments[2], function(), 3) : method;
    }

    @Override
    public void add(Value[] arguments, long timeNanos) {
        double value = number(arguments);
        if (percentiles == null) {
            configure(arguments);
        }
        add(value);
    }

    @Override
    public void add(double number) {
        if (percentiles == null) {
            percentiles = Percentiles.USUAL;
        }
        if (wantsNegatives || number >= 0) {
            sketch.add(number);
        }
    }

    private void configure(Value[] arguments) {
        Percentiles wanted = wanted(arguments);
        if (arguments.length > 2) {
            method = method(arguments);
            sketch = method.sketch();
        }
        percentiles = wanted;
    }

    @Override
    public void merge(Accumulator after) {
        QuantileAccumulator other = (QuantileAccumulator) after;
        if (other.percentiles == null) {
            return;
        }
        if (percentiles == null) {
            percentiles = other.percentiles;
            method = other.method;
            sketch = method.sketch();
        } else if (method != other.method) {
            throw Faults.failed(
                    function(),
                    "percentiles by \"" + method.text() + "\" cannot be merged with those by \"" + other.method.text()
                            + "\"");
        }
        sketch.merge(other.sketch);
    }

    @Override
    public Value result() {
        return form.apply(sketch, percentiles == null ? Percentiles.USUAL : percentiles);
    }

    @Override
    public void clear() {
        method = usual;
        sketch = usual.sketch();
        percentiles = null;
    }

    @Override
    public Value state() {
        StateWriter out = new StateWriter().put(VERSION);
        if (percentiles == null) {
            return out.build();
        }
        out.put(method.text());
        percentiles.write(out);
        sketch.write(out);
        return out.build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateReader in = StateReader.of(state, VERSION, function());
        if (!in.hasNext()) {
            clear();
            return;
        }
        String name = in.text();
        QuantileMethod readMethod = QuantileMethod.find(name)
                .orElseThrow(() -> in.wrong("must have a method such as \"dds\", but has " + Faults.quote(name)));
        Percentiles readPercentiles = Percentiles.read(in, function());
        QuantileSketch readSketch = readMethod.sketch();
        readSketch.read(in);
        in.end();
        method = readMethod;
        percentiles = readPercentiles;
        sketch = readSketch;
    }
}
