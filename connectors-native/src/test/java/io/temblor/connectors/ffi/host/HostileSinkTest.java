package io.temblor.connectors.ffi.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Sink;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connectors.ffi.Compiler;
import io.temblor.connectors.ffi.Native;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileSinkTest {
    private final RecordingOutcomes outcomes = new RecordingOutcomes();
    private Path library;

    @BeforeEach
    void compile() throws Exception {
        library = Compiler.library("hostile");
    }

    private Sink sink(String component, String fault) {
        return Native.connector(library, component).sink(Native.settings(Map.of("fault", fault)), new TestContext());
    }

    private void write(String fault) throws Exception {
        Sink sink = sink("hostile", fault);
        try (AutoCloseable _ = sink::release;
                sink) {
            sink.open(1);
            outcomes.write(sink, ListBatch.of("a", "b", "c"));
        }
    }

    @Test
    void reportsWhatIsInOrder() throws Exception {
        write("none");
        assertThat(outcomes.delivered()).containsExactly(0L, 1L, 2L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-outcomes        | write has reported no outcome for some of the 3 events
            some-outcomes      | write has reported no outcome for some of the 3 events
            delivered-too-many | delivered_before is 102, but the last event has the id 2
            list-changed       | the addresses of what was lent have changed
            outcome-count      | there are 4294967295 outcomes in a list for 3
            odd-outcome        | there is the outcome 17; possible are 1 to 4
            outcome-of-another | there is an outcome for the id 7, but the last event has the id 2
            outcome-negative   | there is an outcome for the id 18446744073709551615, but the last event has the id 2
            reason-beyond      | there is a text of 0 bytes at 4294967295; the room for them ends at 65536
            write-more         | write returns the status 1, which has no meaning there
            """)
    void endsAtOutcomesThatCannotBe(String fault, String what) {
        assertThatThrownBy(() -> write(fault))
                .isInstanceOf(DefectException.class)
                .hasMessageEndingWith(what);
    }

    @Test
    void reportsWhatWasDeliveredBeforeTheConnectionBroke() {
        assertThatThrownBy(() -> write("lost-half-way"))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("the connection broke");
        assertThat(outcomes.delivered()).containsExactly(0L);
    }

    @Test
    void saysSomethingWhereASinkGivesNoReason() throws Exception {
        write("without-reasons");
        assertThat(outcomes.rejected()).containsExactly(0L);
        assertThat(outcomes.delivered()).containsExactly(1L, 2L);
    }

    /// Such a sink has a codec: that nothing came out of it is no reason to write the value in its place.
    @Test
    void lendsAnEmptyPayloadWithItsMetadata() throws Exception {
        Sink sink = sink("empty_only", "none");
        try (AutoCloseable _ = sink::release;
                sink) {
            sink.open(1);
            outcomes.write(sink, ListBatch.of("", ""));
        }
        assertThat(outcomes.delivered()).containsExactly(0L, 1L);
    }

    @Test
    void endsWhereNobodySettlesWhatIsPending() throws Exception {
        Sink sink = sink("no_settle", "pending-for-ever");
        try (AutoCloseable _ = sink::release;
                sink) {
            sink.open(1);
            outcomes.write(sink, ListBatch.of("a"));
            assertThatThrownBy(() -> outcomes.settle(sink, 0))
                    .isInstanceOf(DefectException.class)
                    .hasMessageEndingWith("has left events pending, but has no function settle");
        }
    }

    @Test
    void endsAtASettlementOfWhatWasNeverWritten() throws Exception {
        Sink sink = sink("hostile", "settle-lies");
        try (AutoCloseable _ = sink::release;
                sink) {
            sink.open(1);
            outcomes.write(sink, ListBatch.of("a"));
            assertThatThrownBy(() -> outcomes.settle(sink, 0))
                    .isInstanceOf(DefectException.class)
                    .hasMessageEndingWith("delivered_before is 1099511627776, but the last event has the id 0");
        }
    }

    @Test
    void failsToOpenAndIsClosed() {
        Sink sink = sink("hostile", "open-lost");
        assertThatThrownBy(() -> sink.open(1))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("nobody is there");
        sink.close();
        assertThatThrownBy(() -> sink.open(2)).isInstanceOf(ConnectionLostException.class);
        sink.close();
        sink.release();
    }
}
