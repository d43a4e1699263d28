package io.temblor.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reports settings that nobody knows.
final class UnknownSettings {
    private final Set<String> known;

    /// @param names  the settings there are, in the order in which to list them
    /// @param others more of them, listed after the first in the order of the alphabet
    UnknownSettings(Collection<String> names, Collection<String> others) {
        known = new LinkedHashSet<>(names);
        List<String> sorted = new ArrayList<>(others);
        sorted.sort(null);
        known.addAll(sorted);
    }

    /// Reports those of a section, and those that the user wrote among its defaults.
    void report(Setting given, Optional<Setting> defaults) {
        report(given.children());
        defaults.ifPresent(
                all -> report(all.children().stream().filter(Setting::isUsers).toList()));
    }

    void report(List<Setting> settings) {
        settings.stream()
                .filter(setting -> !known.contains(setting.key()))
                .forEach(setting -> setting.wrong(message(setting)));
    }

    private String message(Setting setting) {
        return "unknown setting; " + NearMiss.hint(setting.key(), known);
    }
}
