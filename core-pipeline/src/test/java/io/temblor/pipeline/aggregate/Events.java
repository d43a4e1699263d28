package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Arguments for aggregate functions, made at random from a seed.
final class Events {
    private static final long START = 1_700_000_000_000_000_000L;

    /// The arguments of one event, and its time.
    record Event(Value[] arguments, long timeNanos) {
        void addTo(Accumulator accumulator) {
            accumulator.add(arguments.clone(), timeNanos);
        }
    }

    private Events() {}

    static List<Event> of(AggregateFunction function, long seed, int size) {
        Random random = new Random(seed);
        return IntStream.range(0, size)
                .mapToObj(
                        i -> new Event(arguments(function, random), START + i * 1_000_000L + random.nextInt(5_000_000)))
                .toList();
    }

    private static Value[] arguments(AggregateFunction function, Random random) {
        Object further = switch (function.name()) {
            case "hdr", "dds", "tdigest", "percentiles" -> List.of(0, "0.25", 0.5, "0.99", 1);
            case "top_k" -> 5;
            case "ema" -> 0.1;
            default -> Value.NULL;
        };
        Value[] arguments = new Value[Math.min(function.mostArguments(), 2)];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i == 0 ? value(function, random) : Value.of(further);
        }
        return arguments;
    }

    private static Value value(AggregateFunction function, Random random) {
        boolean takesAll = function.module().equals("aggr::win")
                || function.name().equals("distinct")
                || function.name().equals("top_k");
        return takesAll ? any(random) : number(random);
    }

    private static Value any(Random random) {
        int number = (int) Math.min(Math.pow(random.nextDouble(), -1.5), 1e6);
        return switch (random.nextInt(4)) {
            case 0 -> Value.of("text " + number);
            case 1 -> Value.of(List.of(number, "x"));
            case 2 -> Value.NULL;
            default -> Value.of(number);
        };
    }

    private static Value number(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Value.of(-random.nextInt(100));
            case 1 -> Value.of(0);
            case 2 -> Value.of(Math.exp(random.nextDouble() * 60 - 20));
            default -> Value.of(random.nextInt(1000) / 8.0);
        };
    }

    static Accumulator accumulated(AggregateFunction function, List<Event> events) {
        Accumulator accumulator = function.accumulator();
        events.forEach(event -> event.addTo(accumulator));
        return accumulator;
    }
}
