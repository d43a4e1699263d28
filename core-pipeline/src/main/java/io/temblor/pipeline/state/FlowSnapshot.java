package io.temblor.pipeline.state;

import io.temblor.connector.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a flow remembers between two events: the states of its operators, and where its sources read on.
///
/// @param flow      the name of the flow
/// @param steps     the operators that remember something, by the id of their step
/// @param positions where to read on, by source and split; sources that cannot read again are not among them
public record FlowSnapshot(String flow, Map<String, Step> steps, Map<String, Map<String, Position>> positions) {
    public FlowSnapshot {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        Map<String, Map<String, Position>> copy = new LinkedHashMap<>();
        positions.forEach(
                (source, splits) -> copy.put(source, Collections.unmodifiableMap(new LinkedHashMap<>(splits))));
        positions = Collections.unmodifiableMap(copy);
    }

    /// What the operator of one step remembers.
    ///
    /// @param operator the type of the operator
    public record Step(String operator, State state) {}

    /// The state as bytes, which [#of] reads: seven bytes `temblor`, the version 1, a record with all but the states
    /// of the steps, these states in the same order, and four bytes of checksum (CRC-32C of all before).
    /// The record and each state are four bytes of length and the [binary
    /// form][io.temblor.connector.binary] of a value. Numbers have the most significant byte first.
    ///
    /// @throws InvalidStateException if a step remembers a value that has no binary form, for it is too deep or too
    ///     large
    public byte[] toBytes() throws InvalidStateException {
        return new FlowSnapshotWriter().write(this);
    }

    /// The state that was made these bytes.
    ///
    /// @throws InvalidStateException if they are no such bytes, are of a later version, or damaged
    public static FlowSnapshot of(byte[] bytes) throws InvalidStateException {
        return new FlowSnapshotReader(bytes).read();
    }
}
