package io.temblor.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the setting that a record's constructor complains about.
///
/// @param given    what the user gave
/// @param defaults what stood in for the rest
record SettingPlaces(Setting given, Optional<Setting> defaults) {
    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+)]");

    /// Reports a problem of the section as a whole.
    void wrong(String problem) {
        given.wrong(problem);
    }

    /// Reports a problem of a setting of the section, named by its path from there, as in `tls.key` or
    /// `hosts[2]`.
    ///
    /// The place is the setting's own, or that of the section it would stand in.
    void wrong(String setting, String problem) {
        String relative = SettingNames.kebab(setting);
        Optional<Setting> users = follow(given, relative)
                .or(() -> defaults.flatMap(all -> follow(all, relative)).filter(Setting::isUsers));
        users.ifPresentOrElse(
                found -> found.wrong(problem),
                () -> given.reading().problems().add(nearest(relative).place(), path(relative), problem));
    }

    private String path(String relative) {
        return given.path().isEmpty() ? relative : given.path() + "." + relative;
    }

    private static Optional<Setting> follow(Setting from, String relative) {
        Optional<Setting> at = Optional.of(from);
        for (Step step : steps(relative)) {
            at = at.flatMap(step::from);
        }
        return at;
    }

    private Setting nearest(String relative) {
        Setting nearest = given;
        for (Step step : steps(relative)) {
            Optional<Setting> next = step.from(nearest);
            if (next.isEmpty()) {
                return nearest;
            }
            nearest = next.get();
        }
        return nearest;
    }

    private static List<Step> steps(String relative) {
        return STEP.matcher(relative)
                .results()
                .map(result -> new Step(result.group(1), result.group(2)))
                .toList();
    }

    /// From a section to one of its settings, or from a list to one of its elements.
    private record Step(
            @org.jspecify.annotations.Nullable String key,
            @org.jspecify.annotations.Nullable String index) {
        Optional<Setting> from(Setting setting) {
            if (key != null) {
                return setting.child(key);
            }
            int number = index == null ? 0 : Integer.parseInt(index);
            return setting.elements().filter(all -> number < all.size()).map(all -> all.get(number));
        }
    }
}
