package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DefaultsTest {
    @TempDir
    private Path folder;

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private URLClassLoader loader(String... texts) {
        TextFiles files = new TextFiles(folder);
        URL[] urls = Stream.of(texts)
                .map(text -> url(
                        files.write(text.hashCode() + "/reference.conf", text).getParent()))
                .toArray(URL[]::new);
        return new URLClassLoader(urls, null);
    }

    @Test
    void mergeEveryReferenceFileOfALoader() throws IOException {
        try (URLClassLoader loader = loader("connector.file.size = 1KiB", "connector.tcp { # The port.\n port = 7 }")) {
            Configuration config =
                    ConfigFiles.of().with(Defaults.reference(loader)).load();
            assertThat(config.defaults("connector", "file").string("size")).contains("1KiB");
            assertThat(config.defaults("connector", "tcp").value("port", int.class))
                    .contains(7);
            record Tcp(int port) {}
            assertThat(SettingsDoc.describe(Tcp.class, config.defaults("connector", "tcp")))
                    .containsExactly(new SettingDescriptor("port", "whole number", "7", "The port.", List.of()));
        }
    }

    @Test
    void areNoSettingsOfTheUser() throws IOException {
        try (URLClassLoader loader = loader("a = 1, b { c = 2 }")) {
            Configuration config = ConfigFiles.ofText("demo.conf", "x = ${b.c}, b.d = 3")
                    .with(Defaults.reference(loader))
                    .load();
            assertThat(config.root().keys()).containsExactlyInAnyOrder("x", "b");
            assertThat(config.root().value("x", int.class)).contains(2);
            assertThat(config.all().getInt("a")).isEqualTo(1);
        }
    }

    @Test
    void mayComeLater() throws IOException {
        try (URLClassLoader loader = loader("connector.late { size = 1KiB, wait = 5s }")) {
            Configuration config = ConfigFiles.ofText("demo.conf", "connector.late.size = 2KiB")
                    .load();
            Section late = config.withDefaults(Defaults.reference(loader)).defaults("connector", "late");
            assertThat(late.string("size")).contains("2KiB");
            assertThat(late.string("wait")).contains("5s");
            assertThat(late.problems()).isSameAs(config.problems());
        }
    }

    @Test
    void joinWithTheFirstWinning() throws IOException {
        try (URLClassLoader one = loader("a = 1");
                URLClassLoader two = loader("a = 2, b = 2")) {
            Defaults both = Defaults.reference(one).and(Defaults.reference(two));
            assertThat(both.config().getInt("a")).isEqualTo(1);
            assertThat(both.config().getInt("b")).isEqualTo(2);
        }
    }

    @Test
    void ofAnEmptyClassPathAreNone() throws IOException {
        try (URLClassLoader loader = loader()) {
            assertThat(Defaults.reference(loader)).isEqualTo(Defaults.NONE);
        }
        assertThat(ConfigFiles.of().load().defaults("no", "where").keys()).isEmpty();
    }
}
