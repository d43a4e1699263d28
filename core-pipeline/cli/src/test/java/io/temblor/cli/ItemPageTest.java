package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.SettingDescriptor;
import io.temblor.config.SettingsBinding;
import io.temblor.connector.codec.NoSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ItemPageTest {
    private static final Shelf.Item ITEM = new Shelf.Item(
            "post",
            "Sends letters",
            "source, sink",
            Optional.of("java"),
            Optional.of("required"),
            new SettingsBinding<>(NoSettings.class, Optional.empty()),
            "out {\n  type = post\n}");

    private static SettingDescriptor setting(
            String name, String type, String byDefault, String doc, String... possible) {
        return new SettingDescriptor(name, type, byDefault, doc, List.of(possible));
    }

    @Test
    void showsEachSettingWithWhatItIsFor() {
        List<SettingDescriptor> settings = List.of(
                setting("to", "text", SettingDescriptor.REQUIRED, "Who gets it."),
                setting("by", "one of", "air", "The way. " + "Faster is dearer. ".repeat(6), "air", "sea"),
                setting("stamp.size", "size", SettingDescriptor.OPTIONAL, ""));
        assertThat(String.join("\n", new ItemPage(ITEM, settings).lines())).isEqualTo("""
                post: Sends letters

                roles: source, sink
                codec: required
                backend: java

                settings:
                  to          text             required
                      Who gets it.
                  by          one of air, sea  default air
                      The way. Faster is dearer. Faster is dearer. Faster is dearer. Faster is dearer. Faster is
                      dearer. Faster is dearer.
                  stamp.size  size             optional

                example:
                  out {
                    type = post
                  }""");
    }
}
