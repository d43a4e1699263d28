package io.temblor.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Temblor as its users run it: by the script in the root folder, with the options that the script chooses.
record TemblorSubject(BenchFolder folder) implements Subject {
    private static final Pattern DELIVERED = Pattern.compile("delivered ([\\d,]+)");

    @Override
    public String name() {
        return "temblor";
    }

    @Override
    public String version() {
        return Commands.firstLine(List.of(folder.launcher().toString(), "version"));
    }

    /// Starts it once, so that what has to be built is built before anything is measured.
    @Override
    public void prepare() {
        if (version().isEmpty()) {
            throw new BenchException(folder.launcher() + " does not start; run it to see why");
        }
    }

    @Override
    public List<String> command(Path configuration, Path scratch) {
        return List.of(folder.launcher().toString(), "run", configuration.toString());
    }

    @Override
    public boolean isJvm() {
        return true;
    }

    @Override
    public OptionalLong linesSaid(String printed) {
        Matcher matcher = DELIVERED.matcher(printed);
        return matcher.find()
                ? OptionalLong.of(Long.parseLong(matcher.group(1).replace(",", "")))
                : OptionalLong.empty();
    }
}
