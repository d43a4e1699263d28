package io.temblor.connector.schema;

import io.temblor.connector.value.Value;
import java.util.Optional;

/// What can be written for a setting.
public sealed interface SettingType
        permits TextType,
                WholeType,
                NumberType,
                BoolType,
                DurationType,
                SizeType,
                PathType,
                SecretType,
                ListType,
                MapType,
                RecordType {

    /// What is wrong with a value in the form in which it is handed over, as in `must be at least 1, but is 0`;
    /// empty if it is of this type and within its limits.
    Optional<String> problem(Value value);
}
