package io.temblor.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PositionStoreTest {
    @TempDir
    private Path folder;

    @Test
    void bringsBackWhatItSaved() {
        PositionStore store = PositionStore.open(folder.resolve("new/state"), "main");
        Position position = Position.at(42, 3, new byte[] {1, 2, 3});
        store.put("in", "/var/log/ünï\tcode\n.log", position);
        store.put("other", "x", Position.at(0));
        store.save();
        PositionStore again = PositionStore.open(folder.resolve("new/state"), "main");
        assertThat(again.positions("in"))
                .containsOnlyKeys("/var/log/ünï\tcode\n.log")
                .containsValue(position);
        assertThat(again.positions("other")).containsEntry("x", Position.at(0));
        assertThat(again.positions("unknown")).isEmpty();
    }

    @Test
    void refusesAFileThatIsNotItsOwn() throws IOException {
        Files.writeString(folder.resolve("main.positions"), "something else\n");
        assertThatThrownBy(() -> PositionStore.open(folder, "main"))
                .hasRootCauseMessage(folder.resolve("main.positions")
                        + ":1: not a file of positions; delete it to start without them");
    }

    @Test
    void namesTheLineThatIsBroken() throws IOException {
        Files.writeString(folder.resolve("main.positions"), "temblor-positions 1\nin\t1\t1\t\teA==\nin\t12\n");
        assertThatThrownBy(() -> PositionStore.open(folder, "main"))
                .cause()
                .hasMessage(
                        folder.resolve("main.positions") + ":3: not a position; delete the file to start without them");
    }

    @Test
    void leavesTheOldFileWhenTheNewOneCannotBeWritten() throws IOException {
        PositionStore store = PositionStore.open(folder, "main");
        store.put("in", "x", Position.at(1));
        store.save();
        Files.createDirectory(folder.resolve("main.positions.new"));
        store.put("in", "x", Position.at(2));
        store.save();
        assertThat(PositionStore.open(folder, "main").positions("in")).containsEntry("x", Position.at(1));
        Files.delete(folder.resolve("main.positions.new"));
        store.save();
        assertThat(PositionStore.open(folder, "main").positions("in")).containsEntry("x", Position.at(2));
    }
}
