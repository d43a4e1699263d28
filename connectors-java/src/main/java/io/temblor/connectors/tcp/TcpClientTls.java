package io.temblor.connectors.tcp;

import io.temblor.connector.Secret;
import io.temblor.connector.SettingChecks;
import java.nio.file.Path;
import java.util.Optional;

/// TLS settings of the `tcp_client` connector. Defaults stand in `reference.conf`.
///
/// @param ca             a PEM file with the authorities that are trusted; absent for those that the JDK trusts
/// @param certificate    a PEM file with the client's certificate, for servers that ask for one
/// @param key            a PEM file with the certificate's private key, in PKCS#8
/// @param keystore       a PKCS#12 or JKS file in place of `certificate` and `key`
/// @param password       of the keystore, or of an encrypted key
/// @param serverName     the name to ask for and to find in the server's certificate; absent for the host
/// @param verifyHostname whether the server's certificate has to be for that name
public record TcpClientTls(
        Optional<Path> ca,
        Optional<Path> certificate,
        Optional<Path> key,
        Optional<Path> keystore,
        Optional<Secret> password,
        Optional<String> serverName,
        boolean verifyHostname) {
    public TcpClientTls {
        new SettingChecks()
                .that(certificate.isEmpty() || keystore.isEmpty(), "keystore", "cannot be given beside certificate")
                .that(certificate.isPresent() == key.isPresent(), "key", "belongs to certificate: give both or neither")
                .that(
                        serverName.isEmpty() || Tls.indication(serverName.get()).isPresent(),
                        "server-name",
                        "is not a host name, but `" + serverName.orElse("") + "`")
                .verify();
    }

    Optional<TlsIdentity> identity() {
        return TlsIdentity.of(certificate, key, keystore, password);
    }
}
