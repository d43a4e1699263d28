package io.temblor.cli.logging;

import io.temblor.cli.console.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/// One logger. Its lines are `2026-11-22T18:00:00.123Z WARN  main.out  connection refused`.
final class StderrLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1;
    private static final String OWN = "temblor.";

    private final boolean own;
    private final String shown;

    StderrLogger(String name) {
        this.name = name;
        this.own = name.startsWith(OWN) || name.startsWith("io." + OWN);
        this.shown = name.startsWith(OWN) ? name.substring(OWN.length()) : name;
    }

    @Override
    public boolean isTraceEnabled() {
        return isEnabled(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return isEnabled(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return isEnabled(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return isEnabled(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return isEnabled(Level.ERROR);
    }

    private boolean isEnabled(Level level) {
        return level.toInt() >= LogSettings.level(own).toInt();
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        String message = String.valueOf(MessageFormatter.basicArrayFormat(pattern, arguments));
        if (!LogSettings.isOmitted(message)) {
            Console.standardError().print(line(Instant.now(), level, message) + trace(thrown));
        }
    }

    String line(Instant at, Level level, String message) {
        String time = at.truncatedTo(ChronoUnit.MILLIS).toString();
        // Whole seconds come without a fraction.
        String padded = time.length() == 20 ? time.substring(0, 19) + ".000Z" : time;
        return padded + (level.toString().length() == 4 ? " " + level + " " : " " + level) + " " + shown + "  "
                + message;
    }

    private static String trace(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return System.lineSeparator() + trace.toString().stripTrailing();
    }
}
