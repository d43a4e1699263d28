package io.temblor.connectors.ffi.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.PollResult;
import io.temblor.connector.Source;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.RecordValue;
import io.temblor.connectors.ffi.Native;
import io.temblor.connectors.ffi.host.NativeConnector;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
final class SysstatTest {
    private final NativeConnector connector = Native.bundled("sysstat");

    @Test
    void tellsHowThisMachineIsDoing() throws Exception {
        RecordingBatch batch = new RecordingBatch();
        String settings = "interval = 20ms, count = 2";
        Source source = connector.source(Native.settings(connector, settings), new TestContext());
        try (AutoCloseable _ = source::release;
                source) {
            source.open(Map.of(), 1);
            while (batch.poll(source, Duration.ofSeconds(5).toNanos()) != PollResult.END) {
                assertThat(batch.values()).hasSizeLessThanOrEqualTo(2);
            }
        }
        assertThat(batch.values())
                .hasSize(2)
                .allSatisfy(value -> assertThat(((RecordValue) value).entries())
                        .extracting(Map.Entry::getKey)
                        .contains("cpu", "memory", "network", "disk"));
    }
}
