package io.temblor.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigResolveOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces substitutions.
///
/// The library gives up at the first that leads nowhere. Here each such name gets a stand-in until nothing is
/// left to resolve, and then every setting that asked for one of them is reported.
final class Substitutions {
    private static final Pattern NAME = Pattern.compile("value: \\$\\{([^}]*)}$");
    private static final Pattern CIRCLE = Pattern.compile("cycle of substitutions involving (.*)");
    private static final ConfigResolveOptions FROM_CONFIG_ALONE =
            ConfigResolveOptions.defaults().setUseSystemEnvironment(false);

    private final Setting.Reading reading;
    private final Config unresolved;

    /// Each name that leads nowhere, with a place that uses it.
    private final Map<String, ConfigOrigin> missing = new LinkedHashMap<>();

    Substitutions(Setting.Reading reading, Config unresolved) {
        this.reading = reading;
        this.unresolved = unresolved;
    }

    /// The settings with all substitutions replaced; if some cannot be, problems are reported.
    Config resolve() {
        try {
            Config resolved = withStandIns();
            reportMissing();
            return resolved;
        } catch (ConfigException e) {
            reportMissing();
            if (missing.isEmpty()) {
                wrong(e.origin(), message(String.valueOf(e.getMessage())));
            }
        } catch (StackOverflowError e) {
            wrong(unresolved.root().origin(), "substitutions are nested too deeply");
        }
        return ConfigFactory.empty();
    }

    private Config withStandIns() {
        Config standing = ConfigFactory.empty();
        while (true) {
            try {
                return unresolved.withFallback(standing).resolve(FROM_CONFIG_ALONE);
            } catch (ConfigException.UnresolvedSubstitution e) {
                standing = standIn(e).withFallback(standing);
            }
        }
    }

    private Config standIn(ConfigException.UnresolvedSubstitution e) {
        Matcher name = NAME.matcher(String.valueOf(e.getMessage()));
        if (!name.find() || missing.putIfAbsent(name.group(1), e.origin()) != null) {
            throw e;
        }
        return ConfigFactory.parseMap(Map.of(name.group(1), ""));
    }

    private void reportMissing() {
        if (missing.isEmpty()) {
            return;
        }
        List<Setting> leaves = new ArrayList<>();
        Set<String> paths = new TreeSet<>();
        walk(Setting.root(unresolved.root(), reading), leaves, paths);
        missing.forEach((name, origin) -> {
            List<Setting> users =
                    leaves.stream().filter(leaf -> uses(leaf, name)).toList();
            report(users, reading.origins().place(origin), leadsNowhere(name, paths));
        });
    }

    /// A value merged of several has several places; of a sole user the library has told the right one.
    private void report(List<Setting> users, Place place, String problem) {
        if (users.size() > 1) {
            users.forEach(user -> user.wrong(problem));
        } else {
            String path = users.isEmpty() ? "" : users.getFirst().path();
            reading.problems().add(place, path, problem);
        }
    }

    private static void walk(Setting setting, List<Setting> leaves, Set<String> paths) {
        paths.add(setting.path());
        List<Setting> inside = inside(setting);
        inside.forEach(child -> walk(child, leaves, paths));
        if (inside.isEmpty()) {
            leaves.add(setting);
        }
    }

    private static List<Setting> inside(Setting setting) {
        try {
            return setting.value() instanceof ConfigObject
                    ? setting.children()
                    : setting.elements().orElse(List.of());
        } catch (ConfigException.NotResolved e) {
            return List.of();
        }
    }

    private static boolean uses(Setting leaf, String name) {
        return leaf.value().render().contains("${" + name + "}");
    }

    private static String leadsNowhere(String name, Set<String> paths) {
        String hint = NearMiss.of(name, paths)
                .map(near -> "did you mean ${" + near + "}?")
                .orElse("write ${?" + name + "} if it may be absent");
        return "${" + name + "} leads nowhere; " + hint;
    }

    private static String message(String theirs) {
        Matcher circle = CIRCLE.matcher(theirs);
        return circle.find()
                ? "substitutions lead in a circle: " + circle.group(1).replace(", ", " -> ")
                : SyntaxMessages.of(theirs);
    }

    private void wrong(ConfigOrigin origin, String message) {
        reading.problems().add(reading.origins().place(origin), "", message);
    }
}
