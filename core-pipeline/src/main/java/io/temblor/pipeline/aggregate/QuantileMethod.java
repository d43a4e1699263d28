package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.std.Arguments;
import io.temblor.pipeline.script.std.Faults;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// How percentiles are found.
enum QuantileMethod {
    DDS("dds", DdSketch::new),
    HDR("hdr", HdrHistogram::new),
    TDIGEST("tdigest", TDigest::new);

    private final String text;
    private final Supplier<QuantileSketch> maker;

    QuantileMethod(String text, Supplier<QuantileSketch> maker) {
        this.text = text;
        this.maker = maker;
    }

    /// What users call it.
    String text() {
        return text;
    }

    QuantileSketch sketch() {
        return maker.get();
    }

    static Optional<QuantileMethod> find(String text) {
        return Arrays.stream(values())
                .filter(method -> method.text.equals(text))
                .findFirst();
    }

    /// The method that an argument names.
    static QuantileMethod of(Value argument, String function, int number) {
        String text = Arguments.text(argument, function, number);
        return find(text)
                .orElseThrow(() -> Faults.badArgument(
                        function, number, "must be \"dds\", \"hdr\" or \"tdigest\", but is " + Faults.quote(text)));
    }
}
