package io.temblor.pipeline.script;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.Diagnostic;

/// What has become of an event. Two of them are the same if their texts are: an integer is no float, and fields have an
/// order.
sealed interface Outcome {
    /// As it stands in the files of cases: `{"a":1} => "port" $ {"key":2}`, where `out` and no metadata go without
    /// saying.
    @Override
    String toString();

    record Emitted(Value value, String port, RecordValue meta) implements Outcome {
        @Override
        public String toString() {
            return value + (port.equals("out") ? "" : " => \"" + port + '"') + (meta.size() == 0 ? "" : " $ " + meta);
        }
    }

    record Dropped() implements Outcome {
        @Override
        public String toString() {
            return "drop";
        }
    }

    record Failed(Diagnostic error) implements Outcome {
        @Override
        public String toString() {
            return error.code().code() + " at " + error.span() + " to "
                    + error.span().end() + ": " + error.message();
        }
    }
}
