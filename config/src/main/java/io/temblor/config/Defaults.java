package io.temblor.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;

/// The defaults of all settings, from the `reference.conf` files, with the comments that document them.
///
/// @param config the files merged; not resolved
public record Defaults(Config config) {

    /// No defaults at all.
    public static final Defaults NONE = new Defaults(ConfigFactory.empty());

    /// The defaults of every jar that this class's loader sees.
    public static Defaults reference() {
        return reference(Defaults.class.getClassLoader());
    }

    /// The defaults of every jar that `loader` sees.
    public static Defaults reference(ClassLoader loader) {
        ConfigParseOptions options = ConfigParseOptions.defaults().setClassLoader(loader);
        return new Defaults(ConfigFactory.parseResourcesAnySyntax("reference", options));
    }

    /// These defaults and, where they have none, those of `others`.
    public Defaults and(Defaults others) {
        return new Defaults(config.withFallback(others.config));
    }
}
