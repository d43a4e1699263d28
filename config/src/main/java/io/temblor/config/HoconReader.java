package io.temblor.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import io.temblor.config.SourceText.UnreadableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads files and what they include. What cannot be read becomes a problem, and counts as empty.
final class HoconReader {
    private final Setting.Reading reading;

    HoconReader(Setting.Reading reading) {
        this.reading = reading;
    }

    /// Reads a file that the user named.
    Config file(Path path) {
        return file(path, List.of());
    }

    /// Reads a file that others include.
    Config file(Path path, List<Path> including) {
        String name = path.toString();
        try {
            return parse(new Document(name, SourceText.read(path), Optional.of(path), including));
        } catch (UnreadableException e) {
            return wrong(name, e.line(), String.valueOf(e.getMessage()));
        }
    }

    /// Reads a text in memory.
    Config text(String name, String content) {
        try {
            return parse(new Document(name, SourceText.checked(content), Optional.empty(), List.of()));
        } catch (UnreadableException e) {
            return wrong(name, e.line(), String.valueOf(e.getMessage()));
        }
    }

    private Config parse(Document document) {
        reading.origins().add(document.name(), document.text());
        Optional<Brackets.Fault> tooDeep = Brackets.tooDeep(document.text());
        return tooDeep.isPresent() ? wrong(document, tooDeep.get()) : parseShallow(document);
    }

    private Config parseShallow(Document document) {
        ConfigParseOptions options = ConfigParseOptions.defaults()
                .setOriginDescription(document.name())
                .setSyntax(document.syntax())
                .setIncluder(new Includer(this, document))
                .setAllowMissing(false);
        try {
            return ConfigFactory.parseString(document.text(), options);
        } catch (ConfigException e) {
            return wrong(document, fault(document, e));
        }
    }

    /// The parser runs into the end of the text where a bracket is open, and knows no longer which.
    private static Brackets.Fault fault(Document document, ConfigException e) {
        String theirs = String.valueOf(e.getMessage());
        int line = e.origin() == null ? 0 : Math.max(0, e.origin().lineNumber());
        Brackets.Fault ours = new Brackets.Fault(line, SyntaxMessages.of(theirs));
        return SyntaxMessages.isAboutTheEnd(theirs)
                ? Brackets.unclosed(document.text()).orElse(ours)
                : ours;
    }

    private Config wrong(Document document, Brackets.Fault fault) {
        return wrong(document.name(), fault.line(), fault.message());
    }

    /// Reports what is wrong with a source, and yields nothing.
    Config wrong(String name, int line, String message) {
        reading.origins().add(name, "");
        reading.problems().add(reading.origins().place(name, line), "", message);
        return ConfigFactory.empty();
    }

    /// Reports what is wrong with a source that only the library knows, and yields nothing.
    Config wrong(ConfigOrigin origin, String message) {
        reading.problems().add(reading.origins().place(origin), "", message);
        return ConfigFactory.empty();
    }
}
