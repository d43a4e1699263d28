package io.temblor.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The files of a configuration, to be loaded together.
///
/// They are HOCON (`.conf`), JSON (`.json`) or Java properties (`.properties`). Files later in the list win
/// over earlier ones; sections are merged. `include`, substitutions and overrides work as everywhere in HOCON.
///
/// @param sources   what to read, in order
/// @param overrides what wins over the files
/// @param defaults  what the files win over
public record ConfigFiles(List<Source> sources, Overrides overrides, Defaults defaults) {

    /// One source of settings.
    public sealed interface Source {
        /// The name in messages.
        String name();

        /// A file.
        ///
        /// @param path the file, relative to the working directory or absolute; messages name it as given
        record File(Path path) implements Source {
            @Override
            public String name() {
                return path.toString();
            }
        }

        /// A text in memory; a relative `include` in it finds nothing.
        ///
        /// @param name    what to call it in messages; the ending tells the syntax
        /// @param content the settings
        record Text(String name, String content) implements Source {}
    }

    public ConfigFiles {
        sources = List.copyOf(sources);
    }

    /// These files, which nothing overrides, without defaults.
    public static ConfigFiles of(Path... files) {
        return new ConfigFiles(Stream.of(files).<Source>map(Source.File::new).toList(), Overrides.NONE, Defaults.NONE);
    }

    /// A text, which nothing overrides, without defaults.
    public static ConfigFiles ofText(String name, String content) {
        return new ConfigFiles(List.of(new Source.Text(name, content)), Overrides.NONE, Defaults.NONE);
    }

    /// These sources and one more, which wins over them.
    public ConfigFiles and(Source source) {
        return new ConfigFiles(
                Stream.concat(sources.stream(), Stream.of(source)).toList(), overrides, defaults);
    }

    /// The same sources with these overrides.
    public ConfigFiles with(Overrides overrides) {
        return new ConfigFiles(sources, overrides, defaults);
    }

    /// The same sources with these defaults.
    public ConfigFiles with(Defaults defaults) {
        return new ConfigFiles(sources, overrides, defaults);
    }

    /// Reads everything.
    ///
    /// @throws InvalidConfigException with all that keeps the files from being read: missing files, syntax
    ///                                errors, substitutions that lead nowhere
    public Configuration load() {
        Setting.Reading reading = new Setting.Reading(new Origins(), new Problems());
        HoconReader reader = new HoconReader(reading);
        Config files = sources.stream()
                .map(source -> read(reader, source))
                .reduce(ConfigFactory.empty(), (earlier, later) -> later.withFallback(earlier));
        Config forced = overrides.forced(reading.problems(), reading.origins());
        reading.problems().verify();

        Config unresolved =
                forced.withFallback(files).withFallback(defaults.config()).withFallback(overrides.substitutes());
        Config all = new Substitutions(reading, unresolved).resolve();
        reading.problems().verify();
        checkOptions(files, reading);
        return configuration(all, files, reading);
    }

    /// An option whose first key stands nowhere else would change nothing.
    private void checkOptions(Config files, Setting.Reading reading) {
        Set<String> known = new TreeSet<>(files.root().keySet());
        known.addAll(defaults.config().root().keySet());
        for (String path : new TreeSet<>(overrides.options().keySet())) {
            String key = path.split("\\.", 2)[0];
            if (!known.contains(key)) {
                Place option = reading.origins().place(Origins.OPTION + path, 0);
                reading.problems().add(option, path, "unknown setting; " + NearMiss.hint(key, known));
            }
        }
    }

    private static Config read(HoconReader reader, Source source) {
        return switch (source) {
            case Source.File(Path path) -> reader.file(path);
            case Source.Text(String name, String content) -> reader.text(name, content);
        };
    }

    /// Properties of the process that override nothing must not look like settings of the user.
    private static Configuration configuration(Config all, Config files, Setting.Reading reading) {
        ConfigObject own = all.root();
        for (String key : all.root().keySet()) {
            own = files.root().containsKey(key) ? own : own.withoutKey(key);
        }
        Place place = reading.origins().place(files.root().origin());
        return new Configuration(new Section(new Setting("", "", own, place, reading)), all, reading);
    }
}
