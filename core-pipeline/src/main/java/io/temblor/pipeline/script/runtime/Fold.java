package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.script.syntax.BinaryOperator;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/// Where the results of a `for` go.
public abstract class Fold {
    /// Takes one result.
    ///
    /// @return whether more are wanted
    public abstract boolean add(Value value);

    /// All that was added.
    public abstract Value result();

    /// The fold that suits what it begins with.
    public static Fold of(Value initial, BinaryOperator operator) {
        return switch (initial) {
            case ArrayValue array when operator == BinaryOperator.ADD -> new Elements(array);
            case RecordValue fields when operator == BinaryOperator.ADD -> new Fields(fields);
            case ArrayValue _, RecordValue _ -> new Refusal(initial, operator);
            default -> operator.isLogical() ? new Logic(initial, operator) : new Numbers(initial, operator);
        };
    }

    private static final class Elements extends Fold {
        private final List<Value> elements = new ArrayList<>();

        Elements(ArrayValue initial) {
            initial.forEach(elements::add);
        }

        @Override
        public boolean add(Value value) {
            return elements.add(value);
        }

        @Override
        public Value result() {
            return ArrayValue.of(elements);
        }
    }

    private static final class Fields extends Fold {
        private final RecordValue.Builder fields = RecordValue.builder();

        Fields(RecordValue initial) {
            fields.putAll(initial);
        }

        @Override
        public boolean add(Value value) {
            if (!(value instanceof RecordValue record)) {
                throw Descriptions.wrongType("what `for` puts into a record", ValueType.RECORD, value.type());
            }
            fields.putAll(record);
            return true;
        }

        @Override
        public Value result() {
            return fields.build();
        }
    }

    /// Fails with the first result, as there is nothing to complain of before.
    private static final class Refusal extends Fold {
        private final Value initial;
        private final BinaryOperator operator;

        Refusal(Value initial, BinaryOperator operator) {
            this.initial = initial;
            this.operator = operator;
        }

        @Override
        public boolean add(Value value) {
            throw new ScriptException(
                    ErrorCode.INVALID_FOLD,
                    "`for` cannot put results into " + Descriptions.typeOf(initial) + " by `" + operator.sign() + "`",
                    "use `+`, which is the default");
        }

        @Override
        public Value result() {
            return initial;
        }
    }

    private static final class Logic extends Fold {
        private final BinaryOperator operator;
        private Value sum;

        Logic(Value initial, BinaryOperator operator) {
            this.sum = initial;
            this.operator = operator;
        }

        @Override
        public boolean add(Value value) {
            boolean left = Truth.operand(sum, operator.sign());
            boolean right = Truth.operand(value, operator.sign());
            boolean next = switch (operator) {
                case OR -> left || right;
                case AND -> left && right;
                default -> left != right;
            };
            sum = BoolValue.of(next);
            return operator == BinaryOperator.XOR || next == (operator == BinaryOperator.AND);
        }

        @Override
        public Value result() {
            return sum;
        }
    }

    private static final class Numbers extends Fold {
        private final BinaryOperator operator;
        private Value sum;

        Numbers(Value initial, BinaryOperator operator) {
            this.sum = initial;
            this.operator = operator;
        }

        @Override
        public boolean add(Value value) {
            if (!Arithmetic.isNumber(sum) || !Arithmetic.isNumber(value)) {
                throw Arithmetic.undefined(operator.sign(), sum, value);
            }
            sum = Operators.apply(operator, sum, value);
            return true;
        }

        @Override
        public Value result() {
            return sum;
        }
    }
}
