package io.temblor.connectors.tcp;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.temblor.connector.ConnectorContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;

/// The TLS of a server. Its files are read anew when they have changed, so that a certificate is renewed
/// without a restart; connections that are open keep the old one.
///
/// **Threading.** Confined to the thread that accepts.
final class RenewedTls {
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final TcpServerTls settings;
    private final ConnectorContext context;
    private Tls tls;
    private List<FileTime> times;
    private long lookedAtNanos;

    /// @throws IOException if a file cannot be used
    RenewedTls(TcpServerTls settings, ConnectorContext context) throws IOException {
        this.settings = settings;
        this.context = context;
        this.times = times();
        this.tls = Tls.server(settings);
        this.lookedAtNanos = context.clock().nanos();
    }

    /// An engine for the next connection.
    SSLEngine engine() {
        long now = context.clock().nanos();
        if (now - lookedAtNanos >= LOOK_NANOS) {
            lookedAtNanos = now;
            renewIfChanged();
        }
        return tls.accepting(settings);
    }

    /// A change that is half done, such as a certificate whose key is still the old one, is found wrong now and
    /// right at a later look.
    private void renewIfChanged() {
        List<FileTime> seen = times();
        if (seen.equals(times)) {
            return;
        }
        times = seen;
        try {
            tls = Tls.server(settings);
            context.logger().log(INFO, "the certificate has changed and is used for new connections");
        } catch (IOException e) {
            context.logger().log(WARNING, () -> "keeping the old certificate: " + Reason.of(e));
        }
    }

    private List<FileTime> times() {
        return Stream.of(settings.certificate(), settings.key(), settings.keystore(), settings.clientCa())
                .flatMap(Optional::stream)
                .map(RenewedTls::time)
                .toList();
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
