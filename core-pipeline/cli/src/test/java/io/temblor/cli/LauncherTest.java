package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final String FIRST = "building temblor (first start) ...";
    private static final String CHANGED = "building temblor (the sources have changed) ...";

    @TempDir
    private Path folder;

    private FakeTree tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = new FakeTree(folder);
    }

    @Test
    void buildsAtTheFirstStartAlone() throws Exception {
        assertThat(tree.start("version").err()).isEqualTo(FIRST);
        assertThat(tree.start("version").err()).isEmpty();
        assertThat(tree.builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceHasChanged() throws Exception {
        tree.start();
        for (String file : List.of("pom.xml", "connector-api/src/main/Api.java", "core-pipeline/cli/pom.xml")) {
            tree.change(file);
            assertThat(tree.start().err()).as(file).isEqualTo(CHANGED);
            assertThat(tree.start().err()).as(file).isEmpty();
        }
    }

    @Test
    void buildsAgainWhenASourceWasDeleted() throws Exception {
        tree.start();
        tree.change("pom.xml");
        tree.start();
        Files.delete(tree.root().resolve("core-pipeline/src/main/Core.java"));
        assertThat(tree.start().err()).isEqualTo(CHANGED);
    }

    @Test
    void doesNotBuildForWhatTheCommandDoesNotConsistOf() throws Exception {
        tree.start();
        tree.change("core-pipeline/src/test/CoreTest.java");
        tree.change("core-pipeline/bench/src/main/Bench.java");
        tree.change("core-pipeline/bench/pom.xml");
        assertThat(tree.start().err()).doesNotContain("building");
        assertThat(tree.builds()).isEqualTo(1);
    }

    @Test
    void showsTheLogOfABuildThatFails() throws Exception {
        FakeTree.Start start = tree.with("MAVEN_EXIT", "1").start();
        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.out()).isEmpty();
        assertThat(start.err())
                .isEqualTo(FIRST
                        + "\nthe log of the build\ntemblor: could not be built; the log of the build stands above");
        assertThat(tree.without("MAVEN_EXIT").start().exitCode()).isZero();
    }

    @Test
    void buildsOnceForStartsAtTheSameTime() throws Exception {
        tree.with("SLOW", "yes");
        Process first = tree.begin(tree.launcher());
        Process second = tree.begin(tree.launcher());
        assertThat(tree.end(first).exitCode()).isZero();
        assertThat(tree.end(second).exitCode()).isZero();
        assertThat(tree.builds()).isEqualTo(1);
    }

    @Test
    void takesOverFromABuildThatWasKilled() throws Exception {
        Path target = Files.createDirectories(tree.root().resolve("core-pipeline/cli/target"));
        Process gone = tree.begin(Path.of("/bin/true"));
        gone.waitFor();
        Files.createSymbolicLink(target.resolve("build.lock"), Path.of(Long.toString(gone.pid())));
        assertThat(tree.start().err()).isEqualTo(FIRST);
        assertThat(target.resolve("build.lock")).doesNotExist();
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        tree.remove("mvn");
        FakeTree.Start start = tree.start();
        assertThat(start.exitCode()).isEqualTo(2);
        assertThat(start.err())
                .isEqualTo(
                        "temblor: has to be built (first start), for which Maven 3.8 or newer is needed: install it");
    }

    @Test
    void passesOnArgumentsAndTheExitCodeAndIsTheJavaProcess() throws Exception {
        tree.with("JAVA_EXIT", "141");
        Process process = tree.begin(tree.launcher(), "run", "my flow.conf", "*", "");
        FakeTree.Start start = tree.end(process);
        assertThat(start.exitCode()).isEqualTo(141);
        assertThat(start.pid()).isEqualTo(process.pid());
        assertThat(start.out())
                .endsWith(
                        "-cp",
                        tree.lib() + "/a.jar:" + tree.lib() + "/b.jar",
                        "io.temblor.cli.Main",
                        "run",
                        "my flow.conf",
                        "*",
                        "");
    }

    @Test
    void isFoundThroughLinks() throws Exception {
        Path near = Files.createSymbolicLink(tree.root().resolve("near"), Path.of("temblor"));
        Path far = Files.createSymbolicLink(folder.resolve("far"), Path.of("a tree/near"));
        assertThat(tree.end(tree.begin(near)).exitCode()).isZero();
        assertThat(tree.end(tree.begin(far)).out()).contains("io.temblor.cli.Main");
    }

    @Test
    void takesTheFirstJavaThatIsNewEnough() throws Exception {
        tree.without("TEMBLOR_JAVA_HOME")
                .with("JAVA_HOME", tree.jdk("old", "17.0.15+6").toString());
        tree.jdk(".jdks/none", "24.0.2");
        tree.jdk(".jdks/some", "26-ea+12");
        assertThat(tree.start().exitCode()).isZero();
        tree.with("JAVA_HOME", tree.jdk("new", "25+36").toString());
        tree.jdk(".jdks/some", "11.0.2");
        assertThat(tree.start().exitCode()).isZero();
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        FakeTree.Start start = tree.without("TEMBLOR_JAVA_HOME").start();
        assertThat(start.exitCode()).isEqualTo(2);
        assertThat(start.err())
                .isEqualTo("temblor: needs a JDK 25 or newer: install one (for example Eclipse Temurin 25), or set"
                        + " TEMBLOR_JAVA_HOME to it");
    }

    @Test
    void doesNotOverruleTheUsersChoiceOfJava() throws Exception {
        Path old = tree.jdk("old", "21.0.1");
        FakeTree.Start start = tree.with("TEMBLOR_JAVA_HOME", old.toString()).start();
        assertThat(start.exitCode()).isEqualTo(2);
        assertThat(start.err()).isEqualTo("temblor: TEMBLOR_JAVA_HOME is " + old + ", where no JDK 25 or newer is");
    }

    @Test
    void remembersWhatAStartNeeds() throws Exception {
        assertThat(tree.start().out()).startsWith("-Xlog:disable").contains("-XX:AOTCache=" + tree.cache());
        tree.start();
        assertThat(tree.caches()).isEqualTo(1);
        tree.change("pom.xml");
        tree.start();
        assertThat(tree.caches()).isEqualTo(2);
        tree.with("TEMBLOR_JAVA_HOME", tree.jdk("other", "25.0.4").toString()).start();
        assertThat(tree.caches()).isEqualTo(3);
    }

    @Test
    void startsWithoutACacheThatCannotBeMadeAndTriesItOnlyOnce() throws Exception {
        tree.with("NO_CACHE", "yes");
        assertThat(tree.start().out()).noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
        assertThat(tree.start().exitCode()).isZero();
        assertThat(tree.caches()).isEqualTo(1);
    }

    @Test
    void preparesWhatMavenHasBuilt() throws Exception {
        tree.start();
        Files.delete(tree.cache());
        Files.delete(Path.of(tree.cache() + ".for"));
        assertThat(tree.start().err()).isEqualTo("preparing temblor (first start) ...");
        assertThat(tree.start().err()).isEmpty();
    }

    @Test
    void givesTheUsersOptionsToJava() throws Exception {
        assertThat(tree.start().out()).contains("-XX:+UseSerialGC", "-Dtemblor.terminal=");
        assertThat(tree.with("TEMBLOR_JAVA_OPTS", "-Xmx1g -XX:+UseZGC  -Dx=*")
                        .start()
                        .out())
                .contains("-Xmx1g", "-XX:+UseZGC", "-Dx=*")
                .doesNotContain("-XX:+UseSerialGC");
    }
}
