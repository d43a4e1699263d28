package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The documents of the repository and what they refer to.
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s:]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\n]*`", Pattern.DOTALL);

    @Test
    void leadToFilesThatExist() throws IOException {
        assertThat(Page.all())
                .hasSizeGreaterThan(10)
                .allSatisfy(page -> assertThat(broken(page)).isEmpty());
    }

    private static List<String> broken(Page page) {
        return LINK.matcher(CODE.matcher(page.text()).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .filter(link -> !Files.exists(page.path().resolveSibling(link)))
                .map(link -> page.path() + ": " + link)
                .toList();
    }
}
