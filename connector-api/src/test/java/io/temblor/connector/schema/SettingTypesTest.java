package io.temblor.connector.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.schema.NumberType.Bound;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What each type accepts, and what it says of the rest.
final class SettingTypesTest {
    private static void accepts(SettingType type, @Nullable Object... values) {
        for (Object value : values) {
            assertThat(type.problem(Value.of(value))).as("%s", value).isEmpty();
        }
    }

    private static void refuses(SettingType type, @Nullable Object value, String problem) {
        assertThat(type.problem(Value.of(value))).contains(problem);
    }

    @Test
    void keepsWholeNumbersInTheirRange() {
        accepts(new WholeType(), Long.MIN_VALUE, 0, Long.MAX_VALUE);
        accepts(new WholeType(new Range(1, 3)), 1, 3);
        refuses(new WholeType(new Range(1, 3)), 4, "must be between 1 and 3, but is 4");
        refuses(new WholeType(new Range(0, 3)), -1, "must be between 0 and 3, but is -1");
        refuses(new WholeType(new Range(1, Long.MAX_VALUE)), 0, "must be at least 1, but is 0");
        refuses(new WholeType(new Range(Long.MIN_VALUE, 3)), 4, "must be at most 3, but is 4");
        refuses(new WholeType(), 1.0, "must be of type integer, but is of type float");
        assertThat(new WholeType().problem(IntegerValue.ofUnsigned(-1))).isPresent();
    }

    @Test
    void keepsNumbersBetweenTheirBounds() {
        Optional<Bound> above = Optional.of(new Bound(0, false));
        Optional<Bound> upTo = Optional.of(new Bound(1, true));
        accepts(new NumberType(above, upTo), 0.001, 1.0);
        refuses(new NumberType(above, upTo), 0.0, "must be more than 0 and at most 1, but is 0");
        refuses(new NumberType(above, Optional.empty()), -0.25, "must be more than 0, but is -0.25");
        refuses(new NumberType(upTo, Optional.empty()), 0.5, "must be at least 1, but is 0.5");
        refuses(new NumberType(Optional.empty(), upTo), 1e20, "must be at most 1, but is 1.0E20");
        refuses(new NumberType(Optional.empty(), above), 0.0, "must be less than 0, but is 0");
        refuses(new NumberType(), 1, "must be of type float, but is of type integer");
        refuses(new NumberType(), Double.NaN, "must be of type float, but is of type float");
    }

    @Test
    void keepsDurationsAndSizesInTheirRangeAndWritesThemWithUnits() {
        Range upToSeconds = new Range(1_000_000, 5_000_000_000L);
        refuses(new DurationType(upToSeconds), 0, "must be between 1ms and 5s, but is 0s");
        refuses(new DurationType(new Range(0, 1_000)), 1_000_000, "must be at most 1us, but is 1ms");
        refuses(new DurationType(), -1, "must be at least 0s, but is -1ns");
        refuses(new SizeType(new Range(1024, Long.MAX_VALUE)), 10, "must be at least 1KiB, but is 10B");
        accepts(new SizeType(), 0, Long.MAX_VALUE);
    }

    @Test
    void keepsTextsToWhatIsAskedFor() {
        accepts(new TextType(), "", "anything");
        accepts(new TextType(List.of("a", "b")), "a", "b");
        refuses(new TextType(List.of("a", "b")), "c", "must be one of a, b, but is \"c\"");
        refuses(text(1, 9, "."), "", "must not be empty");
        refuses(text(2, 3, "."), "a", "must have between 2 characters and 3 characters, but has 1 character");
        refuses(text(0, 3, "."), "abcd", "must have at most 3 characters, but has 4 characters");
        accepts(text(0, 1, "."), "\ud83d\ude00");
        accepts(text(0, 9, "b"), "abc");
        refuses(text(0, 9, "^b"), "abc", "must match `^b`, but is \"abc\"");
        refuses(new TextType(), null, "must be of type string, but is of type null");
    }

    private static TextType text(int least, int most, String pattern) {
        return new TextType(List.of(), new Range(least, most), Optional.of(Pattern.compile(pattern)));
    }

    @Test
    void showsNoSecret() {
        assertThat(new SecretType().problem(Value.of(List.of("hunter2"))))
                .contains("must be of type string, but is of type array");
        assertThat(new SchemaSettings(RecordValue.of("password", new StringValue("hunter2"))))
                .hasToString("SchemaSettings[password]");
    }

    @Test
    void namesThePlaceInsideListsMapsAndRecords() {
        ListType ports = new ListType(new WholeType(new Range(1, 9)), new Range(1, 2));
        accepts(ports, List.of(1), List.of(1, 9));
        refuses(ports, List.of(), "must have between 1 element and 2 elements, but has 0 elements");
        refuses(ports, List.of(1, 10), "[1] must be between 1 and 9, but is 10");
        refuses(ports, "1", "must be of type array, but is of type string");
        refuses(new MapType(ports), Map.of("a", List.of(0)), "`a` [0] must be between 1 and 9, but is 0");
        refuses(new MapType(ports), 1, "must be of type record, but is of type integer");
        RecordType fields = new RecordType(new SettingsSchema(List.of(
                new SettingSchema("port", "", new WholeType(), true, Optional.empty()),
                new SettingSchema("name", "", new TextType(), false, Optional.empty()))));
        accepts(fields, Map.of("port", 1), Map.of("port", 1, "name", "x"));
        refuses(fields, Map.of(), "lacks `port`");
        refuses(fields, Map.of("port", true), "`port` must be of type integer, but is of type bool");
        refuses(fields, Map.of("prt", 1), "has the unknown setting `prt`; known are [port, name]");
        refuses(fields, 1, "must be of type record, but is of type integer");
        refuses(new BoolType(), "yes", "must be of type bool, but is of type string");
        refuses(new PathType(), 1, "must be of type string, but is of type integer");
    }

    @Test
    void refusesTypesThatNothingSatisfies() {
        assertThatThrownBy(() -> new Range(2, 1)).hasMessage("nothing is possible: the least is 2, but the most is 1");
        assertThatThrownBy(() -> new NumberType(Optional.of(new Bound(1, true)), Optional.of(new Bound(1, false))))
                .hasMessage("nothing is possible: the least is 1, but the most is 1");
        assertThatThrownBy(() -> new Bound(Double.NaN, true)).hasMessage("a bound is a finite number, but is NaN");
        assertThatThrownBy(() -> new DurationType(Range.ALL)).hasMessageStartingWith("a duration is not negative");
        assertThatThrownBy(() -> new SizeType(Range.ALL)).hasMessageStartingWith("a size is not negative");
        assertThatThrownBy(() -> new ListType(new BoolType(), Range.ALL)).hasMessageContaining("is not negative");
    }
}
