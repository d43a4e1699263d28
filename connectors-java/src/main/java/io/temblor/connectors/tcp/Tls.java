package io.temblor.connectors.tcp;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// Makes the engines of TLS connections from settings.
final class Tls {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    private final SSLContext context;

    private Tls(Optional<TlsIdentity> identity, Optional<Path> authorities, String authoritiesSetting)
            throws IOException {
        KeyManager @Nullable [] own = identity.isPresent() ? identity.get().keyManagers() : null;
        TrustManager @Nullable [] trusted = null;
        if (authorities.isPresent()) {
            trusted = trust(TlsIdentity.named(authoritiesSetting, () -> Pem.certificates(authorities.get())));
        }
        try {
            context = SSLContext.getInstance("TLS");
            context.init(own, trusted, null);
        } catch (GeneralSecurityException e) {
            throw new IOException("tls: " + Reason.of(e), e);
        }
    }

    /// Reads the files of a server's settings.
    ///
    /// @throws IOException with the setting, the file, and what is wrong with it
    static Tls server(TcpServerTls settings) throws IOException {
        return new Tls(settings.identity(), settings.clientCa(), "tls.client-ca");
    }

    /// Reads the files of a client's settings.
    ///
    /// @throws IOException with the setting, the file, and what is wrong with it
    static Tls client(TcpClientTls settings) throws IOException {
        return new Tls(settings.identity(), settings.ca(), "tls.ca");
    }

    private static TrustManager[] trust(List<X509Certificate> authorities) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException e) {
            throw new IOException("tls: " + Reason.of(e), e);
        }
    }

    /// An engine for a connection that was accepted.
    SSLEngine accepting(TcpServerTls settings) {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        engine.setEnabledProtocols(PROTOCOLS);
        engine.setNeedClientAuth(settings.clientCa().isPresent());
        return engine;
    }

    /// An engine for a connection to a server.
    SSLEngine connecting(TcpClientTls settings, String host, int port) {
        String name = settings.serverName().orElse(host);
        SSLEngine engine = context.createSSLEngine(name, port);
        engine.setUseClientMode(true);
        engine.setEnabledProtocols(PROTOCOLS);
        SSLParameters parameters = engine.getSSLParameters();
        indication(name).ifPresent(indication -> parameters.setServerNames(List.of(indication)));
        if (settings.verifyHostname()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        engine.setSSLParameters(parameters);
        return engine;
    }

    /// The name as a client tells it to a server, or empty if the protocol has no place for it: an address, or
    /// a name with `_`.
    static Optional<SNIServerName> indication(String name) {
        try {
            return ADDRESS.matcher(name).matches() ? Optional.empty() : Optional.of(new SNIHostName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
