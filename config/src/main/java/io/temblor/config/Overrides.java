package io.temblor.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What overrides files: every system property whose name is the path of a setting, and every environment
/// variable `CONFIG_FORCE_…`, in whose name `_` stands for a dot, `__` for a dash and `___` for an underscore.
/// A variable wins over a property, and an option, whose name is the path of a setting, over both. A
/// substitution that finds nothing in the files, such as `${HOME}`, is also looked up among the properties and
/// then among the variables.
///
/// @param properties  system properties
/// @param environment environment variables
/// @param options     what the user of a program asked for when it was started
public record Overrides(Map<String, String> properties, Map<String, String> environment, Map<String, String> options) {

    /// Nothing overrides the files.
    public static final Overrides NONE = new Overrides(Map.of(), Map.of());

    private static final String FORCE = "CONFIG_FORCE_";
    private static final Pattern UNDERSCORES = Pattern.compile("_+");

    public Overrides {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
        options = Map.copyOf(options);
    }

    /// Properties and variables, without options.
    public Overrides(Map<String, String> properties, Map<String, String> environment) {
        this(properties, environment, Map.of());
    }

    /// The system properties and the environment of this process, as they are now.
    public static Overrides ofProcess() {
        Map<String, String> properties = System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> System.getProperty(name, "")));
        return new Overrides(properties, System.getenv());
    }

    /// These overrides and one more option.
    ///
    /// @param path the path of the setting, as in `flow.main.lanes`
    public Overrides withOption(String path, String value) {
        Map<String, String> more = new HashMap<>(options);
        more.put(path, value);
        return new Overrides(properties, environment, more);
    }

    /// What wins over the files.
    Config forced(Problems problems, Origins origins) {
        Config forced = ConfigFactory.empty();
        for (Map.Entry<String, String> property : new TreeMap<>(properties).entrySet()) {
            forced = setting(property.getKey(), property, Origins.SYSTEM_PROPERTY)
                    .withFallback(forced);
        }
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            if (variable.getKey().startsWith(FORCE)) {
                forced = forcedBy(variable, problems, origins).withFallback(forced);
            }
        }
        for (Map.Entry<String, String> option : new TreeMap<>(options).entrySet()) {
            forced = setting(option.getKey(), option, Origins.OPTION).withFallback(forced);
        }
        return forced;
    }

    private static Config forcedBy(Map.Entry<String, String> variable, Problems problems, Origins origins) {
        Optional<String> path = path(variable.getKey().substring(FORCE.length()));
        if (path.isEmpty()) {
            problems.add(
                    origins.place(Origins.ENVIRONMENT_VARIABLE + variable.getKey(), 0),
                    "",
                    "is no path of a setting; write _ for a dot, __ for a dash, ___ for an underscore");
        }
        return path.map(setting -> setting(setting, variable, Origins.ENVIRONMENT_VARIABLE))
                .orElse(ConfigFactory.empty());
    }

    private static Optional<String> path(String name) {
        boolean tooMany = name.isEmpty() || name.contains("____");
        return tooMany
                ? Optional.empty()
                : Optional.of(UNDERSCORES.matcher(name).replaceAll(Overrides::separator));
    }

    private static String separator(MatchResult underscores) {
        return switch (underscores.group().length()) {
            case 1 -> ".";
            case 2 -> "-";
            default -> Matcher.quoteReplacement("_");
        };
    }

    /// What stands in for settings that no file has: the variables by their own names.
    Config substitutes() {
        Config substitutes = ConfigFactory.empty();
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            substitutes = setting(variable.getKey(), variable, Origins.ENVIRONMENT_VARIABLE)
                    .withFallback(substitutes);
        }
        return substitutes;
    }

    private static Config setting(String path, Map.Entry<String, String> source, String kind) {
        String quoted = ConfigUtil.joinPath(path.split("\\.", -1));
        return ConfigFactory.parseMap(Map.of(quoted, source.getValue()), kind + source.getKey());
    }
}
