package io.temblor.pipeline.state;

import io.temblor.connector.Position;
import io.temblor.connector.binary.BinaryWriter;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Writes the state of a flow as bytes.
final class FlowSnapshotWriter {
    private final BinaryWriter writer = new BinaryWriter();
    private final ByteOutput out = new ByteOutput();

    byte[] write(FlowSnapshot state) throws InvalidStateException {
        out.write(FlowSnapshotForm.name());
        out.write(FlowSnapshotForm.VERSION);
        write("what the flow is", head(state));
        for (Map.Entry<String, FlowSnapshot.Step> step : state.steps().entrySet()) {
            write(
                    "the state of the step `" + step.getKey() + "`",
                    step.getValue().state().value());
        }
        writeInt(FlowSnapshotForm.checksum(out.array(), out.size()));
        return Arrays.copyOf(out.array(), out.size());
    }

    private void write(String what, Value value) throws InvalidStateException {
        ByteOutput form = new ByteOutput();
        try {
            writer.write(value, form);
        } catch (EncodeException e) {
            throw new InvalidStateException(what + " cannot be written: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new InvalidStateException(what + " cannot be written: the value is nested too deep for the stack");
        }
        writeInt(form.size());
        out.write(form.array(), 0, form.size());
    }

    private void writeInt(int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(number >>> shift);
        }
    }

    private static RecordValue head(FlowSnapshot state) {
        List<Value> steps = new ArrayList<>();
        state.steps()
                .forEach((id, step) -> steps.add(RecordValue.builder()
                        .put(FlowSnapshotForm.STEP, id)
                        .put(FlowSnapshotForm.OPERATOR, step.operator())
                        .put(FlowSnapshotForm.VERSION_OF_STATE, step.state().version())
                        .build()));
        List<Value> positions = new ArrayList<>();
        state.positions()
                .forEach((source, splits) -> splits.forEach((split, position) -> {
                    if (position.isResumable()) {
                        positions.add(position(source, split, position));
                    }
                }));
        return RecordValue.builder()
                .put(FlowSnapshotForm.FLOW, state.flow())
                .put(FlowSnapshotForm.STEPS, ArrayValue.of(steps))
                .put(FlowSnapshotForm.POSITIONS, ArrayValue.of(positions))
                .build();
    }

    private static RecordValue position(String source, String split, Position position) {
        return RecordValue.builder()
                .put(FlowSnapshotForm.SOURCE, source)
                .put(FlowSnapshotForm.SPLIT, split)
                .put(FlowSnapshotForm.OFFSET, position.offset())
                .put(FlowSnapshotForm.VERSION_OF_STATE, position.version())
                .put(FlowSnapshotForm.STATE, new BytesValue(position.state()))
                .build();
    }
}
