package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.ReferenceManual;
import io.temblor.config.SettingDescriptor;
import io.temblor.pipeline.Temblor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The reference manual is generated. `-Dupdate=true` writes it anew.
class ReferenceTest {
    private static final Path FILE = Page.ROOT.resolve("config/docs/reference.md");

    private final ReferenceManual manual = new Reference(Temblor.configure().catalog()).manual();

    @Test
    void saysWhatTheCodeDoes() throws IOException {
        String markdown = manual.markdown();
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(FILE.resolveSibling("."));
            Files.writeString(FILE, markdown);
        }
        String written = Files.readString(FILE);
        boolean isComplete = headings(written).equals(headings(markdown));
        assertThat(isComplete ? written : withoutNative(written))
                .as("with -Dupdate=true it is written anew")
                .isEqualTo(isComplete ? markdown : withoutNative(markdown));
    }

    /// The headings below the last chapter: without a compiler, or without Rust, there are fewer native connectors.
    private static List<String> headings(String markdown) {
        String last = markdown.substring(withoutNative(markdown).length());
        return last.lines().filter(line -> line.startsWith("### ")).toList();
    }

    private static String withoutNative(String markdown) {
        return markdown.substring(0, markdown.indexOf("\n## " + Reference.NATIVE));
    }

    @Test
    void explainsEverySetting() {
        assertThat(manual.chapters().stream()
                        .flatMap(chapter -> chapter.components().stream())
                        .flatMap(component -> component.settings().stream()
                                .filter(setting -> setting.documentation().isEmpty())
                                .map(SettingDescriptor::name)
                                .map(setting -> component.name() + ": " + setting)))
                .isEmpty();
    }
}
