package io.temblor.pipeline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Quantiles of skewed numbers, against the exact ones.
class SketchAccuracyTest {
    private static final int SIZE = 100_000;
    private static final double[] SHARES = {0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 0.9999};

    private enum Shape {
        PARETO {
            @Override
            double next(Random random) {
                return 10 * Math.pow(1 - random.nextDouble(), -1 / 1.2);
            }
        },
        LOG_NORMAL {
            @Override
            double next(Random random) {
                return 1000 * Math.exp(2 * random.nextGaussian());
            }
        },
        TWO_PEAKS {
            @Override
            double next(Random random) {
                return random.nextInt(10) == 0 ? 1e6 + 1000 * random.nextDouble() : 100 + 50 * random.nextDouble();
            }
        },
        ONE_VALUE {
            @Override
            double next(Random random) {
                return 4711;
            }
        };

        abstract double next(Random random);

        double[] numbers() {
            Random random = new Random(ordinal());
            return DoubleStream.generate(() -> next(random)).limit(SIZE).toArray();
        }
    }

    private static QuantileSketch whole(QuantileMethod method, double[] numbers) {
        QuantileSketch sketch = method.sketch();
        Arrays.stream(numbers).forEach(sketch::add);
        return sketch;
    }

    private static QuantileSketch merged(QuantileMethod method, double[] numbers) {
        QuantileSketch sketch = method.sketch();
        for (int from = 0; from < numbers.length; from += 3333) {
            int to = Math.min(from + 3333, numbers.length);
            sketch.merge(whole(method, Arrays.copyOfRange(numbers, from, to)));
        }
        return sketch;
    }

    private static double number(Value value) {
        return value instanceof FloatValue real ? real.value() : ((IntegerValue) value).doubleValue();
    }

    private static Stream<QuantileSketch> both(QuantileMethod method, double[] numbers) {
        return Stream.of(whole(method, numbers), merged(method, numbers));
    }

    @ParameterizedTest
    @EnumSource
    void ddsIsWithinOnePercent(Shape shape) {
        double[] numbers = shape.numbers();
        double[] sorted = Arrays.stream(numbers).sorted().toArray();

        both(QuantileMethod.DDS, numbers).forEach(sketch -> {
            for (double share : SHARES) {
                double exact = sorted[(int) (share * (SIZE - 1.0))];
                assertThat(number(sketch.quantile(share))).isBetween(exact * 0.99 - 1e-9, exact * 1.01 + 1e-9);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void hdrIsWithinOnePercentOfWholeNumbers(Shape shape) {
        double[] numbers = shape.numbers();
        double[] sorted = Arrays.stream(numbers).map(Math::floor).sorted().toArray();

        both(QuantileMethod.HDR, numbers).forEach(sketch -> {
            for (double share : SHARES) {
                double exact = sorted[(int) Math.ceil(share * SIZE) - 1];
                assertThat(number(sketch.quantile(share))).isBetween(exact, exact * 1.01);
            }
        });
    }

    /// The share of numbers below the result, and up to it, have that between them which was asked for.
    @ParameterizedTest
    @EnumSource
    void tdigestIsNearTheShare(Shape shape) {
        double[] numbers = shape.numbers();

        both(QuantileMethod.TDIGEST, numbers).forEach(sketch -> {
            for (double share : SHARES) {
                double result = number(sketch.quantile(share));
                double error = 0.02 * Math.sqrt(share * (1 - share)) + 1.0 / SIZE;
                double below = Arrays.stream(numbers).filter(n -> n < result).count();
                double upTo = Arrays.stream(numbers).filter(n -> n <= result).count();
                assertThat(below / SIZE).as(share + " " + result).isLessThanOrEqualTo(share + error);
                assertThat(upTo / SIZE).as(share + " " + result).isGreaterThanOrEqualTo(share - error);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void statesStaySmall(QuantileMethod method) {
        for (Shape shape : Shape.values()) {
            StateWriter out = new StateWriter();
            merged(method, shape.numbers()).write(out);

            // As base64 within a text.
            assertThat(out.build().toString().length())
                    .as(shape.name().toLowerCase(Locale.ROOT))
                    .isLessThan(60_000);
        }
    }

    @Test
    void ddsKeepsToItsBinsWhateverComes() {
        QuantileSketch sketch = QuantileMethod.DDS.sketch();
        Random random = new Random(1);
        for (int i = 0; i < SIZE; i++) {
            sketch.add(Math.exp(random.nextDouble() * 1400 - 700) * (random.nextBoolean() ? 1 : -1));
        }
        StateWriter out = new StateWriter();
        sketch.write(out);

        assertThat(out.build().toString().length()).isLessThan(2 * 2048 * 16 * 4 / 3 + 1000);
        assertThat(number(sketch.quantile(0.99))).isPositive().isFinite();
        assertThat(number(sketch.quantile(0.01))).isNegative().isFinite();
    }
}
