package io.temblor.pipeline.state;

import io.temblor.connector.Position;
import io.temblor.connector.binary.BinaryReader;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the state of a flow from bytes, whatever they are.
final class FlowSnapshotReader {
    private final byte[] bytes;
    private final BinaryReader reader = new BinaryReader();
    private ByteBuffer rest = ByteBuffer.allocate(0);

    FlowSnapshotReader(byte[] bytes) {
        this.bytes = bytes;
    }

    FlowSnapshot read() throws InvalidStateException {
        checkWhole();
        StateFields head = StateFields.of(next("what the flow is"));
        Map<String, FlowSnapshot.Step> steps = new LinkedHashMap<>();
        for (StateFields step : head.records(FlowSnapshotForm.STEPS)) {
            String id = step.text(FlowSnapshotForm.STEP);
            State state = new State(
                    (int) step.integer(FlowSnapshotForm.VERSION_OF_STATE, 1, Integer.MAX_VALUE),
                    next("the state of the step `" + id + "`"));
            steps.put(id, new FlowSnapshot.Step(step.text(FlowSnapshotForm.OPERATOR), state));
        }
        if (rest.hasRemaining()) {
            throw damaged(rest.remaining() + " bytes more than there should be");
        }
        return new FlowSnapshot(head.text(FlowSnapshotForm.FLOW), steps, positions(head));
    }

    private static Map<String, Map<String, Position>> positions(StateFields head) throws InvalidStateException {
        Map<String, Map<String, Position>> positions = new LinkedHashMap<>();
        for (StateFields each : head.records(FlowSnapshotForm.POSITIONS)) {
            long offset = each.integer(FlowSnapshotForm.OFFSET);
            if (offset < 0) {
                throw damaged("the offset " + offset);
            }
            Position position = Position.at(
                    offset,
                    (int) each.integer(FlowSnapshotForm.VERSION_OF_STATE, 0, Integer.MAX_VALUE),
                    each.bytes(FlowSnapshotForm.STATE));
            positions
                    .computeIfAbsent(each.text(FlowSnapshotForm.SOURCE), _ -> new LinkedHashMap<>())
                    .put(each.text(FlowSnapshotForm.SPLIT), position);
        }
        return positions;
    }

    private void checkWhole() throws InvalidStateException {
        byte[] name = FlowSnapshotForm.name();
        if (!Arrays.equals(name, Arrays.copyOf(bytes, name.length)) || bytes.length <= name.length) {
            throw new InvalidStateException(
                    "expected the state of a flow, found " + bytes.length + " bytes that do not begin as one");
        }
        int version = bytes[name.length] & 0xff;
        if (version != FlowSnapshotForm.VERSION) {
            throw InvalidStateException.version(version, FlowSnapshotForm.VERSION);
        }
        int from = name.length + 1;
        int length = bytes.length - from - Integer.BYTES;
        if (length < 0
                || ByteBuffer.wrap(bytes).getInt(from + length) != FlowSnapshotForm.checksum(bytes, from + length)) {
            throw damaged(bytes.length + " bytes whose checksum is another one");
        }
        rest = ByteBuffer.wrap(bytes, from, length);
    }

    private Value next(String what) throws InvalidStateException {
        int length = rest.remaining() < Integer.BYTES ? -1 : rest.getInt();
        if (length < 0 || length > rest.remaining()) {
            throw damaged("no whole form of " + what);
        }
        Document document = new Document(0);
        try {
            reader.read(bytes, rest.position(), length, document);
        } catch (DecodeException e) {
            throw damaged("no form of " + what + ": " + e.getMessage());
        }
        rest.position(rest.position() + length);
        return document.value();
    }

    private static InvalidStateException damaged(String found) {
        return new InvalidStateException("the state of the flow is damaged or not whole: found " + found);
    }
}
