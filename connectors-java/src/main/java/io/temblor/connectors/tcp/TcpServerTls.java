package io.temblor.connectors.tcp;

import io.temblor.connector.Secret;
import io.temblor.connector.SettingChecks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// TLS settings of the `tcp_server` connector. Defaults stand in `reference.conf`.
///
/// @param certificate      a PEM file with the server's certificate, followed by those in between it and its
///                         authority
/// @param key              a PEM file with the certificate's private key, in PKCS#8
/// @param keystore         a PKCS#12 or JKS file in place of `certificate` and `key`
/// @param password         of the keystore, or of an encrypted key
/// @param clientCa         a PEM file with the authorities of clients; if given, clients have to show a
///                         certificate
/// @param handshakeTimeout how long a client may take for the handshake
public record TcpServerTls(
        Optional<Path> certificate,
        Optional<Path> key,
        Optional<Path> keystore,
        Optional<Secret> password,
        Optional<Path> clientCa,
        Duration handshakeTimeout) {
    public TcpServerTls {
        new SettingChecks()
                .that(
                        certificate.isPresent() || keystore.isPresent(),
                        "certificate",
                        "missing; TLS needs certificate and key, or a keystore")
                .that(certificate.isEmpty() || keystore.isEmpty(), "keystore", "cannot be given beside certificate")
                .that(certificate.isPresent() == key.isPresent(), "key", "belongs to certificate: give both or neither")
                .that(handshakeTimeout.isPositive(), "handshake-timeout", "must be longer than 0")
                .verify();
    }

    Optional<TlsIdentity> identity() {
        return TlsIdentity.of(certificate, key, keystore, password);
    }
}
