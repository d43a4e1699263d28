package io.temblor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The launcher in a tree of its own, with a Java that prints its arguments and a Maven that makes an empty
/// jar.
final class FakeTree {
    private static final Path LAUNCHER = Path.of("../../temblor");
    private static final List<String> TOOLS =
            List.of("cat", "find", "head", "ln", "mkdir", "mv", "readlink", "rm", "sed", "sleep", "touch", "yes");
    private static final String JAVA = """
            #!/bin/sh
            for argument; do
                case $argument in
                    -XX:AOTCacheOutput=*)
                        echo made >>"$RECORDS/caches"
                        [ -z "${NO_CACHE:-}" ] || exit 1
                        echo cache >"${argument#*=}"
                        exit 0 ;;
                esac
            done
            echo $$ >"$RECORDS/pid"
            for argument; do echo "$argument"; done
            exit "${JAVA_EXIT:-0}"
            """;
    private static final String MAVEN = """
            #!/bin/sh
            echo "$@" >>"$RECORDS/builds"
            echo "the log of the build"
            [ -z "${SLOW:-}" ] || sleep 0.5
            [ -z "${MAVEN_EXIT:-}" ] || exit "$MAVEN_EXIT"
            while [ "$1" != -f ]; do shift; done
            lib=${2%/pom.xml}/core-pipeline/cli/target/dist/lib
            rm -rf "$lib"
            mkdir -p "$lib"
            : >"$lib/a.jar"
            : >"$lib/b.jar"
            """;

    private final Path folder;
    private final Path tools;
    private final Map<String, String> environment = new HashMap<>();

    /// How a start ended.
    record Start(int exitCode, List<String> out, String err, long pid) {}

    FakeTree(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.tools = Files.createDirectories(this.folder.resolve("tools"));
        for (String tool : TOOLS) {
            script(tools.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin\nexec " + tool + " \"$@\"\n");
        }
        script(tools.resolve("mvn"), MAVEN);
        for (String file : List.of(
                "pom.xml",
                "connector-api/pom.xml",
                "connector-api/src/main/Api.java",
                "core-pipeline/pom.xml",
                "core-pipeline/src/main/Core.java",
                "core-pipeline/src/test/CoreTest.java",
                "core-pipeline/bench/pom.xml",
                "core-pipeline/bench/src/main/Bench.java",
                "core-pipeline/cli/pom.xml",
                "core-pipeline/cli/src/main/Main.java",
                "core-pipeline/cli/src/main/warm-up/flow.conf")) {
            Path path = root().resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "");
        }
        try (Stream<Path> all = Files.walk(root())) {
            for (Path each : all.toList()) {
                older(each);
            }
        }
        // The JDKs of this machine are out of the way.
        String launcher = Files.readString(LAUNCHER)
                .replace("/usr/lib/jvm/* /opt/*", "/nowhere/*")
                .replace("/Library/", "/nowhere/");
        script(launcher(), launcher);
        environment.put("PATH", tools.toString());
        environment.put("HOME", this.folder.toString());
        environment.put("RECORDS", this.folder.toString());
        environment.put("TEMBLOR_JAVA_HOME", jdk("jdk", "25.0.3+9-LTS").toString());
    }

    Path root() {
        return folder.resolve("a tree");
    }

    Path launcher() {
        return root().resolve("temblor");
    }

    Path lib() {
        return root().resolve("core-pipeline/cli/target/dist/lib");
    }

    Path cache() {
        return root().resolve("core-pipeline/cli/target/dist/cache/temblor.aot");
    }

    /// Makes a JDK.
    Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_RUNTIME_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), JAVA);
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    FakeTree with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    FakeTree without(String variable) {
        environment.remove(variable);
        return this;
    }

    /// Takes a tool away from the launcher.
    void remove(String tool) throws IOException {
        Files.delete(tools.resolve(tool));
    }

    /// Makes a file newer than what was built.
    void change(String file) throws IOException {
        older(lib());
        Files.setLastModifiedTime(root().resolve(file), FileTime.fromMillis(System.currentTimeMillis()));
    }

    private static void older(Path path) throws IOException {
        long past = System.currentTimeMillis() - Duration.ofMinutes(1).toMillis();
        Files.setLastModifiedTime(path, FileTime.fromMillis(past));
    }

    private static void script(Path path, String text) throws IOException {
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// How often Maven was called.
    long builds() throws IOException {
        return lines("builds");
    }

    /// How often a cache was made, or tried to.
    long caches() throws IOException {
        return lines("caches");
    }

    private long lines(String record) throws IOException {
        Path file = folder.resolve(record);
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    Start start(String... arguments) throws Exception {
        return end(begin(launcher(), arguments));
    }

    Process begin(Path command, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    Start end(Process process) throws Exception {
        List<String> out = process.inputReader().lines().toList();
        String err = String.join("\n", process.errorReader().lines().toList());
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher does not end");
        }
        Path pid = folder.resolve("pid");
        return new Start(
                process.exitValue(),
                out,
                err,
                Files.exists(pid) ? Long.parseLong(Files.readString(pid).strip()) : -1);
    }
}
