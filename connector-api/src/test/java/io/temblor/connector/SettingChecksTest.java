package io.temblor.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.InvalidSettingException.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SettingChecksTest {
    @Test
    void reportsAllThatIsWrongAtOnce() {
        SettingChecks checks = new SettingChecks()
                .atLeast("chunk-size", 0, 1)
                .between("port", 65536, 0, 65535)
                .notEmpty("path", "")
                .that(false, "rotate", "is for writing, but mode is read");
        assertThatThrownBy(checks::verify)
                .isInstanceOfSatisfying(
                        InvalidSettingException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        new Problem("chunk-size", "must be at least 1, but is 0"),
                                        new Problem("port", "must be between 0 and 65535, but is 65536"),
                                        new Problem("path", "must not be empty"),
                                        new Problem("rotate", "is for writing, but mode is read")))
                .hasMessage("chunk-size: must be at least 1, but is 0; port: must be between 0 and 65535, but is 65536;"
                        + " path: must not be empty; rotate: is for writing, but mode is read");
    }

    @Test
    void acceptsTheEdges() {
        SettingChecks checks = new SettingChecks()
                .atLeast("a", 1, 1)
                .between("b", 0, 0, 5)
                .between("b", 5, 0, 5)
                .notEmpty("c", " ")
                .that(true, "d", "never said");
        assertThatCode(checks::verify).doesNotThrowAnyException();
    }

    @Test
    void throwsWhatSurvivesSerialisation() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new InvalidSettingException("path", "must not be empty"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InvalidSettingException read = (InvalidSettingException) in.readObject();
            assertThat(read.problems()).isEqualTo(List.of(new Problem("path", "must not be empty")));
        }
    }
}
