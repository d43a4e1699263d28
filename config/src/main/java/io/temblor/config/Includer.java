package io.temblor.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Reads what one document includes, by the rules of HOCON: a file beside the document, or else a resource on
/// the class path; without an ending, `.conf`, `.json` and `.properties` together. What is not there counts as
/// empty unless it is required.
final class Includer implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
    private static final List<String> ENDINGS = List.of(".conf", ".json", ".properties");

    private final HoconReader reader;
    private final Document document;

    Includer(HoconReader reader, Document document) {
        this.reader = reader;
        this.document = document;
    }

    /// This includer knows everything that the library's does.
    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
        return this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
        Optional<URL> address = address(what);
        if (address.isPresent()) {
            return includeURL(context, address.get());
        }
        List<Path> files = document.file().map(file -> candidates(file, what)).orElse(List.of());
        return files.isEmpty() ? includeResources(context, what) : all(files, what);
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File what) {
        List<Path> files = existing(what.toPath());
        return files.isEmpty() && !context.parseOptions().getAllowMissing()
                ? wrong(what.getPath(), "no such file")
                : all(files, what.getPath());
    }

    @Override
    public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
        return elsewhere(what.toString(), () -> ConfigFactory.parseURL(what, plain(context)));
    }

    @Override
    public ConfigObject includeResources(ConfigIncludeContext context, String what) {
        return elsewhere(what, () -> ConfigFactory.parseResourcesAnySyntax(what, plain(context)));
    }

    /// What is no file includes by the library's rules alone.
    private static ConfigParseOptions plain(ConfigIncludeContext context) {
        return ConfigParseOptions.defaults()
                .setAllowMissing(context.parseOptions().getAllowMissing())
                .setClassLoader(context.parseOptions().getClassLoader());
    }

    private static Optional<URL> address(String what) {
        try {
            return Optional.of(URI.create(what).toURL());
        } catch (MalformedURLException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Path> candidates(Path file, String what) {
        try {
            return existing(file.resolveSibling(what));
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    /// A name with an unknown ending may be a file of that very name.
    private static List<Path> existing(Path what) {
        String name = what.toString();
        if (ENDINGS.stream().anyMatch(name::endsWith)) {
            return Stream.of(what).filter(Files::exists).toList();
        }
        List<Path> files = ENDINGS.stream()
                .map(ending -> Path.of(name + ending))
                .filter(Files::exists)
                .toList();
        return files.isEmpty() ? Stream.of(what).filter(Files::isRegularFile).toList() : files;
    }

    private ConfigObject all(List<Path> files, String what) {
        Config all = ConfigFactory.empty();
        for (Path file : files) {
            all = all.withFallback(one(file, what));
        }
        return all.root();
    }

    private Config one(Path file, String what) {
        List<Path> including = Stream.concat(document.including().stream(), document.file().stream())
                .toList();
        return including.stream().anyMatch(outer -> isSame(outer, file))
                ? wrong(what, "includes itself").toConfig()
                : reader.file(file, including);
    }

    private static boolean isSame(Path left, Path right) {
        return left.toAbsolutePath().normalize().equals(right.toAbsolutePath().normalize());
    }

    private ConfigObject elsewhere(String what, Supplier<Config> parse) {
        try {
            return parse.get().root();
        } catch (ConfigException.IO e) {
            return wrong(what, "no such file");
        } catch (ConfigException.Parse e) {
            return reader.wrong(e.origin(), SyntaxMessages.of(String.valueOf(e.getMessage())))
                    .root();
        } catch (ConfigException | StackOverflowError e) {
            return wrong(what, "cannot be read");
        }
    }

    private ConfigObject wrong(String what, String problem) {
        String message = "include \"" + what + "\": " + problem;
        return reader.wrong(document.name(), document.lineOfInclude(what), message)
                .root();
    }
}
