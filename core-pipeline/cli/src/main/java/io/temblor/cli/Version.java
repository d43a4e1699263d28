package io.temblor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Which build of Temblor this is, and on which Java it runs.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }

    static String text() {
        Properties build = build();
        String commit = build.getProperty("commit", "");
        return "temblor " + build.getProperty("version") + (commit.isEmpty() ? "" : " (" + commit + ")") + ", Java "
                + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")";
    }

    /// What the build has written down of itself. The commit is missing if the sources did not come from a
    /// repository.
    private static Properties build() {
        Properties build = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("build.properties")) {
            if (stream == null) {
                throw new AssertionError("build.properties is missing");
            }
            build.load(stream);
            return build;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
