package io.temblor.connectors.tcp;

import io.temblor.connector.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/// Where a certificate and its private key are: in two PEM files, or in one keystore.
sealed interface TlsIdentity {

    /// Reads the files.
    ///
    /// @throws IOException with the setting, the file, and what is wrong with it
    KeyManager[] keyManagers() throws IOException;

    /// The identity that the settings name, or empty if they name none.
    static Optional<TlsIdentity> of(
            Optional<Path> certificate, Optional<Path> key, Optional<Path> keystore, Optional<Secret> password) {
        if (keystore.isPresent()) {
            return Optional.of(new Keystore(keystore.get(), password.orElse(new Secret(""))));
        }
        return certificate.flatMap(chain -> key.map(file -> new PemFiles(chain, file, password)));
    }

    /// Two PEM files.
    record PemFiles(Path certificate, Path key, Optional<Secret> password) implements TlsIdentity {
        @Override
        public KeyManager[] keyManagers() throws IOException {
            List<X509Certificate> chain = named("tls.certificate", () -> Pem.certificates(certificate));
            PrivateKey secret = named("tls.key", () -> Pem.privateKey(key, password));
            if (!belongsTo(secret, chain.getFirst().getPublicKey())) {
                throw new IOException(
                        "tls.key: " + key + ": does not belong to the first certificate of " + certificate);
            }
            try {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                store.setKeyEntry("identity", secret, new char[0], chain.toArray(new X509Certificate[0]));
                return managers(store, new char[0]);
            } catch (GeneralSecurityException e) {
                throw new IOException("tls.certificate: " + certificate + ": " + Reason.of(e), e);
            }
        }
    }

    /// One keystore.
    record Keystore(Path file, Secret password) implements TlsIdentity {
        @Override
        public KeyManager[] keyManagers() throws IOException {
            byte[] bytes = named("tls.keystore", () -> Pem.bytes(file));
            try {
                KeyStore store = KeyStore.getInstance("PKCS12");
                char[] secret = password.value().toCharArray();
                store.load(new ByteArrayInputStream(bytes), secret);
                return managers(store, secret);
            } catch (GeneralSecurityException | IOException e) {
                throw new IOException("tls.keystore: " + file + ": cannot be opened: " + Reason.of(e), e);
            }
        }
    }

    /// Reads a file.
    interface Reading<T> {
        T read() throws IOException;
    }

    /// Puts the setting's name in front of what went wrong.
    static <T> T named(String setting, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new IOException(setting + ": " + e.getMessage(), e);
        }
    }

    private static KeyManager[] managers(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }

    /// A wrong pair would be found in the first handshake only, and then with words that nobody understands.
    private static boolean belongsTo(PrivateKey secret, PublicKey open) {
        byte[] probe = {1, 2, 3};
        String algorithm = switch (secret.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> secret.getAlgorithm();
        };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(secret);
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
