package io.temblor.pipeline.troy;

import io.temblor.connector.schema.Quantity;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Carries `reconnect` over, whose one form is a record `retry`. Waits grow without end in Tremor, and up to a
/// day here.
final class ReconnectImport {
    private static final List<String> FORMS = List.of("retry");
    private static final List<String> KNOWN = List.of("interval_ms", "growth_rate", "max_retries", "randomized");
    private static final double USUAL_GROWTH = 1.5;
    private static final long NANOS_OF_MILLISECOND = 1_000_000;
    private static final long LONGEST_MILLISECONDS = 86_400_000;

    private final Placed retry;
    private final Carrying into;

    private ReconnectImport(Placed retry, Carrying into) {
        this.retry = retry;
        this.into = into;
    }

    static void carry(Placed reconnect, Carrying into) {
        for (Placed.Field field : reconnect.fields()) {
            if (!FORMS.contains(field.key())) {
                into.unknown(field, "`reconnect`", FORMS);
            }
        }
        Optional<Placed> retry = reconnect.field("retry");
        if (retry.isEmpty() || retry.orElseThrow().value().type() != ValueType.RECORD) {
            into.wrong(reconnect, "reconnect", "{\"retry\": {\"interval_ms\": …}}");
        } else {
            new ReconnectImport(retry.orElseThrow(), into).carry();
        }
    }

    private void carry() {
        for (Placed.Field field : retry.fields()) {
            if (!KNOWN.contains(field.key())) {
                into.unknown(field, "`retry`", KNOWN);
            }
        }
        Optional<Placed> interval = field("interval_ms");
        if (interval.isEmpty()) {
            into.lack(retry.span(), "`retry` has no interval_ms", "write how many milliseconds to wait");
            return;
        }
        OptionalLong millis = into.number(interval.orElseThrow(), "interval_ms");
        if (millis.isPresent()) {
            into.set("reconnect", settings(Math.clamp(millis.getAsLong(), 1, LONGEST_MILLISECONDS)));
        }
    }

    private Optional<Placed> field(String name) {
        return retry.field(name).filter(value -> value.value() != Value.NULL);
    }

    private Map<String, Object> settings(long millis) {
        double growth = Math.max(1, field("growth_rate").map(this::growth).orElse(USUAL_GROWTH));
        OptionalLong retries = field("max_retries")
                .map(value -> into.number(value, "max_retries"))
                .orElse(OptionalLong.empty());
        boolean random = field("randomized")
                .flatMap(value -> into.flag(value, "randomized"))
                .orElse(true);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("initial-delay", duration(millis));
        settings.put("max-delay", duration(longest(millis, growth, retries)));
        settings.put("factor", growth == Math.rint(growth) ? (Object) (long) growth : (Object) growth);
        if (!random) {
            settings.put("jitter", 0);
        }
        // The first attempt counts here.
        retries.ifPresent(count -> settings.put("max-attempts", count + 1));
        return settings;
    }

    private static Hocon.Bare duration(long millis) {
        return new Hocon.Bare(Quantity.ofNanoseconds(millis * NANOS_OF_MILLISECOND));
    }

    private double growth(Placed value) {
        return switch (value.value()) {
            case FloatValue number -> number.value();
            case IntegerValue number -> number.bits();
            default -> {
                into.wrong(value, "growth_rate", "a number");
                yield USUAL_GROWTH;
            }
        };
    }

    /// How long the last wait is.
    private static long longest(long millis, double growth, OptionalLong retries) {
        double most = retries.isPresent()
                ? millis * Math.pow(growth, Math.max(0, retries.getAsLong() - 1))
                : Double.POSITIVE_INFINITY;
        return Math.max(millis, (long) Math.min(Math.ceil(most), growth > 1 ? LONGEST_MILLISECONDS : millis));
    }
}
