package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.ReferenceManual.Chapter;
import io.temblor.config.ReferenceManual.Component;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReferenceManualTest {

    @Test
    void rendersMarkdown() {
        Component file = new Component(
                "file",
                "Reads and writes files",
                List.of("is a source and a sink", "delivers at least once"),
                List.of(
                        new SettingDescriptor("path", "path", "required", "The file.", List.of()),
                        new SettingDescriptor("mode", "one of", "read", "What to do.", List.of("read", "append")),
                        new SettingDescriptor("separator", "text", "a|b`c", "Between\nlines | rows.", List.of())),
                "in { type = file, path = access.log }\n");
        Component none = new Component("null", "Swallows all", List.of(), List.of(), "");
        ReferenceManual manual = new ReferenceManual(
                "Reference",
                "All there is.\n",
                List.of(new Chapter("Connectors", List.of(file, none)), new Chapter("Codecs", List.of())));
        assertThat(manual.markdown()).isEqualTo("""
                        # Reference

                        All there is.

                        ## Connectors

                        ### `file`

                        Reads and writes files.

                        - is a source and a sink
                        - delivers at least once

                        | setting | type | default | |
                        |---|---|---|---|
                        | `path` | path | required | The file. |
                        | `mode` | one of `read`, `append` | `read` | What to do. |
                        | `separator` | text | `` a\\|b`c `` | Between lines \\| rows. |

                        ```hocon
                        in { type = file, path = access.log }
                        ```

                        ### `null`

                        Swallows all.

                        It has no settings.

                        ## Codecs

                        """);
    }
}
