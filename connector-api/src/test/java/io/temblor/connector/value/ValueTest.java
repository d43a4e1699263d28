package io.temblor.connector.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ValueTest {
    @Test
    void isMadeOfJavaObjects() {
        assertThat(Value.of(null)).isSameAs(Value.NULL);
        assertThat(Value.of(true)).isSameAs(BoolValue.TRUE);
        assertThat(Value.of((byte) -1)).isEqualTo(new IntegerValue(-1));
        assertThat(Value.of((short) 2)).isEqualTo(new IntegerValue(2));
        assertThat(Value.of(3)).isEqualTo(new IntegerValue(3));
        assertThat(Value.of(4L)).isEqualTo(new IntegerValue(4));
        assertThat(Value.of(1.5f)).isEqualTo(new FloatValue(1.5));
        assertThat(Value.of(2.5)).isEqualTo(new FloatValue(2.5));
        assertThat(Value.of(new StringBuilder("text"))).isEqualTo(new StringValue("text"));
        assertThat(Value.of(new byte[] {1})).isEqualTo(new BytesValue(new byte[] {1}));
        assertThat(Value.of(Arrays.asList(1, null))).isEqualTo(ArrayValue.of(new IntegerValue(1), Value.NULL));
    }

    @Test
    void isAValueItself() {
        Value value = new StringValue("a");
        assertThat(Value.of(value)).isSameAs(value);
        assertThat(Value.of(List.of(value))).isEqualTo(ArrayValue.of(value));
    }

    @Test
    void isMadeOfMapsInTheirOrder() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", null);
        map.put("m", Map.of("deep", List.of()));
        assertThat(Value.of(map)).hasToString("{\"z\":1,\"a\":null,\"m\":{\"deep\":[]}}");
    }

    @Test
    void isNotMadeOfOtherObjects() {
        assertThatThrownBy(() -> Value.of(List.of('c')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no value for an object of class java.lang.Character; possible are null, Boolean, numbers"
                        + " up to 64 bits, CharSequence, byte[], List, Map and Value");
    }

    @Test
    void isNotMadeOfMapsWithOtherKeys() {
        assertThatThrownBy(() -> Value.of(Map.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the keys of a record are strings, but one is 1");
    }

    @Test
    void knowsItsType() {
        Map<Value, ValueType> types = Map.of(
                Value.NULL,
                ValueType.NULL,
                BoolValue.FALSE,
                ValueType.BOOL,
                Value.of(1),
                ValueType.INTEGER,
                Value.of(1.0),
                ValueType.FLOAT,
                Value.of(""),
                ValueType.STRING,
                Value.of(new byte[0]),
                ValueType.BYTES,
                ArrayValue.of(),
                ValueType.ARRAY,
                RecordValue.EMPTY,
                ValueType.RECORD);
        types.forEach((value, type) -> assertThat(value.type()).isEqualTo(type));
        assertThat(types.values()).containsExactlyInAnyOrder(ValueType.values());
        assertThat(ValueType.INTEGER).hasToString("integer");
    }
}
