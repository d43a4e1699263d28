package io.temblor.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import java.nio.file.Path;
import java.util.Optional;

/// Reads single files. What cannot be read becomes a problem, and the file counts as empty.
final class HoconReader {
    private final Setting.Reading reading;

    HoconReader(Setting.Reading reading) {
        this.reading = reading;
    }

    Config file(Path path) {
        String name = path.toString();
        reading.origins().add(name);
        Optional<String> text = SourceText.read(path, problem -> wrong(name, 0, problem));
        return text.map(content -> text(name, content, Optional.of(path))).orElse(ConfigFactory.empty());
    }

    Config text(String name, String content, Optional<Path> file) {
        reading.origins().add(name);
        try {
            return ConfigFactory.parseString(content, options(name, file));
        } catch (ConfigException e) {
            wrong(name, Math.max(0, e.origin() == null ? 0 : e.origin().lineNumber()), String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            wrong(name, 0, "is nested too deeply");
        }
        return ConfigFactory.empty();
    }

    private ConfigParseOptions options(String name, Optional<Path> file) {
        return ConfigParseOptions.defaults()
                .setOriginDescription(name)
                .setSyntax(syntax(name))
                .setAllowMissing(false);
    }

    private static ConfigSyntax syntax(String name) {
        return name.endsWith(".json")
                ? ConfigSyntax.JSON
                : name.endsWith(".properties") ? ConfigSyntax.PROPERTIES : ConfigSyntax.CONF;
    }

    private void wrong(String name, int line, String problem) {
        reading.problems().add(reading.origins().place(name, line), "", problem);
    }
}
