package io.temblor.connectors.tcp;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Says in a clause why TLS failed; the JDK says it in the words of its own classes.
final class TlsReason {
    /// The JDK puts the alert that it sends in parentheses in front.
    private static final Pattern ALERT = Pattern.compile("^\\([a-z_]+\\) ");

    private static final Pattern RECEIVED = Pattern.compile("Received fatal alert: ([a-z_]+)");

    private TlsReason() {}

    /// The same failure in plain words. What came from the peer may make the engine throw anything.
    static IOException explained(Exception failure) {
        return switch (failure) {
            case SSLException tls -> new SSLException(text(tls), tls);
            case IOException other -> other;
            default -> new SSLException("TLS failed: " + failure, failure);
        };
    }

    private static String text(SSLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = certificateProblem(cause);
            if (text != null) {
                return text;
            }
        }
        return protocolProblem(
                ALERT.matcher(String.valueOf(failure.getMessage())).replaceFirst(""));
    }

    private static @Nullable String certificateProblem(Throwable cause) {
        return switch (cause) {
            case CertificateExpiredException _ -> "the peer's certificate has expired";
            case CertificateNotYetValidException _ -> "the peer's certificate is not yet valid";
            case CertPathBuilderException _ -> "the peer's certificate is signed by none of the trusted authorities";
            case CertPathValidatorException e
            when e.getCause() == null -> "the peer's certificate is not accepted: " + Reason.of(e);
            case CertificateException e
            when e.getCause() == null -> "the peer's certificate is not accepted: " + Reason.of(e);
            default -> null;
        };
    }

    private static String protocolProblem(String message) {
        Matcher received = RECEIVED.matcher(message);
        if (received.find()) {
            return "the peer refused TLS with the alert `" + received.group(1) + "`";
        }
        return switch (message) {
            case "Unsupported or unrecognized SSL message", "Unrecognized SSL message, plaintext connection?" ->
                "the peer does not speak TLS";
            case "Empty client certificate chain" -> "the peer has shown no certificate";
            default -> "TLS failed: " + Reason.of(new IOException(message));
        };
    }
}
