package io.temblor.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/// What `temblor run` was asked for.
///
/// @param flows what to run
/// @param quiet whether to say nothing but warnings and errors
/// @param level the lowest level of the log, if one was given
record RunArguments(FlowChoice flows, boolean quiet, Optional<Level> level) {

    /// Reads the arguments of the whole command without picocli, whose classes take longer to load than all
    /// others together. Whatever is not plain (another command, a request for help, a mistake) is left to it.
    static Optional<RunArguments> read(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("run")) {
            return Optional.empty();
        }
        Reader reader = new Reader(List.of(arguments).subList(1, arguments.length));
        return reader.read() ? Optional.of(reader.result()) : Optional.empty();
    }

    private static final class Reader {
        private final Deque<String> left;
        private final List<Path> files = new ArrayList<>();
        private final Map<String, String> settings = new LinkedHashMap<>();
        private final List<String> flows = new ArrayList<>();
        private boolean quiet;
        private @Nullable Level level;

        Reader(List<String> arguments) {
            left = new ArrayDeque<>(arguments);
        }

        RunArguments result() {
            return new RunArguments(new FlowChoice(files, settings, flows), quiet, Optional.ofNullable(level));
        }

        /// Whether everything was plain.
        boolean read() {
            boolean plain = true;
            while (plain && !left.isEmpty()) {
                plain = next(left.removeFirst());
            }
            return plain && !files.isEmpty();
        }

        private boolean next(String argument) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            return switch (name) {
                case "-q", "--quiet" -> quiet(equals < 0);
                case "--set" -> set(value(argument, equals));
                case "--flow" -> flow(value(argument, equals));
                case "--log-level" -> level(value(argument, equals));
                default -> file(argument);
            };
        }

        /// The part behind the equals sign, or else the next argument; empty where that looks like a mistake.
        private String value(String argument, int equals) {
            if (equals >= 0) {
                return argument.substring(equals + 1);
            }
            String next = left.isEmpty() ? "" : left.removeFirst();
            return next.startsWith("-") ? "" : next;
        }

        private boolean quiet(boolean plain) {
            quiet = true;
            return plain;
        }

        private boolean set(String value) {
            int equals = value.indexOf('=');
            return equals > 0 && settings.put(value.substring(0, equals), value.substring(equals + 1)) == null;
        }

        private boolean flow(String name) {
            return !name.isEmpty() && flows.add(name);
        }

        private boolean level(String name) {
            boolean once = level == null;
            for (Level each : Level.values()) {
                level = each.name().toLowerCase(Locale.ROOT).equals(name) ? each : level;
            }
            return once && level != null;
        }

        private boolean file(String name) {
            return !name.isEmpty() && !name.startsWith("-") && !name.startsWith("@") && files.add(Path.of(name));
        }
    }
}
