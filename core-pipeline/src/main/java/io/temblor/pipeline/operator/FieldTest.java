package io.temblor.pipeline.operator;

import io.temblor.connector.SettingChecks;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A test of a field of an event's value, or several combined. Written as a record with exactly one test:
/// ```hocon
/// { field = response.status, at-least = 500 }
/// { field = "tags[0]", in = [ red, green ] }
/// { all = [ { field = level, equals = error }, { not { field = message, matches = "time(d )?out" } } ] }
/// ```
/// A field is a path of keys, joined by dots, and of indexes; a key that has dots or brackets in it is
/// quoted. Without `field` the test is of the value itself.
///
/// A test never fails: for a value of another type it does not hold. For a field that is missing only
/// `not-equals` and `exists = false` hold, and `not` around a test that does not. A field that is null is not
/// missing.
///
/// Numbers compare by what they are worth, so that `1` equals `1.0`; texts compare by their UTF-16 code
/// units.
///
/// @param field       the field to test
/// @param equals      the field is this value
/// @param notEquals   the field is another value, or missing
/// @param in          the field is one of these values
/// @param lessThan    the field is a number below this one, or a text that sorts before this one
/// @param atMost      as `less-than`, or equal
/// @param greaterThan the field is a number above this one, or a text that sorts behind this one
/// @param atLeast     as `greater-than`, or equal
/// @param matches     the field is a text with a part that this regular expression matches; `^` and `$`
///                    anchor it. The syntax is that of RE2: no backreferences, and linear time whatever the
///                    text
/// @param contains    the field is a text with this part, or an array with this element
/// @param startsWith  the field is a text that begins so
/// @param endsWith    the field is a text that ends so
/// @param exists      whether the field is there, be it null, or missing
/// @param type        the field is of this type; the word for the type null is written in quotes
/// @param all         all of these tests hold
/// @param any         at least one of these tests holds
/// @param not         this test does not hold
public record FieldTest(
        Optional<String> field,
        Optional<Value> equals,
        Optional<Value> notEquals,
        Optional<List<Value>> in,
        Optional<Value> lessThan,
        Optional<Value> atMost,
        Optional<Value> greaterThan,
        Optional<Value> atLeast,
        Optional<String> matches,
        Optional<Value> contains,
        Optional<String> startsWith,
        Optional<String> endsWith,
        Optional<Boolean> exists,
        Optional<ValueType> type,
        Optional<List<FieldTest>> all,
        Optional<List<FieldTest>> any,
        Optional<FieldTest> not) {

    public FieldTest {
        SettingChecks checks = new SettingChecks();
        FieldTestChecks.exactlyOne(
                checks,
                equals,
                notEquals,
                in,
                lessThan,
                atMost,
                greaterThan,
                atLeast,
                matches,
                contains,
                startsWith,
                endsWith,
                exists,
                type,
                all,
                any,
                not);
        checks.that(
                field.isEmpty() || all.isEmpty() && any.isEmpty() && not.isEmpty(),
                "field",
                "is for a single test; write it into the tests that all, any or not combine");
        FieldTestChecks.path(checks, field);
        FieldTestChecks.bound(checks, "less-than", lessThan);
        FieldTestChecks.bound(checks, "at-most", atMost);
        FieldTestChecks.bound(checks, "greater-than", greaterThan);
        FieldTestChecks.bound(checks, "at-least", atLeast);
        FieldTestChecks.pattern(checks, matches);
        FieldTestChecks.notEmpty(checks, "in", in);
        FieldTestChecks.notEmpty(checks, "all", all);
        FieldTestChecks.notEmpty(checks, "any", any);
        checks.verify();
    }

    /// The test in the form that is fast to run, for one thread.
    Condition compile() {
        return valueTest().map(this::ofField).or(this::combination).orElseThrow();
    }

    private Condition ofField(ValueTest test) {
        return new Condition.OfField(FieldPath.parse(field.orElse("")), test);
    }

    private Optional<ValueTest> valueTest() {
        return Stream.<Optional<? extends ValueTest>>of(
                        equals.map(Operand::new).map(ValueTest.Equal::new),
                        notEquals.map(Operand::new).map(ValueTest.NotEqual::new),
                        in.map(values -> new ValueTest.In(
                                values.stream().map(Operand::new).toList())),
                        lessThan.map(bound -> compares(bound, Comparison.LESS)),
                        atMost.map(bound -> compares(bound, Comparison.LESS, Comparison.EQUAL)),
                        greaterThan.map(bound -> compares(bound, Comparison.GREATER)),
                        atLeast.map(bound -> compares(bound, Comparison.GREATER, Comparison.EQUAL)),
                        matches.map(ValueTest::matches),
                        contains.map(ValueTest.Contains::new),
                        startsWith.map(part -> new ValueTest.HasEdge(part, false)),
                        endsWith.map(part -> new ValueTest.HasEdge(part, true)),
                        exists.map(ValueTest.Exists::new),
                        type.map(ValueTest.HasType::new))
                .<ValueTest>flatMap(Optional::stream)
                .findFirst();
    }

    private static ValueTest compares(Value bound, Comparison... wanted) {
        return new ValueTest.Compares(new Operand(bound), EnumSet.copyOf(List.of(wanted)));
    }

    private Optional<Condition> combination() {
        return Stream.<Optional<? extends Condition>>of(
                        all.map(tests -> new Condition.AllOf(compile(tests))),
                        any.map(tests -> new Condition.AnyOf(compile(tests))),
                        not.map(test -> new Condition.Not(test.compile())))
                .<Condition>flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Condition> compile(List<FieldTest> tests) {
        return tests.stream().map(FieldTest::compile).toList();
    }
}
