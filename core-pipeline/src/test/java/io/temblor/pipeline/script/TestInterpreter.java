package io.temblor.pipeline.script;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Test;
import io.temblor.pipeline.script.runtime.Equality;
import io.temblor.pipeline.script.runtime.Extractions;
import io.temblor.pipeline.script.runtime.Hits;
import io.temblor.pipeline.script.runtime.Operators;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tries patterns of interpreted scripts.
final class TestInterpreter {
    private final ScriptInterpreter interpreter;
    private final Memory memory;

    TestInterpreter(ScriptInterpreter interpreter, Memory memory) {
        this.interpreter = interpreter;
        this.memory = memory;
    }

    /// Whether a pattern holds for a value, if nothing is wanted of what it yields but by its names.
    boolean holds(Test test, Value value) {
        return switch (test) {
            case Test.Extracts(var extractor, var _) -> Extractions.matches(value, extractor);
            case Test.Fields(var checks, var _) ->
                value instanceof RecordValue fields && checks.stream().allMatch(check -> passes(check, fields));
            case Test.Elements(var tests, var _) ->
                value instanceof ArrayValue array && tests.stream().allMatch(each -> anyHolds(each, array));
            case Test.Tuple tuple -> allHold(tuple, value);
            default -> yields(test, value) != null;
        };
    }

    private boolean passes(Test.FieldCheck check, RecordValue fields) {
        Value field = fields.get(check.key());
        return switch (check) {
            case Test.FieldCheck.Presence presence -> presence.present() == (field != null);
            case Test.FieldCheck.Passes passes -> field != null && holds(passes.test(), field);
            case Test.FieldCheck.Compares compares -> field != null && compares(compares, field);
        };
    }

    private boolean compares(Test.FieldCheck.Compares compares, Value field) {
        Value right = interpreter.value(compares.node());
        return Failure.at(compares.span(), () -> Operators.apply(compares.operator(), field, right)) == BoolValue.TRUE;
    }

    private boolean anyHolds(Test test, ArrayValue array) {
        for (Value element : array) {
            if (holds(test, element)) {
                return true;
            }
        }
        return false;
    }

    private boolean allHold(Test.Tuple tuple, Value value) {
        List<Test> tests = tuple.tests();
        if (!Hits.hasSize(value, tests.size(), tuple.open())) {
            return false;
        }
        for (int i = 0; i < tests.size(); i++) {
            if (!holds(tests.get(i), Hits.element(value, i))) {
                return false;
            }
        }
        return true;
    }

    /// What a pattern yields, or null if it does not hold.
    @Nullable
    Value yields(Test test, Value value) {
        return switch (test) {
            case Test.Anything _ -> value;
            case Test.Equal(var node, var span) -> {
                Value wanted = interpreter.value(node);
                yield Failure.at(span, () -> Equality.areEqual(value, wanted)) ? wanted : null;
            }
            case Test.Extracts(var extractor, var _) -> Extractions.extract(value, extractor, memory.context());
            case Test.Named(int variable, Test inner, var _) -> {
                Value yielded = yields(inner, value);
                if (yielded != null) {
                    memory.set(variable, yielded);
                }
                yield yielded;
            }
            case Test.Fields(var checks, var _) -> value instanceof RecordValue fields ? fields(checks, fields) : null;
            case Test.Elements(var tests, var _) -> value instanceof ArrayValue array ? elements(tests, array) : null;
            case Test.Tuple tuple -> tuple(tuple, value);
        };
    }

    private @Nullable Value fields(List<Test.FieldCheck> checks, RecordValue fields) {
        RecordValue.Builder yielded = RecordValue.builder();
        for (Test.FieldCheck check : checks) {
            Value field = fields.get(check.key());
            if (check instanceof Test.FieldCheck.Passes passes) {
                Value inner = field == null ? null : yields(passes.test(), field);
                if (inner == null) {
                    return null;
                }
                yielded.put(passes.name(), inner);
            } else if (!passes(check, fields)) {
                return null;
            } else if (check instanceof Test.FieldCheck.Presence && field != null) {
                yielded.put(check.key(), field);
            }
        }
        return yielded.build();
    }

    private @Nullable Value elements(List<Test> tests, ArrayValue array) {
        Hits hits = Hits.none();
        for (Test test : tests) {
            boolean held = false;
            for (int i = 0; i < array.size(); i++) {
                Value yielded = yields(test, array.get(i));
                held |= yielded != null;
                if (yielded != null && !(test instanceof Test.Anything)) {
                    hits.add(i, yielded);
                }
            }
            if (!held) {
                return null;
            }
        }
        return hits.result();
    }

    private @Nullable Value tuple(Test.Tuple tuple, Value value) {
        List<Test> tests = tuple.tests();
        if (!Hits.hasSize(value, tests.size(), tuple.open())) {
            return null;
        }
        Hits hits = Hits.none();
        for (int i = 0; i < tests.size(); i++) {
            Value yielded = yields(tests.get(i), Hits.element(value, i));
            if (yielded == null) {
                return null;
            }
            hits.add(yielded);
        }
        return hits.result();
    }
}
