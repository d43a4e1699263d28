package io.temblor.pipeline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopKTest {
    private static final int K = 20;
    private static final int COUNTERS = 8 * K;

    private static Use words(int k, String... words) {
        Use use = Use.of("stats::top_k");
        for (String word : words) {
            use.add(word, k);
        }
        return use;
    }

    @Test
    void yieldsTheMostFrequentValuesInOrder() {
        assertThat(words(2, "b", "a", "b", "c", "a", "b").result())
                .hasToString("[{\"value\":\"b\",\"count\":3,\"error\":0},{\"value\":\"a\",\"count\":2,\"error\":0}]");
        assertThat(words(3, "b", "a").result())
                .hasToString("[{\"value\":\"a\",\"count\":1,\"error\":0},{\"value\":\"b\",\"count\":1,\"error\":0}]");
        assertThat(words(3).result()).hasToString("[]");
    }

    @Test
    void countsRecordsWhateverTheOrderOfTheirKeys() {
        RecordValue one = RecordValue.builder().put("a", 1).put("b", 2).build();
        RecordValue other = RecordValue.builder().put("b", 2).put("a", 1).build();

        assertThat(Use.of("stats::top_k").add(one, 1).add(other, 1).result())
                .hasToString("[{\"value\":{\"a\":1,\"b\":2},\"count\":2,\"error\":0}]");
    }

    @Test
    void mergesExactlyWhileThereAreCountersForAll() {
        assertThat(words(2, "a", "b").merge(words(2, "c", "b", "c", "c")).result())
                .isEqualTo(words(2, "a", "b", "c", "b", "c", "c").result());
    }

    @Test
    void refusesWrongNumbers() {
        assertThatThrownBy(() -> words(0, "a"))
                .isInstanceOf(ScriptException.class)
                .hasMessage("the argument 2 of `aggr::stats::top_k` must be from 1 to 1000, but is 0");
        assertThatThrownBy(() -> words(1001, "a")).isInstanceOf(ScriptException.class);
        assertThatThrownBy(() -> Use.of("stats::top_k").add("a", "b"))
                .hasMessage("the argument 2 of `aggr::stats::top_k` must be an integer, but is a string");
    }

    @Test
    void refusesLargeValues() {
        assertThat(words(1, "x".repeat(4096)).result()).isInstanceOf(ArrayValue.class);
        assertThatThrownBy(() -> words(1, "x".repeat(4097)))
                .isInstanceOf(ScriptException.class)
                .hasMessage("the value is too large to be told from others in this function");
    }

    /// Texts whose frequency falls with their number.
    private static List<String> skewed(int seed, int size) {
        Random random = new Random(seed);
        return IntStream.range(0, size)
                .mapToObj(_ -> "url-" + (int) Math.min(Math.pow(random.nextDouble(), -1.2), 1e6))
                .toList();
    }

    private static Use counted(List<String> texts) {
        Use use = Use.of("stats::top_k");
        texts.forEach(text -> use.add(text, K));
        return use;
    }

    private static void assertBounds(Value result, List<String> texts) {
        Map<String, Long> exact = new HashMap<>();
        texts.forEach(text -> exact.merge(text, 1L, Long::sum));
        assertThat((ArrayValue) result).hasSize(K).allSatisfy(value -> {
            RecordValue top = (RecordValue) value;
            long count = ((IntegerValue) top.get("count")).bits();
            long error = ((IntegerValue) top.get("error")).bits();
            long really = exact.get(((StringValue) top.get("value")).value());
            assertThat(really).isBetween(count - error, count);
            assertThat(error).isLessThanOrEqualTo(texts.size() / COUNTERS);
        });
        List<String> best = exact.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(10)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(((ArrayValue) result))
                .extracting(value -> ((StringValue) ((RecordValue) value).get("value")).value())
                .containsAll(best);
    }

    @Test
    void staysWithinItsErrorOnSkewedValues() {
        List<String> texts = skewed(7, 50_000);

        assertBounds(counted(texts).result(), texts);
    }

    @Test
    void staysWithinItsErrorHoweverItIsDivided() {
        List<String> texts = skewed(8, 60_000);
        Use merged = counted(texts.subList(0, 100));
        for (int from = 100; from < texts.size(); from += 5990) {
            merged.merge(counted(texts.subList(from, Math.min(from + 5990, texts.size()))));
        }

        assertBounds(merged.result(), texts);
    }
}
