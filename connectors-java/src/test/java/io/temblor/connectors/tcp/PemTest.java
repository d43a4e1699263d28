package io.temblor.connectors.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.PrivateKey;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PemTest {
    @TempDir
    private Path folder;

    @Test
    void readsACertificateWithThoseAboveIt() throws Exception {
        assertThat(Pem.certificates(TestCertificates.certificate("server")))
                .extracting(certificate -> certificate.getSubjectX500Principal().getName())
                .containsExactly("CN=server", "CN=ca");
    }

    @ParameterizedTest
    @CsvSource({"server, RSA", "client, EC", "stranger, EdDSA"})
    void readsPrivateKeys(String name, String algorithm) throws Exception {
        assertThat(Pem.privateKey(TestCertificates.key(name), Optional.empty()).getAlgorithm())
                .isEqualTo(algorithm);
    }

    @Test
    void readsAnEncryptedKey() throws Exception {
        Path file = encrypted("open sesame");
        PrivateKey key = Pem.privateKey(file, Optional.of(new Secret("open sesame")));
        assertThat(key).isEqualTo(Pem.privateKey(TestCertificates.key("client"), Optional.empty()));
    }

    @Test
    void saysThatAnEncryptedKeyNeedsAPassword() throws Exception {
        Path file = encrypted("open sesame");
        assertThatThrownBy(() -> Pem.privateKey(file, Optional.empty()))
                .hasMessage(file + ": has an encrypted private key, which needs tls.password");
        assertThatThrownBy(() -> Pem.privateKey(file, Optional.of(new Secret("open barley"))))
                .hasMessage(file + ": has a private key that tls.password does not decrypt");
    }

    @Test
    void saysHowToEncryptAKeySoThatJavaKnowsIt() throws Exception {
        Path file = write(TestCertificates.block("ENCRYPTED PRIVATE KEY", new byte[40]));
        assertThatThrownBy(() -> Pem.privateKey(file, Optional.of(new Secret("x"))))
                .hasMessage(file + ": has a private key encrypted in a way that Java does not know; expected AES, as"
                        + " `openssl pkcs8 -topk8 -v2 aes-256-cbc -in " + file + "` makes it");
    }

    private Path encrypted(String password) throws Exception {
        byte[] plain =
                Pem.privateKey(TestCertificates.key("client"), Optional.empty()).getEncoded();
        String algorithm = "PBEWithHmacSHA256AndAES_256";
        SecretKey secret =
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray()));
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.ENCRYPT_MODE, secret);
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        byte[] encrypted = new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(plain)).getEncoded();
        return write(TestCertificates.block("ENCRYPTED PRIVATE KEY", encrypted));
    }

    @Test
    void saysThatThereIsNoFile() {
        Path file = folder.resolve("missing.pem");
        assertThatThrownBy(() -> Pem.certificates(file)).hasMessage(file + ": no such file");
    }

    @Test
    void saysThatSomethingElseIsInTheFile() throws Exception {
        Path key = TestCertificates.key("server");
        assertThatThrownBy(() -> Pem.certificates(key))
                .hasMessage(key + ": has no certificate; expected PEM with `BEGIN CERTIFICATE`");
        Path certificate = TestCertificates.certificate("server");
        assertThatThrownBy(() -> Pem.privateKey(certificate, Optional.empty()))
                .hasMessage(certificate + ": has no private key; expected PEM with `BEGIN PRIVATE KEY`");
    }

    @Test
    void saysHowToConvertAnOlderKey() throws Exception {
        Path file = write(TestCertificates.block("RSA PRIVATE KEY", new byte[40]));
        assertThatThrownBy(() -> Pem.privateKey(file, Optional.empty()))
                .hasMessage(file + ": has a key in an older form; expected PKCS#8, which"
                        + " `openssl pkcs8 -topk8 -nodes -in " + file + "` makes of it");
    }

    @Test
    void saysThatAKeyIsBroken() throws Exception {
        Path file = write(TestCertificates.block("PRIVATE KEY", new byte[40]));
        assertThatThrownBy(() -> Pem.privateKey(file, Optional.empty()))
                .hasMessage(file + ": has a private key that cannot be read; possible are RSA, EC and EdDSA");
    }

    @Test
    void saysThatACertificateIsBroken() throws Exception {
        Path file = write(TestCertificates.block("CERTIFICATE", new byte[40]));
        assertThatThrownBy(() -> Pem.certificates(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": has a certificate that cannot be read: ");
    }

    @Test
    void toleratesATruncatedFile() throws Exception {
        String whole = Files.readString(TestCertificates.certificate("ca"));
        for (int length = 0; length < whole.length() - 2; length += 40) {
            Path file = write(whole.substring(0, length));
            assertThatThrownBy(() -> Pem.certificates(file)).isInstanceOf(IOException.class);
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.pem"), text);
    }
}
