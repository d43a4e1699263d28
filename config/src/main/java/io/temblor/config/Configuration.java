package io.temblor.config;

import com.typesafe.config.Config;

/// What was loaded: a tree of settings, and the collector of what is wrong with it.
///
/// **Threading.** Confined to one thread, as its sections are.
public final class Configuration {
    private final Section root;
    private final Config all;
    private final Setting.Reading reading;

    Configuration(Section root, Config all, Setting.Reading reading) {
        this.root = root;
        this.all = all;
        this.reading = reading;
    }

    /// Everything that stands in the files, overrides included.
    public Section root() {
        return root;
    }

    /// Everything, defaults included, with all substitutions replaced.
    public Config all() {
        return all;
    }

    /// The defaults below a path such as `connector`, `file`: those of the `reference.conf` files, unless the
    /// files of the user have others at the same path. Empty if there are none.
    public Section defaults(String... path) {
        Setting at = Setting.root(all.root(), reading);
        for (String key : path) {
            Setting around = at;
            at = at.child(key).orElseGet(() -> around.emptyChild(key));
        }
        return new Section(at);
    }

    /// This configuration with more defaults, such as those of a class loader that the configuration itself
    /// names.
    public Configuration withDefaults(Defaults more) {
        return new Configuration(root, all.withFallback(more.config().resolve()), reading);
    }

    /// The collector of what is wrong.
    public Problems problems() {
        return reading.problems();
    }
}
