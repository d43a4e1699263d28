package io.temblor.pipeline.operator;

import io.temblor.connector.codec.ComponentType;
import java.util.List;

/// Makes operators of one name. Found by [java.util.ServiceLoader]. Any thread may call any method.
///
/// @param <S> the record that the settings are bound to
public interface OperatorProvider<S extends Record> {

    /// The description of the operator; always the same.
    ComponentType<S> type();

    /// The ports at which an operator with these settings takes events. Default: `in` alone.
    default List<String> inputs(S settings) {
        return List.of("in");
    }

    /// The ports at which an operator with these settings emits, `err` not among them. Default: `out` alone.
    default List<String> ports(S settings) {
        return List.of("out");
    }

    /// Looks whether what the settings name is there and of use, such as a file. Called for each place in a
    /// plan, before anything is made of it. Default: there is nothing to look at.
    ///
    /// @throws io.temblor.connector.InvalidSettingException with all that is wrong
    default void check(S settings) {}

    /// Makes an operator for one place in one running pipeline.
    Operator operator(S settings);
}
