package io.temblor.cli.logging;

import java.util.function.Predicate;
import org.slf4j.event.Level;

/// What the log says and what it leaves out.
///
/// **Threading.** Any thread may call any method; it takes effect at once.
public final class LogSettings {
    private static volatile Level level = Level.INFO;
    private static volatile Predicate<String> omitted = _ -> false;

    private LogSettings() {}

    /// The lowest level that is said of our own loggers. Libraries are held to warnings unless it is lower than
    /// info.
    public static void level(Level lowest) {
        level = lowest;
    }

    /// Messages to leave out.
    public static void omit(Predicate<String> messages) {
        omitted = messages;
    }

    static Level level(boolean own) {
        Level lowest = level;
        return own || lowest.toInt() < Level.INFO.toInt() || lowest.toInt() > Level.WARN.toInt() ? lowest : Level.WARN;
    }

    static boolean isOmitted(String message) {
        return omitted.test(message);
    }
}
