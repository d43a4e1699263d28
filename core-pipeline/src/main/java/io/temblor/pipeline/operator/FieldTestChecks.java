package io.temblor.pipeline.operator;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.temblor.connector.SettingChecks;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is demanded of the components of a [FieldTest].
final class FieldTestChecks {
    private static final List<String> TESTS = List.of(
            "equals",
            "not-equals",
            "in",
            "less-than",
            "at-most",
            "greater-than",
            "at-least",
            "matches",
            "contains",
            "starts-with",
            "ends-with",
            "exists",
            "type",
            "all",
            "any",
            "not");

    private FieldTestChecks() {}

    /// @param tests in the order of the record's components
    static void exactlyOne(SettingChecks checks, Optional<?>... tests) {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < tests.length; i++) {
            if (tests[i].isPresent()) {
                given.add(TESTS.get(i));
            }
        }
        checks.that(!given.isEmpty(), "", "has no test; possible are " + String.join(", ", TESTS));
        for (String more : given.stream().skip(1).toList()) {
            checks.that(
                    false, more, "is one test too many beside " + given.getFirst() + "; combine them with all or any");
        }
    }

    static void path(SettingChecks checks, Optional<String> field) {
        field.ifPresent(text -> FieldPath.check(checks, "field", text));
    }

    static void bound(SettingChecks checks, String setting, Optional<Value> bound) {
        bound.ifPresent(value -> checks.that(
                value instanceof IntegerValue || value instanceof FloatValue || value instanceof StringValue,
                setting,
                "must be a number or a text, but is of type " + value.type()));
    }

    static void pattern(SettingChecks checks, Optional<String> matches) {
        try {
            matches.ifPresent(Pattern::compile);
        } catch (PatternSyntaxException e) {
            checks.that(
                    false, "matches", "must be a regular expression of RE2, but has a fault: " + e.getDescription());
        }
    }

    static void notEmpty(SettingChecks checks, String setting, Optional<? extends List<?>> list) {
        list.ifPresent(elements -> checks.that(!elements.isEmpty(), setting, "must not be empty"));
    }
}
