package io.temblor.connectors.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.Binder;
import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connectors.stdio.StdioSettings.Stream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StdioSettingsTest {
    private static Optional<StdioSettings> bind(String hocon) {
        Configuration configuration = ConfigFiles.ofText("test.conf", hocon)
                .with(Defaults.reference())
                .load();
        return Binder.bind(configuration.root(), StdioSettings.class, configuration.defaults("connector", "stdio"));
    }

    @Test
    void writesToStandardOutputUnlessToldOtherwise() {
        assertThat(bind("")).contains(new StdioSettings(Stream.STDOUT));
        assertThat(bind("stream = stderr")).contains(new StdioSettings(Stream.STDERR));
        assertThat(bind("stream = stdin")).isEmpty();
    }

    @Test
    void promisesNoMoreThanAPipeCanKeep() {
        StdioConnector connector = new StdioConnector();
        StdioSettings settings = new StdioSettings(Stream.STDOUT);
        assertThat(connector.delivery(settings, Role.SOURCE))
                .isEqualTo(Delivery.atMostOnce("standard input cannot be read again"));
        assertThat(connector.delivery(settings, Role.SINK))
                .isEqualTo(Delivery.atMostOnce("nobody says whether the bytes in a pipe were read"));
    }
}
