package io.temblor.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PathPatternTest {
    @Test
    void takesANameWithoutWildcardsAsItIs() {
        PathPattern pattern = PathPattern.of("/var/log/x.log");
        assertThat(pattern.isGlob()).isFalse();
        assertThat(pattern.root()).isEqualTo(Path.of("/var/log/x.log"));
        assertThat(pattern.matches(Path.of("/var/log/x.log"))).isTrue();
        assertThat(pattern.matches(Path.of("/var/log/x.log.1"))).isFalse();
    }

    @Test
    void startsAtTheWorkingDirectory() {
        Path here = Path.of("").toAbsolutePath();
        assertThat(PathPattern.of("x.log").root()).isEqualTo(here.resolve("x.log"));
        assertThat(PathPattern.of("*.log").root()).isEqualTo(here);
        assertThat(PathPattern.of("*.log").matches(here.resolve("a.log"))).isTrue();
        assertThat(PathPattern.of("../x/./y").root()).isEqualTo(here.resolveSibling("x/y"));
    }

    @Test
    void selectsByNameWithinAFolder() {
        PathPattern pattern = PathPattern.of("/var/log/*.{log,txt}");
        assertThat(pattern.root()).isEqualTo(Path.of("/var/log"));
        assertThat(pattern.depth()).isEqualTo(1);
        assertThat(pattern.matches(Path.of("/var/log/a.log"))).isTrue();
        assertThat(pattern.matches(Path.of("/var/log/a.txt"))).isTrue();
        assertThat(pattern.matches(Path.of("/var/log/a.log.1"))).isFalse();
        assertThat(pattern.matches(Path.of("/var/log/sub/a.log"))).isFalse();
        assertThat(pattern.matches(Path.of("/other/a.log"))).isFalse();
    }

    @Test
    void selectsFoldersOfOneLevel() {
        PathPattern pattern = PathPattern.of("/srv/*/logs/?.log");
        assertThat(pattern.root()).isEqualTo(Path.of("/srv"));
        assertThat(pattern.depth()).isEqualTo(3);
        assertThat(pattern.matches(Path.of("/srv/one/logs/a.log"))).isTrue();
        assertThat(pattern.matches(Path.of("/srv/one/two/logs/a.log"))).isFalse();
        assertThat(pattern.matches(Path.of("/srv/one/logs/ab.log"))).isFalse();
    }

    @Test
    void selectsAnyNumberOfFoldersAlsoNone() {
        PathPattern middle = PathPattern.of("/srv/*/**/x.log");
        assertThat(middle.matches(Path.of("/srv/a/x.log"))).isTrue();
        assertThat(middle.matches(Path.of("/srv/a/b/c/x.log"))).isTrue();
        assertThat(middle.matches(Path.of("/srv/x.log"))).isFalse();
        PathPattern first = PathPattern.of("/srv/**/x.log");
        assertThat(first.depth()).isEqualTo(Integer.MAX_VALUE);
        assertThat(first.matches(Path.of("/srv/x.log"))).isTrue();
        assertThat(first.matches(Path.of("/srv/a/b/x.log"))).isTrue();
        PathPattern last = PathPattern.of("/srv/**");
        assertThat(last.matches(Path.of("/srv/a/b"))).isTrue();
    }

    @Test
    void takesEscapedCharactersAsTheyAre() {
        PathPattern name = PathPattern.of("/srv/a\\[1\\].log");
        assertThat(name.isGlob()).isFalse();
        assertThat(name.root()).isEqualTo(Path.of("/srv/a[1].log"));
        PathPattern glob = PathPattern.of("/srv/a\\{b/\\**");
        assertThat(glob.root()).isEqualTo(Path.of("/srv/a{b"));
        assertThat(glob.matches(Path.of("/srv/a{b/*x"))).isTrue();
        assertThat(glob.matches(Path.of("/srv/a{b/x"))).isFalse();
    }

    @Test
    void isNotMisledByWildcardsInTheWorkingDirectory() {
        PathPattern pattern = PathPattern.of("/srv/\\[x\\]/*.log");
        assertThat(pattern.root()).isEqualTo(Path.of("/srv/[x]"));
        assertThat(pattern.matches(Path.of("/srv/[x]/a.log"))).isTrue();
    }
}
