package io.temblor.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.Binder;
import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Settings of the `file` connector as a user writes them, over the defaults of this module.
final class FileFixture {
    private FileFixture() {}

    static FileSettings settings(Path path, String more) {
        return settings("path = \"" + path.toString().replace("\\", "\\\\") + "\"\n" + more);
    }

    static FileSettings settings(String hocon) {
        Configuration configuration = load(hocon);
        Optional<FileSettings> bound = bind(configuration);
        assertThat(problems(configuration)).isEmpty();
        return bound.orElseThrow();
    }

    /// What is wrong with settings, each as `setting: problem`.
    static List<String> problems(String hocon) {
        Configuration configuration = load(hocon);
        bind(configuration);
        return problems(configuration);
    }

    private static Configuration load(String hocon) {
        return ConfigFiles.ofText("test.conf", hocon).with(Defaults.reference()).load();
    }

    private static Optional<FileSettings> bind(Configuration configuration) {
        return Binder.bind(configuration.root(), FileSettings.class, configuration.defaults("connector", "file"));
    }

    private static List<String> problems(Configuration configuration) {
        return configuration.problems().list().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .toList();
    }
}
