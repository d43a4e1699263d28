package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class DissectOperatorTest extends OperatorContract<DissectSettings> {
    private static final RecordValue META = RecordValue.of("a", Value.NULL);

    @Override
    protected OperatorProvider<DissectSettings> provider() {
        return new DissectOperatorProvider();
    }

    @Override
    protected DissectSettings settings() {
        return BoundSettings.of(provider(), "pattern = \"%{time} %{level->} %{took:int} %{message}\"");
    }

    @Override
    protected List<Value> values() {
        return List.of(
                new StringValue("12:00 info  7 all is well"),
                new StringValue("12:00 info x all is well"),
                new StringValue("12:01"));
    }

    private OperatorProbe probe(String hocon) {
        return new OperatorProbe(provider().operator(BoundSettings.of(provider(), hocon)));
    }

    @Test
    void replacesATextByItsParts() {
        OperatorProbe probe = probe("pattern = \"%{a} %{b:int}\"").send(new StringValue("x 1"), META);

        assertThat(probe.at("out")).containsExactly("{\"a\":\"x\",\"b\":1}");
        assertThat(probe.emissions().getFirst().meta()).isEqualTo(META);
    }

    @Test
    void mergesThePartsIntoARecord() {
        RecordValue event = RecordValue.builder()
                .put("message", "x 1")
                .put("a", 0)
                .put("c", true)
                .build();

        assertThat(probe("pattern = \"%{a} %{b:int}\", field = message")
                        .send(event)
                        .at("out"))
                .containsExactly("{\"message\":\"x 1\",\"a\":\"x\",\"c\":true,\"b\":1}");
    }

    @Test
    void takesTheTextOfANestedField() {
        RecordValue event = RecordValue.of("log", RecordValue.of("text", new StringValue("x 1")));

        assertThat(probe("pattern = \"%{a} %{b}\", field = log.text")
                        .send(event)
                        .at("out"))
                .containsExactly("{\"log\":{\"text\":\"x 1\"},\"a\":\"x\",\"b\":\"1\"}");
    }

    @Test
    void failsWhatDoesNotMatch() {
        OperatorProbe probe = probe("pattern = \"%{a} %{b}\"").send(new StringValue("abc"));

        assertThat(probe.refusals())
                .containsExactly(new OperatorProbe.Refusal(
                        "no-match", "expected ` ` behind %{a}, found `abc` at character 0", probe.order()));
        assertThat(probe.emissions()).isEmpty();
    }

    @Test
    void failsWhatIsNoText() {
        OperatorProbe whole = probe("pattern = \"%{a}\"").send(new IntegerValue(1));
        OperatorProbe field = probe("pattern = \"%{a}\", field = log.text")
                .send(RecordValue.EMPTY)
                .send(RecordValue.of("log", RecordValue.of("text", Value.NULL)));

        assertThat(whole.refusals())
                .extracting(OperatorProbe.Refusal::code, OperatorProbe.Refusal::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "wrong-type", "expected a text in the value, found a value of type integer"));
        assertThat(field.refusals())
                .extracting(OperatorProbe.Refusal::message)
                .containsExactly(
                        "expected a text in `log.text`, found nothing",
                        "expected a text in `log.text`, found a value of type null");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> probe("pattern = \"%{a}%{b}\", field = a."))
                .hasMessage("test.conf:1: field: expected a key in the path `a.`, found the end\n"
                        + "test.conf:1: pattern: expected a text between two parts, found `%{b}` at character 4");
        assertThatThrownBy(() -> probe("field = a")).hasMessage("test.conf:1: pattern: missing; expected a text");
    }
}
