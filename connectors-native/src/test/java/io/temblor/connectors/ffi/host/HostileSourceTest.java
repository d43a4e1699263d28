package io.temblor.connectors.ffi.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionGoneException;
import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connectors.ffi.Compiler;
import io.temblor.connectors.ffi.Native;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileSourceTest {
    private final TestContext context = new TestContext();
    private final RecordingBatch batch = new RecordingBatch();
    private NativeConnector connector;

    @BeforeEach
    void compile() throws Exception {
        connector = Native.connector(Compiler.library("hostile"), "hostile");
    }

    /// Whatever went wrong, nothing of the library is left in use.
    @AfterEach
    void unloads() {
        assertThat(connector.component().library().isLoaded()).isFalse();
    }

    private Source source(String fault) {
        return connector.source(Native.settings(Map.of("fault", fault)), context);
    }

    private void poll(String fault) throws Exception {
        Source source = source(fault);
        try (AutoCloseable _ = source::release;
                source) {
            source.open(Map.of(), 1);
            batch.poll(source, 0);
        }
    }

    @Test
    void handsOverWhatIsInOrder() throws Exception {
        poll("none");
        assertThat(batch.messages()).containsExactly("first", "second");
        assertThat(batch.positions()).containsEntry("split", Position.at(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            payload-beyond   | has written a payload of 6 bytes at 1048574; the area that it was lent ends at 1048576
            payload-huge     | has written a payload of 4294967295 bytes at 8192; the area that it was lent ends at 1048576
            offset-huge      | has written a payload of 6 bytes at 4294967295; the area that it was lent ends at 1048576
            meta-beyond      | has written a metadata record of 2 bytes at 4294967295; the area that it was lent ends at 1048576
            odd-kind         | has written an event of the kind 99; possible are 0 to 6
            unknown-split    | has written an event of the split 7, which it has not begun
            split-number     | begins a split with the number 4294967295; possible are 0 to 65535
            odd-position     | has written the position 9223372036854775808; possible are 0 to 9223372036854775807
            state-too-long   | has written a payload of 1048577 bytes at 8192; the area that it was lent ends at 1048576
            """)
    void endsAtAnEventThatCannotBe(String fault, String what) {
        assertThatThrownBy(() -> poll(fault))
                .isInstanceOf(DefectException.class)
                .hasMessageEndingWith(" " + what);
        assertThat(batch.messages()).as("what came before it").containsExactly("first");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            event-count      | says that it has written 1025 events; there was room for 1024
            event-count-huge | says that it has written 4294967295 events; there was room for 1024
            needs-no-more    | poll asks for 10 bytes in place of 1048576; possible is more, up to 256 MiB
            pointers-changed | poll has changed the addresses of what it was lent
            needs-too-much   | poll asks for 1125899906842624 bytes in place of 1048576; possible is more, up to 256 MiB
            """)
    void endsAtABatchThatCannotBe(String fault, String what) {
        assertThatThrownBy(() -> poll(fault))
                .isInstanceOf(DefectException.class)
                .hasMessageEndingWith(what);
        assertThat(batch.messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"value-no-json", "meta-no-json"})
    void endsAtJsonThatIsNone(String fault) {
        assertThatThrownBy(() -> poll(fault))
                .isInstanceOf(DefectException.class)
                .hasMessageContaining("what should be JSON is not");
    }

    @Test
    void lendsMoreToAnInstanceThatAsksForIt() throws Exception {
        poll("needs-more");
        assertThat(batch.messages()).containsExactly("first", "second");
    }

    @Test
    void waitsForASlowPollAndGoesOn() throws Exception {
        poll("slow");
        assertThat(batch.messages()).containsExactly("first", "second");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            poll-defect     | poll: something is broken
            poll-odd-status | poll returns the status 42, which has no meaning there
            poll-setting    | poll returns the status -3, which has no meaning there
            """)
    void handsOverWhatCameBeforeAFailure(String fault, String what) {
        assertThatThrownBy(() -> poll(fault))
                .isInstanceOf(DefectException.class)
                .hasMessageEndingWith(what);
        assertThat(batch.messages()).containsExactly("first", "second");
    }

    @Test
    void handsOverWhatCameBeforeTheConnectionBroke() {
        assertThatThrownBy(() -> poll("poll-lost"))
                .isExactlyInstanceOf(ConnectionLostException.class)
                .hasMessage("the connection broke");
        assertThat(batch.messages()).containsExactly("first", "second");
    }

    @Test
    void tellsWhatHasGoneFromWhatIsLost() {
        assertThatThrownBy(() -> poll("poll-gone"))
                .isInstanceOf(ConnectionGoneException.class)
                .hasMessage("it has gone");
        assertThatThrownBy(() -> poll("open-gone"))
                .isInstanceOf(ConnectionGoneException.class)
                .hasMessage("it has gone");
        assertThatThrownBy(() -> poll("open-lost"))
                .isExactlyInstanceOf(ConnectionLostException.class)
                .hasMessage("nobody is there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            open-defect     | open: cannot be opened
            open-odd-status | open returns the status -99, which has no meaning there
            """)
    void failsToOpenAndIsClosed(String fault, String what) {
        assertThatThrownBy(() -> poll(fault))
                .isInstanceOf(DefectException.class)
                .hasMessageEndingWith(what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create-defect     | create: cannot be made
            create-odd-status | create returns the status 77, which has no meaning there
            create-null       | create says that all is well, but makes no instance
            """)
    void failsToBeMade(String fault, String what) {
        assertThatThrownBy(() -> source(fault))
                .isInstanceOf(DefectException.class)
                .hasMessageEndingWith(what);
    }

    @Test
    void refusesASetting() {
        assertThatThrownBy(() -> source("create-setting"))
                .isInstanceOfSatisfying(
                        InvalidSettingException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(new InvalidSettingException.Problem("fault", "must be another one")));
    }

    @Test
    void readsNoFurtherThanTheRoomForAnError() {
        assertThatThrownBy(() -> source("create-long-error")).isInstanceOf(DefectException.class);
    }

    @Test
    void limitsCountersAndSurvivesOddCallbacks() {
        source("many-counters").release();
        assertThat(context.log()).isNotEmpty().allMatch(line -> line.startsWith("ERROR "));
    }

    @Test
    void isNotPolledBeforeItIsOpen() {
        Source source = source("none");
        assertThatThrownBy(() -> source.poll(batch, 0)).isInstanceOf(IllegalStateException.class);
        source.interrupt();
        source.release();
        source.interrupt();
    }
}
