package io.temblor.connectors.tcp;

import io.temblor.connector.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Reads PEM files: certificates and private keys between `BEGIN` and `END`.
///
/// **Failure.** Every [IOException] says which file is wrong, and how.
final class Pem {
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
    private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

    private Pem() {}

    private record Block(String label, byte[] bytes) {}

    /// All certificates of a file; at least one.
    static List<X509Certificate> certificates(Path file) throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Block block : blocks(file)) {
            if (block.label.equals("CERTIFICATE")) {
                certificates.add(certificate(file, block.bytes));
            }
        }
        if (certificates.isEmpty()) {
            throw new IOException(file + ": has no certificate; expected PEM with `BEGIN CERTIFICATE`");
        }
        return certificates;
    }

    private static X509Certificate certificate(Path file, byte[] bytes) throws IOException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + ": has a certificate that cannot be read: " + Reason.of(e), e);
        }
    }

    /// The first private key of a file.
    ///
    /// @param password of an encrypted key
    static PrivateKey privateKey(Path file, Optional<Secret> password) throws IOException {
        for (Block block : blocks(file)) {
            switch (block.label) {
                case "PRIVATE KEY" -> {
                    return privateKey(file, new PKCS8EncodedKeySpec(block.bytes));
                }
                case "ENCRYPTED PRIVATE KEY" -> {
                    return privateKey(file, decrypted(file, block.bytes, password));
                }
                case "RSA PRIVATE KEY", "EC PRIVATE KEY" ->
                    throw new IOException(file + ": has a key in an older form; expected PKCS#8, which"
                            + " `openssl pkcs8 -topk8 -nodes -in " + file + "` makes of it");
                default -> {}
            }
        }
        throw new IOException(file + ": has no private key; expected PEM with `BEGIN PRIVATE KEY`");
    }

    private static PrivateKey privateKey(Path file, PKCS8EncodedKeySpec encoded) throws IOException {
        for (String algorithm : KEY_ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (InvalidKeySpecException e) {
                // It is a key of another algorithm.
            } catch (GeneralSecurityException e) {
                throw new IOException(file + ": has a private key that cannot be read: " + Reason.of(e), e);
            }
        }
        throw new IOException(file + ": has a private key that cannot be read; possible are RSA, EC and EdDSA");
    }

    private static PKCS8EncodedKeySpec decrypted(Path file, byte[] bytes, Optional<Secret> password)
            throws IOException {
        if (password.isEmpty()) {
            throw new IOException(file + ": has an encrypted private key, which needs tls.password");
        }
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(bytes);
            PBEKeySpec spec = new PBEKeySpec(password.get().value().toCharArray());
            SecretKey secret = SecretKeyFactory.getInstance(info.getAlgName()).generateSecret(spec);
            return info.getKeySpec(secret);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IOException(
                    file + ": has a private key encrypted in a way that Java does not know; expected AES, as"
                            + " `openssl pkcs8 -topk8 -v2 aes-256-cbc -in " + file + "` makes it",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + ": has a private key that tls.password does not decrypt", e);
        }
    }

    private static List<Block> blocks(Path file) throws IOException {
        Matcher matcher = BLOCK.matcher(new String(bytes(file), StandardCharsets.ISO_8859_1));
        List<Block> blocks = new ArrayList<>();
        while (matcher.find()) {
            try {
                blocks.add(new Block(matcher.group(1), Base64.getMimeDecoder().decode(matcher.group(2))));
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ": is not base64 between BEGIN and END: " + Reason.of(e), e);
            }
        }
        return blocks;
    }

    /// The content of any file, or a sentence why there is none.
    static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        } catch (AccessDeniedException e) {
            throw new IOException(file + ": permission denied", e);
        } catch (IOException e) {
            throw new IOException(file + ": " + Reason.of(e), e);
        }
    }
}
