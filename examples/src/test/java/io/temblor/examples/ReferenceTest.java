package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.ReferenceManual;
import io.temblor.config.SettingDescriptor;
import io.temblor.pipeline.Temblor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(Files.readString(FILE))
                .as("with -Dupdate=true it is written anew")
                .isEqualTo(markdown);
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
