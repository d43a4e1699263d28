package io.temblor.pipeline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.config.InvalidConfigException;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.NoSettings;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.doubles.ScriptedSource;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OneWayCodecTest {
    private static final String FLOW = """
            flow.a {
              connectors {
                in  { type = scripted, codec = one-way }
                out { type = recorded, codec = %s }
              }
              links = ["in -> out"]
            }
            """;

    @TempDir
    private Path folder;

    /// A codec that only decodes.
    public static final class Provider implements CodecProvider<NoSettings> {
        @Override
        public ComponentType<NoSettings> type() {
            return new ComponentType<>("one-way", "decodes", NoSettings.class, "");
        }

        @Override
        public boolean encodes() {
            return false;
        }

        @Override
        public Codec codec(NoSettings settings) {
            throw new AssertionError("a check makes no codec");
        }
    }

    private Plan plan(String codecOfSink) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(CodecProvider.class.getName()), Provider.class.getName());
        URL[] urls = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            return Temblor.configure()
                    .classLoader(loader)
                    .connector(new ScriptedSource())
                    .connector(new ScriptedSink("recorded"))
                    .text("test.conf", FLOW.formatted(codecOfSink))
                    .plan();
        }
    }

    @Test
    void servesASource() throws Exception {
        assertThat(plan("json").flows()).hasSize(1);
    }

    @Test
    void isRefusedAtASink() {
        assertThatThrownBy(() -> plan("one-way"))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("test.conf:4: flow.a.connectors.out.codec: only decodes, but a sink has to encode");
    }
}
