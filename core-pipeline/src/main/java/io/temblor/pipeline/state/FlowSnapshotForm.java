package io.temblor.pipeline.state;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// What the writer and the reader of a flow's state must agree on.
final class FlowSnapshotForm {
    static final int VERSION = 1;

    static final String FLOW = "flow";
    static final String STEPS = "steps";
    static final String POSITIONS = "positions";
    static final String STEP = "step";
    static final String OPERATOR = "operator";
    static final String VERSION_OF_STATE = "version";
    static final String SOURCE = "source";
    static final String SPLIT = "split";
    static final String OFFSET = "offset";
    static final String STATE = "state";

    private static final byte[] NAME = "temblor".getBytes(StandardCharsets.US_ASCII);

    private FlowSnapshotForm() {}

    /// What stands at the beginning, the version not included.
    static byte[] name() {
        return NAME.clone();
    }

    static int checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
