package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.typesafe.config.ConfigFactory;
import io.temblor.connector.DataSize;
import io.temblor.connector.Secret;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettingsDocTest {
    enum Mode {
        READ,
        READ_AND_WRITE
    }

    record Tls(Path keyFile, boolean verify) {}

    record Settings(
            Path path,
            Mode mode,
            Duration delay,
            DataSize size,
            int count,
            double ratio,
            Optional<Secret> token,
            List<Mode> modes,
            Map<String, String> headers,
            String separator,
            String none,
            Optional<Tls> tls,
            Value any) {}

    record Tree(String name, Optional<Tree> left, Optional<List<Tree>> others) {}

    record Forest(Tree oldest) {}

    private static final String REFERENCE = """
            forest.oldest {
              # What it is called.
              name = null
              # What is left of it.
              left = null
            }
            x {
              # The file to read. Relative ones start
              # at the working directory.
              path = null
              # What to do.
              mode = read
              delay = 5s # How long to wait.
              # The most it reads.
              size = 64KiB

              # A remark that belongs to nothing.

              count = 10
              ratio = 0.50
              # Who we are.
              token = null
              modes = [read, read-and-write]
              headers { a = b }
              separator = "\\n"
              none = ""
              # Encryption.
              tls {
                # The key.
                key-file = null
                # Whether to trust.
                verify = true
              }
            }
            """;

    private static List<SettingDescriptor> describe(Class<? extends Record> type, String... path) {
        Defaults reference = new Defaults(ConfigFactory.parseString(REFERENCE));
        return SettingsDoc.describe(
                type, ConfigFiles.of().with(reference).load().defaults(path));
    }

    @Test
    void describesARecordInsideItselfAsOneSetting() {
        assertThat(describe(Forest.class, "forest"))
                .extracting(
                        SettingDescriptor::name,
                        SettingDescriptor::type,
                        SettingDescriptor::byDefault,
                        SettingDescriptor::documentation)
                .containsExactly(
                        tuple("oldest.name", "text", "required", "What it is called."),
                        tuple("oldest.left", "record", "optional", "What is left of it."),
                        tuple("oldest.others", "list of record", "optional", ""));
    }

    @Test
    void describesEverySettingInTheOrderOfTheRecord() {
        assertThat(describe(Settings.class, "x"))
                .extracting(
                        SettingDescriptor::name,
                        SettingDescriptor::type,
                        SettingDescriptor::byDefault,
                        SettingDescriptor::documentation)
                .containsExactly(
                        tuple(
                                "path",
                                "path",
                                "required",
                                "The file to read. Relative ones start at the working directory."),
                        tuple("mode", "one of", "read", "What to do."),
                        tuple("delay", "duration", "5s", "How long to wait."),
                        tuple("size", "size", "64KiB", "The most it reads."),
                        tuple("count", "whole number", "10", ""),
                        tuple("ratio", "number", "0.50", ""),
                        tuple("token", "secret", "optional", "Who we are."),
                        tuple("modes", "list of one of", "[\"read\",\"read-and-write\"]", ""),
                        tuple("headers", "record of text", "{\"a\":\"b\"}", ""),
                        tuple("separator", "text", "\"\\n\"", ""),
                        tuple("none", "text", "\"\"", ""),
                        tuple("tls.key-file", "path", "required", "The key."),
                        tuple("tls.verify", "true or false", "true", "Whether to trust."),
                        tuple("any", "any value", "required", ""));
    }

    @Test
    void listsThePossibleWords() {
        assertThat(describe(Settings.class, "x"))
                .filteredOn(setting -> !setting.possible().isEmpty())
                .extracting(SettingDescriptor::name, SettingDescriptor::possible)
                .containsExactly(
                        tuple("mode", List.of("read", "read-and-write")),
                        tuple("modes", List.of("read", "read-and-write")));
    }

    @Test
    void describesSettingsThatStandNowhere() {
        assertThat(describe(Tls.class, "no", "where"))
                .containsExactly(
                        new SettingDescriptor("key-file", "path", "required", "", List.of()),
                        new SettingDescriptor("verify", "true or false", "required", "", List.of()));
        assertThat(describe(NoSettings.class, "x")).isEmpty();
    }
}
