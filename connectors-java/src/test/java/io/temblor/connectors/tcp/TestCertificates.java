package io.temblor.connectors.tcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Certificates for tests, made once by the JDK's `keytool`: an authority `ca`, a `server` and a `client`
/// signed by it, and a `stranger` whom nobody knows.
final class TestCertificates {
    static final String PASSWORD = "change-it";

    private static final char[] SECRET = PASSWORD.toCharArray();

    static {
        // Keys are changed every 64 KiB instead of never within a test, unless something has used TLS before.
        Security.setProperty("jdk.tls.keyLimits", "AES/GCM/NoPadding KeyUpdate 2^16");
    }

    private static final Path FOLDER = make();

    private TestCertificates() {}

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory("temblor-tls");
            generate(folder, "ca", "-keyalg", "EC", "-groupname", "secp256r1", "-ext", "bc:c");
            generate(
                    folder,
                    "server",
                    "-keyalg",
                    "RSA",
                    "-keysize",
                    "2048",
                    "-signer",
                    "ca",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1");
            generate(folder, "client", "-keyalg", "EC", "-groupname", "secp256r1", "-signer", "ca");
            generate(folder, "stranger", "-keyalg", "Ed25519", "-ext", "san=ip:127.0.0.1");
            for (String name : List.of("ca", "server", "client", "stranger")) {
                export(folder, name);
            }
            return folder;
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void generate(Path folder, String name, String... more) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = new ArrayList<>(List.of(keytool.toString(), "-J-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-genkeypair", "-alias", name));
        command.addAll(List.of("-dname", "CN=" + name, "-validity", "2", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", folder.resolve("all.p12").toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(command + ": " + said);
        }
    }

    private static void export(Path folder, String name) throws IOException, GeneralSecurityException {
        KeyStore all = load(folder.resolve("all.p12"));
        Certificate[] chain = all.getCertificateChain(name);
        StringBuilder pem = new StringBuilder("what stands around the blocks does not count\n");
        for (Certificate certificate : chain) {
            pem.append(block("CERTIFICATE", certificate.getEncoded()));
        }
        Files.writeString(folder.resolve(name + ".pem"), pem);
        Key key = all.getKey(name, SECRET);
        Files.writeString(folder.resolve(name + ".key"), block("PRIVATE KEY", key.getEncoded()));
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(name, key, SECRET, chain);
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".p12"))) {
            own.store(out, SECRET);
        }
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, SECRET);
        }
        return keys;
    }

    /// PEM of some bytes.
    static String block(String label, byte[] bytes) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    /// The PEM file of a certificate and those above it.
    static Path certificate(String name) {
        return FOLDER.resolve(name + ".pem");
    }

    /// The PEM file of a private key.
    static Path key(String name) {
        return FOLDER.resolve(name + ".key");
    }

    /// The keystore of a certificate and its key, under [#PASSWORD].
    static Path keystore(String name) {
        return FOLDER.resolve(name + ".p12");
    }

    /// The JDK's own TLS, with one identity, and trust in one other.
    static SSLContext context(String identity, String trusted) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(load(keystore(identity)), SECRET);
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry("trusted", load(keystore(trusted)).getCertificate(trusted));
            TrustManagerFactory authorities = TrustManagerFactory.getInstance("PKIX");
            authorities.init(trust);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), authorities.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
